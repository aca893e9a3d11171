import type { DType } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import * as ops from '../../ops';
import { floatx } from '../backend';
import { factory } from '../configured';
import { Initializer } from './initializer';
import { registerInitializer } from './registry';

/** All elements 1. */
export class Ones extends Initializer {
  static readonly className = 'Ones';

  constructor(options: object = {}) {
    super(options);
  }

  override call(shape: readonly number[], dtype: DType = floatx()): Tensor {
    return ops.ones([...shape], dtype);
  }
}
registerInitializer(Ones, 'one');

/** Makes `new Ones(options)`. */
export const ones = factory(Ones);
