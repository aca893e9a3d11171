import type { DType } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import * as ops from '../../ops';
import { floatx } from '../backend';
import { factory } from '../configured';
import { Initializer } from './initializer';
import { registerInitializer } from './registry';

/** All elements 0. */
export class Zeros extends Initializer {
  static readonly className = 'Zeros';

  constructor(options: object = {}) {
    super(options);
  }

  override call(shape: readonly number[], dtype: DType = floatx()): Tensor {
    return ops.zeros([...shape], dtype);
  }
}
registerInitializer(Zeros, 'zero');

/** Makes `new Zeros(options)`. */
export const zeros = factory(Zeros);
