/** `tf.config`: devices present, and settings of the runtime. */

import { addon } from '../native/load';
import { runtimeDevices } from './device';
import { runtimeConfig, runtimeStarted } from './eager-handle';

/** A device of this machine or of the runtime. */
export interface Device {
  /** `'/physical_device:CPU:0'` or `'/device:CPU:0'`. */
  name: string;
  /** `'CPU'`, `'GPU'`, `'TPU'` … */
  deviceType: string;
}

function listDevices(prefix: string, deviceType?: string): Device[] {
  return runtimeDevices()
    .filter(({ type }) => deviceType === undefined || type === deviceType.toUpperCase())
    .map(({ name, type }) => ({
      name: `${prefix}:${type}:${name.slice(name.lastIndexOf(':') + 1)}`,
      deviceType: type,
    }));
}

/** The devices TensorFlow found, of one type or of all; starts the runtime. */
export function listPhysicalDevices(deviceType?: string): Device[] {
  const configured = Object.keys(runtimeConfig.deviceCount);
  // Virtual devices share one physical device.
  return listDevices('/physical_device', deviceType).filter(
    (device) => !configured.includes(device.deviceType) || device.name.endsWith(':0'),
  );
}

/** The devices operations can be placed on, virtual ones included; starts the runtime. */
export function listLogicalDevices(deviceType?: string): Device[] {
  return listDevices('/device', deviceType);
}

function beforeStart(call: string): void {
  if (runtimeStarted()) {
    throw new Error(`${call}: the runtime has started; set this before the first operation`);
  }
}

function checkThreads(count: number, call: string): number {
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError(`${call}: expected a number of threads >= 0 (0: TensorFlow's choice), received ${count}`);
  }
  return count;
}

/** Threads one operation may use; 0 is TensorFlow's choice. Before the first operation only. */
export function setIntraOpParallelismThreads(count: number): void {
  beforeStart('setIntraOpParallelismThreads');
  runtimeConfig.intraOpThreads = checkThreads(count, 'setIntraOpParallelismThreads');
}

export function getIntraOpParallelismThreads(): number {
  return runtimeConfig.intraOpThreads;
}

/** Operations that may run side by side; 0 is TensorFlow's choice. Before the first operation only. */
export function setInterOpParallelismThreads(count: number): void {
  beforeStart('setInterOpParallelismThreads');
  runtimeConfig.interOpThreads = checkThreads(count, 'setInterOpParallelismThreads');
}

export function getInterOpParallelismThreads(): number {
  return runtimeConfig.interOpThreads;
}

/**
 * Whether an operation with no kernel on its device runs on another one (true, as in TensorFlow) or fails. Before the
 * first operation only. `tf.device` refuses an absent device either way.
 */
export function setSoftDevicePlacement(on: boolean): void {
  beforeStart('setSoftDevicePlacement');
  runtimeConfig.softPlacement = on;
}

export function getSoftDevicePlacement(): boolean {
  return runtimeConfig.softPlacement;
}

/** Whether TensorFlow logs where each operation is placed. Before the first operation only. */
export function setLogDevicePlacement(on: boolean): void {
  beforeStart('setLogDevicePlacement');
  runtimeConfig.logPlacement = on;
}

export function getLogDevicePlacement(): boolean {
  return runtimeConfig.logPlacement;
}

/** Version of the TensorFlow library. */
export function libraryVersion(): string {
  return addon.version();
}
