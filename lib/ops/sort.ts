/** Order, search and counting. */

import { toTensor, type TensorLike } from '../core/convert';
import { isInteger, type DType } from '../core/dtype';
import { show } from '../core/show';
import type { Tensor } from '../core/tensor';
import { checkInteger, checkOneOf, checkRankAtLeast, indexTensor, knownAxis, numericTensor } from './arguments';
import { intScalar, intVector, longVector, numberScalar } from './constants';
import * as raw from './generated';
import { promoteBinary } from './promote';

/**
 * The k largest elements along the last axis, with their places.
 *
 * @param sorted in descending order.
 * @returns two tensors of x's shape with k for the last size; places are int32. Op: TopKV2.
 */
export function topk(x: TensorLike, k = 1, sorted = true): { values: Tensor; indices: Tensor } {
  const given = numericTensor(x, 'topk');
  checkRankAtLeast(given, 1, 'topk', 'x');
  checkInteger(k, 0, 'topk', 'k');
  const last = given.staticShape?.at(-1);
  if (typeof last === 'number' && k > last) {
    throw new RangeError(`topk: expected k <= ${last} (the last size), received ${show(k)}`);
  }
  const [values, indices] = raw.topKV2(given, intScalar(k, 'topk'), { sorted });
  return { values, indices };
}

type Direction = 'ascending' | 'descending';

const directions = ['ascending', 'descending'] as const;

/** Places that put x in order along an axis, as int32; equal elements keep their order. Op: TopKV2. */
export function argsort(x: TensorLike, axis = -1, direction: Direction = 'ascending'): Tensor {
  checkOneOf(direction, directions, 'argsort', 'direction');
  return alongLast(numericTensor(x, 'argsort'), axis, 'argsort', (given) => {
    // Ascending order is the descending order of the negated values, where no value lacks a negation.
    const keys = direction === 'descending' ? given : negated(given);
    return raw.topKV2(keys, lastSize(given))[1];
  });
}

/** x in order along an axis. Op: TopKV2. */
export function sort(x: TensorLike, axis = -1, direction: Direction = 'ascending'): Tensor {
  checkOneOf(direction, directions, 'sort', 'direction');
  return alongLast(numericTensor(x, 'sort'), axis, 'sort', (given) => {
    if (direction === 'descending') return raw.topKV2(given, lastSize(given))[0];
    return negated(raw.topKV2(negated(given), lastSize(given))[0]);
  });
}

/** −x, or −1 − x for integers, which reverses the order without overflow. */
function negated(x: Tensor): Tensor {
  return isInteger(x.dtype) ? raw.invert(x) : raw.neg(x);
}

function lastSize(x: Tensor): Tensor {
  const last = x.staticShape?.at(-1);
  if (typeof last === 'number') return intScalar(last);
  return raw.reshape(raw.slice(raw.shape(x), intVector([x.rank - 1]), intVector([1])), intVector([]));
}

function alongLast(x: Tensor, axis: number, call: string, op: (x: Tensor) => Tensor): Tensor {
  checkRankAtLeast(x, 1, call, 'x');
  const along = knownAxis(axis, x, call);
  const last = x.rank - 1;
  if (along === last) return op(x);
  const swap = intVector(x.shape.map((_, i) => (i === along ? last : i === last ? along : i)));
  return raw.transpose(op(raw.transpose(x, swap)), swap);
}

/**
 * The different elements of x, or its different slices along an axis, in the order of their first places.
 *
 * @param axis left out, x is a vector.
 * @returns values, and per element of x the place of its value (int32). Ops: Unique, UniqueV2.
 */
export function unique(x: TensorLike, axis?: number): { values: Tensor; indices: Tensor } {
  const given = toTensor(x, undefined, 'unique');
  if (axis === undefined && given.staticShape !== null && given.staticShape.length === 1) {
    const [values, indices] = raw.unique(given);
    return { values, indices };
  }
  const [values, indices] = raw.uniqueV2(given, longVector([knownAxis(axis ?? 0, given, 'unique')]));
  return { values, indices };
}

/** `unique` of a vector with the number of times each value is there (int32). Op: UniqueWithCounts. */
export function uniqueWithCounts(x: TensorLike): { values: Tensor; indices: Tensor; counts: Tensor } {
  const [values, indices, counts] = raw.uniqueWithCounts(toTensor(x, undefined, 'uniqueWithCounts'));
  return { values, indices, counts };
}

/** The elements of vector x that y lacks, and their places in x (int32). Op: ListDiff. */
export function setdiff1d(x: TensorLike, y: TensorLike): [values: Tensor, indices: Tensor] {
  const [a, b] = promoteBinary(x, y, 'setdiff1d');
  return raw.listDiff(a, b);
}

/** Per row, whether the target's score is among the k highest. @param predictions [batch, classes]. @param targets [batch]. Op: InTopKV2. */
export function inTopK(predictions: TensorLike, targets: TensorLike, k = 1): Tensor {
  const places = indexTensor(targets, 'inTopK');
  const scores = toTensor(predictions, 'float32', 'inTopK');
  return raw.inTopKV2(scores, places, places.dtype === 'int64' ? numberScalar(k, 'int64') : intScalar(k, 'inTopK'));
}

function search(
  op: typeof raw.lowerBound,
  sequence: TensorLike,
  values: TensorLike,
  outputType: 'int32' | 'int64',
  call: string,
): Tensor {
  const [sorted, wanted] = promoteBinary(sequence, values, call);
  checkRankAtLeast(sorted, 1, call, 'sortedSequence');
  const rows = (x: Tensor): Tensor => raw.reshape(x, raw.pack([intScalar(-1), lastSize(x)]));
  const found = op(rows(sorted), rows(wanted), { out_type: outputType });
  return raw.reshape(found, raw.shape(wanted));
}

/**
 * Where values would go in sorted rows, so that the order stays.
 *
 * @param sortedSequence [..., n] ascending along the last axis. @param values [..., m].
 * @param side 'left': before equal elements; 'right': after them.
 * @returns [..., m] integers in [0, n]. Ops: LowerBound, UpperBound.
 */
export function searchSorted(
  sortedSequence: TensorLike,
  values: TensorLike,
  side: 'left' | 'right' = 'left',
  outputType: 'int32' | 'int64' = 'int32',
): Tensor {
  checkOneOf(side, ['left', 'right'], 'searchSorted', 'side');
  const op = side === 'left' ? raw.lowerBound : raw.upperBound;
  return search(op, sortedSequence, values, outputType, 'searchSorted');
}

/** `searchSorted` on the left. Op: LowerBound. */
export function lowerBound(sortedSequence: TensorLike, values: TensorLike): Tensor {
  return search(raw.lowerBound, sortedSequence, values, 'int32', 'lowerBound');
}

/** `searchSorted` on the right. Op: UpperBound. */
export function upperBound(sortedSequence: TensorLike, values: TensorLike): Tensor {
  return search(raw.upperBound, sortedSequence, values, 'int32', 'upperBound');
}

/**
 * How often each integer from 0 to size − 1 is there, or the sum of its weights.
 *
 * @param x non-negative integers; a matrix is counted row by row.
 * @param weights of x's shape; an empty list counts. Those of values ≥ size are left out.
 * @param binaryOutput 1 where a value is there at all. Op: DenseBincount.
 */
export function denseBincount(x: TensorLike, weights: TensorLike, size: number, binaryOutput = false): Tensor {
  const values = indexTensor(x, 'denseBincount');
  const none = Array.isArray(weights) && weights.length === 0;
  const given = none ? toTensor([], 'float32') : toTensor(weights, undefined, 'denseBincount');
  const limit = numberScalar(checkInteger(size, 0, 'denseBincount', 'size'), values.dtype);
  return raw.denseBincount(values, limit, given, { binary_output: binaryOutput });
}

/** `denseBincount` of a vector. Op: DenseBincount. */
export function bincount(x: TensorLike, weights: TensorLike, size: number): Tensor {
  return denseBincount(x, weights, size);
}

/** Counts of values in equal bins between two limits; those outside go to the first and last. Op: HistogramFixedWidth. */
export function histogramFixedWidth(
  x: TensorLike,
  range: readonly [number, number],
  numBins = 100,
  dtype: 'int32' | 'int64' = 'int32',
): Tensor {
  const values = numericTensor(x, 'histogramFixedWidth');
  const limits = toTensor(range as readonly number[], values.dtype);
  return raw.histogramFixedWidth(values, limits, intScalar(numBins, 'histogramFixedWidth'), { dtype });
}

/** The bin that each value falls in, given ascending boundaries; int32. Op: Bucketize. */
export function bucketize(x: TensorLike, boundaries: readonly number[]): Tensor {
  return raw.bucketize(numericTensor(x, 'bucketize'), { boundaries });
}

/** The inverse of a permutation vector. Op: InvertPermutation. */
export function invertPermutation(x: TensorLike): Tensor {
  return raw.invertPermutation(indexTensor(x, 'invertPermutation'));
}

/** The n-th smallest element along the last axis, n from 0. @param reverse the n-th largest. Op: NthElement. */
export function nthElement(x: TensorLike, n: number, reverse = false): Tensor {
  return raw.nthElement(numericTensor(x, 'nthElement'), intScalar(n, 'nthElement'), { reverse });
}

/** How many true predictions and labels meet: counts [numClasses, numClasses], rows labels, columns predictions. */
export function confusionMatrix(
  labels: TensorLike,
  predictions: TensorLike,
  numClasses: number,
  weights?: TensorLike,
  dtype: DType = 'int32',
): Tensor {
  checkInteger(numClasses, 1, 'confusionMatrix', 'numClasses');
  const rows = indexTensor(labels, 'confusionMatrix');
  const columns = raw.cast(indexTensor(predictions, 'confusionMatrix'), { DstT: rows.dtype });
  const places = raw.pack([rows, columns], { axis: 1 });
  const ones = raw.fill(raw.shape(rows), numberScalar(1, dtype));
  const values = weights === undefined ? ones : raw.cast(toTensor(weights), { DstT: dtype });
  const sizes = raw.cast(intVector([numClasses, numClasses]), { DstT: rows.dtype });
  return raw.scatterNd(places, values, sizes);
}
