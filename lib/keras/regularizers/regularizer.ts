import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { Configured } from '../configured';

/** A penalty on a weight or an output that is added to the loss. */
export abstract class Regularizer<Options extends object = object> extends Configured<Options> {
  /**
   * @param x the weight or output.
   * @returns the penalty, a scalar of x's dtype.
   */
  call(x: TensorLike): Tensor {
    return this.penalty(toTensor(x));
  }

  protected abstract penalty(x: Tensor): Tensor;
}
