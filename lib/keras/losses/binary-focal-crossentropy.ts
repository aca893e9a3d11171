import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { add, mean, mul, pow, sigmoid, sub } from '../../ops';
import { boolean, integer, number } from '../fields';
import { smoothBinaryLabels, type BinaryCrossentropyParameters } from './binary-crossentropy';
import { binaryTerms } from './cross-entropy';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { pair } from './pair';
import { matchRank } from './rank';
import { registerLoss } from './registry';

export interface BinaryFocalCrossentropyParameters extends BinaryCrossentropyParameters {
  /** Whether label 1 is weighted with alpha and label 0 with 1 − alpha. Default false. */
  applyClassBalancing?: boolean;
  /** Weight of label 1. Default 0.25. */
  alpha?: number;
  /** How strongly easy samples are played down, >= 0. Default 2. */
  gamma?: number;
}

/**
 * mean((1 − pₜ)^gamma · crossentropy) over an axis, pₜ being the probability given to the right label.
 *
 * Lin et al., Focal loss for dense object detection, 2017.
 *
 * @param yTrue labels 0 and 1 (or between), [...batch, n].
 * @param yPred probabilities or logits of the same shape.
 * @returns losses of the samples, [...batch].
 */
export function binaryFocalCrossentropy(
  yTrue: TensorLike,
  yPred: TensorLike,
  options: BinaryFocalCrossentropyParameters = {},
): Tensor {
  const {
    applyClassBalancing = false,
    alpha = 0.25,
    gamma = 2,
    fromLogits = false,
    labelSmoothing = 0,
    axis = -1,
  } = options;
  const [given, predictions] = pair(yTrue, yPred, { matchRanks: false });
  const z = smoothBinaryLabels(given, labelSmoothing);
  const p = fromLogits ? sigmoid(predictions) : predictions;
  const right = add(mul(z, p), mul(sub(1, z), sub(1, p)));
  const focal = mul(pow(sub(1, right), gamma), binaryTerms(z, p, false));
  if (!applyClassBalancing) return mean(focal, axis);
  return mean(mul(add(mul(z, alpha), mul(sub(1, z), 1 - alpha)), focal), axis);
}

export interface BinaryFocalCrossentropyOptions extends LossOptions, BinaryFocalCrossentropyParameters {}

/** Crossentropy of yes-or-no labels that plays easy samples down, reduced over a batch. */
export class BinaryFocalCrossentropy extends Loss<BinaryFocalCrossentropyOptions> {
  static readonly className = 'BinaryFocalCrossentropy';
  static override readonly fields = {
    ...namedLossFields('binary_focal_crossentropy'),
    fromLogits: boolean(false),
    labelSmoothing: number(0, { min: 0, max: 1 }),
    axis: integer(-1),
    applyClassBalancing: boolean(false),
    alpha: number(0.25),
    gamma: number(2),
  };

  constructor(options: BinaryFocalCrossentropyOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return binaryFocalCrossentropy(...matchRank(yTrue, yPred), this.options);
  }
}
registerLoss(BinaryFocalCrossentropy, binaryFocalCrossentropy, 'binary_focal_crossentropy');
