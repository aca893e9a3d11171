/** Crossentropies of logits and of probabilities, which the loss functions share. */

import { formatShape, isCompatible } from '../../core/shape';
import type { Tensor } from '../../core/tensor';
import { customGradient } from '../../autodiff/custom-gradient';
import {
  add,
  cast,
  clipByValue,
  div,
  log,
  mul,
  neg,
  sigmoid,
  sigmoidCrossEntropyWithLogits,
  softmaxCrossEntropyWithLogits,
  sparseSoftmaxCrossEntropyWithLogits,
  squeeze,
  sub,
  sum,
} from '../../ops';
import { epsilon } from '../backend';
import { logitsOf } from '../logits';

/** Predictions of a crossentropy: logits where they are known, else probabilities. */
export interface Predictions {
  values: Tensor;
  areLogits: boolean;
}

/**
 * What a crossentropy is computed from: the logits that a softmax or sigmoid was given where they are remembered, else
 * the predictions themselves.
 *
 * @param fromLogits whether the predictions are logits.
 */
export function predictionsOf(yPred: Tensor, fromLogits: boolean): Predictions {
  const logits = logitsOf(yPred);
  return logits === undefined ? { values: yPred, areLogits: fromLogits } : { values: logits, areLogits: true };
}

function probabilities(values: Tensor): Tensor {
  return clipByValue(values, epsilon(), 1 - epsilon());
}

function checkSameShape(call: string, yTrue: Tensor, yPred: Tensor): void {
  if (isCompatible(yTrue.staticShape, yPred.staticShape)) return;
  throw new RangeError(
    `${call}: expected targets and predictions of the same shape, received yTrue=${formatShape(yTrue.staticShape)}, yPred=${formatShape(yPred.staticShape)}`,
  );
}

/**
 * The sigmoid crossentropy with the gradient sigmoid(x) − z, which takes three operations where that of the formula
 * takes a dozen; a train step is full of them.
 */
const sigmoidTerms = customGradient((labels: Tensor, logits: Tensor) => ({
  value: sigmoidCrossEntropyWithLogits(labels, logits),
  gradFunc: (dy: Tensor) => [mul(dy, neg(logits)), mul(dy, sub(sigmoid(logits), labels))],
}));

/**
 * −z ln p − (1 − z) ln(1 − p), element by element.
 *
 * @param yTrue z, floating, shaped like `yPred`.
 * @param yPred p, or logits.
 */
export function binaryTerms(yTrue: Tensor, yPred: Tensor, fromLogits: boolean): Tensor {
  checkSameShape('binaryCrossentropy', yTrue, yPred);
  const { values, areLogits } = predictionsOf(yPred, fromLogits);
  if (areLogits) return sigmoidTerms(yTrue, values);
  const p = probabilities(values);
  return neg(add(mul(yTrue, log(p)), mul(sub(1, yTrue), log(sub(1, p)))));
}

/**
 * −Σ z ln p along an axis.
 *
 * @param yTrue z: probabilities of the classes, floating, shaped like `yPred`.
 * @param yPred p (rescaled to sum 1), or logits.
 */
export function categoricalTerms(yTrue: Tensor, yPred: Tensor, fromLogits: boolean, axis: number): Tensor {
  if (yTrue.rank < 1) throw new RangeError(`categoricalCrossentropy: expected rank >= 1, received ${yTrue.describe()}`);
  checkSameShape('categoricalCrossentropy', yTrue, yPred);
  const { values, areLogits } = predictionsOf(yPred, fromLogits);
  if (areLogits) {
    return softmaxCrossEntropyWithLogits(yTrue, values, axis);
  }
  const p = probabilities(div(values, sum(values, axis, true)));
  return neg(sum(mul(yTrue, log(p)), axis));
}

const isIndex = (labels: Tensor) => labels.dtype === 'int32' || labels.dtype === 'int64';

/**
 * −ln p of the right class.
 *
 * @param yTrue indices of classes, one axis less than `yPred` (or a last axis of size 1).
 * @param yPred p, [...batch, classes], or logits.
 */
export function sparseTerms(yTrue: Tensor, yPred: Tensor, fromLogits: boolean): Tensor {
  const call = 'sparseCategoricalCrossentropy';
  if (yPred.rank < 1) throw new RangeError(`${call}: expected predictions of rank >= 1, received ${yPred.describe()}`);
  const labels = yTrue.rank === yPred.rank && yTrue.shape[yTrue.rank - 1] === 1 ? squeeze(yTrue, [-1]) : yTrue;
  if (!isCompatible(labels.staticShape, yPred.shape.slice(0, -1))) {
    throw new RangeError(
      `${call}: expected targets of the shape of the predictions without their last axis, received ` +
        `yTrue=${formatShape(labels.staticShape)}, yPred=${formatShape(yPred.staticShape)}`,
    );
  }
  const { values, areLogits } = predictionsOf(yPred, fromLogits);
  // The kernel normalizes: of probabilities it is given the logarithms.
  const logits = areLogits ? values : log(probabilities(values));
  return sparseSoftmaxCrossEntropyWithLogits(isIndex(labels) ? labels : cast(labels, 'int64'), logits);
}
