import { show } from '../../core/show';
import { setSeed } from '../../ops/random';

/**
 * Makes runs repeatable, as `tf.random.setSeed` does: initial weights, dropout, shuffling and TensorFlow's own random operations.
 *
 * After the same seed, weights and dropouts without a seed of their own are those of Python's
 * `keras.utils.set_random_seed`.
 *
 * @param seed any integer.
 */
export function setRandomSeed(seed: number): void {
  if (!Number.isSafeInteger(seed)) throw new TypeError(`setRandomSeed: expected an integer, received ${show(seed)}`);
  setSeed(seed);
}
