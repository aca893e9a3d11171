import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { maximum, mean, mul, sub } from '../../ops';
import { signedLabels } from './signed-labels';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { pair } from './pair';
import { registerLoss } from './registry';

/**
 * mean(max(1 − yTrue · yPred, 0)) over the last axis; targets are −1 or 1, or all 0 or 1
 *
 * @param yTrue targets, [...batch, n].
 * @param yPred predictions of the same shape.
 * @returns losses of the samples, [...batch].
 */
export function hinge(yTrue: TensorLike, yPred: TensorLike): Tensor {
  const [targets, predictions] = pair(yTrue, yPred, { matchRanks: false });
  return mean(maximum(sub(1, mul(signedLabels(targets), predictions)), 0), -1);
}

/** mean(max(1 − yTrue · yPred, 0)) over the last axis; targets are −1 or 1, or all 0 or 1, reduced over a batch. */
export class Hinge extends Loss {
  static readonly className = 'Hinge';
  static override readonly fields = namedLossFields('hinge');

  constructor(options: LossOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return hinge(yTrue, yPred);
  }
}
registerLoss(Hinge, hinge, 'hinge');
