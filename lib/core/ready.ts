/** TensorFlow.js's ways to wait, for programs that were written for it. */

/** Resolves at once: the library is loaded with the module, and there is no backend to choose. */
export function ready(): Promise<void> {
  return Promise.resolve();
}

/** Resolves when other events have had their turn. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
