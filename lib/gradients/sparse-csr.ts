import type { DType } from '../core/dtype';
import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { attr } from './attributes';
import { conj, unbroadcastTo } from './broadcast';
import { ints } from './constants';
import { adjoint, transposed } from './matrices';
import { needs, registerPartialGradient, type OpRecord } from './registry';

// Compressed sparse rows are variants; the gradient of one is another, with the same places or more.

type Numeric = 'float32';

/** The entries of a matrix as a sparse tensor. */
function entries(matrix: Tensor, type: DType): { indices: Tensor; values: Tensor; shape: Tensor } {
  const [indices, values, shape] = raw.csrSparseMatrixToSparseTensor(matrix, { type: type as Numeric });
  return { indices, values, shape };
}

/** The gradient of a matrix with a place for each entry of `like`, of a dense one. */
function atEntriesOf(like: Tensor, dense: Tensor): Tensor {
  return raw.denseToCSRSparseMatrix(dense, entries(like, dense.dtype).indices);
}

const dense = (matrix: Tensor, type: DType): Tensor => raw.csrSparseMatrixToDense(matrix, { type: type as Numeric });

registerPartialGradient('DenseToCSRSparseMatrix', (op, [d]) => {
  if (!d) return [];
  const type = op.inputs[0].dtype;
  const all = dense(d, type);
  const values = raw.gatherNd(all, op.inputs[1]);
  return [raw.scatterNd(op.inputs[1], values, raw.shape(op.inputs[0], { out_type: 'int64' })), null];
});

registerPartialGradient('CSRSparseMatrixToDense', (op, [d]) => (d ? [atEntriesOf(op.inputs[0], d)] : []));

registerPartialGradient('SparseTensorToCSRSparseMatrix', (op, [d]) => {
  if (!d) return [];
  const [indices, values] = op.inputs;
  return [null, raw.gatherNd(dense(d, values.dtype), indices), null];
});

registerPartialGradient('CSRSparseMatrixToSparseTensor', (op, [, dValues]) => {
  if (!dValues) return [];
  const [indices, , shape] = op.outputs;
  return [raw.sparseTensorToCSRSparseMatrix(indices, dValues, shape)];
});

// ---- arithmetic ------------------------------------------------------------------------------------------------------

const swapped = (matrix: Tensor, type: DType, conjugate: boolean): Tensor =>
  raw.sparseMatrixTranspose(matrix, { conjugate, type: type as Numeric });

/** A matrix as a product with flags sees it. */
function turned(matrix: Tensor, type: DType, transpose: boolean, adjoint: boolean): Tensor {
  return transpose || adjoint ? swapped(matrix, type, adjoint) : matrix;
}

registerPartialGradient('SparseMatrixTranspose', (op, [d]) => [
  d && swapped(d, attr(op, 'type'), attr(op, 'conjugate')),
]);

registerPartialGradient('SparseMatrixAdd', (op, [d]) => {
  if (!d) return [];
  const [, , alpha, beta] = op.inputs;
  return [raw.sparseMatrixMul(d, conj(alpha)), raw.sparseMatrixMul(d, conj(beta)), null, null];
});

registerPartialGradient('SparseMatrixSoftmax', (op, [d]) => [
  d && raw.sparseMatrixSoftmaxGrad(op.outputs[0], d, { type: attr(op, 'type') }),
]);

// Of a sparse matrix times numbers that broadcast against it.
registerPartialGradient('SparseMatrixMul', (op, [d]) => {
  if (!d) return [];
  const [a, b] = op.inputs;
  const type = b.dtype;
  return [
    needs(op, 0) ? raw.sparseMatrixMul(d, conj(b)) : null,
    needs(op, 1) ? unbroadcastTo(raw.mul(dense(d, type), conj(dense(a, type))), b) : null,
  ];
});

const flag = (op: OpRecord, name: string): boolean => attr<boolean>(op, name);

registerPartialGradient('SparseMatrixMatMul', (op, [d]) => {
  if (!d) return [];
  const [a, b] = op.inputs;
  const type = b.dtype;
  const flipped = flag(op, 'transpose_output') ? transposed(d) : d;
  const dProduct = flag(op, 'conjugate_output') ? conj(flipped) : flipped;
  const [transposeA, adjointA] = [flag(op, 'transpose_a'), flag(op, 'adjoint_a')];
  const [transposeB, adjointB] = [flag(op, 'transpose_b'), flag(op, 'adjoint_b')];
  const da = (): Tensor => {
    const right = adjointB ? adjoint(b) : transposeB ? transposed(b) : b;
    const { indices, shape } = entries(a, type);
    const isTurned = transposeA || adjointA;
    const rank = b.rank;
    const batch = raw.slice(indices, ints([0, 0]), ints([-1, rank - 2]));
    const place = (axis: number): Tensor => {
      const column = raw.slice(indices, ints([0, axis]), ints([-1, 1]));
      return rank === 2 ? column : raw.concatV2([batch, column], ints(1));
    };
    const [row, column] = isTurned ? [rank - 1, rank - 2] : [rank - 2, rank - 1];
    const products = raw.mul(raw.gatherNd(dProduct, place(row)), conj(raw.gatherNd(right, place(column))));
    const sums = raw.sum(products, ints([1]));
    return raw.sparseTensorToCSRSparseMatrix(indices, adjointA ? conj(sums) : sums, shape);
  };
  const db = (): Tensor => {
    const product = raw.sparseMatrixMatMul(turned(a, type, transposeA, adjointA), dProduct, { adjoint_a: true });
    return adjointB ? adjoint(product) : transposeB ? transposed(product) : product;
  };
  return [needs(op, 0) ? da() : null, needs(op, 1) ? db() : null];
});

registerPartialGradient('SparseMatrixSparseMatMul', (op, [d]) => {
  if (!d) return [];
  const type = attr<DType>(op, 'type');
  const flags = {
    a: [flag(op, 'transpose_a'), flag(op, 'adjoint_a')],
    b: [flag(op, 'transpose_b'), flag(op, 'adjoint_b')],
  };
  const [a, b] = op.inputs;
  const left = turned(a, type, flags.a[0], flags.a[1]);
  const right = turned(b, type, flags.b[0], flags.b[1]);
  const product = (x: Tensor, y: Tensor, attrs: object): Tensor =>
    raw.sparseMatrixSparseMatMul(x, y, { type: type as Numeric, ...attrs });
  // What lies outside the entries of the factors is cut off.
  const da = turned(product(d, right, { adjoint_b: true }), type, flags.a[0], flags.a[1]);
  const db = turned(product(left, d, { adjoint_a: true }), type, flags.b[0], flags.b[1]);
  return [atEntriesOf(a, dense(da, type)), atEntriesOf(b, dense(db, type))];
});
