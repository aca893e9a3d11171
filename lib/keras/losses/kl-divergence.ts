import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { clipByValue, div, log, mul, sum } from '../../ops';
import { epsilon } from '../backend';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { pair } from './pair';
import { registerLoss } from './registry';

/**
 * Σ yTrue · ln(yTrue / yPred) over the last axis, probabilities clipped to [ε, 1]
 *
 * @param yTrue targets, [...batch, n].
 * @param yPred predictions of the same shape.
 * @returns losses of the samples, [...batch].
 */
export function klDivergence(yTrue: TensorLike, yPred: TensorLike): Tensor {
  const [targets, predictions] = pair(yTrue, yPred, { matchRanks: false });
  const p = clipByValue(targets, epsilon(), 1);
  const q = clipByValue(predictions, epsilon(), 1);
  return sum(mul(p, log(div(p, q))), -1);
}

/** Σ yTrue · ln(yTrue / yPred) over the last axis, probabilities clipped to [ε, 1], reduced over a batch. */
export class KLDivergence extends Loss {
  static readonly className = 'KLDivergence';
  static override readonly fields = namedLossFields('kl_divergence');

  constructor(options: LossOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return klDivergence(yTrue, yPred);
  }
}
registerLoss(KLDivergence, klDivergence, 'kl_divergence', 'kld', 'kullback_leibler_divergence');
