/** Softmax and cross entropies. */

import { toTensor, type TensorLike } from '../../core/convert';
import { formatShape, isCompatible } from '../../core/shape';
import type { Tensor } from '../../core/tensor';
import { floatTensor, indexTensor, knownAxis, withDType } from '../arguments';
import { intVector, numberScalar } from '../constants';
import * as raw from '../generated';
import { promoteBinary } from '../promote';

/** The op knows the last axis of a matrix only. */
function alongLast(x: Tensor, axis: number, call: string, op: (x: Tensor) => Tensor): Tensor {
  if (axis === -1 || axis === (x.staticShape?.length ?? NaN) - 1) return op(x);
  const along = knownAxis(axis, x, call);
  const last = x.rank - 1;
  const swap = Array.from({ length: x.rank }, (_, i) => (i === along ? last : i === last ? along : i));
  return raw.transpose(op(raw.transpose(x, intVector(swap))), intVector(swap));
}

/** e^(x) / Σ e^(x) along an axis, the last by default. Op: Softmax. */
export function softmax(x: TensorLike, axis = -1): Tensor {
  return alongLast(floatTensor(x, 'softmax'), axis, 'softmax', raw.softmax);
}

/** x − log Σ e^(x) along an axis, the last by default. Op: LogSoftmax. */
export function logSoftmax(x: TensorLike, axis = -1): Tensor {
  return alongLast(floatTensor(x, 'logSoftmax'), axis, 'logSoftmax', raw.logSoftmax);
}

/** Cross entropies of 16-bit floats are computed in float32. */
function inSingle(x: Tensor, op: (x: Tensor) => Tensor): Tensor {
  const isHalf = x.dtype === 'float16' || x.dtype === 'bfloat16';
  return isHalf ? raw.cast(op(raw.cast(x, { DstT: 'float32' })), { DstT: x.dtype }) : op(x);
}

function checkSameShape(labels: Tensor, logits: Tensor, call: string): void {
  if (isCompatible(labels.staticShape, logits.staticShape)) return;
  const [l, x] = [labels, logits].map((each) => formatShape(each.staticShape));
  throw new RangeError(`${call}: expected labels and logits of one shape, received labels=${l}, logits=${x}`);
}

/**
 * −Σ labels · logSoftmax(logits) along an axis, in one step that neither overflows nor loses the gradient.
 *
 * @param labels probabilities that add up to 1. @param logits of the same shape.
 * @param axis the classes, the last by default.
 * @returns the shape without the axis. Op: SoftmaxCrossEntropyWithLogits.
 */
export function softmaxCrossEntropyWithLogits(labels: TensorLike, logits: TensorLike, axis = -1): Tensor {
  const call = 'softmaxCrossEntropyWithLogits';
  const given = floatTensor(logits, call);
  return inSingle(given, (scores) => {
    const wanted = withDType(toTensor(labels, undefined, call), scores.dtype);
    checkSameShape(wanted, scores, call);
    return crossEntropy(wanted, scores, axis, call);
  });
}

function crossEntropy(wanted: Tensor, scores: Tensor, axis: number, call: string): Tensor {
  const along = knownAxis(axis, scores, call);
  const order = scores.shape.map((_, i) => i).filter((i) => i !== along);
  const moved = along === scores.rank - 1 || axis === -1 ? null : intVector([...order, along]);
  const [x, y] = [scores, wanted].map((each) => (moved === null ? each : raw.transpose(each, moved)));
  if (x.rank === 2) return raw.softmaxCrossEntropyWithLogits(x, y)[0];
  const sizes = raw.shape(x);
  const classes = raw.slice(sizes, intVector([x.rank - 1]), intVector([1]));
  const flat = raw.concatV2([intVector([-1]), classes], numberScalar(0, 'int32'));
  const loss = raw.softmaxCrossEntropyWithLogits(raw.reshape(x, flat), raw.reshape(y, flat))[0];
  return raw.reshape(loss, raw.slice(sizes, intVector([0]), intVector([x.rank - 1])));
}

/**
 * −log softmax(logits) at the labels.
 *
 * @param labels integers [...], classes in [0, n). @param logits [..., n].
 * @returns [...] in the type of the logits. Op: SparseSoftmaxCrossEntropyWithLogits.
 */
export function sparseSoftmaxCrossEntropyWithLogits(labels: TensorLike, logits: TensorLike): Tensor {
  const call = 'sparseSoftmaxCrossEntropyWithLogits';
  const scores = floatTensor(logits, call);
  const classes = indexTensor(labels, call);
  const [ls, xs] = [classes.staticShape, scores.staticShape];
  if (ls !== null && xs !== null && !isCompatible(ls, xs.slice(0, -1))) {
    throw new RangeError(
      `${call}: expected labels in the shape of logits without the last axis, received labels=${formatShape(ls)}, logits=${formatShape(xs)}`,
    );
  }
  return inSingle(scores, (precise) => sparseCrossEntropy(classes, precise));
}

function sparseCrossEntropy(classes: Tensor, scores: Tensor): Tensor {
  if (scores.staticShape?.length === 2) return raw.sparseSoftmaxCrossEntropyWithLogits(scores, classes)[0];
  const size = raw.slice(raw.shape(scores), intVector([scores.rank - 1]), intVector([1]));
  const flat = raw.reshape(scores, raw.concatV2([intVector([-1]), size], numberScalar(0, 'int32')));
  const loss = raw.sparseSoftmaxCrossEntropyWithLogits(flat, raw.reshape(classes, intVector([-1])))[0];
  return raw.reshape(loss, raw.shape(classes));
}

/**
 * −labels · log sigmoid(logits) − (1 − labels) · log(1 − sigmoid(logits)), elementwise, without overflow:
 * max(x, 0) − x · z + log(1 + e^(−|x|)).
 *
 * @throws RangeError when the shapes differ.
 */
export function sigmoidCrossEntropyWithLogits(labels: TensorLike, logits: TensorLike): Tensor {
  const call = 'sigmoidCrossEntropyWithLogits';
  const x = floatTensor(logits, call);
  const z = withDType(toTensor(labels, undefined, call), x.dtype);
  checkSameShape(z, x, call);
  const isPositive = raw.greaterEqual(x, raw.zerosLike(x));
  const positive = raw.selectV2(isPositive, x, raw.zerosLike(x));
  const negative = raw.selectV2(isPositive, raw.neg(x), x);
  return raw.addV2(raw.sub(positive, raw.mul(x, z)), raw.log1p(raw.exp(negative)));
}

/** `sigmoidCrossEntropyWithLogits` with the term of labels multiplied by posWeight, which broadcasts. */
export function weightedCrossEntropyWithLogits(labels: TensorLike, logits: TensorLike, posWeight: TensorLike): Tensor {
  const call = 'weightedCrossEntropyWithLogits';
  const x = floatTensor(logits, call);
  const z = withDType(toTensor(labels, undefined, call), x.dtype);
  checkSameShape(z, x, call);
  const weight = withDType(promoteBinary(x, posWeight, call)[1], x.dtype);
  const one = numberScalar(1, x.dtype);
  const factor = raw.addV2(one, raw.mul(raw.sub(weight, one), z));
  const tail = raw.addV2(raw.log1p(raw.exp(raw.neg(raw.abs(x)))), raw.relu(raw.neg(x)));
  return raw.addV2(raw.mul(raw.sub(one, z), x), raw.mul(factor, tail));
}

/** Σ x² / 2 over all elements: a scalar. Op: L2Loss. */
export function l2Loss(x: TensorLike): Tensor {
  return raw.l2Loss(floatTensor(x, 'l2Loss'));
}

/** The Poisson loss e^(x) − z · x of log inputs. @param computeFullLoss add Stirling's approximation of log z!. */
export function logPoissonLoss(targets: TensorLike, logInput: TensorLike, computeFullLoss = false): Tensor {
  const call = 'logPoissonLoss';
  const x = floatTensor(logInput, call);
  const z = withDType(toTensor(targets, undefined, call), x.dtype);
  checkSameShape(z, x, call);
  const loss = raw.sub(raw.exp(x), raw.mul(x, z));
  if (!computeFullLoss) return loss;
  const number = (value: number): Tensor => numberScalar(value, x.dtype);
  const root = raw.mul(number(0.5), raw.log(raw.mul(number(2 * Math.PI), z)));
  const stirling = raw.addV2(raw.sub(raw.mul(z, raw.log(z)), z), root);
  const small = raw.logicalAnd(raw.greaterEqual(z, number(0)), raw.lessEqual(z, number(1)));
  return raw.addV2(loss, raw.selectV2(small, raw.zerosLike(z), stirling));
}
