import type { Tensor } from '../../lib/core/tensor';
import * as raw from '../../lib/ops/generated';
import { constant, gradientsOf } from './modes';

// Each program on compressed sparse rows is compared with the same one on dense matrices.

const places = constant(
  [
    [0, 1],
    [1, 0],
    [1, 2],
  ],
  'int64',
);
const values = constant([2, -3, 4]);
const shape = constant([2, 3], 'int64');
const matrix = (v: Tensor): Tensor => raw.sparseTensorToCSRSparseMatrix(places, v, shape);
const dense = (v: Tensor): Tensor => raw.scatterNd(places, v, shape);
const toDense = (m: Tensor): Tensor => raw.csrSparseMatrixToDense(m, { type: 'float64' });
const transpose = (m: Tensor): Tensor => raw.transpose(m, constant([1, 0], 'int32'));
const weight = constant([
  [1, 2, 3],
  [4, 5, 6],
]);
const b = constant([
  [1, 2],
  [3, -4],
  [5, 6],
]);

type Pair = [name: string, sparse: (...x: Tensor[]) => Tensor, dense: (...x: Tensor[]) => Tensor, inputs: Tensor[]];

const scaled = (y: Tensor): Tensor => raw.mul(y, raw.sin(y));

const pairs: Pair[] = [
  ['to dense', (v) => scaled(toDense(matrix(v))), (v) => scaled(dense(v)), [values]],
  [
    'from dense',
    (x) => scaled(toDense(raw.denseToCSRSparseMatrix(x, places))),
    (x) => scaled(dense(raw.gatherNd(x, places))),
    [weight],
  ],
  [
    'to sparse tensor',
    (v) => raw.square(raw.csrSparseMatrixToSparseTensor(matrix(v), { type: 'float64' })[1]),
    (v) => raw.square(v),
    [values],
  ],
  [
    'transpose',
    (v) => scaled(toDense(raw.sparseMatrixTranspose(matrix(v), { type: 'float64' }))),
    (v) => scaled(transpose(dense(v))),
    [values],
  ],
  [
    'times a dense matrix',
    (v, x) => scaled(raw.sparseMatrixMatMul(matrix(v), x)),
    (v, x) => scaled(raw.matMul(dense(v), x)),
    [values, b],
  ],
  [
    'times a dense matrix, with flags',
    (v, x) =>
      scaled(raw.sparseMatrixMatMul(matrix(v), x, { transpose_a: true, adjoint_b: true, transpose_output: true })),
    (v, x) => scaled(transpose(raw.matMul(dense(v), x, { transpose_a: true, transpose_b: true }))),
    [
      values,
      constant([
        [1, 2],
        [3, 4],
        [5, 6],
        [7, 8],
      ]),
    ],
  ],
  [
    'times a sparse matrix',
    (v, w) =>
      scaled(toDense(raw.sparseMatrixSparseMatMul(matrix(v), matrix(w), { type: 'float64', transpose_b: true }))),
    (v, w) => scaled(raw.matMul(dense(v), dense(w), { transpose_b: true })),
    [values, constant([1, 5, 7])],
  ],
];

test.each(pairs)('%s', (_name, sparse, same, inputs) => {
  const expected = gradientsOf(same, inputs).map((grad) => grad.arraySync());
  const received = gradientsOf(sparse, inputs).map((grad) => grad.arraySync());
  expect(JSON.stringify(received, round)).toEqual(JSON.stringify(expected, round));
});

test('ragged rows in variants', () => {
  const splits = constant([0, 2, 3], 'int64');
  const program = (v: Tensor): Tensor => {
    const encoded = raw.raggedTensorToVariant([splits], raw.square(v), { batched_input: true });
    const [, back] = raw.raggedTensorFromVariant(encoded, {
      output_ragged_rank: 1,
      input_ragged_rank: 0,
      Tvalues: 'float64',
    }) as [Tensor[], Tensor];
    return raw.mul(back, constant([5, 6, 7]));
  };
  expect(gradientsOf(program, [values])[0].arraySync()).toEqual([20, -36, 56]);
});

function round(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e9) / 1e9 + 0 : value;
}
