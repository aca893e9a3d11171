import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { mean, squaredDifference } from '../../ops';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { pair } from './pair';
import { registerLoss } from './registry';

/**
 * mean((yTrue − yPred)²) over the last axis
 *
 * @param yTrue targets, [...batch, n].
 * @param yPred predictions of the same shape.
 * @returns losses of the samples, [...batch].
 */
export function meanSquaredError(yTrue: TensorLike, yPred: TensorLike): Tensor {
  return mean(squaredDifference(...pair(yTrue, yPred)), -1);
}

/** mean((yTrue − yPred)²) over the last axis, reduced over a batch. */
export class MeanSquaredError extends Loss {
  static readonly className = 'MeanSquaredError';
  static override readonly fields = namedLossFields('mean_squared_error');

  constructor(options: LossOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return meanSquaredError(yTrue, yPred);
  }
}
registerLoss(MeanSquaredError, meanSquaredError, 'mean_squared_error', 'mse');
