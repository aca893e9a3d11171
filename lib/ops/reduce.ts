/**
 * Reductions. `axis` is one axis or several, negative ones counted from the end; left out, all of them. `keepDims`
 * keeps each reduced axis with size 1.
 */

import type { TensorLike } from '../core/convert';
import { toTensor } from '../core/convert';
import { isComplex } from '../core/dtype';
import type { Tensor } from '../core/tensor';
import { boolTensor, floatTensor, knownAxis, normalizeAxes, numericTensor, type AxisLike } from './arguments';
import { intScalar, intVector, numberScalar } from './constants';
import * as raw from './generated';

/** The axes to reduce as a tensor; those that are given need no known rank. */
function axesTensor(axis: AxisLike | null | undefined, x: Tensor, call: string): Tensor {
  if (x.staticShape !== null) return intVector(normalizeAxes(axis, x, call));
  if (axis === undefined || axis === null) return raw.range(intScalar(0), raw.rank(x), intScalar(1));
  return intVector(typeof axis === 'number' ? [axis] : axis, call);
}

/** Without axes that have size 1; an empty list, which Squeeze would read as every one of them, means none. */
function squeezed(x: Tensor, axes: readonly number[]): Tensor {
  return axes.length === 0 ? x : raw.squeeze(x, { squeeze_dims: axes });
}

const keep = (keepDims: boolean) => (keepDims ? { keep_dims: true } : undefined);

/** Σ x over the axes; bool counts as int32. The result has x's type. Op: Sum. */
export function sum(x: TensorLike, axis?: AxisLike | null, keepDims = false): Tensor {
  const tensor = numericTensor(x, 'sum');
  return raw.sum(tensor, axesTensor(axis, tensor, 'sum'), keep(keepDims));
}

/** The arithmetic mean over the axes; integers and bool become float32. Op: Mean. */
export function mean(x: TensorLike, axis?: AxisLike | null, keepDims = false): Tensor {
  const tensor = floatTensor(x, 'mean');
  return raw.mean(tensor, axesTensor(axis, tensor, 'mean'), keep(keepDims));
}

/** Π x over the axes; bool counts as int32. Op: Prod. */
export function prod(x: TensorLike, axis?: AxisLike | null, keepDims = false): Tensor {
  const tensor = numericTensor(x, 'prod');
  return raw.prod(tensor, axesTensor(axis, tensor, 'prod'), keep(keepDims));
}

/** The largest element over the axes. Op: Max. */
export function max(x: TensorLike, axis?: AxisLike | null, keepDims = false): Tensor {
  const tensor = numericTensor(x, 'max');
  return raw.max(tensor, axesTensor(axis, tensor, 'max'), keep(keepDims));
}

/** The smallest element over the axes. Op: Min. */
export function min(x: TensorLike, axis?: AxisLike | null, keepDims = false): Tensor {
  const tensor = numericTensor(x, 'min');
  return raw.min(tensor, axesTensor(axis, tensor, 'min'), keep(keepDims));
}

/** Whether every element over the axes is true. @throws TypeError unless x is bool. Op: All. */
export function all(x: TensorLike, axis?: AxisLike | null, keepDims = false): Tensor {
  const tensor = boolTensor(x, 'all');
  return raw.all(tensor, axesTensor(axis, tensor, 'all'), keep(keepDims));
}

/** Whether any element over the axes is true. @throws TypeError unless x is bool. Op: Any. */
export function any(x: TensorLike, axis?: AxisLike | null, keepDims = false): Tensor {
  const tensor = boolTensor(x, 'any');
  return raw.any(tensor, axesTensor(axis, tensor, 'any'), keep(keepDims));
}

/** log Σ eˣ over the axes, without overflow: the maximum is taken out first. Ops: Max, Exp, Sum, Log. */
export function logSumExp(x: TensorLike, axis?: AxisLike | null, keepDims = false): Tensor {
  const tensor = floatTensor(x, 'logSumExp');
  const axes = axesTensor(axis, tensor, 'logSumExp');
  const top = raw.max(tensor, axes, { keep_dims: true });
  const finite = raw.stopGradient(raw.selectV2(raw.isFinite(top), top, raw.zerosLike(top)));
  const total = raw.log(raw.sum(raw.exp(raw.sub(tensor, finite)), axes, { keep_dims: true }));
  const result = raw.add(total, finite);
  return keepDims ? result : squeezed(result, normalizeAxes(axis, tensor, 'logSumExp'));
}

/** The mean of squares about the mean, (1/n) Σ |x − x̄|², a real; integers become float32. Ops: Mean, Square. */
export function variance(x: TensorLike, axis?: AxisLike | null, keepDims = false): Tensor {
  const tensor = floatTensor(x, 'variance');
  const axes = axesTensor(axis, tensor, 'variance');
  const centred = raw.sub(tensor, raw.mean(tensor, axes, { keep_dims: true }));
  if (!isComplex(tensor.dtype)) return raw.mean(raw.square(centred), axes, keep(keepDims));
  const part = tensor.dtype === 'complex128' ? ({ Tout: 'float64' } as const) : undefined;
  return raw.mean(raw.real(raw.mul(raw.conj(centred), centred), part), axes, keep(keepDims));
}

/** √variance. */
export function std(x: TensorLike, axis?: AxisLike | null, keepDims = false): Tensor {
  return raw.sqrt(variance(x, axis, keepDims));
}

/** √Σ x² over the axes; integers become float32. Op: EuclideanNorm. */
export function euclideanNorm(x: TensorLike, axis?: AxisLike | null, keepDims = false): Tensor {
  const tensor = floatTensor(x, 'euclideanNorm');
  return raw.euclideanNorm(tensor, axesTensor(axis, tensor, 'euclideanNorm'), keep(keepDims));
}

/** The number of elements over the axes that are not 0, as int32. Ops: NotEqual, Sum. */
export function countNonzero(x: TensorLike, axis?: AxisLike | null, keepDims = false): Tensor {
  const tensor = toTensor(x, undefined, 'countNonzero');
  const zero =
    tensor.dtype === 'string'
      ? toTensor('')
      : tensor.dtype === 'bool'
        ? toTensor(false)
        : numberScalar(0, tensor.dtype);
  const ones = raw.cast(raw.notEqual(tensor, zero), { DstT: 'int32' });
  return raw.sum(ones, axesTensor(axis, tensor, 'countNonzero'), keep(keepDims));
}

type IndexType = 'int32' | 'int64';

/**
 * The place of the largest element along one axis, the first of equals.
 *
 * @param axis 0 by default.
 * @param outputType int32 by default.
 * @returns x's shape without the axis. Op: ArgMax.
 */
export function argMax(x: TensorLike, axis = 0, outputType: IndexType = 'int32'): Tensor {
  const tensor = toTensor(x, undefined, 'argMax');
  return raw.argMax(tensor, intScalar(knownAxis(axis, tensor, 'argMax')), { output_type: outputType });
}

/** The place of the smallest element along one axis, the first of equals; see `argMax`. Op: ArgMin. */
export function argMin(x: TensorLike, axis = 0, outputType: IndexType = 'int32'): Tensor {
  const tensor = toTensor(x, undefined, 'argMin');
  return raw.argMin(tensor, intScalar(knownAxis(axis, tensor, 'argMin')), { output_type: outputType });
}

/**
 * Mean and variance over the axes, for normalization.
 *
 * @returns both with the axes reduced, or of size 1 with keepDims. float16 and bfloat16 are computed in float32.
 */
export function moments(x: TensorLike, axis?: AxisLike | null, keepDims = false): { mean: Tensor; variance: Tensor } {
  const tensor = floatTensor(x, 'moments');
  const isHalf = tensor.dtype === 'float16' || tensor.dtype === 'bfloat16';
  const wide = isHalf ? raw.cast(tensor, { DstT: 'float32' }) : tensor;
  const axes = axesTensor(axis, tensor, 'moments');
  const centre = raw.mean(wide, axes, { keep_dims: true });
  const spread = raw.mean(raw.squaredDifference(wide, raw.stopGradient(centre)), axes, { keep_dims: true });
  const finish = (value: Tensor): Tensor => {
    const shaped = keepDims ? value : squeezed(value, normalizeAxes(axis, tensor, 'moments'));
    return isHalf ? raw.cast(shaped, { DstT: tensor.dtype }) : shaped;
  };
  return { mean: finish(centre), variance: finish(spread) };
}

/** Σ x up to each place along an axis. @param exclusive leave the place itself out. @param reverse from the end. Op: Cumsum. */
export function cumsum(x: TensorLike, axis = 0, exclusive = false, reverse = false): Tensor {
  const tensor = numericTensor(x, 'cumsum');
  return raw.cumsum(tensor, intScalar(knownAxis(axis, tensor, 'cumsum')), { exclusive, reverse });
}

/** Π x up to each place along an axis; see `cumsum`. Op: Cumprod. */
export function cumprod(x: TensorLike, axis = 0, exclusive = false, reverse = false): Tensor {
  const tensor = numericTensor(x, 'cumprod');
  return raw.cumprod(tensor, intScalar(knownAxis(axis, tensor, 'cumprod')), { exclusive, reverse });
}

/** log Σ eˣ up to each place along an axis; see `cumsum`. Op: CumulativeLogsumexp. */
export function cumulativeLogsumexp(x: TensorLike, axis = 0, exclusive = false, reverse = false): Tensor {
  const tensor = floatTensor(x, 'cumulativeLogsumexp');
  const place = intScalar(knownAxis(axis, tensor, 'cumulativeLogsumexp'));
  return raw.cumulativeLogsumexp(tensor, place, { exclusive, reverse });
}
