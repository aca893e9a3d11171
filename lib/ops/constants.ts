/** Small constants that operations take as arguments, made in the current context. */

import { checkList } from '../core/checks';
import { currentContext } from '../core/context';
import { constant } from '../core/convert';
import { isComplex, type DType } from '../core/dtype';
import { show } from '../core/show';
import type { Tensor } from '../core/tensor';

/** Int32Array wraps around what it has no room for, which would quietly become another number. */
function refuseWide(values: unknown, call: string): never {
  throw new RangeError(`${call}: expected integers of at most 32 bits, received ${show(values)}`);
}

/** int32 vector. @param call what the error names. @throws RangeError for a number that does not fit. */
export function intVector(values: readonly number[], call = 'tensor'): Tensor {
  checkList(values, call, 'integers');
  for (let i = 0; i < values.length; i++) if ((values[i] | 0) !== values[i]) refuseWide(values, call);
  return currentContext().constant('int32', [values.length], Int32Array.from(values));
}

/** int32 scalar. @param call what the error names. @throws RangeError for a number that does not fit. */
export function intScalar(value: number, call = 'tensor'): Tensor {
  if ((value | 0) !== value) refuseWide(value, call);
  return currentContext().constant('int32', [], Int32Array.of(value));
}

/** Sizes as a vector: int32, or int64 where one needs it. */
export function sizeVector(sizes: readonly number[]): Tensor {
  return sizes.some((size) => size > 0x7fffffff) ? longVector(sizes) : intVector(sizes);
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
