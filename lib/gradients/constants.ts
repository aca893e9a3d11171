import { currentContext } from '../core/context';
import { toTensor } from '../core/convert';
import { isComplex } from '../core/dtype';
import type { Tensor } from '../core/tensor';

/** A constant of the dtype of another tensor. */
export function scalarLike(x: Tensor, value: number): Tensor {
  return isComplex(x.dtype) ? toTensor(value, x.dtype) : currentContext().constant(x.dtype, [], [value]);
}

/** An int32 constant: a vector, or a scalar when a number is given. */
export function ints(values: number | readonly number[]): Tensor {
  const scalar = typeof values === 'number';
  return currentContext().constant('int32', scalar ? [] : [values.length], Int32Array.from(scalar ? [values] : values));
}

/**
 * The elements of a small integer tensor when they are known now, else null: in a function being traced a tensor may stand
 * for a value computed later.
 */
export function constantInts(x: Tensor): number[] | null {
  const values = x.constantValue();
  return values === null ? null : Array.from(values as ArrayLike<number | bigint>, Number);
}
