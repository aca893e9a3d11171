import { randomBytes } from 'node:crypto';
import { MersenneTwister } from '../../core/mersenne-twister';

let generator = new MersenneTwister(randomBytes(16).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n));

/**
 * A seed for a random object that was given none: an integer in [1, 10⁹].
 *
 * @returns the number that Keras's `make_default_seed` draws at the same place after the same `set_random_seed`.
 */
export function makeDefaultSeed(): number {
  return generator.integer(1, 1_000_000_000);
}

/**
 * Starts the sequence of default seeds again.
 *
 * @param seed any integer.
 */
export function restartDefaultSeeds(seed: number | bigint): void {
  generator = new MersenneTwister(seed);
}
