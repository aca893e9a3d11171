/** Results that must be there when a function returns. */

/**
 * Throws where a function gave a promise and its caller needs the result at once.
 *
 * @param message what the TypeError says.
 */
export function refusePromise(result: unknown, message: string): void {
  if (typeof (result as { then?: unknown } | null | undefined)?.then !== 'function') return;
  // Nobody holds the promise any more: were it rejected, that would end the process although this error is caught.
  Promise.resolve(result).catch(() => {});
  throw new TypeError(message);
}
