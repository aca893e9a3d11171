/** Small constants that operations take as arguments, made in the current context. */

import { currentContext } from '../core/context';
import { constant } from '../core/convert';
import { isComplex, type DType } from '../core/dtype';
import type { Tensor } from '../core/tensor';

/** int32 vector. */
export function intVector(values: readonly number[]): Tensor {
  return currentContext().constant('int32', [values.length], Int32Array.from(values));
}

/** int32 scalar. */
export function intScalar(value: number): Tensor {
  return currentContext().constant('int32', [], Int32Array.of(value));
}

/** int64 vector. */
export function longVector(values: readonly number[]): Tensor {
  return currentContext().constant('int64', [values.length], BigInt64Array.from(values, BigInt));
}

/** int64 scalar. */
export function longScalar(value: number): Tensor {
  return currentContext().constant('int64', [], BigInt64Array.of(BigInt(value)));
}

/** Scalar of any numeric element type; of a complex one, the real part. */
export function numberScalar(value: number, dtype: DType): Tensor {
  if (isComplex(dtype)) return constant([value, 0], [], dtype);
  return currentContext().constant(dtype, [], dtype === 'float32' ? Float32Array.of(value) : [value]);
}

export function stringScalar(value: string | Uint8Array): Tensor {
  return currentContext().constant('string', [], [value]);
}
