/** Shapes: lists of dimensions, null where a size is not known before a run. */

import type { TensorShapeProto } from '../proto/messages';
import { show } from './show';

/** Size of one axis; null where it is not known. */
export type Dimension = number | null;
/** Sizes of the axes; null where one is not known. */
export type Shape = Dimension[];

/** Number of elements; null when a dimension is unknown. */
export function sizeOf(shape: readonly Dimension[]): number | null {
  let size = 1;
  for (const dimension of shape) {
    if (dimension === null) return null;
    size *= dimension;
  }
  return size;
}

/** Whether every dimension is known. */
export function isFullyKnown(shape: Shape | null): shape is number[] {
  return shape !== null && shape.every((dimension) => dimension !== null);
}

/** As Python prints a shape's dimensions, in JavaScript's brackets: [null, 3]. */
export function formatShape(shape: readonly Dimension[] | null): string {
  return shape === null ? '<unknown rank>' : `[${shape.map(String).join(', ')}]`;
}

/** Whether two shapes can be of one tensor: equal wherever both are known. */
export function isCompatible(a: Shape | null, b: Shape | null): boolean {
  if (a === null || b === null) return true;
  return a.length === b.length && a.every((d, i) => d === null || b[i] === null || d === b[i]);
}

export function shapesEqual(a: Shape | null, b: Shape | null): boolean {
  if (a === null || b === null) return a === b;
  return a.length === b.length && a.every((d, i) => d === b[i]);
}

/** The least that is known of both: dimensions that differ become unknown. */
export function generalize(a: Shape | null, b: Shape | null): Shape | null {
  if (a === null || b === null || a.length !== b.length) return null;
  return a.map((d, i) => (d === b[i] ? d : null));
}

/** As the C API spells a shape: -1 for an unknown size. */
export function toNativeShape(shape: readonly Dimension[]): number[] {
  return shape.map((dimension) => (dimension === null ? -1 : dimension));
}

/** A shape as messages have it. */
export function fromShapeProto(proto: TensorShapeProto | null | undefined): Shape | null {
  if (!proto || proto.unknown_rank) return null;
  return proto.dim.map(({ size }) => (Number(size) < 0 ? null : Number(size)));
}

export function fromNativeShape(shape: readonly number[] | null): Shape | null {
  return shape === null ? null : shape.map((dimension) => (dimension < 0 ? null : dimension));
}

/** What TensorFlow's shapes can hold; more ends its process. */
const maxRank = 254;

/** The rank itself when TensorFlow has room for it. */
export function checkRank(rank: number, call: string): number {
  if (rank <= maxRank) return rank;
  throw new RangeError(`${call}: expected at most ${maxRank} dimensions, received ${rank}`);
}

/** Checks a list of sizes given by a user; -1 or null mark unknown ones where they are allowed. */
export function checkShape(shape: unknown, call: string): number[] {
  if (!Array.isArray(shape))
    throw new TypeError(`${call}: expected a shape (a list of sizes), received ${show(shape)}`);
  checkRank(shape.length, call);
  for (const dimension of shape) {
    if (!Number.isSafeInteger(dimension) || dimension < 0) {
      throw new RangeError(`${call}: expected sizes that are integers >= 0, received ${formatShape(shape)}`);
    }
  }
  return shape;
}

/** Checks a shape given by a user in which null marks unknown sizes; -1 does, too. */
export function checkPartialShape(shape: unknown, call: string): Shape {
  if (!Array.isArray(shape))
    throw new TypeError(`${call}: expected a shape (a list of sizes), received ${show(shape)}`);
  checkRank(shape.length, call);
  const sizes = shape.map((size: Dimension) => (size === -1 ? null : size));
  if (sizes.every((size) => size === null || (Number.isSafeInteger(size) && size >= 0))) return sizes;
  throw new RangeError(`${call}: expected sizes that are integers >= 0, or null, received ${formatShape(shape)}`);
}

/** A negative axis counts from the end. Throws a RangeError outside [-rank, rank). */
export function normalizeAxis(axis: number, rank: number, call: string): number {
  if (!Number.isInteger(axis) || axis < -rank || axis >= rank) {
    throw new RangeError(`${call}: expected an axis in [${-rank}, ${rank}), received ${show(axis)}`);
  }
  return axis < 0 ? axis + rank : axis;
}
