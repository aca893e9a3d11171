/**
 * Losses with a weight for each value, as TensorFlow.js (and TensorFlow 1 before it) has them in `tf.losses`: one number
 * for a whole batch, unless `reduction` says otherwise.
 */

import { toTensor, type TensorLike } from '../core/convert';
import { formatShape, isCompatible, normalizeAxis } from '../core/shape';
import { show } from '../core/show';
import type { Tensor } from '../core/tensor';
import { floatTensor } from './arguments';
import { add, divNoNan, minimum, mul, sub } from './arithmetic';
import { notEqual } from './compare';
import { onesLike } from './creation';
import { abs, cast, log, neg, square } from './math';
import { relu } from './nn/activations';
import { sigmoidCrossEntropyWithLogits, softmaxCrossEntropyWithLogits } from './nn/softmax';
import { mean, sum } from './reduce';

/** How the values of a loss become one. */
export const Reduction = {
  /** They do not: the weighted values. */
  NONE: 0,
  /** The sum of the weighted values, divided by that of the weights. */
  MEAN: 1,
  /** The sum of the weighted values. */
  SUM: 2,
  /** The sum of the weighted values, divided by the number of weights that are not 0. */
  SUM_BY_NONZERO_WEIGHTS: 3,
} as const;
export type Reduction = (typeof Reduction)[keyof typeof Reduction];

const byDefault = Reduction.SUM_BY_NONZERO_WEIGHTS;

/** Both as floating tensors of one shape. */
function pair(
  call: string,
  first: TensorLike,
  second: TensorLike,
  names: [string, string] = ['labels', 'predictions'],
): [Tensor, Tensor] {
  const predictions = floatTensor(second, call);
  const labels = cast(toTensor(first, undefined, call), predictions.dtype);
  if (!isCompatible(labels.staticShape, predictions.staticShape)) {
    const [a, b] = [labels, predictions].map((each) => formatShape(each.staticShape));
    throw new RangeError(
      `${call}: expected ${names.join(' and ')} of one shape, received ${names[0]}=${a}, ${names[1]}=${b}`,
    );
  }
  return [labels, predictions];
}

/**
 * Losses, weighted and made one.
 *
 * @param losses floating tensor of any shape.
 * @param weights broadcast with losses; 1 by default.
 * @returns a scalar; of the shape of losses with `Reduction.NONE`.
 */
export function computeWeightedLoss(
  losses: TensorLike,
  weights?: TensorLike | null,
  reduction: Reduction = byDefault,
): Tensor {
  return reduced('computeWeightedLoss', floatTensor(losses, 'computeWeightedLoss'), weights, reduction);
}

function reduced(call: string, losses: Tensor, given: TensorLike | null | undefined, reduction: Reduction): Tensor {
  if (!Object.values(Reduction).includes(reduction)) {
    throw new RangeError(`${call}: expected reduction to be one of tf.Reduction, received ${show(reduction)}`);
  }
  const weights = mul(onesLike(losses), cast(toTensor(given ?? 1, undefined, call), losses.dtype));
  const weighted = mul(losses, weights);
  if (reduction === Reduction.NONE) return weighted;
  const total = sum(weighted);
  if (reduction === Reduction.SUM) return total;
  if (given === undefined || given === null) return mean(losses);
  return divNoNan(total, reduction === Reduction.MEAN ? sum(weights) : sum(cast(notEqual(weights, 0), losses.dtype)));
}

/** |labels − predictions|. */
export function absoluteDifference(
  labels: TensorLike,
  predictions: TensorLike,
  weights?: TensorLike | null,
  reduction?: Reduction,
): Tensor {
  const [z, p] = pair('absoluteDifference', labels, predictions);
  return reduced('absoluteDifference', abs(sub(z, p)), weights, reduction ?? byDefault);
}

/** 1 − Σ labels · predictions along an axis, both of length 1 along it. */
export function cosineDistance(
  labels: TensorLike,
  predictions: TensorLike,
  axis: number,
  weights?: TensorLike | null,
  reduction?: Reduction,
): Tensor {
  const [z, p] = pair('cosineDistance', labels, predictions);
  const along = normalizeAxis(axis, p.rank, 'cosineDistance');
  return reduced('cosineDistance', sub(1, sum(mul(z, p), along, true)), weights, reduction ?? byDefault);
}

/** max(0, 1 − (2 · labels − 1) · predictions), of labels 0 and 1. */
export function hingeLoss(
  labels: TensorLike,
  predictions: TensorLike,
  weights?: TensorLike | null,
  reduction?: Reduction,
): Tensor {
  const [z, p] = pair('hingeLoss', labels, predictions);
  return reduced('hingeLoss', relu(sub(1, mul(sub(mul(z, 2), 1), p))), weights, reduction ?? byDefault);
}

/** ½ e² where e = |labels − predictions| ≤ delta, else delta · e − ½ delta². */
export function huberLoss(
  labels: TensorLike,
  predictions: TensorLike,
  weights?: TensorLike | null,
  delta = 1,
  reduction?: Reduction,
): Tensor {
  const [z, p] = pair('huberLoss', labels, predictions);
  const error = abs(sub(z, p));
  const quadratic = minimum(error, delta);
  const losses = add(mul(0.5, square(quadratic)), mul(delta, sub(error, quadratic)));
  return reduced('huberLoss', losses, weights, reduction ?? byDefault);
}

/** −labels · ln(predictions + epsilon) − (1 − labels) · ln(1 − predictions + epsilon), of probabilities. */
export function logLoss(
  labels: TensorLike,
  predictions: TensorLike,
  weights?: TensorLike | null,
  epsilon = 1e-7,
  reduction?: Reduction,
): Tensor {
  const [z, p] = pair('logLoss', labels, predictions);
  const positive = mul(z, log(add(p, epsilon)));
  const negative = mul(sub(1, z), log(add(sub(1, p), epsilon)));
  return reduced('logLoss', neg(add(positive, negative)), weights, reduction ?? byDefault);
}

/**
 * Crossentropy of independent labels and the sigmoids of logits.
 *
 * @param labelSmoothing share by which labels are drawn to ½.
 */
export function sigmoidCrossEntropy(
  multiClassLabels: TensorLike,
  logits: TensorLike,
  weights?: TensorLike | null,
  labelSmoothing = 0,
  reduction?: Reduction,
): Tensor {
  const [labels, x] = pair('sigmoidCrossEntropy', multiClassLabels, logits, ['multiClassLabels', 'logits']);
  const smooth = labelSmoothing > 0 ? add(mul(labels, 1 - labelSmoothing), 0.5 * labelSmoothing) : labels;
  return reduced('sigmoidCrossEntropy', sigmoidCrossEntropyWithLogits(smooth, x), weights, reduction ?? byDefault);
}

/**
 * Crossentropy of one-hot labels and the softmax of logits, both [batch, classes].
 *
 * @param labelSmoothing share of the labels that is spread over all classes.
 */
export function softmaxCrossEntropy(
  onehotLabels: TensorLike,
  logits: TensorLike,
  weights?: TensorLike | null,
  labelSmoothing = 0,
  reduction?: Reduction,
): Tensor {
  const [labels, x] = pair('softmaxCrossEntropy', onehotLabels, logits, ['onehotLabels', 'logits']);
  const classes = x.shape.at(-1)!;
  const smooth = labelSmoothing > 0 ? add(mul(labels, 1 - labelSmoothing), labelSmoothing / classes) : labels;
  return reduced('softmaxCrossEntropy', softmaxCrossEntropyWithLogits(smooth, x), weights, reduction ?? byDefault);
}
