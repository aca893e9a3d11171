import type { DType } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import { floatx } from '../backend';
import { factory } from '../configured';
import { number } from '../fields';
import { uniform } from '../random/stateless';
import { RandomInitializer, seedField, type SeedOption } from './random-initializer';
import { registerInitializer } from './registry';

export interface RandomUniformOptions extends SeedOption {
  /** Least number. Default -0.05. */
  minval?: number;
  /** Upper end, not included. Default 0.05. */
  maxval?: number;
}

/** Numbers from the uniform distribution over [minval, maxval). */
export class RandomUniform extends RandomInitializer<RandomUniformOptions> {
  static readonly className = 'RandomUniform';
  static override readonly fields = { seed: seedField, minval: number(-0.05), maxval: number(0.05) };

  constructor(options: RandomUniformOptions = {}) {
    super(options);
  }

  override call(shape: readonly number[], dtype: DType = floatx()): Tensor {
    return uniform(shape, { ...this.options, seed: this.seed, dtype });
  }
}
registerInitializer(RandomUniform, 'uniform');

/** Makes `new RandomUniform(options)`. */
export const randomUniform = factory(RandomUniform);
