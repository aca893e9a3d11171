/** Starting and stopping a TPU system. */

import { listLogicalDevices, type Device } from '../core/config';
import { forgetDevices, runtimeDevices } from '../core/device';
import { withDevice } from '../core/device-scope';
import { executeAsync } from '../core/eager-async';
import { runtimeStarted } from '../core/eager-handle';
import { checkOptions } from '../core/options';
import type { EagerTensor } from '../core/tensor';
import { tracedFunction } from '../function/function';
import { configureDistributedTPU, shutdownDistributedTPU } from '../ops/generated';
import { loadPluggableDevice } from '../ops/op-library';
import { Topology } from './topology';

export interface TpuOptions {
  /**
   * A TPU library that is a plug-in of TensorFlow; loaded before the first operation. A TensorFlow built for TPUs finds
   * libtpu by itself, or where the environment variable TPU_LIBRARY_PATH says.
   */
  library?: string;
}

/** Full name of the device that a TPU system is run by. */
function systemDevice(call: string): string {
  const found = runtimeDevices().find(({ type }) => type === 'TPU_SYSTEM');
  if (found !== undefined) return found.name;
  const present = runtimeDevices().map(({ name }) => name);
  throw new Error(
    `${call}: no TPU was found; present are ${present.join(', ')}. A TPU needs a libtensorflow that is built for it (the ` +
      `package tensorflow-tpu) and libtpu.so, which TPU_LIBRARY_PATH can name before the program starts`,
  );
}

let topology: Topology | null = null;

/** Runs an operation on the system device, in a function: TensorFlow rewrites it there into those that do the work. */
async function onSystem(call: string, operation: () => unknown): Promise<EagerTensor[]> {
  const device = systemDevice(call);
  const fn = withDevice(device, () => tracedFunction(operation as () => never).getConcreteFunction());
  const outputs = await withDevice(device, () => executeAsync(fn.name, []));
  // Until here: a function that is forgotten leaves the runtime's library.
  return fn.isAlive ? outputs : [];
}

/**
 * Starts the TPU system, which must be done before operations are placed on `'/TPU:0'`. What its memory held is lost.
 *
 * @returns how its chips are connected.
 * @throws Error when there is no TPU.
 */
export async function initializeTpuSystem(options: TpuOptions = {}): Promise<Topology> {
  checkOptions(options, ['library'], 'initializeTpuSystem');
  const { library } = options;
  if (library !== undefined && !(runtimeStarted() && listTpuDevices().length > 0)) loadPluggableDevice(library);
  const [serialized] = await onSystem('initializeTpuSystem', () =>
    configureDistributedTPU({ compilation_failure_closes_chips: false, tpu_cancellation_closes_chips: 2 }),
  );
  forgetDevices();
  const [bytes] = serialized.bytesSync() as Uint8Array[];
  serialized.dispose();
  return (topology = new Topology(bytes));
}

/** Stops the TPU system; what its memory held is lost. */
export async function shutdownTpuSystem(): Promise<void> {
  await onSystem('shutdownTpuSystem', () => {
    shutdownDistributedTPU();
    return [];
  });
  topology = null;
  forgetDevices();
}

/** The topology that `initializeTpuSystem` gave; null before. */
export function tpuTopology(): Topology | null {
  return topology;
}

/** The TPUs that operations can be placed on; starts the runtime. */
export function listTpuDevices(): Device[] {
  return listLogicalDevices('TPU');
}
