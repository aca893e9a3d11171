/** Reductions over rows that share an id. */

import { toTensor, type TensorLike } from '../core/convert';
import type { Tensor } from '../core/tensor';
import { checkInteger, floatTensor, indexTensor, numericTensor } from './arguments';
import { intScalar, numberScalar } from './constants';
import * as raw from './generated';

/** Σ of the rows with each id; ids are sorted. @param segmentIds one per row. Op: SegmentSum. */
export function segmentSum(x: TensorLike, segmentIds: TensorLike): Tensor {
  return raw.segmentSum(numericTensor(x, 'segmentSum'), indexTensor(segmentIds, 'segmentSum'));
}

/** The mean of the rows with each id; ids are sorted. Op: SegmentMean. */
export function segmentMean(x: TensorLike, segmentIds: TensorLike): Tensor {
  return raw.segmentMean(floatTensor(x, 'segmentMean'), indexTensor(segmentIds, 'segmentMean'));
}

/** Π of the rows with each id; ids are sorted. Op: SegmentProd. */
export function segmentProd(x: TensorLike, segmentIds: TensorLike): Tensor {
  return raw.segmentProd(numericTensor(x, 'segmentProd'), indexTensor(segmentIds, 'segmentProd'));
}

/** The largest of the rows with each id; ids are sorted. Op: SegmentMax. */
export function segmentMax(x: TensorLike, segmentIds: TensorLike): Tensor {
  return raw.segmentMax(numericTensor(x, 'segmentMax'), indexTensor(segmentIds, 'segmentMax'));
}

/** The smallest of the rows with each id; ids are sorted. Op: SegmentMin. */
export function segmentMin(x: TensorLike, segmentIds: TensorLike): Tensor {
  return raw.segmentMin(numericTensor(x, 'segmentMin'), indexTensor(segmentIds, 'segmentMin'));
}

type Segments = [x: Tensor, ids: Tensor, count: Tensor];

function unsorted(x: TensorLike, ids: TensorLike, count: number | Tensor, call: string): Segments {
  const number = typeof count === 'number' ? intScalar(checkInteger(count, 0, call, 'numSegments')) : count;
  return [numericTensor(x, call), indexTensor(ids, call), number];
}

/** Σ of the elements with each id, in any order; a negative id is left out. @param segmentIds a prefix of x's shape. Op: UnsortedSegmentSum. */
export function unsortedSegmentSum(x: TensorLike, segmentIds: TensorLike, numSegments: number | Tensor): Tensor {
  return raw.unsortedSegmentSum(...unsorted(x, segmentIds, numSegments, 'unsortedSegmentSum'));
}

/** Π of the elements with each id, in any order. Op: UnsortedSegmentProd. */
export function unsortedSegmentProd(x: TensorLike, segmentIds: TensorLike, numSegments: number | Tensor): Tensor {
  return raw.unsortedSegmentProd(...unsorted(x, segmentIds, numSegments, 'unsortedSegmentProd'));
}

/** The largest of the elements with each id, the type's least for none. Op: UnsortedSegmentMax. */
export function unsortedSegmentMax(x: TensorLike, segmentIds: TensorLike, numSegments: number | Tensor): Tensor {
  return raw.unsortedSegmentMax(...unsorted(x, segmentIds, numSegments, 'unsortedSegmentMax'));
}

/** The smallest of the elements with each id, the type's greatest for none. Op: UnsortedSegmentMin. */
export function unsortedSegmentMin(x: TensorLike, segmentIds: TensorLike, numSegments: number | Tensor): Tensor {
  return raw.unsortedSegmentMin(...unsorted(x, segmentIds, numSegments, 'unsortedSegmentMin'));
}

/** The mean of the elements with each id, 0 for none. Ops: UnsortedSegmentSum, RealDiv. */
export function unsortedSegmentMean(x: TensorLike, segmentIds: TensorLike, numSegments: number | Tensor): Tensor {
  const given = floatTensor(x, 'unsortedSegmentMean');
  const [values, ids, count] = unsorted(given, segmentIds, numSegments, 'unsortedSegmentMean');
  const [total, number] = totals(values, ids, count);
  return raw.realDiv(total, number);
}

/** Σ divided by √ of the number of elements, 0 for none. Ops: UnsortedSegmentSum, Sqrt, RealDiv. */
export function unsortedSegmentSqrtN(x: TensorLike, segmentIds: TensorLike, numSegments: number | Tensor): Tensor {
  const given = floatTensor(x, 'unsortedSegmentSqrtN');
  const [values, ids, count] = unsorted(given, segmentIds, numSegments, 'unsortedSegmentSqrtN');
  const [total, number] = totals(values, ids, count);
  return raw.realDiv(total, raw.sqrt(number));
}

/** Sums, and counts that are at least 1, with axes to broadcast. */
function totals(x: Tensor, ids: Tensor, count: Tensor): [total: Tensor, number: Tensor] {
  const total = raw.unsortedSegmentSum(x, ids, count);
  const one = numberScalar(1, x.dtype);
  const each = raw.unsortedSegmentSum(raw.fill(raw.shape(ids), one), ids, count);
  const thin = raw.concatV2(
    [raw.shape(each), raw.fill(raw.expandDims(raw.sub(raw.rank(total), intScalar(1)), intScalar(0)), intScalar(1))],
    intScalar(0),
  );
  return [total, raw.maximum(raw.reshape(each, thin), one)];
}

/** Σ of chosen rows with each id. @param indices rows of x. @param segmentIds one per index, sorted. Op: SparseSegmentSum. */
export function sparseSegmentSum(x: TensorLike, indices: TensorLike, segmentIds: TensorLike): Tensor {
  const call = 'sparseSegmentSum';
  return raw.sparseSegmentSum(toTensor(x, undefined, call), indexTensor(indices, call), indexTensor(segmentIds, call));
}

/** The mean of chosen rows with each id; see `sparseSegmentSum`. Op: SparseSegmentMean. */
export function sparseSegmentMean(x: TensorLike, indices: TensorLike, segmentIds: TensorLike): Tensor {
  const call = 'sparseSegmentMean';
  return raw.sparseSegmentMean(floatTensor(x, call), indexTensor(indices, call), indexTensor(segmentIds, call));
}

/** Σ of chosen rows divided by √ of their number; see `sparseSegmentSum`. Op: SparseSegmentSqrtN. */
export function sparseSegmentSqrtN(x: TensorLike, indices: TensorLike, segmentIds: TensorLike): Tensor {
  const call = 'sparseSegmentSqrtN';
  return raw.sparseSegmentSqrtN(floatTensor(x, call), indexTensor(indices, call), indexTensor(segmentIds, call));
}
