import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { abs, div, maximum, mean, mul, sub } from '../../ops';
import { epsilon } from '../backend';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { pair } from './pair';
import { registerLoss } from './registry';

/**
 * 100 · mean(|yTrue − yPred| / max(|yTrue|, ε)) over the last axis
 *
 * @param yTrue targets, [...batch, n].
 * @param yPred predictions of the same shape.
 * @returns losses of the samples, [...batch].
 */
export function meanAbsolutePercentageError(yTrue: TensorLike, yPred: TensorLike): Tensor {
  const [targets, predictions] = pair(yTrue, yPred);
  const relative = abs(div(sub(targets, predictions), maximum(abs(targets), epsilon())));
  return mul(mean(relative, -1), 100);
}

/** 100 · mean(|yTrue − yPred| / max(|yTrue|, ε)) over the last axis, reduced over a batch. */
export class MeanAbsolutePercentageError extends Loss {
  static readonly className = 'MeanAbsolutePercentageError';
  static override readonly fields = namedLossFields('mean_absolute_percentage_error');

  constructor(options: LossOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return meanAbsolutePercentageError(yTrue, yPred);
  }
}
registerLoss(MeanAbsolutePercentageError, meanAbsolutePercentageError, 'mean_absolute_percentage_error', 'mape');
