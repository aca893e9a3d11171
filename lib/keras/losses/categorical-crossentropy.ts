import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { add, cast, div, gather, mul, shape } from '../../ops';
import { boolean, integer, number } from '../fields';
import { categoricalTerms } from './cross-entropy';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { pair } from './pair';
import { matchRank } from './rank';
import { registerLoss } from './registry';

export interface CategoricalCrossentropyParameters {
  /** Whether predictions are logits rather than probabilities. Default false. */
  fromLogits?: boolean;
  /** Share in [0, 1] of the label that is spread over all classes. Default 0. */
  labelSmoothing?: number;
  /** Axis of the classes. Default −1. */
  axis?: number;
}

/** z (1 − s) + s / classes. */
export function smoothLabels(yTrue: Tensor, smoothing: number): Tensor {
  if (smoothing === 0) return yTrue;
  const classes = yTrue.shape[yTrue.rank - 1] ?? cast(gather(shape(yTrue), yTrue.rank - 1), yTrue.dtype);
  return add(mul(yTrue, 1 - smoothing), div(smoothing, classes));
}

/**
 * −Σ z ln p along an axis.
 *
 * @param yTrue one-hot labels or probabilities, [...batch, classes].
 * @param yPred probabilities or logits of the same shape. Of a softmax's output the logits are used.
 * @returns losses of the samples, [...batch].
 */
export function categoricalCrossentropy(
  yTrue: TensorLike,
  yPred: TensorLike,
  options: CategoricalCrossentropyParameters = {},
): Tensor {
  const { fromLogits = false, labelSmoothing = 0, axis = -1 } = options;
  const [targets, predictions] = pair(yTrue, yPred, { matchRanks: false });
  return categoricalTerms(smoothLabels(targets, labelSmoothing), predictions, fromLogits, axis);
}

export interface CategoricalCrossentropyOptions extends LossOptions, CategoricalCrossentropyParameters {}

/** Crossentropy of one-hot labels, reduced over a batch. */
export class CategoricalCrossentropy extends Loss<CategoricalCrossentropyOptions> {
  static readonly className = 'CategoricalCrossentropy';
  static override readonly fields = {
    ...namedLossFields('categorical_crossentropy'),
    fromLogits: boolean(false),
    labelSmoothing: number(0, { min: 0, max: 1 }),
    axis: integer(-1),
  };

  constructor(options: CategoricalCrossentropyOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return categoricalCrossentropy(...matchRank(yTrue, yPred), this.options);
  }
}
registerLoss(CategoricalCrossentropy, categoricalCrossentropy, 'categorical_crossentropy');
