import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { zeroLike } from './broadcast';
import { ints, scalarLike } from './constants';
import { registerGradient } from './registry';
import { joinShape, knownRank, sizeAt } from './shapes';

const rowsOf = (values: Tensor, ids: Tensor): Tensor => raw.gatherV2(values, ids, ints(0));

/** `t`, which has the shape of `ids`, with a size-1 dimension for each further one of `like`. */
function alignTo(t: Tensor, ids: Tensor, like: Tensor): Tensor {
  const extra = knownRank(like);
  const rank = knownRank(ids);
  if (extra !== null && rank !== null) {
    let wide = t;
    for (let i = rank; i < extra; i++) wide = raw.expandDims(wide, ints(-1));
    return wide;
  }
  const ones = raw.fill(raw.reshape(raw.sub(raw.rank(like), raw.rank(ids)), ints([1])), ints(1));
  return raw.reshape(t, joinShape(raw.shape(ids), ones));
}

// ---- sorted segments -------------------------------------------------------------------------------------------------

registerGradient('SegmentSum', (op, [dy]) => [rowsOf(dy, op.inputs[1]), null]);

registerGradient('SegmentMean', (op, [dy]) => {
  const [data, ids] = op.inputs;
  const ones = raw.fill(raw.shape(ids), scalarLike(dy, 1));
  const counts = raw.segmentSum(alignTo(ones, ids, data), ids);
  return [rowsOf(raw.realDiv(dy, counts), ids), null];
});

/** Elements that tie for a segment's extremum share the gradient equally. */
function shared(dy: Tensor, data: Tensor, rows: (t: Tensor) => Tensor, y: Tensor, sum: (t: Tensor) => Tensor): Tensor {
  const chosen = raw.equal(data, rows(y));
  const counts = sum(raw.cast(chosen, { DstT: dy.dtype }));
  return raw.selectV2(chosen, rows(raw.realDiv(dy, counts)), zeroLike(dy));
}

registerGradient(['SegmentMax', 'SegmentMin'], (op, [dy]) => {
  const [data, ids] = op.inputs;
  const sum = (t: Tensor): Tensor => raw.segmentSum(t, ids);
  return [shared(dy, data, (t) => rowsOf(t, ids), op.outputs[0], sum), null];
});

interface Products {
  rows: (t: Tensor) => Tensor;
  sum: (t: Tensor) => Tensor;
  prod: (t: Tensor) => Tensor;
}

/** A zero among the factors gets the product of the others; with two of them in a segment all its gradients are 0. */
function productGradient(dy: Tensor, data: Tensor, y: Tensor, { rows, sum, prod }: Products): Tensor {
  const zero = zeroLike(dy);
  const isZero = raw.equal(data, zero);
  const zeros = sum(raw.cast(isZero, { DstT: 'int32' }));
  const used = raw.selectV2(raw.greater(zeros, ints(1)), zero, dy);
  const nonZero = raw.selectV2(isZero, scalarLike(dy, 1), data);
  const others = raw.selectV2(isZero, rows(prod(nonZero)), raw.realDiv(rows(y), nonZero));
  return raw.mul(rows(used), others);
}

registerGradient('SegmentProd', (op, [dy]) => {
  const [data, ids] = op.inputs;
  const gradient = productGradient(dy, data, op.outputs[0], {
    rows: (t) => rowsOf(t, ids),
    sum: (t) => raw.segmentSum(t, ids),
    prod: (t) => raw.segmentProd(t, ids),
  });
  return [gradient, null];
});

// ---- unsorted segments: a negative id drops its element --------------------------------------------------------------

function keptRows(values: Tensor, ids: Tensor, data: Tensor): Tensor {
  const zero = scalarLike(ids, 0);
  const rows = rowsOf(values, raw.maximum(ids, zero));
  return raw.selectV2(alignTo(raw.greaterEqual(ids, zero), ids, data), rows, scalarLike(values, 0));
}

registerGradient('UnsortedSegmentSum', (op, [dy]) => {
  const [data, ids] = op.inputs;
  return [keptRows(dy, ids, data), null, null];
});

registerGradient(['UnsortedSegmentMax', 'UnsortedSegmentMin'], (op, [dy]) => {
  const [data, ids, count] = op.inputs;
  const zero = scalarLike(ids, 0);
  const kept = alignTo(raw.greaterEqual(ids, zero), ids, data);
  const at = raw.maximum(ids, zero);
  const chosen = raw.logicalAnd(raw.equal(data, rowsOf(op.outputs[0], at)), kept);
  const counts = raw.unsortedSegmentSum(raw.cast(chosen, { DstT: dy.dtype }), ids, count);
  return [raw.selectV2(chosen, rowsOf(raw.realDiv(dy, counts), at), zeroLike(dy)), null, null];
});

registerGradient('UnsortedSegmentProd', (op, [dy]) => {
  const [data, ids, count] = op.inputs;
  const gradient = productGradient(dy, data, op.outputs[0], {
    rows: (t) => keptRows(t, ids, data),
    sum: (t) => raw.unsortedSegmentSum(t, ids, count),
    prod: (t) => raw.unsortedSegmentProd(t, ids, count),
  });
  return [gradient, null, null];
});

// ---- segments of chosen rows -----------------------------------------------------------------------------------------

type SparseGrad = (dy: Tensor, indices: Tensor, ids: Tensor, rows: Tensor) => Tensor;
type SparseSegment = (data: Tensor, indices: Tensor, ids: Tensor, segments: Tensor) => Tensor;

function registerSparseSegment(type: string, gradient: SparseGrad, forward: SparseSegment): void {
  // The gradient is linear in dy.
  registerGradient(`${type}Grad`, (op, [grad]) => {
    const [dy, indices, ids] = op.inputs;
    return [forward(grad, indices, ids, sizeAt(dy, 0)), null, null, null];
  });
  registerGradient([type, `${type}WithNumSegments`], (op, [dy]) => {
    const [data, indices, ids] = op.inputs;
    return [gradient(dy, indices, ids, sizeAt(data, 0)), null, null, null];
  });
}
registerSparseSegment('SparseSegmentSum', raw.sparseSegmentSumGrad, raw.sparseSegmentSumWithNumSegments);
registerSparseSegment('SparseSegmentMean', raw.sparseSegmentMeanGrad, raw.sparseSegmentMeanWithNumSegments);
registerSparseSegment('SparseSegmentSqrtN', raw.sparseSegmentSqrtNGrad, raw.sparseSegmentSqrtNWithNumSegments);

// ---- partitions ------------------------------------------------------------------------------------------------------

registerGradient('DynamicPartition', (op, grads) => {
  const [data, partitions] = op.inputs;
  const shape = raw.shape(partitions);
  const places = raw.reshape(raw.range(ints(0), raw.size(partitions), ints(1)), shape);
  const placed = raw.dynamicPartition(places, partitions, { num_partitions: grads.length });
  return [raw.reshape(raw.parallelDynamicStitch(placed, grads), raw.shape(data)), null];
});

registerGradient(['DynamicStitch', 'ParallelDynamicStitch'], (op, [dy]) => {
  const count = op.inputs.length / 2;
  const indices = op.inputs.slice(0, count);
  return [...indices.map(() => null), ...indices.map((places) => rowsOf(dy, places))];
});

// The mean over each run of equal results is spread over it.
registerGradient('IsotonicRegression', (op, [dy]) => {
  const x = op.inputs[0];
  const runs = op.outputs[1];
  const columns = sizeAt(runs, -1);
  const flatRuns = raw.reshape(runs, joinShape(-1, columns));
  const first = raw.mul(raw.range(ints(0), sizeAt(flatRuns, 0), ints(1)), columns);
  const ids = raw.reshape(raw.addV2(flatRuns, raw.expandDims(first, ints(1))), ints([-1]));
  const flat = raw.reshape(dy, ints([-1]));
  const count = raw.size(flat);
  const sums = raw.unsortedSegmentSum(flat, ids, count);
  const counts = raw.unsortedSegmentSum(raw.onesLike(flat), ids, count);
  const spread = raw.reshape(rowsOf(raw.divNoNan(sums, counts), ids), raw.shape(runs));
  return [spread.dtype === x.dtype ? spread : raw.cast(spread, { DstT: x.dtype })];
});
