import { toTensor } from '../../core/convert';
import type { DType } from '../../core/dtype';
import { formatShape } from '../../core/shape';
import type { Tensor } from '../../core/tensor';
import { eye, mul } from '../../ops';
import { floatx } from '../backend';
import { factory } from '../configured';
import type { Config } from '../config';
import { number } from '../fields';
import { Initializer } from './initializer';
import { registerInitializer } from './registry';

export interface IdentityOptions {
  /** Factor of the matrix. Default 1. */
  gain?: number;
}

/** The identity matrix times `gain`; for weights of rank 2 only. */
export class Identity extends Initializer<IdentityOptions> {
  static readonly className = 'Identity';
  static override readonly fields = { gain: number(1) };

  constructor(options: IdentityOptions = {}) {
    super(options);
  }

  override call(shape: readonly number[], dtype: DType = floatx()): Tensor {
    if (shape.length !== 2)
      throw new RangeError(`identity: expected a shape of rank 2, received ${formatShape(shape)}`);
    return mul(eye(shape[0], shape[1], [], dtype), toTensor(this.options.gain, dtype));
  }

  // Keras leaves the gain out of its configuration, so the key is only written where it says something.
  override getConfig(): Config {
    return this.options.gain === 1 ? {} : super.getConfig();
  }
}
registerInitializer(Identity, 'IdentityInitializer');

/** Makes `new Identity(options)`. */
export const identity = factory(Identity);
