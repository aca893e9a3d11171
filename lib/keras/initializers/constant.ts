import { toTensor, type TensorLike } from '../../core/convert';
import type { DType } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import { broadcastTo, cast } from '../../ops';
import { floatx } from '../backend';
import { factory } from '../configured';
import { deserializeKerasObject, type Config } from '../config';
import { value } from '../fields';
import { Initializer } from './initializer';
import { registerInitializer } from './registry';

export interface ConstantOptions {
  /** A number, or values whose shape broadcasts to the weight's. Default 0. */
  value?: TensorLike;
}

/** All elements the same number, or the given values. */
export class Constant extends Initializer<ConstantOptions> {
  static readonly className = 'Constant';
  static override readonly fields = { value: value<TensorLike>(0) };

  /** @param options the options, or the number itself. */
  constructor(options: ConstantOptions | number = {}) {
    super(typeof options === 'number' ? { value: options } : options);
  }

  override call(shape: readonly number[], dtype: DType = floatx()): Tensor {
    return broadcastTo(cast(toTensor(this.options.value), dtype), [...shape]);
  }

  static override fromConfig(config: Config): Constant {
    return new Constant({ value: deserializeKerasObject(config['value'] ?? 0) as TensorLike });
  }
}
registerInitializer(Constant);

/** Makes `new Constant(options)`. */
export const constant = factory(Constant);
