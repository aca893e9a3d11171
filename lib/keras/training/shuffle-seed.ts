import { randomInt } from 'node:crypto';
import { opSeeds } from '../../ops/random/seeds';

/** A seed for the order of the samples of one run: repeatable after `tf.random.setSeed`. */
export function shuffleSeed(): bigint {
  const { seed, seed2 } = opSeeds(null, 'fit');
  if (seed === 0 && seed2 === 0) return BigInt(randomInt(2 ** 47));
  return (BigInt(seed) << 31n) | BigInt(seed2);
}
