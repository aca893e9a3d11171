import type { DType } from '../../../core/dtype';
import type { Tensor } from '../../../core/tensor';
import { concat, ones } from '../../../ops';
import { Initializer } from '../../initializers';

/** A bias whose second quarter, the forget gate's, begins at 1. */
export class ForgetBias extends Initializer<object> {
  constructor(private readonly inner: Initializer) {
    super({});
  }

  override call([size]: readonly number[], dtype?: DType): Tensor {
    const units = size! / 4;
    return concat([this.inner.call([units], dtype), ones([units], dtype), this.inner.call([units * 2], dtype)]);
  }
}
