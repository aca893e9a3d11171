import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { maximum, mean, mul, square, sub } from '../../ops';
import { signedLabels } from './signed-labels';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { pair } from './pair';
import { registerLoss } from './registry';

/**
 * mean(max(1 − yTrue · yPred, 0)²) over the last axis; targets are −1 or 1, or all 0 or 1
 *
 * @param yTrue targets, [...batch, n].
 * @param yPred predictions of the same shape.
 * @returns losses of the samples, [...batch].
 */
export function squaredHinge(yTrue: TensorLike, yPred: TensorLike): Tensor {
  const [targets, predictions] = pair(yTrue, yPred, { matchRanks: false });
  return mean(square(maximum(sub(1, mul(signedLabels(targets), predictions)), 0)), -1);
}

/** mean(max(1 − yTrue · yPred, 0)²) over the last axis; targets are −1 or 1, or all 0 or 1, reduced over a batch. */
export class SquaredHinge extends Loss {
  static readonly className = 'SquaredHinge';
  static override readonly fields = namedLossFields('squared_hinge');

  constructor(options: LossOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return squaredHinge(yTrue, yPred);
  }
}
registerLoss(SquaredHinge, squaredHinge, 'squared_hinge');
