/** Freeing tensors: in scopes, by hand, and counting them. */

import { addon } from '../native/load';
import { checkFunction } from './checks';
import { eagerContext } from './eager-context';
import { refusePromise } from './promised';
import { inScope, track, untrack } from './scope';
import { Tensor } from './tensor';
import { isRecord } from './tree';

/** What is alive: tensors and their bytes of host memory. */
export interface MemoryInfo {
  numTensors: number;
  numBytes: number;
}

/** Calls `visit` with each tensor in nested arrays and records. */
function eachTensor(value: unknown, visit: (tensor: Tensor) => void): void {
  if (value instanceof Tensor) visit(value);
  else if (Array.isArray(value)) for (const item of value) eachTensor(item, visit);
  else if (isRecord(value)) for (const item of Object.values(value)) eachTensor(item, visit);
}

/**
 * Runs `fn` and frees every tensor made in it, except those it returns (alone or nested), variables, those kept with
 * `tf.keep`, and those a gradient tape still needs. Tensors that are forgotten are freed by the collector anyway: tidy
 * frees them at once.
 *
 * @throws TypeError when `fn` returns a promise: what it makes later would be out of reach.
 */
export function tidy<T>(fn: () => T): T;
export function tidy<T>(name: string, fn: () => T): T;
export function tidy<T>(nameOrFn: string | (() => T), fn?: () => T): T {
  const body = typeof nameOrFn === 'function' ? nameOrFn : fn;
  checkFunction(body, 'tidy');
  const { result, made } = inScope(body!);
  const promised = typeof (result as { then?: unknown } | null)?.then === 'function';
  // What is returned belongs to the scope around.
  if (!promised) eachTensor(result, (tensor) => made.delete(tensor) && track(tensor));
  for (const tensor of made) {
    if (!eagerContext.recorders.some((recorder) => recorder.holds(tensor))) tensor.dispose();
  }
  refusePromise(result, 'tidy: expected a function that returns its result, received a promise');
  return result;
}

/** Takes a tensor out of the scope of the innermost tidy. */
export function keep<T extends Tensor>(tensor: T): T {
  untrack(tensor);
  return tensor;
}

/** Frees the tensors in nested arrays and records, and whatever else there has a `dispose` method. */
export function dispose(container: unknown): void {
  if (Array.isArray(container)) container.forEach(dispose);
  else if (isRecord(container)) Object.values(container).forEach(dispose);
  else if (typeof (container as { dispose?: unknown } | null)?.dispose === 'function') {
    (container as { dispose(): void }).dispose();
  }
}

/** Counts the tensors that are alive in this thread. */
export function memory(): MemoryInfo {
  return addon.memory();
}
