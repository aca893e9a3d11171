import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { abs, mean, sub } from '../../ops';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { pair } from './pair';
import { registerLoss } from './registry';

/**
 * mean(|yTrue − yPred|) over the last axis
 *
 * @param yTrue targets, [...batch, n].
 * @param yPred predictions of the same shape.
 * @returns losses of the samples, [...batch].
 */
export function meanAbsoluteError(yTrue: TensorLike, yPred: TensorLike): Tensor {
  return mean(abs(sub(...pair(yTrue, yPred))), -1);
}

/** mean(|yTrue − yPred|) over the last axis, reduced over a batch. */
export class MeanAbsoluteError extends Loss {
  static readonly className = 'MeanAbsoluteError';
  static override readonly fields = namedLossFields('mean_absolute_error');

  constructor(options: LossOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return meanAbsoluteError(yTrue, yPred);
  }
}
registerLoss(MeanAbsoluteError, meanAbsoluteError, 'mean_absolute_error', 'mae');
