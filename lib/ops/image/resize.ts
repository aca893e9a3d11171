/** Resizing, cropping and padding of images [batch, height, width, channels]; the batch may be missing. */

import { toTensor, type TensorLike } from '../../core/convert';
import { formatShape } from '../../core/shape';
import { show } from '../../core/show';
import type { Tensor } from '../../core/tensor';
import { checkNumber, checkOneOf, indexTensor, numericTensor, withDType } from '../arguments';
import { intVector } from '../constants';
import { withBatch } from '../conv-arguments';
import * as raw from '../generated';

/** [height, width] in pixels. */
export type ImageSize = readonly [number, number];

function sizeTensor(size: ImageSize, call: string): Tensor {
  if (!Array.isArray(size) || size.length !== 2 || !size.every((each) => Number.isInteger(each) && each > 0)) {
    throw new RangeError(`${call}: expected size [height, width] of integers > 0, received ${show(size)}`);
  }
  return intVector(size as readonly number[], call);
}

/** Operations that weigh the pixels around the place where each new pixel has its centre. */
const centred = {
  resizeBilinear: raw.resizeBilinear,
  resizeNearestNeighbor: raw.resizeNearestNeighbor,
  resizeBicubic: raw.resizeBicubic,
};

function resizeCentred(
  call: keyof typeof centred,
  images: TensorLike,
  size: ImageSize,
  alignCorners: boolean,
  halfPixelCenters: boolean,
): Tensor {
  if (alignCorners && halfPixelCenters) {
    throw new RangeError(`${call}: expected alignCorners or halfPixelCenters, received both`);
  }
  const sizes = sizeTensor(size, call);
  const attrs = { align_corners: alignCorners, half_pixel_centers: halfPixelCenters };
  return withBatch(numericTensor(images, call), 4, call, (batch) => centred[call](batch, sizes, attrs));
}

/**
 * Images at another size, each pixel weighed from the four around it.
 *
 * @param alignCorners the centres of the corner pixels stay where they are.
 * @param halfPixelCenters pixels have their centres at halves, as Python's tf.image.resize has it.
 * @returns float32. Op: ResizeBilinear.
 */
export function resizeBilinear(
  images: TensorLike,
  size: ImageSize,
  alignCorners = false,
  halfPixelCenters = false,
): Tensor {
  return resizeCentred('resizeBilinear', images, size, alignCorners, halfPixelCenters);
}

/** Images at another size, each pixel the nearest one's. See `resizeBilinear`; the type stays. Op: ResizeNearestNeighbor. */
export function resizeNearestNeighbor(
  images: TensorLike,
  size: ImageSize,
  alignCorners = false,
  halfPixelCenters = false,
): Tensor {
  return resizeCentred('resizeNearestNeighbor', images, size, alignCorners, halfPixelCenters);
}

/** Images at another size by cubic weights of the 16 pixels around. See `resizeBilinear`; float32. Op: ResizeBicubic. */
export function resizeBicubic(
  images: TensorLike,
  size: ImageSize,
  alignCorners = false,
  halfPixelCenters = false,
): Tensor {
  return resizeCentred('resizeBicubic', images, size, alignCorners, halfPixelCenters);
}

/** Images at another size, each pixel the mean of the area it covers; float32. Op: ResizeArea. */
export function resizeArea(images: TensorLike, size: ImageSize, alignCorners = false): Tensor {
  const call = 'resizeArea';
  const sizes = sizeTensor(size, call);
  return withBatch(numericTensor(images, call), 4, call, (batch) =>
    raw.resizeArea(batch, sizes, { align_corners: alignCorners }),
  );
}

const kernels = {
  lanczos3: 'lanczos3',
  lanczos5: 'lanczos5',
  gaussian: 'gaussian',
  mitchellcubic: 'mitchellcubic',
  bilinear: 'triangle',
  bicubic: 'keyscubic',
} as const;

export type ResizeMethod =
  'bilinear' | 'nearest' | 'bicubic' | 'area' | 'lanczos3' | 'lanczos5' | 'gaussian' | 'mitchellcubic';

/**
 * Images at another size, as Python's `tf.image.resize` does it: pixels have their centres at halves.
 *
 * @param antialias weigh all pixels that a smaller one covers (not for nearest and area).
 * @returns float32, but the images' type for nearest. Ops: ResizeBilinear and the like, ScaleAndTranslate.
 */
export function resize(
  images: TensorLike,
  size: ImageSize,
  { method = 'bilinear' as ResizeMethod, antialias = false } = {},
): Tensor {
  const call = 'resize';
  checkOneOf(method, ['nearest', 'area', ...(Object.keys(kernels) as (keyof typeof kernels)[])], call, 'method');
  if (method === 'nearest') return resizeNearestNeighbor(images, size, false, true);
  if (method === 'area') return resizeArea(images, size);
  if (method === 'bilinear' && !antialias) return resizeBilinear(images, size, false, true);
  if (method === 'bicubic' && !antialias) return resizeBicubic(images, size, false, true);
  const sizes = sizeTensor(size, call);
  return withBatch(numericTensor(images, call), 4, call, (batch) => {
    const given = raw.slice(raw.shape(batch), intVector([1]), intVector([2]));
    const asFloat = (x: Tensor): Tensor => raw.cast(x, { DstT: 'float32' });
    const scale = raw.realDiv(asFloat(sizes), asFloat(given));
    const kernel = kernels[method as keyof typeof kernels];
    return raw.scaleAndTranslate(batch, sizes, scale, raw.zerosLike(scale), { kernel_type: kernel, antialias });
  });
}

/**
 * Parts of images, each resized to one size.
 *
 * @param images [batch, height, width, channels].
 * @param boxes [n, 4]: y1, x1, y2, x2 as shares of height and width. @param boxInd [n]: which image.
 * @param cropSize [height, width]. @param extrapolationValue for places outside the image.
 * @returns float32 [n, cropHeight, cropWidth, channels]. Op: CropAndResize.
 */
export function cropAndResize(
  images: TensorLike,
  boxes: TensorLike,
  boxInd: TensorLike,
  cropSize: ImageSize,
  method: 'bilinear' | 'nearest' = 'bilinear',
  extrapolationValue = 0,
): Tensor {
  const call = 'cropAndResize';
  checkOneOf(method, ['bilinear', 'nearest'], call, 'method');
  const given = numericTensor(images, call);
  const parts = withDType(toTensor(boxes, undefined, call), 'float32');
  const which = withDType(indexTensor(boxInd, call), 'int32');
  const attrs = { method, extrapolation_value: extrapolationValue };
  return raw.cropAndResize(given, parts, which, sizeTensor(cropSize, call), attrs);
}

/** Height and width of images whose sizes are known. */
export function imageSize(x: Tensor, call: string): ImageSize {
  const [height, width] = x.staticShape?.slice(-3, -1) ?? [];
  if (typeof height !== 'number' || typeof width !== 'number') {
    throw new RangeError(`${call}: expected images of known height and width, received ${formatShape(x.staticShape)}`);
  }
  return [height, width];
}

/** The middle of images: the given share of height and width. @param fraction in (0, 1]. Op: Slice. */
export function centralCrop(images: TensorLike, fraction: number): Tensor {
  const call = 'centralCrop';
  checkNumber(fraction, Number.MIN_VALUE, 1, call, 'centralFraction');
  return withBatch(toTensor(images, undefined, call), 4, call, (batch) => {
    const sizes = imageSize(batch, call);
    const starts = sizes.map((size) => Math.trunc((size - size * fraction) / 2));
    const counts = sizes.map((size, i) => size - 2 * starts[i]);
    return raw.slice(batch, intVector([0, ...starts, 0]), intVector([-1, ...counts, -1]));
  });
}

/** A part of images. Op: Slice. */
export function cropToBoundingBox(
  images: TensorLike,
  offsetHeight: number,
  offsetWidth: number,
  targetHeight: number,
  targetWidth: number,
): Tensor {
  const call = 'cropToBoundingBox';
  return withBatch(toTensor(images, undefined, call), 4, call, (batch) => {
    const sizes = batch.staticShape?.slice(1, 3) ?? [null, null];
    [offsetHeight + targetHeight, offsetWidth + targetWidth].forEach((end, i) => {
      const size = sizes[i];
      if (offsetHeight < 0 || offsetWidth < 0 || (size !== null && end > size)) {
        throw new RangeError(
          `${call}: expected a box inside ${formatShape(batch.staticShape)}, received one that ends at ${end}`,
        );
      }
    });
    return raw.slice(
      batch,
      intVector([0, offsetHeight, offsetWidth, 0], call),
      intVector([-1, targetHeight, targetWidth, -1], call),
    );
  });
}

/** Images amid zeros. @param offsetHeight rows of zeros above. @param offsetWidth columns on the left. Op: Pad. */
export function padToBoundingBox(
  images: TensorLike,
  offsetHeight: number,
  offsetWidth: number,
  targetHeight: number,
  targetWidth: number,
): Tensor {
  const call = 'padToBoundingBox';
  return withBatch(toTensor(images, undefined, call), 4, call, (batch) => {
    const [height, width] = imageSize(batch, call);
    const after = [targetHeight - offsetHeight - height, targetWidth - offsetWidth - width];
    if ([offsetHeight, offsetWidth, ...after].some((each) => each < 0)) {
      const target = `offsets [${offsetHeight}, ${offsetWidth}], target [${targetHeight}, ${targetWidth}]`;
      throw new RangeError(
        `${call}: expected a target that holds ${formatShape(batch.staticShape)}, received ${target}`,
      );
    }
    const pairs = [0, 0, offsetHeight, after[0], offsetWidth, after[1], 0, 0];
    return raw.pad(batch, raw.reshape(intVector(pairs, call), intVector([4, 2])));
  });
}

/** Images cut, or filled up with zeros, on both sides to a size. */
export function resizeWithCropOrPad(images: TensorLike, targetHeight: number, targetWidth: number): Tensor {
  const call = 'resizeWithCropOrPad';
  const given = toTensor(images, undefined, call);
  const [height, width] = imageSize(given, call);
  const half = (size: number): number => Math.floor(Math.max(0, size) / 2);
  const cut = cropToBoundingBox(
    given,
    half(height - targetHeight),
    half(width - targetWidth),
    Math.min(height, targetHeight),
    Math.min(width, targetWidth),
  );
  return padToBoundingBox(cut, half(targetHeight - height), half(targetWidth - width), targetHeight, targetWidth);
}
