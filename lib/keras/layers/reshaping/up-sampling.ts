import { toTensor } from '../../../core/convert';
import { isFullyKnown, type Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { withDType } from '../../../ops/arguments';
import * as raw from '../../../ops/generated';
import { repeat } from '../../../ops';

/** How values between the given ones are found. */
export const interpolations = ['nearest', 'bilinear', 'bicubic', 'lanczos3', 'lanczos5'] as const;
export type Interpolation = (typeof interpolations)[number];

/** Each step of some axes several times in a row. */
export function repeatAxes(x: Tensor, firstAxis: number, times: readonly number[]): Tensor {
  const repeated = times.reduce(
    (result, count, index) => (count === 1 ? result : repeat(result, count, firstAxis + index)),
    x,
  );
  const sizes = (x.shape as Shape).map((size, axis) => (size === null ? null : size * (times[axis - firstAxis] ?? 1)));
  repeated.refineShape(sizes);
  return repeated;
}

/** Rows and columns of x [batch, rows, columns, channels], each so many times. */
function grownSize(x: Tensor, times: readonly number[]): Tensor {
  const known = x.shape.slice(1, 3);
  if (isFullyKnown(known))
    return toTensor(
      known.map((size, axis) => size * times[axis]!),
      'int32',
    );
  const sizes = raw.slice(raw.shape(x), toTensor([1], 'int32'), toTensor([2], 'int32'));
  return raw.mul(sizes, toTensor(times as number[], 'int32'));
}

/**
 * Images in another size, pixels seen as squares (half-pixel centers).
 *
 * @param images floating tensor [batch, rows, columns, channels].
 * @param size int32 vector: rows and columns of the result.
 * @returns float32 tensor; with 'nearest' of the dtype of `images`.
 */
export function resizeImages(images: Tensor, size: Tensor, interpolation: Interpolation): Tensor {
  const attrs = { half_pixel_centers: true };
  if (interpolation === 'nearest') return raw.resizeNearestNeighbor(images, size, attrs);
  if (interpolation === 'bilinear') return raw.resizeBilinear(images, size, attrs);
  if (interpolation === 'bicubic') return raw.resizeBicubic(images, size, attrs);
  const given = raw.slice(raw.shape(images), toTensor([1], 'int32'), toTensor([2], 'int32'));
  const scale = raw.realDiv(withDType(size, 'float32'), withDType(given, 'float32'));
  return raw.scaleAndTranslate(images, size, scale, toTensor([0, 0], 'float32'), {
    kernel_type: interpolation,
    antialias: false,
  });
}

/** Images so many times as high and wide. */
export function enlarge(images: Tensor, times: readonly number[], interpolation: Interpolation): Tensor {
  return withDType(resizeImages(images, grownSize(images, times), interpolation), images.dtype);
}
