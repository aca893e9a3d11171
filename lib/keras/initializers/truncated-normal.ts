import type { DType } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import { floatx } from '../backend';
import { factory } from '../configured';
import { number } from '../fields';
import * as random from '../random/stateless';
import { RandomInitializer, seedField, type SeedOption } from './random-initializer';
import { registerInitializer } from './registry';

export interface TruncatedNormalOptions extends SeedOption {
  /** Mean before cutting off. Default 0. */
  mean?: number;
  /** Standard deviation before cutting off. Default 0.05. */
  stddev?: number;
}

/** Numbers from the normal distribution; those further than two standard deviations from the mean are drawn again. */
export class TruncatedNormal extends RandomInitializer<TruncatedNormalOptions> {
  static readonly className = 'TruncatedNormal';
  static override readonly fields = { seed: seedField, mean: number(0), stddev: number(0.05) };

  constructor(options: TruncatedNormalOptions = {}) {
    super(options);
  }

  override call(shape: readonly number[], dtype: DType = floatx()): Tensor {
    return random.truncatedNormal(shape, { ...this.options, seed: this.seed, dtype });
  }
}
registerInitializer(TruncatedNormal);

/** Makes `new TruncatedNormal(options)`. */
export const truncatedNormal = factory(TruncatedNormal);
