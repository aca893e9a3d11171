/** The device asked for by the innermost `tf.device`. */

let current = '';

/** Name of the device in force, `''` for TensorFlow's own choice. */
export function currentDevice(): string {
  return current;
}

/** Runs `fn` with another device in force. */
export function withDevice<T>(name: string, fn: () => T): T {
  const outer = current;
  current = name;
  try {
    return fn();
  } finally {
    current = outer;
  }
}
