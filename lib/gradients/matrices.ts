import { isComplex, realType } from '../core/dtype';
import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { ints, scalarLike } from './constants';
import { knownRank } from './shapes';

// The few words of matrix algebra in which the rules of linear algebra are written; all of them work on batches.

/** a·b, aᴴ·b or a·bᴴ. */
export function product(a: Tensor, b: Tensor, adjoint: { a?: boolean; b?: boolean } = {}): Tensor {
  return raw.batchMatMulV2(a, b, { adj_x: adjoint.a ?? false, adj_y: adjoint.b ?? false });
}

/** The conjugate transpose. */
export function adjoint(a: Tensor): Tensor {
  return isComplex(a.dtype) ? raw.conjugateTranspose(a, lastSwapped(a)) : raw.transpose(a, lastSwapped(a));
}

/** Rows and columns exchanged. */
export function transposed(a: Tensor): Tensor {
  return raw.transpose(a, lastSwapped(a));
}

/** All axes in order, but for the last two. */
function lastSwapped(a: Tensor): Tensor {
  const rank = knownRank(a);
  if (rank !== null) return ints([...Array.from({ length: rank - 2 }, (_, i) => i), rank - 1, rank - 2]);
  const last = raw.rank(a);
  const kept = raw.range(ints(0), raw.sub(last, ints(2)), ints(1));
  return raw.concatV2([kept, raw.pack([raw.sub(last, ints(1)), raw.sub(last, ints(2))])], ints(0));
}

/** The main diagonal of each matrix. */
export function diagonalOf(a: Tensor): Tensor {
  return raw.matrixDiagPartV3(a, ints(0), scalarLike(a, 0));
}

/** Square matrices with the given diagonals. */
export function diagonalMatrix(d: Tensor): Tensor {
  return raw.matrixDiagV3(d, ints(0), ints(-1), ints(-1), scalarLike(d, 0));
}

/** `a` with another main diagonal. */
export function withDiagonal(a: Tensor, d: Tensor): Tensor {
  return raw.matrixSetDiagV3(a, d, ints(0));
}

/** `a` with zeros on its main diagonal. */
export function withoutDiagonal(a: Tensor): Tensor {
  return withDiagonal(a, raw.zerosLike(diagonalOf(a)));
}

/** The lower triangle, diagonal included. */
export function lowerTriangle(a: Tensor): Tensor {
  return raw.matrixBandPart(a, ints(-1), ints(0));
}

/** The upper triangle, diagonal included. */
export function upperTriangle(a: Tensor): Tensor {
  return raw.matrixBandPart(a, ints(0), ints(-1));
}

/** Identity matrices of the shape of `a`, which is square. */
export function identityLike(a: Tensor): Tensor {
  return withDiagonal(raw.zerosLike(a), raw.onesLike(diagonalOf(a)));
}

/** 1 / x, and 0 at 0, as x / (x² + 10⁻²⁰): eigenvalues and singular values that meet give no infinities. */
export function safeReciprocal(x: Tensor): Tensor {
  return raw.mul(x, raw.reciprocal(raw.addV2(raw.mul(x, x), scalarLike(x, 1e-20))));
}

/** A real tensor in the complex type of another, as it is when that one is real. */
export function inTypeOf(x: Tensor, like: Tensor): Tensor {
  return x.dtype === like.dtype ? x : raw.cast(x, { DstT: like.dtype });
}

/** The real part in the real type; a real tensor as it is. */
export function realPart(x: Tensor): Tensor {
  return isComplex(x.dtype) ? raw.real(x, { Tout: realType(x.dtype) as 'float32' }) : x;
}

/** Columns (axis -1) or rows (axis -2) of each matrix, from `start`, `count` of them (-1: the rest). */
export function band(a: Tensor, axis: -2 | -1, start: number, count: number): Tensor {
  const at = a.rank + axis;
  const pick = (value: number, rest: number): Tensor =>
    ints(Array.from({ length: a.rank }, (_, i) => (i === at ? value : rest)));
  return raw.slice(a, pick(start, 0), pick(count, -1));
}
