/** Which changes of `tf.config` are still possible. */

import { runtimeStarted } from './eager-handle';
import { show } from './show';

/** @throws Error when the runtime has started, which TensorFlow cannot change afterwards. */
export function beforeStart(call: string): void {
  if (!runtimeStarted()) return;
  throw new Error(
    `${call}: TensorFlow cannot change this once the runtime has started; call it before the first operation`,
  );
}

/** @throws TypeError for what is neither true nor false. */
export function checkSwitch(on: unknown, call: string): boolean {
  if (typeof on === 'boolean') return on;
  throw new TypeError(`${call}: expected true or false, received ${show(on)}`);
}
