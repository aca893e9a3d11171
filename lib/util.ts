/** `tf.util`: TensorFlow.js's functions for arrays and shapes that programs around models use. */

import { checkList } from './core/checks';
import type { TypedArray } from './core/dtype';
import { MersenneTwister } from './core/mersenne-twister';
import { sizeOf } from './core/shape';
import { show } from './core/show';
import { opSeeds } from './ops/random/seeds';

/** Random numbers in [0, 1): after `tf.random.setSeed` the same ones again. */
function randomSource(call: string): () => number {
  const { seed, seed2 } = opSeeds(null, call);
  if (seed === 0 && seed2 === 0) return Math.random;
  const generator = new MersenneTwister((BigInt(seed) << 31n) | BigInt(seed2));
  return () => generator.integer(0, 2 ** 31 - 1) / 2 ** 31;
}

type Shuffled = unknown[] | TypedArray;

/** Fisher and Yates's shuffle of lists of one length, all in one order. */
function reorder(lists: readonly Shuffled[], random: () => number): void {
  for (let last = lists[0]!.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    for (const list of lists as readonly unknown[][]) [list[last], list[other]] = [list[other], list[last]];
  }
}

/** Brings an array's or a typed array's elements, in place, into a random order: after `tf.random.setSeed` a repeatable one. */
export function shuffle(array: Shuffled): void {
  checkList(array as unknown[], 'shuffle', 'array');
  reorder([array], randomSource('shuffle'));
}

/** Shuffles two arrays in place into the same order. @throws RangeError when their lengths differ. */
export function shuffleCombo(array: Shuffled, array2: Shuffled): void {
  checkList(array as unknown[], 'shuffleCombo', 'array');
  checkList(array2 as unknown[], 'shuffleCombo', 'array2');
  if (array.length !== array2.length) {
    throw new RangeError(
      `shuffleCombo: expected arrays of one length, received lengths ${array.length} and ${array2.length}`,
    );
  }
  reorder([array, array2], randomSource('shuffleCombo'));
}

/** The numbers from 0 to n − 1 in a random order. */
export function createShuffledIndices(n: number): Uint32Array {
  if (!Number.isSafeInteger(n) || n < 0) {
    throw new RangeError(`createShuffledIndices: expected an integer >= 0, received ${show(n)}`);
  }
  const indices = Uint32Array.from({ length: n }, (_, i) => i);
  reorder([indices], randomSource('createShuffledIndices'));
  return indices;
}

/** Number of elements of a shape. @throws TypeError for a shape with unknown sizes. */
export function sizeFromShape(shape: readonly (number | null)[]): number {
  if (!Array.isArray(shape) || !shape.every((size) => Number.isSafeInteger(size) && size! >= 0)) {
    throw new TypeError(`sizeFromShape: expected a list of sizes that are known, received ${show(shape)}`);
  }
  return sizeOf(shape)!;
}

/** Any nesting of arrays and typed arrays. */
export type Nested<T> = T | readonly Nested<T>[] | TypedArray;

/** The elements of nested arrays and typed arrays in one list. */
export function flatten<T extends number | bigint | boolean | string | Promise<number>>(nested: Nested<T>): T[] {
  const elements: T[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value) || ArrayBuffer.isView(value)) (value as unknown as unknown[]).forEach(visit);
    else elements.push(value as T);
  };
  visit(nested);
  return elements;
}

/**
 * Throws when a condition does not hold.
 *
 * @param message the error's text, or what gives it.
 */
export function assert(condition: boolean, message: string | (() => string)): asserts condition {
  if (!condition) throw new Error(typeof message === 'function' ? message() : message);
}

/** Milliseconds since some moment, for measuring. */
export function now(): number {
  return performance.now();
}
