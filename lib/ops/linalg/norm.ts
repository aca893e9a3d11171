/** Lengths of vectors and matrices, and clipping by them. */

import { checkList } from '../../core/checks';
import { toTensor, type TensorLike } from '../../core/convert';
import { isComplex } from '../../core/dtype';
import { show } from '../../core/show';
import type { Tensor } from '../../core/tensor';
import { floatTensor, normalizeAxes, withDType, type AxisLike } from '../arguments';
import { numberScalar } from '../constants';
import * as raw from '../generated';
import { abs, real } from '../math';
import { max, min, sum } from '../reduce';
import { promoteBinary } from '../promote';

/**
 * The norm of vectors (one axis), matrices (two axes) or all elements (no axis).
 *
 * @param ord 'euclidean' (√Σ|x|², for matrices Frobenius), 1, 2, Infinity, −Infinity or any p > 0 for vectors
 * ((Σ|x|ᵖ)^(1/p)); 1, Infinity, −Infinity, 'fro', 'euclidean' for matrices (largest sum of a column, of a row).
 * @returns a real tensor without the axes.
 * @throws RangeError for an order that vectors or matrices lack.
 */
export function norm(
  x: TensorLike,
  ord: number | 'euclidean' | 'fro' = 'euclidean',
  axis?: AxisLike | null,
  keepDims = false,
): Tensor {
  const given = floatTensor(x, 'norm');
  const axes = normalizeAxes(axis, given, 'norm');
  const size = abs(given);
  if (ord === 'euclidean' || ord === 'fro' || (ord === 2 && axes.length !== 2)) {
    return raw.sqrt(sum(squaresOf(given), axes, keepDims));
  }
  const isMatrix = axes.length === 2 && axis !== undefined && axis !== null;
  if (isMatrix) return matrixNorm(size, ord, axes, keepDims);
  if (ord === 1) return sum(size, axes, keepDims);
  if (ord === Infinity) return max(size, axes, keepDims);
  if (ord === -Infinity) return min(size, axes, keepDims);
  if (typeof ord !== 'number' || !(ord > 0)) {
    throw new RangeError(
      `norm: expected ord to be 'euclidean', Infinity, -Infinity or a number > 0, received ${show(ord)}`,
    );
  }
  const power = numberScalar(ord, size.dtype);
  return raw.pow(sum(raw.pow(size, power), axes, keepDims), numberScalar(1 / ord, size.dtype));
}

/** |x|², a real tensor. */
function squaresOf(x: Tensor): Tensor {
  return isComplex(x.dtype) ? real(raw.mul(x, raw.conj(x))) : raw.square(x);
}

function matrixNorm(size: Tensor, ord: number, [rows, columns]: number[], keepDims: boolean): Tensor {
  const along = (inner: number, outer: number, pick: typeof max): Tensor => {
    const sums = sum(size, inner, true);
    const picked = pick(sums, outer, true);
    return keepDims ? picked : raw.squeeze(picked, { squeeze_dims: [rows, columns] });
  };
  if (ord === 1) return along(rows, columns, max);
  if (ord === Infinity) return along(columns, rows, max);
  if (ord === -Infinity) return along(columns, rows, min);
  throw new RangeError(
    `norm: expected ord of matrices to be 'euclidean', 'fro', 1, Infinity or -Infinity, received ${show(ord)}`,
  );
}

/** x scaled to length 1 along an axis: x / √max(Σ |x|², epsilon). Ops: Square, Sum, Rsqrt. */
export function l2Normalize(x: TensorLike, axis?: AxisLike | null, epsilon = 1e-12): Tensor {
  const given = floatTensor(x, 'l2Normalize');
  const squares = sum(squaresOf(given), axis, true);
  const factor = raw.rsqrt(raw.maximum(squares, numberScalar(epsilon, squares.dtype)));
  return raw.mul(given, withDType(factor, given.dtype));
}

/** x scaled down so that its euclidean norm over the axes is at most clipNorm. */
export function clipByNorm(x: TensorLike, clipNorm: TensorLike, axis?: AxisLike | null): Tensor {
  const given = floatTensor(x, 'clipByNorm');
  const limit = withDType(promoteBinary(given, clipNorm, 'clipByNorm')[1], given.dtype);
  const squares = sum(raw.square(given), axis, true);
  const positive = raw.greater(squares, numberScalar(0, given.dtype));
  // The root of 0 has no derivative: such places take the root of 1 and are put back.
  const safe = raw.selectV2(positive, squares, raw.onesLike(squares));
  const length = raw.selectV2(positive, raw.sqrt(safe), squares);
  return raw.realDiv(raw.mul(given, limit), raw.maximum(length, limit));
}

/** √ of the sum of squares over all the tensors: a scalar. */
export function globalNorm(tensors: readonly TensorLike[]): Tensor {
  checkList(tensors, 'globalNorm', 'tensors');
  if (tensors.length === 0) throw new RangeError('globalNorm: expected at least one tensor, received none');
  const halves = tensors.map((each) => raw.l2Loss(floatTensor(each, 'globalNorm')));
  const total = raw.addN(halves);
  return raw.sqrt(raw.mul(total, numberScalar(2, total.dtype)));
}

/**
 * Tensors scaled together so that their global norm is at most clipNorm: t · clipNorm / max(globalNorm, clipNorm). All
 * become NaN when the norm is not finite.
 *
 * @param useNorm the global norm where it is known already.
 */
export function clipByGlobalNorm(
  tensors: readonly TensorLike[],
  clipNorm: number | Tensor,
  useNorm?: Tensor,
): { clipped: Tensor[]; globalNorm: Tensor } {
  const given = checkList(tensors, 'clipByGlobalNorm', 'tensors').map((each) =>
    toTensor(each, undefined, 'clipByGlobalNorm'),
  );
  const length = useNorm ?? globalNorm(given);
  const limit = typeof clipNorm === 'number' ? numberScalar(clipNorm, length.dtype) : withDType(clipNorm, length.dtype);
  const one = numberScalar(1, length.dtype);
  const scale = raw.mul(limit, raw.minimum(raw.realDiv(one, length), raw.realDiv(one, limit)));
  // Infinity − Infinity: NaN where the norm is infinite or NaN, else 0.
  const factor = raw.addV2(scale, raw.sub(length, length));
  return { clipped: given.map((each) => raw.mul(each, withDType(factor, each.dtype))), globalNorm: length };
}
