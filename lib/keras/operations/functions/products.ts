import { toTensor, type TensorLike } from '../../../core/convert';
import type { Tensor } from '../../../core/tensor';
import { withDType } from '../../../ops/arguments';
import * as arithmetic from '../../../ops/arithmetic';
import * as raw from '../../../ops/generated';
import * as linalg from '../../../ops/linalg';
import * as math from '../../../ops/math';
import * as reduce from '../../../ops/reduce';
import * as reshape from '../../../ops/reshape';
import { epsilon as defaultEpsilon } from '../../backend';
import { binary, flat, float, fromFront, only, unary, type Axes, type OperationTable } from './forms';

/** NumPy's product, which takes vectors too. */
function matmul(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = [toTensor(a), toTensor(b)];
  if (x.rank === 1 && y.rank === 1) return linalg.tensordot(x, y, 1);
  if (y.rank === 1) return raw.squeeze(linalg.matMul(x, reshape.expandDims(y, -1)), { squeeze_dims: [-1] });
  if (x.rank === 1) return raw.squeeze(linalg.matMul(reshape.expandDims(x, 0), y), { squeeze_dims: [-2] });
  return linalg.matMul(x, y);
}

/** NumPy's dot: the last axis of a with the last but one of b. */
function dot(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = [toTensor(a), toTensor(b)];
  if (x.rank === 0 || y.rank === 0) return arithmetic.mul(x, y);
  return linalg.tensordot(x, y, [x.rank - 1, Math.max(0, y.rank - 2)]);
}

function inner(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = [toTensor(a), toTensor(b)];
  return x.rank === 0 || y.rank === 0 ? arithmetic.mul(x, y) : linalg.tensordot(x, y, [x.rank - 1, y.rank - 1]);
}

/** The diagonals of two axes, as the last axis. */
function diagonal(x: Tensor, offset: number, first: number, second: number): Tensor {
  const [a, b] = [first, second].map((axis) => fromFront(axis, x.rank)) as [number, number];
  const others = x.shape.map((_, axis) => axis).filter((axis) => axis !== a && axis !== b);
  return linalg.diagPart(reshape.transpose(x, [...others, a, b]), offset);
}

function norm(x: TensorLike, order: unknown, axis: Axes, keepDims: boolean): Tensor {
  const given = float(x);
  if (order === 0) return withDType(reduce.countNonzero(given, axis, keepDims), given.dtype);
  return linalg.norm(given, (order ?? 'euclidean') as number, axis, keepDims);
}

function normalize(x: TensorLike, axis: Axes, order: number, epsilon: number): Tensor {
  const given = float(x);
  if (order !== 2) return arithmetic.div(given, arithmetic.maximum(norm(given, order, axis, true), epsilon));
  const inverse = raw.rsqrt(reduce.sum(raw.square(given), axis, true));
  return arithmetic.mul(given, arithmetic.minimum(inverse, 1 / epsilon));
}

/** Sums of products, and what is known of matrices. */
export const products: OperationTable = {
  Cholesky: ([x], { upper = false as never }) => {
    const factor = linalg.cholesky(x as TensorLike);
    return upper ? linalg.matrixTranspose(factor) : factor;
  },
  Cross: ([a, b], options) => {
    only(
      'Cross',
      { ...options, ...(options['axis'] === null && { axis: -1 }) },
      { axisa: -1, axisb: -1, axisc: -1, axis: -1 },
    );
    return linalg.cross(a as TensorLike, b as TensorLike);
  },
  Det: unary(linalg.det),
  Diagonal: ([x], { offset, axis1: first, axis2: second }) =>
    diagonal(toTensor(x as TensorLike), offset, first, second),
  Dot: binary(dot),
  Einsum: (args, { subscripts }) => linalg.einsum(subscripts as string, ...(args as unknown as TensorLike[])),
  Inner: binary(inner),
  Inv: unary((x) => linalg.inv(x)),
  Matmul: binary(matmul),
  Norm: ([x], { ord, axis = null, keepdims }) => norm(x as TensorLike, ord, axis as Axes, keepdims === true),
  Normalize: ([x], { axis, order, epsilon = null }) => normalize(x, axis, order, epsilon ?? defaultEpsilon()),
  Outer: binary((a, b) => arithmetic.mul(reshape.expandDims(flat(a), -1), flat(b))),
  Solve: binary((a, b) => linalg.solve(a, b)),
  Tensordot: ([a, b], { axes }) => linalg.tensordot(a as TensorLike, b as TensorLike, axes),
  Trace: ([x], { offset, axis1: first, axis2: second }) =>
    reduce.sum(diagonal(toTensor(x as TensorLike), offset, first, second), -1),
  Vdot: binary((a, b) => linalg.tensordot(flat(math.conj(a)), flat(b), 1)),
};
