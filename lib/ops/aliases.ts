/** TensorFlow.js's names for operations on tensors of a known rank. */

import type { TensorLike } from '../core/convert';
import type { Tensor } from '../core/tensor';
import { toTensor } from '../core/convert';
import { checkRank, type AxisLike } from './arguments';
import { mul, pow, sub, add, div } from './arithmetic';
import { reverse, slice } from './slicing';

function ofRank(x: TensorLike, rank: number, call: string): Tensor {
  const given = toTensor(x, undefined, call);
  checkRank(given, rank, call, 'x');
  return given;
}

/** `slice` of a vector. */
export function slice1d(x: TensorLike, begin: number, size: number): Tensor {
  return slice(ofRank(x, 1, 'slice1d'), [begin], [size]);
}

/** `slice` of a matrix. */
export function slice2d(x: TensorLike, begin: readonly [number, number], size: readonly [number, number]): Tensor {
  return slice(ofRank(x, 2, 'slice2d'), begin, size);
}

/** `slice` of a tensor of rank 3. */
export function slice3d(x: TensorLike, begin: readonly number[], size: readonly number[]): Tensor {
  return slice(ofRank(x, 3, 'slice3d'), begin, size);
}

/** `slice` of a tensor of rank 4. */
export function slice4d(x: TensorLike, begin: readonly number[], size: readonly number[]): Tensor {
  return slice(ofRank(x, 4, 'slice4d'), begin, size);
}

/** A vector turned over. */
export function reverse1d(x: TensorLike): Tensor {
  return reverse(ofRank(x, 1, 'reverse1d'), 0);
}

/** `reverse` of a matrix. */
export function reverse2d(x: TensorLike, axis?: AxisLike | null): Tensor {
  return reverse(ofRank(x, 2, 'reverse2d'), axis);
}

/** `reverse` of a tensor of rank 3. */
export function reverse3d(x: TensorLike, axis?: AxisLike | null): Tensor {
  return reverse(ofRank(x, 3, 'reverse3d'), axis);
}

/** `reverse` of a tensor of rank 4. */
export function reverse4d(x: TensorLike, axis?: AxisLike | null): Tensor {
  return reverse(ofRank(x, 4, 'reverse4d'), axis);
}

/**
 * v moved toward x: v + (x − v) · (1 − decay), the step divided by 1 − decay^step where a step is given and zeroDebias
 * is true.
 *
 * @param step how many values have come so far, counted from 1. @throws TypeError for zeroDebias without a step.
 */
export function movingAverage(
  v: TensorLike,
  x: TensorLike,
  decay: TensorLike,
  step?: TensorLike,
  zeroDebias = true,
): Tensor {
  const rest = sub(1, decay);
  const update = mul(sub(x, v), rest);
  if (!zeroDebias) return add(v, update);
  if (step === undefined) throw new TypeError('movingAverage: expected a step where zeroDebias is true');
  return add(v, div(update, sub(1, pow(decay, step))));
}

/** Writes the values of a tensor to the console. */
export function print(x: TensorLike): void {
  console.log(toTensor(x, undefined, 'print').toString());
}
