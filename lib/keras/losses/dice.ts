import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { add, div, mul, sub, sum } from '../../ops';
import { epsilon } from '../backend';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { overlapAxis, type OverlapAxis } from './overlap';
import { pair } from './pair';
import { matchRank } from './rank';
import { registerLoss } from './registry';

/**
 * 1 − 2 Σ yTrue · yPred / (Σ yTrue + Σ yPred + ε).
 *
 * @param yTrue targets in [0, 1].
 * @param yPred predictions in [0, 1] of the same shape.
 * @returns one loss for each place of the axes that are not summed over; a scalar when all are.
 */
export function dice(yTrue: TensorLike, yPred: TensorLike, options: OverlapAxis = {}): Tensor {
  const { axis = null } = options;
  const [targets, predictions] = pair(yTrue, yPred, { matchRanks: false });
  const both = mul(sum(mul(targets, predictions), axis), 2);
  const total = add(add(sum(targets, axis), sum(predictions, axis)), epsilon());
  return sub(1, div(both, total));
}

export interface DiceOptions extends LossOptions, OverlapAxis {}

/** How little two regions overlap. */
export class Dice extends Loss<DiceOptions> {
  static readonly className = 'Dice';
  static override readonly fields = { ...namedLossFields('dice'), axis: overlapAxis };

  constructor(options: DiceOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return dice(...matchRank(yTrue, yPred), this.options);
  }
}
registerLoss(Dice, dice, 'dice');
