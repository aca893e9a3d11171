/** Checks and conversions that many operations share. */

import { checkList } from '../core/checks';
import { toTensor, type TensorLike } from '../core/convert';
import { isComplex, isFloating, isInteger, type DType } from '../core/dtype';
import { formatShape, normalizeAxis } from '../core/shape';
import { show } from '../core/show';
import { Tensor } from '../core/tensor';
import { sizeVector } from './constants';
import * as raw from './generated';

/** Sizes, or an int32 or int64 vector of them where they are known only at run time. */
export type ShapeLike = readonly number[] | Tensor;

/** One axis or several; negative ones count from the end. */
export type AxisLike = number | readonly number[];

/** Sizes as a tensor. @throws RangeError for a size that is no integer or below `least`. */
export function shapeTensor(shape: ShapeLike, call: string, least = 0): Tensor {
  if (shape instanceof Tensor) return shape;
  if (!Array.isArray(shape))
    throw new TypeError(`${call}: expected a shape (a list of sizes), received ${show(shape)}`);
  for (const size of shape as readonly (number | null)[]) {
    if (!Number.isSafeInteger(size) || size! < least) {
      const way = size === null ? '; where sizes are known only at run time, tf.shape(x) gives them' : '';
      throw new RangeError(`${call}: expected sizes that are integers >= ${least}, received ${show(shape)}${way}`);
    }
  }
  return sizeVector(shape as readonly number[]);
}

/** The sizes of a tensor: constants where all are known, else read at run time. */
export function sizesOf(x: Tensor): Tensor {
  const shape = x.staticShape;
  if (shape !== null && !shape.includes(null)) return sizeVector(shape as number[]);
  return raw.shape(x);
}

/** Axes as a list in [0, rank); every axis when none is given. */
export function normalizeAxes(axis: AxisLike | null | undefined, x: Tensor, call: string): number[] {
  const rank = x.rank;
  if (axis === undefined || axis === null) return Array.from({ length: rank }, (_, i) => i);
  const list = typeof axis === 'number' ? [axis] : checkList(axis, call, 'axis');
  const axes = list.map((each) => normalizeAxis(each, rank, call));
  if (new Set(axes).size !== axes.length) {
    throw new RangeError(`${call}: expected distinct axes, received ${show(list)}`);
  }
  return axes;
}

/** An axis in [0, rank) where the rank is known, else as it was given. */
export function knownAxis(axis: number, x: Tensor, call: string): number {
  if (!Number.isInteger(axis)) throw new RangeError(`${call}: expected axis to be an integer, received ${show(axis)}`);
  return x.staticShape === null ? axis : normalizeAxis(axis, x.staticShape.length, call);
}

/** Checks the rank where it is known. */
export function checkRank(x: Tensor, ranks: number | readonly number[], call: string, name: string): void {
  const shape = x.staticShape;
  const wanted = typeof ranks === 'number' ? [ranks] : ranks;
  if (shape !== null && !wanted.includes(shape.length)) {
    throw new RangeError(`${call}: expected ${name} of rank ${wanted.join(' or ')}, received ${formatShape(shape)}`);
  }
}

/** Checks that the rank is at least `least` where it is known. */
export function checkRankAtLeast(x: Tensor, least: number, call: string, name: string): void {
  const shape = x.staticShape;
  if (shape !== null && shape.length < least) {
    throw new RangeError(`${call}: expected ${name} of rank >= ${least}, received ${formatShape(shape)}`);
  }
}

/** A choice of words. */
export function checkOneOf<T extends string>(value: unknown, choices: readonly T[], call: string, name: string): T {
  if (choices.includes(value as T)) return value as T;
  throw new RangeError(`${call}: expected ${name} to be one of ${choices.join(', ')}, received ${show(value)}`);
}

/** A number within limits, both included. */
export function checkNumber(value: unknown, low: number, high: number, call: string, name: string): number {
  if (typeof value === 'number' && value >= low && value <= high) return value;
  throw new RangeError(`${call}: expected ${name} to be a number in [${low}, ${high}], received ${show(value)}`);
}

/** An integer that is not below `least`. */
export function checkInteger(value: unknown, least: number, call: string, name: string): number {
  if (Number.isInteger(value) && (value as number) >= least) return value as number;
  throw new RangeError(`${call}: expected ${name} to be an integer >= ${least}, received ${show(value)}`);
}

/** A tensor of a floating or complex type; integers and booleans become float32. */
export function floatTensor(value: TensorLike, call: string): Tensor {
  const x = toTensor(value, undefined, call);
  if (isFloating(x.dtype) || isComplex(x.dtype)) return x;
  if (isInteger(x.dtype) || x.dtype === 'bool') return raw.cast(x, { DstT: 'float32' });
  throw new TypeError(`${call}: expected numbers, received ${x.describe()}`);
}

/** A tensor of a numeric type; booleans become int32. */
export function numericTensor(value: TensorLike, call: string): Tensor {
  const x = toTensor(value, undefined, call);
  return x.dtype === 'bool' ? raw.cast(x, { DstT: 'int32' }) : x;
}

/** int32 or int64 indices; plain numbers and other integer types become int32. */
export function indexTensor(value: TensorLike, call: string): Tensor {
  const given = value instanceof Tensor ? value : toTensor(value, undefined, call);
  if (given.dtype === 'int32' || given.dtype === 'int64') return given;
  const isPlain = !(value instanceof Tensor);
  if (isInteger(given.dtype) || (isPlain && given.dtype === 'float32')) return toInt(value, given);
  throw new TypeError(`${call}: expected integer indices, received ${given.describe()}`);
}

function toInt(value: TensorLike, given: Tensor): Tensor {
  return value instanceof Tensor ? raw.cast(given, { DstT: 'int32' }) : toTensor(value, 'int32');
}

/** A tensor in another element type: the same one when it has it already. */
export function withDType(x: Tensor, dtype: DType): Tensor {
  return x.dtype === dtype ? x : raw.cast(x, { DstT: dtype });
}

/** bool. @throws TypeError for any other type. */
export function boolTensor(value: TensorLike, call: string): Tensor {
  const x = toTensor(value, undefined, call);
  if (x.dtype === 'bool') return x;
  throw new TypeError(`${call}: expected a bool tensor, received ${x.describe()}`);
}

/** Strings. @throws TypeError for any other type. */
export function stringTensor(value: TensorLike, call: string): Tensor {
  const x = toTensor(value, undefined, call);
  if (x.dtype === 'string') return x;
  throw new TypeError(`${call}: expected a string tensor, received ${x.describe()}`);
}
