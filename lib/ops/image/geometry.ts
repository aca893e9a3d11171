/** Images turned, mirrored and transformed: [batch, height, width, channels]; the batch may be missing where it says so. */

import { toTensor, type TensorLike } from '../../core/convert';
import { show } from '../../core/show';
import type { Tensor } from '../../core/tensor';
import { checkOneOf, checkRank, numericTensor, withDType } from '../arguments';
import { intScalar, intVector, numberScalar } from '../constants';
import { withBatch } from '../conv-arguments';
import * as raw from '../generated';
import { imageSize } from './resize';

/** Mirrored, left for right. The batch may be missing. Op: ReverseV2. */
export function flipLeftRight(images: TensorLike): Tensor {
  const given = toTensor(images, undefined, 'flipLeftRight');
  return withBatch(given, 4, 'flipLeftRight', (batch) => raw.reverseV2(batch, intVector([-2])));
}

/** Mirrored, top for bottom. The batch may be missing. Op: ReverseV2. */
export function flipUpDown(images: TensorLike): Tensor {
  const given = toTensor(images, undefined, 'flipUpDown');
  return withBatch(given, 4, 'flipUpDown', (batch) => raw.reverseV2(batch, intVector([-3])));
}

/** Height and width swapped. The batch may be missing. Op: Transpose. */
export function transpose(images: TensorLike): Tensor {
  const given = toTensor(images, undefined, 'transpose');
  return withBatch(given, 4, 'transpose', (batch) => raw.transpose(batch, intVector([0, 2, 1, 3])));
}

/** Turned by k quarters against the clock. The batch may be missing. Ops: ReverseV2, Transpose. */
export function rot90(images: TensorLike, k = 1): Tensor {
  const given = toTensor(images, undefined, 'rot90');
  if (!Number.isInteger(k)) throw new RangeError(`rot90: expected k to be an integer, received ${show(k)}`);
  const turns = ((k % 4) + 4) % 4;
  const swap = intVector([0, 2, 1, 3]);
  return withBatch(given, 4, 'rot90', (batch) => {
    if (turns === 0) return batch;
    if (turns === 1) return raw.transpose(raw.reverseV2(batch, intVector([2])), swap);
    if (turns === 2) return raw.reverseV2(batch, intVector([-3, -2]));
    return raw.reverseV2(raw.transpose(batch, swap), intVector([2]));
  });
}

type Interpolation = 'nearest' | 'bilinear';
type FillMode = 'constant' | 'reflect' | 'wrap' | 'nearest';

/**
 * Each pixel (x, y) of the result taken from ((a·x + b·y + c) / k, (d·x + e·y + f) / k), k = g·x + h·y + 1.
 *
 * @param images [batch, height, width, channels].
 * @param transforms [batch, 8] or [1, 8]: a, b, c, d, e, f, g, h.
 * @param outputShape [height, width]; that of the images by default. Op: ImageProjectiveTransformV3.
 */
export function transform(
  images: TensorLike,
  transforms: TensorLike,
  interpolation: Interpolation = 'nearest',
  fillMode: FillMode = 'constant',
  fillValue = 0,
  outputShape?: readonly [number, number],
): Tensor {
  const call = 'transform';
  checkOneOf(interpolation, ['nearest', 'bilinear'], call, 'interpolation');
  checkOneOf(fillMode, ['constant', 'reflect', 'wrap', 'nearest'], call, 'fillMode');
  const given = numericTensor(images, call);
  checkRank(given, 4, call, 'images');
  const matrix = withDType(toTensor(transforms, undefined, call), 'float32');
  const sizes = outputShape
    ? intVector(outputShape, 'transform')
    : raw.slice(raw.shape(given), intVector([1]), intVector([2]));
  return raw.imageProjectiveTransformV3(given, matrix, sizes, numberScalar(fillValue, 'float32'), {
    interpolation: interpolation.toUpperCase(),
    fill_mode: fillMode.toUpperCase(),
  });
}

/**
 * Images turned around a point, places from outside filled with a colour.
 *
 * @param images [batch, height, width, channels]. @param radians against the clock.
 * @param fillValue one number, or one per channel. @param center share of width and height: one number or [x, y].
 */
export function rotateWithOffset(
  images: TensorLike,
  radians: number,
  fillValue: number | readonly number[] = 0,
  center: number | readonly [number, number] = 0.5,
): Tensor {
  const call = 'rotateWithOffset';
  const given = numericTensor(images, call);
  checkRank(given, 4, call, 'images');
  const [height, width] = imageSize(given, call);
  const channels = given.staticShape?.at(-1) ?? null;
  const [cx, cy] = typeof center === 'number' ? [center, center] : center;
  const [px, py] = [cx * width, cy * height];
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const rows = [cos, -sin, px - cos * px + sin * py, sin, cos, py - sin * px - cos * py, 0, 0];
  const matrix = raw.expandDims(toTensor(rows), intScalar(0));
  if (typeof fillValue === 'number') return transform(given, matrix, 'nearest', 'constant', fillValue);
  if (channels !== null && fillValue.length !== channels) {
    throw new RangeError(`${call}: expected ${channels} values to fill with, received ${fillValue.length}`);
  }
  const inside = transform(raw.onesLike(given), matrix, 'nearest', 'constant', 0);
  const colour = toTensor(fillValue as readonly number[], given.dtype);
  const turned = transform(given, matrix, 'nearest', 'constant', 0);
  return raw.selectV2(raw.notEqual(inside, raw.zerosLike(inside)), turned, colour);
}
