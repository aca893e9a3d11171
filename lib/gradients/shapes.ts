import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { constantInts, ints } from './constants';

/** The shape when every dimension is known now, else null. */
export function knownShape(x: Tensor): number[] | null {
  const shape = x.staticShape;
  return shape !== null && shape.every((n) => n !== null) ? (shape as number[]) : null;
}

/** The number of dimensions when it is known now, else null. */
export function knownRank(x: Tensor): number | null {
  return x.staticShape === null ? null : x.staticShape.length;
}

/** One dimension when it is known now, else null; a negative axis counts from the end. */
export function knownSize(x: Tensor, axis: number): number | null {
  const shape = x.staticShape;
  return shape === null ? null : (shape.at(axis) ?? null);
}

/** The shape as an int32 vector: a constant when it is known now. */
export function shapeOf(x: Tensor): Tensor {
  const shape = knownShape(x);
  return shape === null ? raw.shape(x) : ints(shape);
}

/** The rank as an int32 scalar: a constant when it is known now. */
export function rankOf(x: Tensor): Tensor {
  const rank = knownRank(x);
  return rank === null ? raw.rank(x) : ints(rank);
}

/** True when both shapes are known now and equal. */
export function sameKnownShape(a: Tensor, b: Tensor): boolean {
  if (a === b) return true;
  const x = knownShape(a);
  const y = knownShape(b);
  return x !== null && y !== null && x.length === y.length && x.every((n, i) => n === y[i]);
}

/** The axes named by a reduction's second input, not negative and in rising order, when they are known now. */
export function knownAxes(x: Tensor, axes: Tensor): number[] | null {
  const rank = knownRank(x);
  if (rank === null) return null;
  const values = constantInts(axes);
  if (values === null) return null;
  return [...new Set(values.map((axis) => (axis < 0 ? axis + rank : axis)))].sort((a, b) => a - b);
}

/**
 * Gives `x` the shape of `like`. When at most one dimension of it is unknown, the shape is a constant.
 */
export function reshapeLike(x: Tensor, like: Tensor): Tensor {
  const target = like.staticShape;
  if (target !== null) {
    const now = knownShape(x);
    if (now !== null && now.length === target.length && now.every((n, i) => n === target[i])) return x;
    const constant = shapeWithOneUnknown(target);
    if (constant !== null) return raw.reshape(x, ints(constant));
  }
  return raw.reshape(x, raw.shape(like));
}

/** A shape with -1 for its only unknown dimension, or null when there are more, or a zero hides what -1 stands for. */
export function shapeWithOneUnknown(shape: readonly (number | null)[]): number[] | null {
  const unknown = shape.filter((n) => n === null).length;
  if (unknown > 1 || (unknown === 1 && shape.includes(0))) return null;
  return shape.map((n) => n ?? -1);
}

/** A shape vector joined from known sizes and scalars or vectors of int32. */
export function joinShape(...parts: (number | readonly number[] | Tensor)[]): Tensor {
  const vectors: Tensor[] = [];
  let constants: number[] = [];
  for (const part of parts) {
    if (typeof part === 'number') constants.push(part);
    else if (Array.isArray(part)) constants.push(...(part as number[]));
    else {
      if (constants.length > 0) vectors.push(ints(constants));
      constants = [];
      const tensor = part as Tensor;
      vectors.push(tensor.staticShape?.length === 0 ? raw.reshape(tensor, ints([1])) : tensor);
    }
  }
  if (constants.length > 0 || vectors.length === 0) vectors.push(ints(constants));
  return vectors.length === 1 ? vectors[0] : raw.concatV2(vectors, ints(0));
}

/** Some dimensions of a tensor, `from` to `to` (exclusive), as an int32 vector. */
export function shapeSlice(x: Tensor, from: number, to: number): Tensor {
  const shape = x.staticShape?.slice(from, to);
  if (shape && shape.every((n) => n !== null)) return ints(shape as number[]);
  return raw.slice(raw.shape(x), ints([from]), ints([to - from]));
}

/** One size as an int32 scalar: a constant when it is known now; a negative axis counts from the end. */
export function sizeAt(x: Tensor, axis: number): Tensor {
  const size = knownSize(x, axis);
  if (size !== null) return ints(size);
  return raw.stridedSlice(raw.shape(x), ints([axis]), ints([axis + 1]), ints([1]), { shrink_axis_mask: 1 });
}

/** All axes of a tensor as an int32 vector. */
export function allAxes(x: Tensor): Tensor {
  const rank = knownRank(x);
  return rank === null ? raw.range(ints(0), raw.rank(x), ints(1)) : ints(Array.from({ length: rank }, (_, i) => i));
}
