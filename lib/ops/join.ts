/** Joining, splitting, repeating and padding. */

import { checkList } from '../core/checks';
import { toTensor, type TensorLike } from '../core/convert';
import { checkRank, formatShape, normalizeAxis } from '../core/shape';
import { show } from '../core/show';
import { Tensor } from '../core/tensor';
import { checkInteger, checkOneOf, indexTensor, knownAxis } from './arguments';
import { intScalar, intVector, longVector } from './constants';
import * as raw from './generated';
import { promoteAll } from './promote';

function checkTensors(tensors: unknown, call: string): asserts tensors is readonly TensorLike[] {
  if (!Array.isArray(tensors) || tensors.length === 0) {
    throw new TypeError(
      `${call}: expected a list of at least one tensor, received ${Array.isArray(tensors) ? 'an empty one' : show(tensors)}`,
    );
  }
}

/**
 * Tensors joined along an axis that they have; the other sizes are equal. Element types are promoted.
 *
 * @throws RangeError when ranks or other sizes differ. Op: ConcatV2.
 */
export function concat(tensors: readonly TensorLike[], axis = 0): Tensor {
  checkTensors(tensors, 'concat');
  const list = promoteAll(tensors, 'concat');
  const known = list.find((tensor) => tensor.staticShape !== null);
  const along = known === undefined ? axis : knownAxis(axis, known, 'concat');
  if (known !== undefined) checkJoin(list, along, known);
  return list.length === 1 ? raw.identity(list[0]) : raw.concatV2(list, intScalar(along));
}

function checkJoin(list: readonly Tensor[], axis: number, known: Tensor): void {
  const first = known.staticShape!;
  for (const tensor of list) {
    const other = tensor.staticShape;
    if (other === null) continue;
    const fits =
      other.length === first.length &&
      other.every((size, i) => i === axis || size === null || first[i] === null || size === first[i]);
    if (!fits) {
      const shapes = list.map((each) => formatShape(each.staticShape)).join(', ');
      throw new RangeError(`concat: expected equal shapes but for axis ${axis}, received ${shapes}`);
    }
  }
}

/** Vectors joined into one. */
export function concat1d(tensors: readonly TensorLike[]): Tensor {
  return concat(tensors, 0);
}

/** `concat` of matrices. */
export const concat2d = concat;
/** `concat` of tensors of rank 3. */
export const concat3d = concat;
/** `concat` of tensors of rank 4. */
export const concat4d = concat;

/**
 * Tensors of one shape side by side along a new axis. Element types are promoted.
 *
 * @param axis place of the new axis in the result. Op: Pack.
 */
export function stack(tensors: readonly TensorLike[], axis = 0): Tensor {
  checkTensors(tensors, 'stack');
  const list = promoteAll(tensors, 'stack');
  const known = list.find((tensor) => tensor.staticShape !== null)?.staticShape;
  const place = known ? normalizeAxis(axis, checkRank(known.length + 1, 'stack'), 'stack') : axis;
  const shapes = list.map((tensor) => tensor.staticShape);
  const fits = (a: (number | null)[] | null): boolean =>
    !a || !known || (a.length === known.length && a.every((s, i) => s === null || known[i] === null || s === known[i]));
  if (!shapes.every(fits)) {
    throw new RangeError(
      `stack: expected equal shapes, received ${shapes.map((each) => formatShape(each)).join(', ')}`,
    );
  }
  return raw.pack(list, { axis: place });
}

/** The slices of x along an axis, each without that axis. @throws RangeError when the size of the axis is unknown. Op: Unpack. */
export function unstack(x: TensorLike, axis = 0): Tensor[] {
  const given = toTensor(x, undefined, 'unstack');
  const along = normalizeAxis(axis, given.rank, 'unstack');
  const count = given.staticShape![along];
  if (count === null) {
    throw new RangeError(
      `unstack: expected a known size along axis ${along}, received ${formatShape(given.staticShape)}`,
    );
  }
  return raw.unpack(given, { num: count, axis: along });
}

/**
 * x cut along an axis.
 *
 * @param numOrSizes number of equal parts, or the size of each; one size may be −1 and takes what is left.
 * @throws RangeError when the parts do not fill the axis. Ops: Split, SplitV.
 */
export function split(x: TensorLike, numOrSizes: number | readonly number[], axis = 0): Tensor[] {
  const given = toTensor(x, undefined, 'split');
  const along = knownAxis(axis, given, 'split');
  const length = given.staticShape?.[along] ?? null;
  if (typeof numOrSizes === 'number') {
    const parts = checkInteger(numOrSizes, 1, 'split', 'the number of parts');
    if (length !== null && length % parts !== 0) {
      throw new RangeError(`split: expected a number that divides ${length} (axis ${along}), received ${parts}`);
    }
    return raw.split(intScalar(along), given, { num_split: parts });
  }
  checkList(numOrSizes, 'split', 'numOrSizes');
  for (const size of numOrSizes) checkInteger(size, -1, 'split', 'each size');
  const open = numOrSizes.filter((size) => size === -1).length;
  const sum = numOrSizes.reduce((total, size) => total + Math.max(size, 0), 0);
  if (open > 1 || (length !== null && (open === 1 ? sum > length : sum !== length))) {
    throw new RangeError(
      `split: expected sizes that add up to ${length} (axis ${along}), received [${numOrSizes.join(', ')}]`,
    );
  }
  return raw.splitV(given, longVector(numOrSizes), intScalar(along), { num_split: numOrSizes.length });
}

/** x repeated reps[i] times along axis i. @param reps one number per axis. Op: Tile. */
export function tile(x: TensorLike, reps: readonly number[] | Tensor): Tensor {
  const given = toTensor(x, undefined, 'tile');
  if (reps instanceof Tensor) return raw.tile(given, reps);
  checkList(reps, 'tile', 'reps');
  if (given.staticShape !== null && given.staticShape.length !== reps.length) {
    throw new RangeError(`tile: expected ${given.staticShape.length} repetitions, received [${reps.join(', ')}]`);
  }
  return raw.tile(given, intVector(reps, 'tile'));
}

/**
 * Each element along an axis repeated, side by side.
 *
 * @param repeats one number for all, or one per element.
 * @param axis of x; left out, x is flattened. Ops: ExpandDims and Tile, or GatherV2.
 */
export function repeat(x: TensorLike, repeats: number | readonly number[], axis?: number): Tensor {
  const given = toTensor(x, undefined, 'repeat');
  const source = axis === undefined ? raw.reshape(given, intVector([-1])) : given;
  const along = normalizeAxis(axis ?? 0, source.rank, 'repeat');
  const length = source.staticShape![along];
  if (typeof repeats === 'number') {
    const reps = source.shape.map(() => 1);
    reps.splice(along + 1, 0, checkInteger(repeats, 0, 'repeat', 'repeats'));
    const tiled = raw.tile(raw.expandDims(source, intScalar(along + 1)), intVector(reps));
    const sizes = (source.staticShape as (number | null)[]).map((size, i) =>
      i !== along ? size : size === null ? null : size * repeats,
    );
    return raw.reshape(tiled, mergedShape(source, sizes, along, repeats));
  }
  checkList(repeats, 'repeat', 'repeats');
  if (length !== null && length !== repeats.length) {
    throw new RangeError(`repeat: expected ${length} repeats (axis ${along}), received ${repeats.length}`);
  }
  for (const count of repeats) checkInteger(count, 0, 'repeat', 'each of repeats');
  const places = repeats.flatMap((count, i) => new Array<number>(count).fill(i));
  return raw.gatherV2(source, intVector(places), intScalar(along));
}

function mergedShape(x: Tensor, sizes: readonly (number | null)[], along: number, repeats: number): Tensor {
  if (!sizes.includes(null)) return intVector(sizes as number[]);
  return raw.mul(raw.shape(x), intVector(sizes.map((_, i) => (i === along ? repeats : 1))));
}

/** [before, after] per axis, or an int32 matrix [rank, 2]. */
export type Paddings = readonly (readonly number[])[] | Tensor;

function paddingsTensor(x: Tensor, paddings: Paddings, call: string): Tensor {
  if (paddings instanceof Tensor) return paddings;
  checkList(paddings, call, 'paddings');
  const rank = x.staticShape?.length ?? paddings.length;
  const pairs = paddings.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every((each) => each >= 0));
  if (!pairs || paddings.length !== rank) {
    throw new RangeError(`${call}: expected ${rank} pairs of numbers >= 0, received ${show(paddings)}`);
  }
  return raw.reshape(intVector(paddings.flat(), call), intVector([rank, 2]));
}

/** x with a constant put around it. @param paddings [before, after] per axis. Op: PadV2 (Pad for 0). */
export function pad(x: TensorLike, paddings: Paddings, constantValue: number | boolean | string = 0): Tensor {
  const given = toTensor(x, undefined, 'pad');
  const pairs = paddingsTensor(given, paddings, 'pad');
  if (constantValue === 0 && given.dtype !== 'string') return raw.pad(given, pairs);
  const isEmptyString = given.dtype === 'string' && constantValue === 0;
  return raw.padV2(given, pairs, toTensor(isEmptyString ? '' : constantValue, given.dtype, 'pad'));
}

/** `pad` of a vector. @param paddings [before, after]. */
export function pad1d(x: TensorLike, paddings: readonly [number, number], constantValue = 0): Tensor {
  return pad(x, [paddings], constantValue);
}

/** `pad` of a matrix. */
export const pad2d = pad;
/** `pad` of a tensor of rank 3. */
export const pad3d = pad;
/** `pad` of a tensor of rank 4. */
export const pad4d = pad;

/**
 * x with its own reflection put around it.
 *
 * @param mode 'reflect' leaves the border element out of the reflection, 'symmetric' repeats it. Op: MirrorPad.
 */
export function mirrorPad(x: TensorLike, paddings: Paddings, mode: 'reflect' | 'symmetric'): Tensor {
  const given = toTensor(x, undefined, 'mirrorPad');
  checkOneOf(mode, ['reflect', 'symmetric'], 'mirrorPad', 'mode');
  const name = mode === 'reflect' ? 'REFLECT' : 'SYMMETRIC';
  return raw.mirrorPad(given, paddingsTensor(given, paddings, 'mirrorPad'), { mode: name });
}

/** x cut by an index per row into a list of tensors: row i goes to part partitions[i]. Op: DynamicPartition. */
export function dynamicPartition(x: TensorLike, partitions: TensorLike, numPartitions: number): Tensor[] {
  const given = toTensor(x, undefined, 'dynamicPartition');
  return raw.dynamicPartition(given, indexTensor(partitions, 'dynamicPartition'), { num_partitions: numPartitions });
}

/** Rows of several tensors merged: row j of data[i] goes to place indices[i][j]. Op: DynamicStitch. */
export function dynamicStitch(indices: readonly TensorLike[], data: readonly TensorLike[]): Tensor {
  const places = checkList(indices, 'dynamicStitch', 'indices').map((each) => indexTensor(each, 'dynamicStitch'));
  return raw.dynamicStitch(places, promoteAll(data, 'dynamicStitch'));
}
