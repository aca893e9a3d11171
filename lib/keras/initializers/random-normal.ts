import type { DType } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import { floatx } from '../backend';
import { factory } from '../configured';
import { number } from '../fields';
import { normal } from '../random/stateless';
import { RandomInitializer, seedField, type SeedOption } from './random-initializer';
import { registerInitializer } from './registry';

export interface RandomNormalOptions extends SeedOption {
  /** Mean of the numbers. Default 0. */
  mean?: number;
  /** Standard deviation. Default 0.05. */
  stddev?: number;
}

/** Numbers from the normal distribution. */
export class RandomNormal extends RandomInitializer<RandomNormalOptions> {
  static readonly className = 'RandomNormal';
  static override readonly fields = { seed: seedField, mean: number(0), stddev: number(0.05) };

  constructor(options: RandomNormalOptions = {}) {
    super(options);
  }

  override call(shape: readonly number[], dtype: DType = floatx()): Tensor {
    return normal(shape, { ...this.options, seed: this.seed, dtype });
  }
}
registerInitializer(RandomNormal, 'normal');

/** Makes `new RandomNormal(options)`. */
export const randomNormal = factory(RandomNormal);
