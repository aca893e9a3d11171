/** Diagonals, bands and transposes of matrices. */

import { toTensor, type TensorLike } from '../../core/convert';
import { isComplex } from '../../core/dtype';
import { show } from '../../core/show';
import type { Tensor } from '../../core/tensor';
import { checkRankAtLeast } from '../arguments';
import { intScalar, intVector, longScalar } from '../constants';
import * as raw from '../generated';
import { promoteBinary } from '../promote';

/** A tensor of twice the rank with x on its diagonal: [n] → [n, n]. Op: Diag. */
export function diag(x: TensorLike): Tensor {
  return raw.diag(toTensor(x, undefined, 'diag'));
}

/** Matrices with the last axis of x on the diagonal: [..., n] → [..., n, n]. @param k which diagonal, above 0 upper. Op: MatrixDiagV3. */
export function matrixDiag(x: TensorLike, k = 0): Tensor {
  const given = toTensor(x, undefined, 'matrixDiag');
  const open = intScalar(-1);
  return raw.matrixDiagV3(given, intScalar(k, 'diag'), open, open, raw.cast(intScalar(0), { DstT: given.dtype }));
}

/** The diagonal of matrices: [..., m, n] → [..., min(m, n)]. @param k which diagonal, above 0 upper. Op: MatrixDiagPartV3. */
export function diagPart(x: TensorLike, k = 0): Tensor {
  const given = toTensor(x, undefined, 'diagPart');
  checkRankAtLeast(given, 2, 'diagPart', 'x');
  return raw.matrixDiagPartV3(given, intScalar(k, 'diagPart'), raw.cast(intScalar(0), { DstT: given.dtype }));
}

/** Matrices with another diagonal. @param k which diagonal, above 0 upper. Op: MatrixSetDiagV3. */
export function setDiag(x: TensorLike, diagonal: TensorLike, k = 0): Tensor {
  const [given, values] = promoteBinary(x, diagonal, 'setDiag');
  return raw.matrixSetDiagV3(given, values, intScalar(k, 'setDiag'));
}

/**
 * Matrices with 0 outside a band around the diagonal.
 *
 * @param numLower diagonals kept below; −1: all. @param numUpper diagonals kept above; −1: all. Op: MatrixBandPart.
 */
export function bandPart(x: TensorLike, numLower: number, numUpper: number): Tensor {
  const given = toTensor(x, undefined, 'bandPart');
  checkRankAtLeast(given, 2, 'bandPart', 'x');
  for (const [name, value] of Object.entries({ numLower, numUpper })) {
    if (!Number.isInteger(value))
      throw new RangeError(`bandPart: expected ${name} to be an integer, received ${show(value)}`);
  }
  return raw.matrixBandPart(given, longScalar(numLower), longScalar(numUpper));
}

/** Σ of the diagonal. Ops: MatrixDiagPart, Sum. */
export function trace(x: TensorLike): Tensor {
  return raw.sum(diagPart(x), intVector([-1]));
}

/** The last two axes swapped. Op: Transpose. */
export function matrixTranspose(x: TensorLike): Tensor {
  const given = toTensor(x, undefined, 'matrixTranspose');
  return raw.transpose(given, swapLast(given, 'matrixTranspose'));
}

/** The last two axes swapped and the conjugate taken. Ops: Transpose, ConjugateTranspose. */
export function adjoint(x: TensorLike): Tensor {
  const given = toTensor(x, undefined, 'adjoint');
  const perm = swapLast(given, 'adjoint');
  return isComplex(given.dtype) ? raw.conjugateTranspose(given, perm) : raw.transpose(given, perm);
}

function swapLast(x: Tensor, call: string): Tensor {
  checkRankAtLeast(x, 2, call, 'x');
  const { rank } = x;
  return intVector([...Array.from({ length: rank - 2 }, (_, i) => i), rank - 1, rank - 2]);
}
