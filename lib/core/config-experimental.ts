/** `tf.config.experimental`. */

import { addon } from '../native/load';
import { beforeStart, checkSwitch } from './config-changes';
import {
  isPluggable,
  logicalConfiguration,
  memoryGrowthOf,
  physicalDevice,
  setMemoryGrowthOf,
  type Device,
} from './physical-devices';

/**
 * Whether a device's memory is taken as it is needed rather than all at once. Before the first operation only; the same
 * for all visible devices of a type.
 *
 * @param device a physical GPU or device of a plug-in.
 */
export function setMemoryGrowth(device: Device | string, on: boolean): void {
  const found = checkWithMemory(device, 'setMemoryGrowth');
  checkSwitch(on, 'setMemoryGrowth');
  if (memoryGrowthOf(found) === on) return;
  if (logicalConfiguration(found) !== null) {
    throw new Error(`setMemoryGrowth: ${found.name} is divided into logical devices with fixed memory`);
  }
  beforeStart('setMemoryGrowth');
  setMemoryGrowthOf(found, on);
}

/** What `setMemoryGrowth` was given; null before. */
export function getMemoryGrowth(device: Device | string): boolean | null {
  return memoryGrowthOf(checkWithMemory(device, 'getMemoryGrowth'));
}

function checkWithMemory(device: Device | string, call: string): Device {
  const found = physicalDevice(device, call);
  if (found.deviceType === 'GPU' || isPluggable(found)) return found;
  throw new RangeError(`${call}: expected a GPU or a device of a plug-in, received ${found.name}`);
}

/**
 * Whether GPUs of NVIDIA's Ampere and later multiply float32 matrices in TensorFloat-32: faster, with 10 bits of
 * mantissa. On unless switched off; works at any time, for the whole process.
 */
export function enableTensorFloat32Execution(on: boolean): void {
  addon.setTensorFloat32(checkSwitch(on, 'enableTensorFloat32Execution'));
}

/** Whether matrix products and convolutions of float32 may run in TensorFloat-32. */
export function tensorFloat32ExecutionEnabled(): boolean {
  return addon.tensorFloat32();
}

/**
 * Has every operation give the same result each time it is run on the same hardware, or an error where it cannot. Slower
 * on GPUs; cannot be switched off again. Random operations need a seed (`tf.random.setSeed`).
 */
export function enableOpDeterminism(): void {
  addon.setOpDeterminism(true);
}

/** Whether `enableOpDeterminism` has been called. */
export function opDeterminismEnabled(): boolean {
  return addon.opDeterminism();
}
