/** Factorizations, inverses and solutions of linear systems, over the last two axes. */

import type { TensorLike } from '../../core/convert';
import { isComplex, type DType } from '../../core/dtype';
import { formatShape } from '../../core/shape';
import { show } from '../../core/show';
import { Tensor } from '../../core/tensor';
import { checkRankAtLeast, floatTensor, sizesOf } from '../arguments';
import { intScalar, intVector, numberScalar } from '../constants';
import * as raw from '../generated';
import { promoteBinary } from '../promote';

function matrix(x: TensorLike, call: string): Tensor {
  const given = floatTensor(x, call);
  checkRankAtLeast(given, 2, call, 'x');
  return given;
}

function squareMatrix(x: TensorLike, call: string): Tensor {
  const given = matrix(x, call);
  const [rows, columns] = given.staticShape?.slice(-2) ?? [null, null];
  if (rows !== null && columns !== null && rows !== columns) {
    throw new RangeError(`${call}: expected square matrices, received ${formatShape(given.staticShape)}`);
  }
  return given;
}

/** x = q · r with orthonormal columns in q and r upper triangular. @param fullMatrices q square. Op: Qr. */
export function qr(x: TensorLike, fullMatrices = false): [q: Tensor, r: Tensor] {
  return raw.qr(matrix(x, 'qr'), { full_matrices: fullMatrices });
}

/** The lower triangular l with x = l · lᴴ of a positive definite x. Op: Cholesky. */
export function cholesky(x: TensorLike): Tensor {
  return raw.cholesky(squareMatrix(x, 'cholesky'));
}

/** The solution of a · x = rhs given the Cholesky factor of a. Op: MatrixTriangularSolve. */
export function choleskySolve(factor: TensorLike, rhs: TensorLike): Tensor {
  const [lower, right] = promoteBinary(squareMatrix(factor, 'choleskySolve'), rhs, 'choleskySolve');
  const half = raw.matrixTriangularSolve(lower, right);
  return raw.matrixTriangularSolve(lower, half, { adjoint: true });
}

/** x = p⁻¹ · l · u: l and u in one matrix, and the permutation of rows (int32). Op: Lu. */
export function lu(x: TensorLike): { lu: Tensor; p: Tensor } {
  const [both, p] = raw.lu(squareMatrix(x, 'lu'));
  return { lu: both, p };
}

/**
 * x = u · diag(s) · vᴴ, s descending.
 *
 * @param fullMatrices u and v square.
 * @returns s [..., min(m, n)] real, u [..., m, ·], v [..., n, ·]. Op: Svd.
 */
export function svd(x: TensorLike, fullMatrices = false): { s: Tensor; u: Tensor; v: Tensor } {
  const [s, u, v] = raw.svd(matrix(x, 'svd'), { full_matrices: fullMatrices });
  return { s: realPart(s), u, v };
}

/** The op gives real numbers, singular values among them, in the type of its complex input. */
function realPart(x: Tensor): Tensor {
  if (!isComplex(x.dtype)) return x;
  return raw.real(x, x.dtype === 'complex128' ? { Tout: 'float64' } : undefined);
}

/** The singular values of x, descending. Op: Svd. */
export function singularValues(x: TensorLike): Tensor {
  return realPart(raw.svd(matrix(x, 'singularValues'), { compute_uv: false })[0]);
}

const eigenType = (x: Tensor) => (x.dtype === 'float64' || x.dtype === 'complex128' ? 'complex128' : 'complex64');

/** Eigenvalues (complex) and eigenvectors, in the columns of v: x · v = v · diag(e). Op: Eig. */
export function eig(x: TensorLike): { eigenvalues: Tensor; eigenvectors: Tensor } {
  const given = squareMatrix(x, 'eig');
  const [eigenvalues, eigenvectors] = raw.eig(given, { Tout: eigenType(given) });
  return { eigenvalues, eigenvectors };
}

/** Eigenvalues, complex. Op: Eig. */
export function eigvals(x: TensorLike): Tensor {
  const given = squareMatrix(x, 'eigvals');
  return raw.eig(given, { compute_v: false, Tout: eigenType(given) })[0];
}

/** Eigenvalues, ascending, and eigenvectors of symmetric (Hermitian) matrices; the lower triangle is read. Op: SelfAdjointEigV2. */
export function eigh(x: TensorLike): { eigenvalues: Tensor; eigenvectors: Tensor } {
  const [eigenvalues, eigenvectors] = raw.selfAdjointEigV2(squareMatrix(x, 'eigh'));
  return { eigenvalues, eigenvectors };
}

/** Eigenvalues of symmetric (Hermitian) matrices, ascending. Op: SelfAdjointEigV2. */
export function eigvalsh(x: TensorLike): Tensor {
  return raw.selfAdjointEigV2(squareMatrix(x, 'eigvalsh'), { compute_v: false })[0];
}

/** The inverse. @param adjoint of the adjoint matrix. @throws TensorFlowError for a singular matrix. Op: MatrixInverse. */
export function inv(x: TensorLike, adjoint = false): Tensor {
  return raw.matrixInverse(squareMatrix(x, 'inv'), { adjoint });
}

/** The determinant. Op: MatrixDeterminant. */
export function det(x: TensorLike): Tensor {
  return raw.matrixDeterminant(squareMatrix(x, 'det'));
}

/** The sign and log |det| of the determinant. Op: LogMatrixDeterminant. */
export function slogdet(x: TensorLike): { sign: Tensor; logAbsDeterminant: Tensor } {
  const [sign, logAbsDeterminant] = raw.logMatrixDeterminant(squareMatrix(x, 'slogdet'));
  return { sign, logAbsDeterminant };
}

/** log det of Hermitian positive definite matrices: 2 Σ log diag of the Cholesky factor. Op: Cholesky. */
export function logdet(x: TensorLike): Tensor {
  const factor = raw.cholesky(squareMatrix(x, 'logdet'));
  const diagonal = realPart(raw.matrixDiagPart(factor));
  const total = raw.sum(raw.log(diagonal), intVector([-1]));
  return raw.mul(total, numberScalar(2, total.dtype));
}

/** The solution of a · x = rhs. @param adjoint solve with aᴴ. Op: MatrixSolve. */
export function solve(a: TensorLike, rhs: TensorLike, adjoint = false): Tensor {
  const [left, right] = promoteBinary(squareMatrix(a, 'solve'), rhs, 'solve');
  return raw.matrixSolve(left, right, { adjoint });
}

/** The solution of a · x = rhs for a triangular a. @param lower which triangle is read. Op: MatrixTriangularSolve. */
export function triangularSolve(a: TensorLike, rhs: TensorLike, lower = true, adjoint = false): Tensor {
  const [left, right] = promoteBinary(squareMatrix(a, 'triangularSolve'), rhs, 'triangularSolve');
  return raw.matrixTriangularSolve(left, right, { lower, adjoint });
}

/** The x of least ‖a · x − rhs‖² + l2Regularizer · ‖x‖². @param fast by Cholesky, else by a complete decomposition. Op: MatrixSolveLs. */
export function lstsq(a: TensorLike, rhs: TensorLike, l2Regularizer = 0, fast = true): Tensor {
  const [left, right] = promoteBinary(matrix(a, 'lstsq'), rhs, 'lstsq');
  const isDouble = left.dtype === 'float64' || left.dtype === 'complex128';
  if (!isDouble && left.dtype !== 'float32' && left.dtype !== 'complex64') {
    throw new TypeError(`lstsq: expected float32, float64 or complex matrices, received ${left.dtype}`);
  }
  return raw.matrixSolveLs(left, right, numberScalar(l2Regularizer, 'float64'), { fast });
}

/** factor · max(m, n) · ε of matrices [..., m, n], whose sizes may be known only at run time. */
function roundingOf(x: Tensor, factor: number, dtype: DType): Tensor {
  const epsilon = dtype === 'float64' ? 2 ** -52 : 2 ** -23;
  const sizes = raw.stridedSlice(sizesOf(x), intVector([-2]), intVector([0]), intVector([1]), { end_mask: 1 });
  const larger = raw.cast(raw.max(sizes, intVector([0])), { DstT: dtype });
  return raw.mul(larger, numberScalar(factor * epsilon, dtype));
}

/** The Moore–Penrose inverse: singular values below rcond · the largest count as 0 (by default 10 · max(m, n) · ε). Op: Svd. */
export function pinv(x: TensorLike, rcond?: number): Tensor {
  const given = matrix(x, 'pinv');
  const { s, u, v } = svd(given);
  const relative = rcond === undefined ? roundingOf(given, 10, s.dtype) : numberScalar(rcond, s.dtype);
  const limit = raw.mul(raw.max(s, intVector([-1]), { keep_dims: true }), relative);
  const big = raw.greater(s, limit);
  const inverse = raw.selectV2(big, raw.reciprocal(raw.selectV2(big, s, raw.onesLike(s))), raw.zerosLike(s));
  const scale = isComplex(v.dtype) ? raw.cast(inverse, { DstT: v.dtype }) : inverse;
  return raw.batchMatMulV2(raw.mul(v, raw.expandDims(scale, intScalar(-2))), u, { adj_y: true });
}

/** The number of singular values above tol (by default max(m, n) · ε · the largest), as int32. Op: Svd. */
export function matrixRank(x: TensorLike, tol?: number): Tensor {
  const given = matrix(x, 'matrixRank');
  const s = singularValues(given);
  const largest = raw.max(s, intVector([-1]), { keep_dims: true });
  const limit = tol === undefined ? raw.mul(largest, roundingOf(given, 1, s.dtype)) : numberScalar(tol, s.dtype);
  return raw.sum(raw.cast(raw.greater(s, limit), { DstT: 'int32' }), intVector([-1]));
}

/** The principal square root of a matrix. Op: MatrixSquareRoot. */
export function sqrtm(x: TensorLike): Tensor {
  return raw.matrixSquareRoot(squareMatrix(x, 'sqrtm'));
}

/** The principal logarithm of a complex matrix. @throws TypeError unless x is complex. Op: MatrixLogarithm. */
export function logm(x: TensorLike): Tensor {
  const given = squareMatrix(x, 'logm');
  if (!isComplex(given.dtype)) throw new TypeError(`logm: expected complex64 or complex128, received ${given.dtype}`);
  return raw.matrixLogarithm(given);
}

/**
 * Vectors made orthonormal one after the other, by Gram and Schmidt.
 *
 * @param x a list of vectors, or a matrix whose rows they are; not more than their size.
 * @returns in the form given.
 */
export function gramSchmidt(x: readonly Tensor[]): Tensor[];
export function gramSchmidt(x: Tensor): Tensor;
export function gramSchmidt(x: Tensor | readonly Tensor[]): Tensor | Tensor[] {
  const isList = Array.isArray(x);
  if (!isList && (!(x instanceof Tensor) || x.rank !== 2 || x.staticShape![0] === null)) {
    const received = x instanceof Tensor ? x.describe() : show(x);
    throw new TypeError(`gramSchmidt: expected a list of vectors or a matrix of a known size, received ${received}`);
  }
  const rows = isList ? (x as readonly Tensor[]) : raw.unpack(x as Tensor, { num: (x as Tensor).shape[0] });
  const size = rows[0]?.shape[0];
  if (rows.length === 0 || rows.some((row) => row.rank !== 1 || row.shape[0] !== size) || rows.length > size) {
    const shapes = rows.map((row) => formatShape(row.staticShape)).join(', ');
    throw new RangeError(
      `gramSchmidt: expected vectors of one size, not more of them than it, received ${shapes || 'none'}`,
    );
  }
  const first = intVector([0]);
  const basis: Tensor[] = [];
  for (const row of rows) {
    let rest = floatTensor(row, 'gramSchmidt');
    for (const unit of basis) rest = raw.sub(rest, raw.mul(raw.sum(raw.mul(unit, rest), first), unit));
    basis.push(raw.realDiv(rest, raw.euclideanNorm(rest, first)));
  }
  return isList ? basis : raw.pack(basis);
}
