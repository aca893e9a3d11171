/** What the tables of Keras's operations have in common. */

import { toTensor, type TensorLike } from '../../../core/convert';
import { isFloating } from '../../../core/dtype';
import { show } from '../../../core/show';
import type { Tensor } from '../../../core/tensor';
import { withDType } from '../../../ops/arguments';
import * as raw from '../../../ops/generated';
import { floatx } from '../../backend';

/** Runs an operation: its positional arguments, and its config and keyword arguments by Keras's names. */
export type OperationFunction = (args: readonly never[], options: Readonly<Record<string, never>>) => Tensor | Tensor[];

/** Operations by Keras's class name. */
export type OperationTable = Readonly<Record<string, OperationFunction>>;

/** Axes as Keras's files have them; null for all. */
export type Axes = number | readonly number[] | null;

/** An operation on one tensor, without options. */
export const unary =
  (fn: (x: TensorLike) => Tensor): OperationFunction =>
  ([x]) =>
    fn(x as TensorLike);

/** An operation on two tensors or numbers, without options. */
export const binary =
  (fn: (a: TensorLike, b: TensorLike) => Tensor): OperationFunction =>
  ([a, b]) =>
    fn(a as TensorLike, b as TensorLike);

/** A list of whole numbers as TensorFlow's operations take it. */
export const ints = (values: unknown): Tensor => toTensor(values as number[], 'int32');

/** An axis, which may be counted from the end, of a tensor of such a rank. */
export const fromFront = (axis: number, rank: number): number => (axis < 0 ? axis + rank : axis);

/** Keras takes integers for floats where a function has no integer values. */
export function float(x: TensorLike): Tensor {
  const tensor = toTensor(x);
  return isFloating(tensor.dtype) ? tensor : withDType(tensor, floatx());
}

/** Keras takes what is not 0 for true. */
export const truth = (x: TensorLike): Tensor => withDType(toTensor(x), 'bool');

/** All elements, in one axis. */
export const flat = (x: TensorLike): Tensor => raw.reshape(toTensor(x), ints([-1]));

/** @throws TypeError for an option with another value than the one that is known here. */
export function only(
  operation: string,
  options: Readonly<Record<string, unknown>>,
  known: Record<string, unknown>,
): void {
  for (const [name, value] of Object.entries(known)) {
    if (options[name] === undefined || options[name] === value) continue;
    throw new TypeError(
      `Model: Keras's operation ${operation} is known here with ${name} ${show(value)} alone, the file has ${show(options[name])}`,
    );
  }
}
