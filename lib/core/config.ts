/** `tf.config`: devices present, and settings of the runtime. */

import { addon } from '../native/load';
import { beforeStart, checkSwitch } from './config-changes';
import { runtimeDevices } from './device';
import { eagerContextHandle, runtimeConfig, runtimeStarted } from './eager-handle';
import { guarded } from './errors';
import {
  configureLogical,
  logicalConfiguration,
  memoryGrowthOf,
  ofType,
  physicalDevice,
  physicalDevices,
  showDevices,
  visibleDevices,
  type Device,
  type LogicalDeviceConfiguration,
} from './physical-devices';

export * as experimental from './config-experimental';
export * as threading from './config-threading';
export {
  getInterOpParallelismThreads,
  getIntraOpParallelismThreads,
  setInterOpParallelismThreads,
  setIntraOpParallelismThreads,
} from './config-threading';
import { checkOptions } from './options';
import { show } from './show';
export type { Device, LogicalDeviceConfiguration };

/** The devices of this machine that TensorFlow finds, of one type or of all, hidden ones included. */
export function listPhysicalDevices(deviceType?: string): Device[] {
  return physicalDevices(deviceType);
}

/** The devices operations can be placed on, of one type or of all; starts the runtime. */
export function listLogicalDevices(deviceType?: string): Device[] {
  const devices = runtimeDevices().map(({ name, type }) => ({
    name: `/device:${type}:${name.slice(name.lastIndexOf(':') + 1)}`,
    deviceType: type,
  }));
  return ofType(devices, deviceType);
}

/** The physical devices that the runtime uses, or will use. */
export function getVisibleDevices(deviceType?: string): Device[] {
  return visibleDevices(deviceType);
}

/**
 * Says which physical devices the runtime uses. Before the first operation only.
 *
 * @param devices one or several, as `listPhysicalDevices` gives them, or their names.
 * @param deviceType all are of this type, and those of other types stay as they are; without it, the others are hidden.
 */
export function setVisibleDevices(devices: Device | string | readonly (Device | string)[], deviceType?: string): void {
  const call = 'setVisibleDevices';
  const shown = [devices].flat().map((device) => physicalDevice(device as Device | string, call));
  const wrong =
    deviceType === undefined ? undefined : shown.find((device) => ofType([device], deviceType).length === 0);
  if (wrong !== undefined)
    throw new RangeError(`${call}: expected devices of type ${deviceType}, received ${wrong.name}`);
  const others =
    deviceType === undefined ? [] : visibleDevices().filter((device) => device.deviceType !== deviceType.toUpperCase());
  const names = new Set([...others, ...shown].map(({ name }) => name));
  const next = physicalDevices().filter(({ name }) => names.has(name));
  if (!next.some((device) => device.deviceType === 'CPU')) {
    throw new RangeError(`${call}: expected a CPU among the visible devices; the runtime cannot do without`);
  }
  if (sameDevices(next, visibleDevices())) return;
  beforeStart(call);
  showDevices(next);
}

function sameDevices(a: readonly Device[], b: readonly Device[]): boolean {
  return a.length === b.length && a.every(({ name }, i) => name === b[i].name);
}

/** The logical devices that share a physical one; null where it is one by itself. */
export function getLogicalDeviceConfiguration(device: Device | string): LogicalDeviceConfiguration[] | null {
  const configurations = logicalConfiguration(physicalDevice(device, 'getLogicalDeviceConfiguration'));
  return configurations === null ? null : configurations.map((each) => ({ ...each }));
}

/**
 * Divides a physical device into logical ones: several CPUs on one machine to try placement with, or GPUs with limits of
 * memory (one that is limited, too). Before the first operation only.
 *
 * @param configurations one for each logical device.
 */
export function setLogicalDeviceConfiguration(
  device: Device | string,
  configurations: readonly LogicalDeviceConfiguration[],
): void {
  const call = 'setLogicalDeviceConfiguration';
  const found = physicalDevice(device, call);
  checkConfigurations(configurations, found, call);
  if (JSON.stringify(logicalConfiguration(found)) === JSON.stringify(configurations)) return;
  if (memoryGrowthOf(found))
    throw new Error(`${call}: the memory of ${found.name} is set to grow, it cannot be divided`);
  beforeStart(call);
  configureLogical(found, configurations);
}

function checkConfigurations(
  configurations: readonly LogicalDeviceConfiguration[],
  { name, deviceType }: Device,
  call: string,
): void {
  if (!Array.isArray(configurations) || configurations.length === 0) {
    throw new TypeError(`${call}: expected a list with one configuration for each logical device`);
  }
  if (deviceType !== 'CPU' && deviceType !== 'GPU') {
    throw new RangeError(`${call}: expected a CPU or GPU, received ${name}, which TensorFlow cannot divide`);
  }
  for (const configuration of configurations as LogicalDeviceConfiguration[]) {
    checkOptions(configuration, ['memoryLimit', 'priority'], call);
    const { memoryLimit = null, priority = null } = configuration;
    if (deviceType === 'CPU' && (memoryLimit !== null || priority !== null)) {
      throw new RangeError(`${call}: memoryLimit and priority are not supported for a CPU`);
    }
    if (deviceType === 'GPU' && !(typeof memoryLimit === 'number' && memoryLimit > 0)) {
      throw new RangeError(`${call}: expected a memoryLimit in MiB for each GPU, received ${show(memoryLimit)}`);
    }
    if (priority !== null && !Number.isInteger(priority)) {
      throw new TypeError(`${call}: expected an integer as priority, received ${show(priority)}`);
    }
  }
}

/**
 * Whether an operation with no kernel on its device runs on another one (true, as in TensorFlow) or fails; at any time.
 * `tf.device` refuses an absent device either way.
 */
export function setSoftDevicePlacement(on: boolean): void {
  runtimeConfig.softPlacement = checkSwitch(on, 'setSoftDevicePlacement');
  if (!runtimeStarted()) return;
  guarded('setSoftDevicePlacement', () => addon.contextSetSoftDevicePlacement(eagerContextHandle(), on));
}

/** Whether operations without a kernel on their device may run on another one. */
export function getSoftDevicePlacement(): boolean {
  return runtimeConfig.softPlacement;
}

/** Whether it is logged where each operation runs, on stderr, and inside functions, on stdout; at any time. */
export function setLogDevicePlacement(on: boolean): void {
  runtimeConfig.logPlacement = checkSwitch(on, 'setLogDevicePlacement');
  if (!runtimeStarted()) return;
  guarded('setLogDevicePlacement', () => addon.contextSetLogDevicePlacement(eagerContextHandle(), on));
}

/** Whether TensorFlow logs where operations run. */
export function getLogDevicePlacement(): boolean {
  return runtimeConfig.logPlacement;
}

/** Version of the TensorFlow library. */
export function libraryVersion(): string {
  return addon.version();
}
