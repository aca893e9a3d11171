/** The runtime behind eager execution, started at its first use; what `tf.config` may still change until then. */

import type { ContextHandle } from '../native/addon';
import { addon } from '../native/load';
import { encodeConfig, type RuntimeConfig } from './config-proto';
import { guarded } from './errors';
import { deviceSettings } from './physical-devices';

/** The settings the runtime starts, or has started, with. */
export const runtimeConfig: RuntimeConfig = {
  intraOpThreads: 0,
  interOpThreads: 0,
  softPlacement: true,
  logPlacement: false,
};

// Moves inputs to where an operation runs without a word, as Python's default does.
const silentPlacement = 2;

let handle: ContextHandle | null = null;

/** Serialized ConfigProto of the settings in force: the runtime's, and that of sessions that are given none. */
export function currentConfig(): Uint8Array {
  return encodeConfig(runtimeConfig, deviceSettings());
}

/** The eager context; started with the settings in force when first asked for. */
export function eagerContextHandle(): ContextHandle {
  return (handle ??= guarded('tensorflow', () =>
    addon.contextNew({ config: currentConfig(), devicePlacementPolicy: silentPlacement }),
  ));
}

/** Whether the runtime has started, after which most settings are fixed. */
export function runtimeStarted(): boolean {
  return handle !== null;
}
