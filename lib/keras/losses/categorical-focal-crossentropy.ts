import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { clipByValue, div, log, mul, neg, pow, softmax, sub, sum } from '../../ops';
import { epsilon } from '../backend';
import { boolean, integer, number } from '../fields';
import { smoothLabels, type CategoricalCrossentropyParameters } from './categorical-crossentropy';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { pair } from './pair';
import { matchRank } from './rank';
import { registerLoss } from './registry';

export interface CategoricalFocalCrossentropyParameters extends CategoricalCrossentropyParameters {
  /** Factor of all losses. Default 0.25. */
  alpha?: number;
  /** How strongly easy samples are played down, >= 0. Default 2. */
  gamma?: number;
}

/**
 * −Σ alpha (1 − p)^gamma z ln p along an axis.
 *
 * Lin et al., Focal loss for dense object detection, 2017.
 *
 * @param yTrue one-hot labels or probabilities, [...batch, classes].
 * @param yPred probabilities or logits of the same shape.
 * @returns losses of the samples, [...batch].
 */
export function categoricalFocalCrossentropy(
  yTrue: TensorLike,
  yPred: TensorLike,
  options: CategoricalFocalCrossentropyParameters = {},
): Tensor {
  const { alpha = 0.25, gamma = 2, fromLogits = false, labelSmoothing = 0, axis = -1 } = options;
  const [given, predictions] = pair(yTrue, yPred, { matchRanks: false });
  const z = smoothLabels(given, labelSmoothing);
  const values = fromLogits ? softmax(predictions, axis) : predictions;
  const p = clipByValue(div(values, sum(values, axis, true)), epsilon(), 1 - epsilon());
  const weight = mul(pow(sub(1, p), gamma), alpha);
  return sum(mul(weight, neg(mul(z, log(p)))), axis);
}

export interface CategoricalFocalCrossentropyOptions extends LossOptions, CategoricalFocalCrossentropyParameters {}

/** Crossentropy of one-hot labels that plays easy samples down, reduced over a batch. */
export class CategoricalFocalCrossentropy extends Loss<CategoricalFocalCrossentropyOptions> {
  static readonly className = 'CategoricalFocalCrossentropy';
  static override readonly fields = {
    ...namedLossFields('categorical_focal_crossentropy'),
    fromLogits: boolean(false),
    labelSmoothing: number(0, { min: 0, max: 1 }),
    axis: integer(-1),
    alpha: number(0.25),
    gamma: number(2),
  };

  constructor(options: CategoricalFocalCrossentropyOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return categoricalFocalCrossentropy(...matchRank(yTrue, yPred), this.options);
  }
}
registerLoss(CategoricalFocalCrossentropy, categoricalFocalCrossentropy, 'categorical_focal_crossentropy');
