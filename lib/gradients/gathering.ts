import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { attr } from './attributes';
import { constantInts, ints } from './constants';
import { needs, registerGradient } from './registry';
import { withRows } from './row-gradients';
import { joinShape, knownRank, shapeOf, shapeSlice, sizeAt } from './shapes';

/**
 * The gradient of gathering rows, summed into a dense tensor of the shape of what was gathered from.
 *
 * @param rows size of the gathered axis, a scalar.
 * @param rest shape behind that axis.
 */
function sumRows(dy: Tensor, indices: Tensor, rows: Tensor, rest: Tensor): Tensor {
  const isFlat = knownRank(indices) === 1;
  const values = isFlat ? dy : raw.reshape(dy, joinShape(-1, rest));
  const places = isFlat ? indices : raw.reshape(indices, ints([-1]));
  return withRows(raw.unsortedSegmentSum(values, places, rows), { values, indices: places });
}

/** The shape of `x` from an axis on, as a vector. */
function shapeFrom(x: Tensor, from: number): Tensor {
  const rank = knownRank(x);
  if (rank !== null) return shapeSlice(x, from, rank);
  return raw.slice(raw.shape(x), ints([from]), ints([-1]));
}

registerGradient('Gather', (op, [dy]) => {
  const [params, indices] = op.inputs;
  return [sumRows(dy, indices, sizeAt(params, 0), shapeFrom(params, 1)), null];
});

registerGradient('GatherV2', (op, [dy]) => {
  const [params, indices, axis] = op.inputs;
  const [place] = constantInts(axis) ?? [null];
  const rank = knownRank(params);
  const batch = Number(attr<number>(op, 'batch_dims'));
  const batchDims = batch < 0 ? batch + indices.rank : batch;
  if (place === 0) return [sumRows(dy, indices, sizeAt(params, 0), shapeFrom(params, 1)), null, null];
  if (place === null || rank === null) {
    throw new Error("gradient: 'GatherV2' needs an axis and a rank that are known when the function is traced");
  }
  const at = place < 0 ? place + rank : place;
  return [gatherGradient(params, indices, dy, at, batchDims), null, null];
});

/** Gathering along any axis, after `batchDims` leading dimensions that indices and parameters share. */
function gatherGradient(params: Tensor, indices: Tensor, dy: Tensor, axis: number, batchDims: number): Tensor {
  const rank = params.rank;
  // dy has the shape [batch, outer, indices without batch, inner]; the indexed dimensions go to the front of the outer.
  const indexed = indices.rank - batchDims;
  const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
  const order = [
    ...range(0, batchDims),
    ...range(axis, axis + indexed),
    ...range(batchDims, axis),
    ...range(axis + indexed, dy.rank),
  ];
  const moved = order.every((from, to) => from === to) ? dy : raw.transpose(dy, ints(order));
  const outer = shapeSlice(params, batchDims, axis);
  const inner = shapeSlice(params, axis + 1, rank);
  const rows = sizeAt(params, axis);
  let summed: Tensor;
  if (batchDims === 0) {
    const values = raw.reshape(moved, joinShape(-1, outer, inner));
    summed = raw.unsortedSegmentSum(values, raw.reshape(indices, ints([-1])), rows);
  } else {
    const batchShape = shapeSlice(params, 0, batchDims);
    const batches = raw.prod(batchShape, ints([0]));
    const step = raw.mul(raw.range(ints(0), batches, ints(1)), rows);
    const wide = indices.dtype === 'int32' ? indices : raw.cast(indices, { DstT: 'int32' });
    const perBatch = raw.reshape(wide, joinShape(batches, -1));
    const places = raw.reshape(raw.addV2(perBatch, raw.expandDims(step, ints(1))), ints([-1]));
    const values = raw.reshape(moved, joinShape(-1, outer, inner));
    const flat = raw.unsortedSegmentSum(values, places, raw.mul(batches, rows));
    summed = raw.reshape(flat, joinShape(batchShape, rows, outer, inner));
  }
  // The gathered axis stands before the outer ones; put it back.
  if (axis === batchDims) return summed;
  const restored = [...range(0, batchDims), ...range(batchDims + 1, axis + 1), batchDims, ...range(axis + 1, rank)];
  return raw.transpose(summed, ints(restored));
}

registerGradient('GatherNd', (op, [dy]) => {
  const [params, indices] = op.inputs;
  return [raw.scatterNd(indices, dy, shapeFor(params, indices)), null];
});

/** A shape in the integer type of the indices used with it. */
function shapeFor(x: Tensor, indices: Tensor): Tensor {
  return indices.dtype === 'int64' ? raw.shape(x, { out_type: 'int64' }) : shapeOf(x);
}

// ---- scattering ------------------------------------------------------------------------------------------------------

registerGradient('ScatterNd', (op, [dy]) => [null, raw.gatherNd(dy, op.inputs[0]), null]);

registerGradient(['TensorScatterAdd', 'ScatterNdNonAliasingAdd'], (op, [dy]) => [
  dy,
  null,
  needs(op, 2) ? raw.gatherNd(dy, op.inputs[1]) : null,
]);
registerGradient('TensorScatterSub', (op, [dy]) => [
  dy,
  null,
  needs(op, 2) ? raw.neg(raw.gatherNd(dy, op.inputs[1])) : null,
]);
registerGradient('TensorScatterUpdate', (op, [dy]) => {
  const [, indices, updates] = op.inputs;
  return [
    needs(op, 0) ? raw.tensorScatterUpdate(dy, indices, raw.zerosLike(updates)) : null,
    null,
    needs(op, 2) ? raw.gatherNd(dy, indices) : null,
  ];
});

// Whatever ties for the extremum, old element or update, shares its gradient equally.
registerGradient(['TensorScatterMax', 'TensorScatterMin'], (op, [dy]) => {
  const [x, indices, updates] = op.inputs;
  const y = op.outputs[0];
  const kept = raw.cast(raw.equal(x, y), { DstT: dy.dtype });
  const taken = raw.cast(raw.equal(updates, raw.gatherNd(y, indices)), { DstT: dy.dtype });
  const share = raw.realDiv(dy, raw.maximum(raw.tensorScatterAdd(kept, indices, taken), raw.onesLike(dy)));
  return [raw.mul(kept, share), null, raw.mul(taken, raw.gatherNd(share, indices))];
});

// ---- resources -------------------------------------------------------------------------------------------------------

registerGradient('ReadVariableOp', (_op, [dy]) => [dy]);

registerGradient('ResourceGather', (op, [dy]) => {
  const [handle, indices] = op.inputs;
  const batchDims = Number(attr<number>(op, 'batch_dims'));
  const variable = variableShape(handle);
  if (batchDims === 0) {
    const rows = variable.known ? ints(variable.known[0]) : first(variable.tensor);
    const rest = variable.known ? ints(variable.known.slice(1)) : raw.slice(variable.tensor, ints([1]), ints([-1]));
    return [sumRows(dy, indices, rows, rest), null];
  }
  const shape = variable.tensor;
  const batchShape = raw.slice(shape, ints([0]), ints([batchDims]));
  const batches = raw.prod(batchShape, ints([0]));
  const rows = raw.reshape(raw.slice(shape, ints([batchDims]), ints([1])), ints([]));
  const rest = raw.slice(shape, ints([batchDims + 1]), ints([-1]));
  const step = raw.mul(raw.range(ints(0), batches, ints(1)), rows);
  const wide = indices.dtype === 'int32' ? indices : raw.cast(indices, { DstT: 'int32' });
  const places = raw.addV2(raw.reshape(wide, joinShape(batches, -1)), raw.expandDims(step, ints(1)));
  const flat = raw.unsortedSegmentSum(
    raw.reshape(dy, joinShape(-1, rest)),
    raw.reshape(places, ints([-1])),
    raw.mul(batches, rows),
  );
  return [raw.reshape(flat, shape), null];
});

registerGradient('ResourceGatherNd', (op, [dy]) => {
  const [handle, indices] = op.inputs;
  const shape = variableShape(handle).tensor;
  const wide = indices.dtype === 'int64' ? raw.cast(shape, { DstT: 'int64' }) : shape;
  return [raw.scatterNd(indices, dy, wide), null];
});

/** The shape of what a resource holds: told by its handle, else asked of the variable when the gradient runs. */
function variableShape(handle: Tensor): { known: number[] | null; tensor: Tensor } {
  const shape = handle.handleData?.shape;
  if (shape && shape.every((n) => n !== null)) {
    const known = shape as number[];
    return { known, tensor: ints(known) };
  }
  return { known: null, tensor: raw.variableShape(handle) };
}

function first(vector: Tensor): Tensor {
  return raw.reshape(raw.slice(vector, ints([0]), ints([1])), ints([]));
}
