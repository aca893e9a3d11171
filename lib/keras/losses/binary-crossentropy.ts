import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { add, mean, mul } from '../../ops';
import { boolean, integer, number } from '../fields';
import { binaryTerms } from './cross-entropy';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { pair } from './pair';
import { matchRank } from './rank';
import { registerLoss } from './registry';

export interface BinaryCrossentropyParameters {
  /** Whether predictions are logits rather than probabilities. Default false. */
  fromLogits?: boolean;
  /** Share in [0, 1] by which labels are drawn to ½. Default 0. */
  labelSmoothing?: number;
  /** Axis over which the mean is taken. Default −1. */
  axis?: number;
}

/** z (1 − s) + s / 2. */
export function smoothBinaryLabels(yTrue: Tensor, smoothing: number): Tensor {
  return smoothing === 0 ? yTrue : add(mul(yTrue, 1 - smoothing), 0.5 * smoothing);
}

/**
 * mean(−z ln p − (1 − z) ln(1 − p)) over an axis.
 *
 * @param yTrue labels 0 and 1 (or between), [...batch, n].
 * @param yPred probabilities or logits of the same shape. Of a sigmoid's output the logits are used.
 * @returns losses of the samples, [...batch].
 */
export function binaryCrossentropy(
  yTrue: TensorLike,
  yPred: TensorLike,
  options: BinaryCrossentropyParameters = {},
): Tensor {
  const { fromLogits = false, labelSmoothing = 0, axis = -1 } = options;
  const [targets, predictions] = pair(yTrue, yPred, { matchRanks: false });
  return mean(binaryTerms(smoothBinaryLabels(targets, labelSmoothing), predictions, fromLogits), axis);
}

export interface BinaryCrossentropyOptions extends LossOptions, BinaryCrossentropyParameters {}

/** Crossentropy of yes-or-no labels, reduced over a batch. */
export class BinaryCrossentropy extends Loss<BinaryCrossentropyOptions> {
  static readonly className = 'BinaryCrossentropy';
  static override readonly fields = {
    ...namedLossFields('binary_crossentropy'),
    fromLogits: boolean(false),
    labelSmoothing: number(0, { min: 0, max: 1 }),
    axis: integer(-1),
  };

  constructor(options: BinaryCrossentropyOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return binaryCrossentropy(...matchRank(yTrue, yPred), this.options);
  }
}
registerLoss(BinaryCrossentropy, binaryCrossentropy, 'binary_crossentropy', 'bce');
