/** Pools: the largest or the mean of each window. */

import type { TensorLike } from '../core/convert';
import { show } from '../core/show';
import type { Tensor } from '../core/tensor';
import { checkOneOf, floatTensor, numericTensor, sizesOf } from './arguments';
import { intScalar, intVector } from './constants';
import {
  checkRounding,
  inLayout,
  namedPadding,
  padBefore,
  paddingAttrs,
  spaceSizes,
  withBatch,
  type DimRounding,
  type Padding,
} from './conv-arguments';
import * as raw from './generated';
import { pad as padTensor } from './join';

/**
 * The largest element of each window.
 *
 * @param x [batch, height, width, channels], or channels second; the batch may be missing.
 * @param filterSize of the window: one number or [height, width]. @param strides of the window. @param pad see `conv2d`.
 * @returns [batch, outHeight, outWidth, channels]. Op: MaxPool.
 */
export function maxPool(
  x: TensorLike,
  filterSize: number | readonly number[],
  strides: number | readonly number[],
  pad: Padding,
  dimRoundingMode?: DimRounding,
  dataFormat: 'NHWC' | 'NCHW' = 'NHWC',
): Tensor {
  const call = 'maxPool';
  const given = numericTensor(x, call);
  checkRounding(dimRoundingMode, call);
  const first = checkOneOf(dataFormat, ['NHWC', 'NCHW'], call, 'dataFormat') === 'NCHW';
  const { padding, explicit } = paddingAttrs(pad, 2, first, call);
  return withBatch(given, 4, call, (batch) =>
    raw.maxPool(batch, {
      ksize: inLayout(spaceSizes(filterSize, 2, call, 'filterSize'), first),
      strides: inLayout(spaceSizes(strides, 2, call, 'strides'), first),
      padding,
      ...(explicit && { explicit_paddings: explicit }),
      data_format: dataFormat,
    }),
  );
}

/** The mean of each window; what padding adds does not count. See `maxPool`. Op: AvgPool. */
export function avgPool(
  x: TensorLike,
  filterSize: number | readonly number[],
  strides: number | readonly number[],
  pad: Padding,
  dimRoundingMode?: DimRounding,
  dataFormat: 'NHWC' | 'NCHW' = 'NHWC',
): Tensor {
  const call = 'avgPool';
  const given = floatTensor(x, call);
  checkRounding(dimRoundingMode, call);
  const first = checkOneOf(dataFormat, ['NHWC', 'NCHW'], call, 'dataFormat') === 'NCHW';
  const ksize = spaceSizes(filterSize, 2, call, 'filterSize');
  const attrs = {
    ksize: inLayout(ksize, first),
    strides: inLayout(spaceSizes(strides, 2, call, 'strides'), first),
    data_format: dataFormat,
  };
  return withBatch(given, 4, call, (batch) =>
    averaged(batch, pad, 2, first, call, (each, padding) => raw.avgPool(each, { ...attrs, padding })),
  );
}

/** A mean over windows that leaves explicit padding out: the sums are divided by the share of each window that is inside. */
function averaged(
  x: Tensor,
  pad: Padding,
  space: number,
  channelsFirst: boolean,
  call: string,
  op: (x: Tensor, padding: 'SAME' | 'VALID') => Tensor,
): Tensor {
  const attrs = paddingAttrs(pad, space, channelsFirst, call);
  const padded = padBefore(x, attrs);
  const mean = op(padded.x, padded.padding);
  if (attrs.padding !== 'EXPLICIT' || attrs.explicit!.every((each) => each === 0)) return mean;
  const inside = padBefore(raw.onesLike(x), attrs);
  return raw.realDiv(mean, op(inside.x, inside.padding));
}

/** `maxPool` over three space axes: x [batch, depth, height, width, channels]. Op: MaxPool3D. */
export function maxPool3d(
  x: TensorLike,
  filterSize: number | readonly number[],
  strides: number | readonly number[],
  pad: 'same' | 'valid',
  dimRoundingMode?: DimRounding,
  dataFormat: 'NDHWC' | 'NCDHW' = 'NDHWC',
): Tensor {
  const call = 'maxPool3d';
  checkRounding(dimRoundingMode, call);
  const first = checkOneOf(dataFormat, ['NDHWC', 'NCDHW'], call, 'dataFormat') === 'NCDHW';
  return withBatch(floatTensor(x, call), 5, call, (batch) =>
    raw.maxPool3D(batch, {
      ksize: inLayout(spaceSizes(filterSize, 3, call, 'filterSize'), first),
      strides: inLayout(spaceSizes(strides, 3, call, 'strides'), first),
      padding: namedPadding(pad, call),
      data_format: dataFormat,
    }),
  );
}

/** `avgPool` over three space axes: x [batch, depth, height, width, channels]. Op: AvgPool3D. */
export function avgPool3d(
  x: TensorLike,
  filterSize: number | readonly number[],
  strides: number | readonly number[],
  pad: Padding,
  dimRoundingMode?: DimRounding,
  dataFormat: 'NDHWC' | 'NCDHW' = 'NDHWC',
): Tensor {
  const call = 'avgPool3d';
  checkRounding(dimRoundingMode, call);
  const first = checkOneOf(dataFormat, ['NDHWC', 'NCDHW'], call, 'dataFormat') === 'NCDHW';
  const attrs = {
    ksize: inLayout(spaceSizes(filterSize, 3, call, 'filterSize'), first),
    strides: inLayout(spaceSizes(strides, 3, call, 'strides'), first),
    data_format: dataFormat,
  };
  return withBatch(floatTensor(x, call), 5, call, (batch) =>
    averaged(batch, pad, 3, first, call, (each, padding) => raw.avgPool3D(each, { ...attrs, padding })),
  );
}

/**
 * `maxPool` with the flat place of each maximum in x.
 *
 * @param includeBatchInIndex count places through the whole batch. @returns result, indexes (int64). Op: MaxPoolWithArgmax.
 */
export function maxPoolWithArgmax(
  x: TensorLike,
  filterSize: number | readonly number[],
  strides: number | readonly number[],
  pad: 'same' | 'valid',
  includeBatchInIndex = false,
): { result: Tensor; indexes: Tensor } {
  const call = 'maxPoolWithArgmax';
  const [result, indexes] = raw.maxPoolWithArgmax(numericTensor(x, call), {
    ksize: inLayout(spaceSizes(filterSize, 2, call, 'filterSize'), false),
    strides: inLayout(spaceSizes(strides, 2, call, 'strides'), false),
    padding: namedPadding(pad, call),
    include_batch_in_index: includeBatchInIndex,
  });
  return { result, indexes };
}

/**
 * A pool of either kind, with steps between the elements of a window.
 *
 * @param windowShape one number or [height, width]. @param dilations steps; with them the strides are 1.
 * @throws RangeError when strides and dilations are both above 1. Ops: MaxPool, AvgPool, SpaceToBatchND.
 */
export function pool(
  x: TensorLike,
  windowShape: number | readonly number[],
  poolingType: 'avg' | 'max',
  pad: Padding,
  dilations: number | readonly number[] = 1,
  strides: number | readonly number[] = 1,
  dimRoundingMode?: DimRounding,
): Tensor {
  const call = 'pool';
  checkOneOf(poolingType, ['avg', 'max'], call, 'poolingType');
  const run = poolingType === 'avg' ? avgPool : maxPool;
  const steps = spaceSizes(dilations, 2, call, 'dilations');
  if (steps.every((each) => each === 1)) return run(x, windowShape, strides, pad, dimRoundingMode);
  if (spaceSizes(strides, 2, call, 'strides').some((each) => each > 1)) {
    throw new RangeError(
      `${call}: expected strides 1 with dilations above 1, received [${steps.join(', ')}] and ${show(strides)}`,
    );
  }
  const window = spaceSizes(windowShape, 2, call, 'windowShape');
  return withBatch(floatTensor(x, call), 4, call, (batch) => dilatedPool(batch, window, poolingType, pad, steps));
}

/** Every step-th row and column form a batch of their own, on which the window is dense. */
function dilatedPool(x: Tensor, window: number[], type: 'avg' | 'max', pad: Padding, steps: number[]): Tensor {
  const reach = window.map((size, i) => (size - 1) * steps[i]);
  const base = windowPadding(pad, reach);
  // What is added at the ends makes the padded sizes multiples of the steps, and is cut off again.
  const space = raw.slice(sizesOf(x), intVector([1]), intVector([2]));
  const padded = raw.addV2(space, intVector(base.map(([before, after]) => before + after)));
  const added = raw.floorMod(raw.neg(padded), intVector(steps));
  /** [0, after] per axis. */
  const pairs = (parts: Tensor[]): Tensor => {
    const after = parts.length === 1 ? parts[0] : raw.concatV2(parts, intScalar(0));
    return raw.pack([raw.zerosLike(after), after], { axis: 1 });
  };
  const run = type === 'avg' ? raw.avgPool : raw.maxPool;
  const attrs = { ksize: inLayout(window, false), strides: [1, 1, 1, 1], padding: 'VALID' as const };
  const pooled = (each: Tensor, outside: number): Tensor => {
    const whole = padTensor(each, [[0, 0], ...base, [0, 0]], outside);
    const filled = padTensor(whole, pairs([intVector([0]), added, intVector([0])]), outside);
    const none = raw.reshape(intVector([0, 0, 0, 0]), intVector([2, 2]));
    const parts = raw.spaceToBatchND(filled, intVector(steps), none);
    return raw.batchToSpaceND(run(parts, attrs), intVector(steps), pairs([added]));
  };
  if (type === 'max') return pooled(x, -Infinity);
  return raw.realDiv(pooled(x, 0), pooled(raw.onesLike(x), 0));
}

/** Zeros [before, after] on each space axis. */
function windowPadding(pad: Padding, reach: number[]): number[][] {
  if (pad === 'same' || pad === 'SAME') return reach.map((size) => [Math.floor(size / 2), size - Math.floor(size / 2)]);
  const { explicit } = paddingAttrs(pad, 2, false, 'pool');
  return explicit
    ? [explicit.slice(2, 4), explicit.slice(4, 6)]
    : [
        [0, 0],
        [0, 0],
      ];
}
