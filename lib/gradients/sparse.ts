import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { attr } from './attributes';
import { conj } from './broadcast';
import { ints, scalarLike } from './constants';
import { adjoint } from './matrices';
import { needs, registerGradient, registerPartialGradient } from './registry';
import { allAxes, shapeOf, sizeAt } from './shapes';

// A sparse tensor is (indices, values, dense shape); the gradient of one is that of its values.

const rowsAt = (values: Tensor, places: Tensor): Tensor => raw.gatherV2(values, places, ints(0));

registerGradient('SparseReorder', (op, [, dValues]) => {
  const [indices, values, shape] = op.inputs;
  const places = raw.range(ints(0), sizeAt(values, 0), ints(1));
  const [, order] = raw.sparseReorder(indices, places, shape);
  return [null, rowsAt(dValues, raw.invertPermutation(order)), null];
});

registerGradient('SparseAdd', (op, [, dSum]) => {
  const [indicesA, , , indicesB] = op.inputs;
  const [da, db] = raw.sparseAddGrad(dSum, indicesA, indicesB, op.outputs[0]);
  return [null, da, null, null, db, null, null];
});

registerGradient('SparseTensorDenseAdd', (op, [dy]) => [
  null,
  needs(op, 1) ? raw.gatherNd(dy, op.inputs[0]) : null,
  null,
  dy,
]);

registerGradient('SparseReduceSum', (op, [dy]) => {
  const [indices, , shape, axes] = op.inputs;
  const sizes = raw.cast(shape, { DstT: 'int32' });
  const rank = raw.size(sizes);
  const places = raw.reshape(raw.floorMod(raw.addV2(axes, rank), rank), ints([-1, 1]));
  const reduced = raw.tensorScatterUpdate(raw.zerosLike(sizes), places, raw.onesLike(raw.reshape(places, ints([-1]))));
  const isReduced = raw.cast(reduced, { DstT: 'bool' });
  const kept = raw.selectV2(isReduced, raw.onesLike(sizes), sizes);
  const at = raw.selectV2(isReduced, scalarLike(indices, 0), indices);
  return [null, raw.gatherNd(raw.reshape(dy, kept), at), null, null];
});

registerGradient('SparseSlice', (op, [, dValues]) => {
  const [indices, , , start] = op.inputs;
  return [null, raw.sparseSliceGrad(dValues, indices, start, op.outputs[0]), null, null, null];
});

registerGradient('SparseTensorDenseMatMul', (op, [dy]) => {
  const [indices, values, shape, b] = op.inputs;
  const adjointA = attr<boolean>(op, 'adjoint_a');
  const adjointB = attr<boolean>(op, 'adjoint_b');
  const db = (): Tensor => {
    const product = raw.sparseTensorDenseMatMul(indices, values, shape, dy, { adjoint_a: !adjointA });
    return adjointB ? adjoint(product) : product;
  };
  const dValues = (): Tensor => {
    const [rows, columns] = raw.unpack(indices, { num: 2, axis: 1 });
    const left = rowsAt(dy, adjointA ? columns : rows);
    const right = rowsAt(adjointB ? adjoint(b) : b, adjointA ? rows : columns);
    const sums = raw.sum(raw.mul(left, conj(right)), ints([1]));
    return adjointA ? conj(sums) : sums;
  };
  return [null, needs(op, 1) ? dValues() : null, null, needs(op, 3) ? db() : null];
});

/** The places in a dense tensor that is broadcast against a sparse one. */
function densePlaces(indices: Tensor, shape: Tensor, dense: Tensor): Tensor {
  const sizes = raw.shape(dense, { out_type: 'int64' });
  const missing = raw.sub(raw.size(shape), raw.rank(dense));
  const ones = raw.fill(raw.reshape(missing, ints([1])), scalarLike(sizes, 1));
  const scales = raw.floorDiv(shape, raw.concatV2([ones, sizes], ints(0)));
  const scaled = raw.floorDiv(indices, scales);
  return raw.slice(scaled, raw.pack([ints(0), missing]), ints([-1, -1]));
}

function registerSparseDense(
  type: string,
  dSparse: (dy: Tensor, dense: Tensor) => Tensor,
  dDense: (dy: Tensor, sparse: Tensor, dense: Tensor) => Tensor,
): void {
  registerGradient(type, (op, [dy]) => {
    const [indices, values, shape, dense] = op.inputs;
    const places = densePlaces(indices, shape, dense);
    const at = raw.gatherNd(dense, places);
    const sizes = raw.shape(dense, { out_type: 'int64' });
    return [
      null,
      needs(op, 1) ? dSparse(dy, at) : null,
      null,
      needs(op, 3) ? raw.scatterNd(places, dDense(dy, values, at), sizes) : null,
    ];
  });
}
registerSparseDense(
  'SparseDenseCwiseAdd',
  (dy) => dy,
  (dy) => dy,
);
registerSparseDense('SparseDenseCwiseMul', raw.mul, raw.mul);
registerSparseDense('SparseDenseCwiseDiv', raw.realDiv, (dy, sparse, dense) =>
  raw.mul(dy, raw.realDiv(raw.realDiv(raw.neg(sparse), dense), dense)),
);

// dx = (dy - Σ dy·y)·y over the entries of each row.
registerGradient('SparseSoftmax', (op, [dy]) => {
  const [indices, , shape] = op.inputs;
  const y = op.outputs[0];
  const rank = sizeAt(shape, 0);
  const last = raw.sub(rank, ints(1));
  const sums = raw.sparseReduceSum(indices, raw.mul(dy, y), shape, raw.reshape(last, ints([1])));
  const rows = raw.slice(indices, ints([0, 0]), raw.pack([ints(-1), last]));
  return [null, raw.mul(raw.sub(dy, raw.gatherNd(sums, rows)), y), null];
});

registerPartialGradient('SparseFillEmptyRows', (op, [, dValues]) => {
  if (!dValues) return [];
  const [d, dDefault] = raw.sparseFillEmptyRowsGrad(op.outputs[3], dValues);
  return [null, d, null, dDefault];
});

// Both results gather: the values' gradients from the rows they went to, the default's from all the others.
registerGradient(['SparseFillEmptyRowsGrad', 'RaggedFillEmptyRowsGrad'], (op, [grad, dDefault]) => {
  const [places, dValues] = op.inputs;
  const filled = raw.broadcastTo(dDefault, shapeOf(dValues));
  return [null, raw.tensorScatterUpdate(filled, raw.expandDims(places, ints(-1)), grad)];
});

registerGradient('SparseToDense', (op, [dy]) => {
  const indices = op.inputs[0];
  const values = raw.gatherNd(dy, indices);
  return [null, null, values, raw.sub(raw.sum(dy, allAxes(dy)), raw.sum(values, allAxes(values)))];
});

registerGradient(['SparseSparseMaximum', 'SparseSparseMinimum'], (op) => {
  throw new Error(`gradient: '${op.type}' has none, in TensorFlow as here`);
});
