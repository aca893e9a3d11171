/** Parts of tensors: slices, gathered rows, masked elements. */

import { checkList } from '../core/checks';
import { toTensor, type TensorLike } from '../core/convert';
import { formatShape } from '../core/shape';
import { Tensor } from '../core/tensor';
import { boolTensor, checkRankAtLeast, indexTensor, knownAxis, normalizeAxes, type AxisLike } from './arguments';
import { intScalar, intVector } from './constants';
import * as raw from './generated';
import { promoteBinary } from './promote';

/** A start or size per axis, or an int32 or int64 vector of them. */
export type Offsets = number | readonly number[] | Tensor;

/**
 * A block of x.
 *
 * @param begin start per axis; axes beyond the list start at 0.
 * @param size size per axis; −1, and axes beyond the list, reach to the end.
 * @throws RangeError when the block leaves x. Op: Slice.
 */
export function slice(x: TensorLike, begin: Offsets, size?: Offsets): Tensor {
  const given = toTensor(x, undefined, 'slice');
  checkRankAtLeast(given, 1, 'slice', 'x');
  const starts = padded(begin, given, 0, 'begin');
  const sizes = padded(size ?? [], given, -1, 'size');
  if (Array.isArray(starts) && Array.isArray(sizes)) checkBlock(given, starts as number[], sizes as number[]);
  return raw.slice(given, vector(starts, 'slice'), vector(sizes, 'slice'));
}

const vector = (offsets: readonly number[] | Tensor, call: string): Tensor =>
  offsets instanceof Tensor ? offsets : intVector(offsets, call);

/** One number per axis. */
function padded(offsets: Offsets, x: Tensor, rest: number, name: string): readonly number[] | Tensor {
  if (offsets instanceof Tensor) return offsets;
  const list = typeof offsets === 'number' ? [offsets] : checkList(offsets, 'slice', name);
  const rank = x.rank;
  if (list.length > rank) {
    throw new RangeError(`slice: expected ${name} with at most ${rank} numbers, received [${list.join(', ')}]`);
  }
  return [...list, ...new Array<number>(rank - list.length).fill(rest)];
}

function checkBlock(x: Tensor, begin: readonly number[], size: readonly number[]): void {
  x.staticShape?.forEach((length, axis) => {
    if (length === null) return;
    const end = size[axis] === -1 ? length : begin[axis] + size[axis];
    if (!(begin[axis] >= 0 && begin[axis] <= end && end <= length && size[axis] >= -1)) {
      throw new RangeError(
        `slice: expected a block inside x=${formatShape(x.staticShape)}, received begin=[${begin.join(', ')}], size=[${size.join(', ')}]`,
      );
    }
  });
}

/**
 * Every stride-th element from begin to end per axis, as Python's x[begin:end:stride].
 *
 * @param begin per axis; negative counts from the end.
 * @param end per axis, excluded.
 * @param strides 1 by default; negative goes backwards.
 * @param beginMask bit i: begin of axis i is ignored, the axis starts at its first element.
 * @param endMask bit i: end of axis i is ignored.
 * @param ellipsisMask bit i: entry i stands for as many whole axes as are missing.
 * @param newAxisMask bit i: entry i is a new axis of size 1.
 * @param shrinkAxisMask bit i: entry i is one index and its axis goes. Op: StridedSlice.
 */
export function stridedSlice(
  x: TensorLike,
  begin: readonly number[] | Tensor,
  end: readonly number[] | Tensor,
  strides?: readonly number[] | Tensor | null,
  beginMask = 0,
  endMask = 0,
  ellipsisMask = 0,
  newAxisMask = 0,
  shrinkAxisMask = 0,
): Tensor {
  const starts = vector(begin, 'stridedSlice');
  return raw.stridedSlice(
    toTensor(x, undefined, 'stridedSlice'),
    starts,
    vector(end, 'stridedSlice'),
    strides === undefined || strides === null ? raw.onesLike(starts) : vector(strides, 'stridedSlice'),
    {
      begin_mask: beginMask,
      end_mask: endMask,
      ellipsis_mask: ellipsisMask,
      new_axis_mask: newAxisMask,
      shrink_axis_mask: shrinkAxisMask,
    },
  );
}

/**
 * Slices of x by their index along an axis.
 *
 * @param indices integers of any shape, in [0, size of the axis).
 * @param axis 0 by default.
 * @param batchDims number of leading axes that x and indices share.
 * @returns x's shape with the axis replaced by the indices' axes after batchDims. Op: GatherV2.
 */
export function gather(x: TensorLike, indices: TensorLike, axis = 0, batchDims = 0): Tensor {
  const given = toTensor(x, undefined, 'gather');
  const places = indexTensor(indices, 'gather');
  return raw.gatherV2(given, places, intScalar(knownAxis(axis, given, 'gather')), { batch_dims: batchDims });
}

/** Slices or elements of x by index vectors, which lie along the last axis of `indices`. Op: GatherNd. */
export function gatherND(x: TensorLike, indices: TensorLike): Tensor {
  return raw.gatherNd(toTensor(x, undefined, 'gatherND'), indexTensor(indices, 'gatherND'));
}

/** The elements at `indices` along one axis, where x and indices have shapes that match elsewhere: NumPy's take_along_axis. */
export function takeAlongAxis(x: TensorLike, indices: TensorLike, axis = -1): Tensor {
  const given = toTensor(x, undefined, 'takeAlongAxis');
  const places = indexTensor(indices, 'takeAlongAxis');
  const rank = given.rank;
  const along = knownAxis(axis, given, 'takeAlongAxis');
  const last = rank - 1;
  if (along === last) return raw.gatherV2(given, places, intScalar(last), { batch_dims: last });
  const swap = Array.from({ length: rank }, (_, i) => (i === along ? last : i === last ? along : i));
  const moved = raw.transpose(given, intVector(swap));
  const found = raw.gatherV2(moved, raw.transpose(places, intVector(swap)), intScalar(last), { batch_dims: last });
  return raw.transpose(found, intVector(swap));
}

/**
 * a where the condition holds, b elsewhere; with the condition alone, the coordinates where it holds.
 *
 * @param condition bool; broadcasts with a and b.
 * @returns the broadcast shape in the type a and b meet in, or int64 [count, rank]. Ops: SelectV2, Where.
 */
export function where(condition: TensorLike, a?: TensorLike, b?: TensorLike): Tensor {
  if (a === undefined && b === undefined) return raw.where(toTensor(condition, undefined, 'where'));
  if (a === undefined || b === undefined) {
    throw new TypeError('where: expected both a and b or neither, received one');
  }
  const [x, y] = promoteBinary(a, b, 'where');
  return raw.selectV2(boolTensor(condition, 'where'), x, y);
}

/**
 * The elements of x where the mask holds, in one axis in place of the mask's axes.
 *
 * @param mask bool; its shape equals x's axes from `axis` on.
 * @throws RangeError when the shapes differ. Ops: Where, GatherV2.
 */
export function booleanMask(x: TensorLike, mask: TensorLike, axis = 0): Tensor {
  const given = toTensor(x, undefined, 'booleanMask');
  const chosen = boolTensor(mask, 'booleanMask');
  const from = knownAxis(axis, given, 'booleanMask');
  const maskRank = chosen.rank;
  if (maskRank === 0) throw new RangeError('booleanMask: expected mask of rank >= 1, received a scalar');
  const [sizes, maskSizes] = [given.shape, chosen.shape] as (number | null)[][];
  const matches = maskSizes.every((size, i) => size === null || sizes[from + i] === null || sizes[from + i] === size);
  if (!matches || from + maskRank > sizes.length) {
    const axes = `axes ${from} to ${from + maskRank - 1} of x=${formatShape(sizes)}`;
    throw new RangeError(
      `booleanMask: expected mask to have the sizes of ${axes}, received mask=${formatShape(maskSizes)}`,
    );
  }
  const whole = raw.shape(given);
  const leading = raw.slice(whole, intVector([0]), intVector([from]));
  const trailing = raw.slice(whole, intVector([from + maskRank]), intVector([-1]));
  const merged = raw.reshape(given, raw.concatV2([leading, intVector([-1]), trailing], intScalar(0)));
  const places = raw.squeeze(raw.where(raw.reshape(chosen, intVector([-1]))), { squeeze_dims: [1] });
  return raw.gatherV2(merged, places, intScalar(from));
}

/** x with the order of elements turned over along axes; all of them when left out. Op: ReverseV2. */
export function reverse(x: TensorLike, axis?: AxisLike | null): Tensor {
  const given = toTensor(x, undefined, 'reverse');
  return raw.reverseV2(given, intVector(normalizeAxes(axis, given, 'reverse')));
}

/** The first seqLengths[i] elements of each row turned over along seqAxis. Op: ReverseSequence. */
export function reverseSequence(x: TensorLike, seqLengths: TensorLike, seqAxis: number, batchAxis = 0): Tensor {
  const given = toTensor(x, undefined, 'reverseSequence');
  return raw.reverseSequence(given, indexTensor(seqLengths, 'reverseSequence'), {
    seq_dim: knownAxis(seqAxis, given, 'reverseSequence'),
    batch_dim: knownAxis(batchAxis, given, 'reverseSequence'),
  });
}

/** x with elements moved along axes, those pushed out coming in at the other end. Op: Roll. */
export function roll(x: TensorLike, shift: number | readonly number[], axis: AxisLike): Tensor {
  const given = toTensor(x, undefined, 'roll');
  const shifts = typeof shift === 'number' ? intScalar(shift, 'roll') : intVector(shift, 'roll');
  return raw.roll(given, shifts, typeof axis === 'number' ? intScalar(axis, 'roll') : intVector(axis, 'roll'));
}

/**
 * bool rows that are true up to a length.
 *
 * @param lengths integers of any shape. @param maxLength size of the new last axis; the largest length, or 0, when left out.
 */
export function sequenceMask(lengths: TensorLike, maxLength?: number): Tensor {
  const ends = indexTensor(lengths, 'sequenceMask');
  const zero = raw.cast(intScalar(0), { DstT: ends.dtype });
  const top =
    maxLength === undefined
      ? longest(ends, zero)
      : raw.cast(intScalar(maxLength, 'sequenceMask'), { DstT: ends.dtype });
  const places = raw.range(zero, top, raw.onesLike(top));
  return raw.less(places, raw.expandDims(ends, intScalar(-1)));
}

/** The largest of lengths; 0 where there is none, or none above it. */
function longest(lengths: Tensor, zero: Tensor): Tensor {
  return raw.maximum(raw.max(raw.reshape(lengths, intVector([-1])), intVector([0])), zero);
}
