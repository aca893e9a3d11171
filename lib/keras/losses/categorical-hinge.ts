import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { add, max, maximum, mul, sub, sum } from '../../ops';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { pair } from './pair';
import { registerLoss } from './registry';

/**
 * max(max((1 − yTrue) · yPred) − Σ yTrue · yPred + 1, 0) over the last axis; targets are one-hot
 *
 * @param yTrue targets, [...batch, n].
 * @param yPred predictions of the same shape.
 * @returns losses of the samples, [...batch].
 */
export function categoricalHinge(yTrue: TensorLike, yPred: TensorLike): Tensor {
  const [targets, predictions] = pair(yTrue, yPred, { matchRanks: false });
  const right = sum(mul(targets, predictions), -1);
  const wrong = max(mul(sub(1, targets), predictions), -1);
  return maximum(add(sub(wrong, right), 1), 0);
}

/** max(max((1 − yTrue) · yPred) − Σ yTrue · yPred + 1, 0) over the last axis; targets are one-hot, reduced over a batch. */
export class CategoricalHinge extends Loss {
  static readonly className = 'CategoricalHinge';
  static override readonly fields = namedLossFields('categorical_hinge');

  constructor(options: LossOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return categoricalHinge(yTrue, yPred);
  }
}
registerLoss(CategoricalHinge, categoricalHinge, 'categorical_hinge');
