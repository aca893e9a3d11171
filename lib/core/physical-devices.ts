/** The devices of this machine, and how the runtime is to use them when it starts. */

import { addon } from '../native/load';
import type { DeviceSettings } from './config-proto';
import { show } from './show';

/** A device of this machine, or one that operations can be placed on. */
export interface Device {
  /** `'/physical_device:CPU:0'` or `'/device:CPU:0'`. */
  readonly name: string;
  /** `'CPU'`, `'GPU'`, `'TPU'` … */
  readonly deviceType: string;
}

/** One of the logical devices that share a physical one. */
export interface LogicalDeviceConfiguration {
  /** Memory in MiB: required for a GPU, and not for others. */
  memoryLimit?: number | null;
  /** Priority of the streams of a GPU; lower runs first. */
  priority?: number | null;
}

let visible: readonly string[] | null = null;
const logical = new Map<string, readonly LogicalDeviceConfiguration[]>();
const memoryGrowth = new Map<string, boolean>();

function toDevice(name: string): Device {
  return { name, deviceType: name.split(':')[1] };
}

/** The devices TensorFlow finds, of one type or of all; does not start the runtime. */
export function physicalDevices(deviceType?: string): Device[] {
  return ofType(addon.physicalDevices().map(toDevice), deviceType);
}

/** Those of one type, whatever its case. */
export function ofType(devices: readonly Device[], deviceType?: string): Device[] {
  if (deviceType === undefined) return [...devices];
  if (typeof deviceType !== 'string') {
    throw new TypeError(`tf.config: expected a device type such as 'GPU', received ${show(deviceType)}`);
  }
  return devices.filter((device) => device.deviceType === deviceType.toUpperCase());
}

/** The physical device that an object or a name means; an error lists those there are. */
export function physicalDevice(device: Device | string, call: string): Device {
  const name = typeof device === 'string' ? device : (device as Partial<Device> | null)?.name;
  const all = physicalDevices();
  const found = all.find((each) => each.name === name || each.name.replace('/physical_device:', '') === name);
  if (found !== undefined) return found;
  const present = all.map((each) => each.name).join(', ');
  throw new RangeError(`${call}: no physical device ${JSON.stringify(name ?? device)}; present are ${present}`);
}

export function visibleDevices(deviceType?: string): Device[] {
  return ofType(
    physicalDevices().filter(({ name }) => visible === null || visible.includes(name)),
    deviceType,
  );
}

export function showDevices(devices: readonly Device[]): void {
  visible = devices.map(({ name }) => name);
}

export function logicalConfiguration(device: Device): readonly LogicalDeviceConfiguration[] | null {
  return logical.get(device.name) ?? null;
}

export function configureLogical(device: Device, configurations: readonly LogicalDeviceConfiguration[]): void {
  logical.set(
    device.name,
    configurations.map((each) => ({ ...each })),
  );
}

/** Whether a device's memory is taken bit by bit; null where nobody has said. */
export function memoryGrowthOf(device: Device): boolean | null {
  return memoryGrowth.get(device.name) ?? null;
}

export function setMemoryGrowthOf(device: Device, on: boolean): void {
  memoryGrowth.set(device.name, on);
}

/** Whether a device comes from a plug-in. */
export function isPluggable(device: Device): boolean {
  return addon.pluggablePhysicalDevices().includes(device.name);
}

function countOf(devices: readonly Device[]): number {
  return devices.reduce((sum, device) => sum + (logical.get(device.name)?.length ?? 1), 0);
}

/** What the runtime is started with. Where nothing was set, nothing is said, and no device is looked for. */
export function deviceSettings(): DeviceSettings {
  const deviceCount: Record<string, number> = {};
  if (visible === null && logical.size === 0 && memoryGrowth.size === 0) {
    return { deviceCount, gpu: memorySettings([]), pluggable: memorySettings([]) };
  }
  const all = physicalDevices();
  for (const type of new Set(all.map(({ deviceType }) => deviceType)))
    deviceCount[type] = countOf(visibleDevices(type));
  const plugged = new Set(addon.pluggablePhysicalDevices());
  return {
    deviceCount,
    gpu: memorySettings(all.filter(({ name, deviceType }) => deviceType === 'GPU' && !plugged.has(name))),
    pluggable: memorySettings(all.filter(({ name }) => plugged.has(name))),
  };
}

/** The settings of devices with memory of their own: those visible by their numbers, whose memory grows alike. */
function memorySettings(devices: readonly Device[]): DeviceSettings['gpu'] {
  const shown = devices.filter(({ name }) => visible === null || visible.includes(name));
  const growth = new Set(shown.map((device) => memoryGrowthOf(device) ?? false));
  if (growth.size > 1) {
    throw new Error(
      `setMemoryGrowth: expected the same for all visible ${devices[0].deviceType} devices, received ` +
        shown.map((device) => `${String(memoryGrowthOf(device) ?? false)} for ${device.name}`).join(', '),
    );
  }
  const virtual = shown.some(({ name }) => logical.has(name));
  return {
    allowGrowth: growth.has(true),
    visible: shown.length === devices.length ? null : shown.map(({ name }) => name.split(':')[2]).join(','),
    virtual: virtual ? shown.map(({ name }) => [...(logical.get(name) ?? [])]) : [],
  };
}
