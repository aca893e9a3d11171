import { setSeed } from '../../ops/random';
import { restartSeeds } from '../random/seed-generator';

/**
 * Makes runs repeatable: initial weights, dropout, shuffling and TensorFlow's own random operations.
 *
 * After the same seed, weights and dropouts without a seed of their own are those of Python's
 * `keras.utils.set_random_seed`.
 *
 * @param seed any integer.
 */
export function setRandomSeed(seed: number): void {
  restartSeeds(seed);
  setSeed(seed);
}
