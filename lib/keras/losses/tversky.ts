import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { add, div, mul, sub, sum } from '../../ops';
import { epsilon } from '../backend';
import { number } from '../fields';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { overlapAxis, type OverlapAxis } from './overlap';
import { pair } from './pair';
import { matchRank } from './rank';
import { registerLoss } from './registry';

export interface TverskyParameters extends OverlapAxis {
  /** Weight of yTrue · (1 − yPred). Default 0.5. */
  alpha?: number;
  /** Weight of yPred · (1 − yTrue). Default 0.5. */
  beta?: number;
}

/**
 * 1 − Σ tp / (Σ tp + alpha Σ yTrue (1 − yPred) + beta Σ yPred (1 − yTrue) + ε), tp = yTrue · yPred.
 *
 * Salehi et al., Tversky loss function for image segmentation, 2017.
 *
 * @param yTrue targets in [0, 1].
 * @param yPred predictions in [0, 1] of the same shape.
 * @returns one loss for each place of the axes that are not summed over; a scalar when all are.
 */
export function tversky(yTrue: TensorLike, yPred: TensorLike, options: TverskyParameters = {}): Tensor {
  const { alpha = 0.5, beta = 0.5, axis = null } = options;
  const [targets, predictions] = pair(yTrue, yPred, { matchRanks: false });
  const both = sum(mul(targets, predictions), axis);
  const missed = mul(sum(mul(sub(1, predictions), targets), axis), alpha);
  const added = mul(sum(mul(predictions, sub(1, targets)), axis), beta);
  return sub(1, div(both, add(add(add(both, missed), added), epsilon())));
}

export interface TverskyOptions extends LossOptions, TverskyParameters {}

/** How little two regions overlap, misses and additions weighted apart. */
export class Tversky extends Loss<TverskyOptions> {
  static readonly className = 'Tversky';
  static override readonly fields = {
    ...namedLossFields('tversky'),
    alpha: number(0.5),
    beta: number(0.5),
    axis: overlapAxis,
  };

  constructor(options: TverskyOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return tversky(...matchRank(yTrue, yPred), this.options);
  }
}
registerLoss(Tversky, tversky, 'tversky');
