/** Where operations that draw random numbers get their seeds from. */

import { currentContext, type Context } from '../../core/context';
import { eagerContext } from '../../core/eager-context';
import { eagerContextHandle } from '../../core/eager-handle';
import { MersenneTwister } from '../../core/mersenne-twister';
import { show } from '../../core/show';
import { addon } from '../../native/load';

const modulus = 2 ** 31 - 1;
/** What stands beside an operation's own seed where no global one is set. */
const defaultGlobalSeed = 87654321;

let globalSeed: number | null = null;
let eagerSeeds = new MersenneTwister(0);
let traced = new WeakMap<Context, number>();

const listeners: ((seed: number) => void)[] = [];

/** Calls `listener` with each seed that is set. */
export function onSetSeed(listener: (seed: number) => void): void {
  listeners.push(listener);
}

/**
 * Makes runs repeatable: operations that draw random numbers, and functions traced from now on, derive their seeds from
 * this one, with the numbers of Python's `tf.random.set_seed`; so do Keras's initial weights, dropouts and orders of
 * samples, with the numbers of Python's `keras.utils.set_random_seed`.
 *
 * @param seed any integer. @throws TypeError for anything else.
 */
export function setSeed(seed: number): void {
  if (!Number.isSafeInteger(seed)) throw new TypeError(`setSeed: expected an integer, received ${show(seed)}`);
  globalSeed = seed;
  eagerSeeds = new MersenneTwister(seed);
  traced = new WeakMap();
  // Kernels remember how far they are in their sequence.
  addon.contextClearCaches(eagerContextHandle());
  for (const listener of listeners) listener(seed);
}

/** The seed of the next operation in the current context: in turn within a function, out of a sequence outside. */
function nextSeed(context: Context): number {
  if (context === eagerContext) return eagerSeeds.integer(0, modulus);
  const count = traced.get(context) ?? 0;
  traced.set(context, count + 1);
  return count;
}

/** The remainder with the sign of Python's: never negative. */
const truncated = (seed: number): number => ((seed % modulus) + modulus) % modulus;

/**
 * The two seeds of one operation. Zeros leave the choice to the system.
 *
 * @param seed the operation's own, which makes it repeat the same sequence; undefined: it follows from the global seed.
 */
export function opSeeds(seed: number | null | undefined, call: string): { seed: number; seed2: number } {
  if (seed !== undefined && seed !== null && !Number.isSafeInteger(seed)) {
    throw new TypeError(`${call}: expected seed to be an integer, received ${show(seed)}`);
  }
  if (globalSeed === null && (seed === undefined || seed === null)) return { seed: 0, seed2: 0 };
  const first = truncated(globalSeed ?? defaultGlobalSeed);
  const second = truncated(seed ?? nextSeed(currentContext()));
  return first === 0 && second === 0 ? { seed: 0, seed2: modulus } : { seed: first, seed2: second };
}
