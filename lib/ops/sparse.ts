/** Sparse tensors as their parts: int64 indices [n, rank], n values, an int64 shape. */

import { toTensor, type TensorLike } from '../core/convert';
import type { Tensor } from '../core/tensor';
import { indexTensor, shapeTensor, withDType, type ShapeLike } from './arguments';
import * as raw from './generated';

export { sparseSegmentMean, sparseSegmentSqrtN, sparseSegmentSum } from './segment';

const long = (value: TensorLike, call: string): Tensor => withDType(indexTensor(value, call), 'int64');

/**
 * Rows without a value filled with a default.
 *
 * @returns indices and values with the rows filled, which rows were empty, and for each given index its new place.
 * Op: SparseFillEmptyRows.
 */
export function sparseFillEmptyRows(
  indices: TensorLike,
  values: TensorLike,
  denseShape: TensorLike,
  defaultValue: TensorLike,
): { outputIndices: Tensor; outputValues: Tensor; emptyRowIndicator: Tensor; reverseIndexMap: Tensor } {
  const call = 'sparseFillEmptyRows';
  const given = toTensor(values, undefined, call);
  const fill = toTensor(defaultValue, given.dtype, call);
  const [outputIndices, outputValues, emptyRowIndicator, reverseIndexMap] = raw.sparseFillEmptyRows(
    long(indices, call),
    given,
    long(denseShape, call),
    fill,
  );
  return { outputIndices, outputValues, emptyRowIndicator, reverseIndexMap };
}

/** The indices of a sparse tensor in another shape, and that shape with −1 resolved. Op: SparseReshape. */
export function sparseReshape(
  indices: TensorLike,
  shape: TensorLike,
  newShape: TensorLike,
): { outputIndices: Tensor; outputShape: Tensor } {
  const parts = [indices, shape, newShape].map((each) => long(each, 'sparseReshape'));
  const [outputIndices, outputShape] = raw.sparseReshape(parts[0], parts[1], parts[2]);
  return { outputIndices, outputShape };
}

/** The dense tensor of sparse parts. @param defaultValue where there is none, 0 by default. Op: SparseToDense. */
export function sparseToDense(
  indices: TensorLike,
  values: TensorLike,
  outputShape: ShapeLike,
  defaultValue?: TensorLike,
): Tensor {
  const places = indexTensor(indices, 'sparseToDense');
  const given = toTensor(values, undefined, 'sparseToDense');
  const rest = defaultValue ?? (given.dtype === 'string' ? '' : given.dtype === 'bool' ? false : 0);
  const sizes = withDType(shapeTensor(outputShape, 'sparseToDense'), places.dtype);
  return raw.sparseToDense(places, sizes, given, toTensor(rest, given.dtype, 'sparseToDense'));
}

/** A sparse matrix times a dense one. @param adjointA transpose the first. Op: SparseTensorDenseMatMul. */
export function sparseTensorDenseMatMul(
  indices: TensorLike,
  values: TensorLike,
  denseShape: TensorLike,
  b: TensorLike,
  adjointA = false,
  adjointB = false,
): Tensor {
  const call = 'sparseTensorDenseMatMul';
  const given = toTensor(values, undefined, call);
  const dense = toTensor(b, given.dtype, call);
  const attrs = { adjoint_a: adjointA, adjoint_b: adjointB };
  return raw.sparseTensorDenseMatMul(long(indices, call), given, long(denseShape, call), dense, attrs);
}
