/** `tf.serialization`: TensorFlow.js's way to make classes known to files. */

import { registerKerasSerializable, type Registered } from './keras/registry';

/**
 * Makes a class of one's own known under its name in files; `tf.keras.saving.registerKerasSerializable` is the same.
 *
 * @param target the class; its name in files is its static `className`, else its JavaScript name.
 * @param packageName what stands before the name: 'Custom' by default.
 * @param name another name in files.
 */
export function registerClass(target: Registered, packageName?: string, name?: string): void {
  registerKerasSerializable(target, {
    ...(packageName === undefined ? {} : { package: packageName }),
    ...(name === undefined ? {} : { name }),
  });
}
