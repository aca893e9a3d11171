/** Colours of images: the last axis holds red, green and blue. */

import { toTensor, type TensorLike } from '../../core/convert';
import { checkDType, integerRange, isFloating, isInteger, type DType } from '../../core/dtype';
import { formatShape } from '../../core/shape';
import type { Tensor } from '../../core/tensor';
import { checkNumber, checkRankAtLeast, floatTensor, sizesOf, withDType } from '../arguments';
import { intVector, numberScalar } from '../constants';
import * as raw from '../generated';

function checkChannels(x: Tensor, channels: number, call: string): Tensor {
  const last = x.staticShape?.at(-1);
  if (x.staticShape !== null && last !== null && last !== channels) {
    throw new RangeError(`${call}: expected a last size of ${channels}, received ${formatShape(x.staticShape)}`);
  }
  return x;
}

/** n of an integer type whose greatest value is 2ⁿ − 1. */
function bitsOf(dtype: DType): number {
  return integerRange(dtype)[1].toString(2).length;
}

/** Images in another type: floats are shares of 1, integers of their type's greatest. @param saturate clip instead of wrapping round. */
export function convertImageDtype(images: TensorLike, dtype: DType, saturate = false): Tensor {
  const call = 'convertImageDtype';
  const given = toTensor(images, undefined, call);
  if (given.dtype === dtype) return given;
  for (const type of [given.dtype, checkDType(dtype, call)]) {
    if (!isFloating(type) && !isInteger(type))
      throw new TypeError(`${call}: expected floats or integers, received ${type}`);
  }
  if (isFloating(given.dtype)) {
    if (isFloating(dtype)) return raw.cast(given, { DstT: dtype });
    const scaled = raw.mul(given, numberScalar(2 ** bitsOf(dtype) - 0.5, given.dtype));
    return raw.cast(saturate ? clipped(scaled, dtype) : scaled, { DstT: dtype });
  }
  if (isFloating(dtype)) {
    return raw.mul(raw.cast(given, { DstT: dtype }), numberScalar(1 / (2 ** bitsOf(given.dtype) - 1), dtype));
  }
  const widening = bitsOf(dtype) - bitsOf(given.dtype);
  const lacksSign = saturate && integerRange(dtype)[0] === 0n && integerRange(given.dtype)[0] < 0n;
  const kept = lacksSign ? raw.maximum(given, numberScalar(0, given.dtype)) : given;
  if (widening < 0) return raw.cast(raw.floorDiv(kept, numberScalar(2 ** -widening, given.dtype)), { DstT: dtype });
  return raw.mul(raw.cast(kept, { DstT: dtype }), numberScalar(2 ** widening, dtype));
}

/** Bits of the significand. */
const precisions: Partial<Record<DType, number>> = { float16: 11, bfloat16: 8, float32: 24, float64: 53 };
const greatestHalf = 65504;

/** Floats cut to what lies within an integer type and is a number of their own. */
function clipped(x: Tensor, dtype: DType): Tensor {
  const [bits, precision] = [bitsOf(dtype), precisions[x.dtype]!];
  const greatest = bits <= precision ? 2 ** bits - 1 : 2 ** bits - 2 ** (bits - precision);
  const most = x.dtype === 'float16' ? greatestHalf : Infinity;
  const limits = [Math.max(Number(integerRange(dtype)[0]), -most), Math.min(greatest, most)];
  return raw.clipByValue(x, numberScalar(limits[0], x.dtype), numberScalar(limits[1], x.dtype));
}

/** The brightness 0.2989 · r + 0.587 · g + 0.114 · b; the type stays, the last size becomes 1. */
export function rgbToGrayscale(images: TensorLike): Tensor {
  const given = checkChannels(toTensor(images, undefined, 'rgbToGrayscale'), 3, 'rgbToGrayscale');
  const work = isFloating(given.dtype) ? given : convertImageDtype(given, 'float32');
  const weights = toTensor([0.2989, 0.587, 0.114], work.dtype);
  const gray = raw.sum(raw.mul(work, weights), intVector([-1]), { keep_dims: true });
  return isFloating(given.dtype) ? gray : convertImageDtype(gray, given.dtype);
}

/** The one channel three times. Op: Tile. */
export function grayscaleToRGB(images: TensorLike): Tensor {
  const given = checkChannels(toTensor(images, undefined, 'grayscaleToRGB'), 1, 'grayscaleToRGB');
  return raw.tile(given, intVector([...given.shape.slice(0, -1).map(() => 1), 3]));
}

/** Hue, saturation and value of red, green and blue in [0, 1]. Op: RGBToHSV. */
export function rgbToHsv(images: TensorLike): Tensor {
  return raw.rgbToHSV(checkChannels(floatTensor(images, 'rgbToHsv'), 3, 'rgbToHsv'));
}

/** The inverse of `rgbToHsv`. Op: HSVToRGB. */
export function hsvToRgb(images: TensorLike): Tensor {
  return raw.hsvToRGB(checkChannels(floatTensor(images, 'hsvToRgb'), 3, 'hsvToRgb'));
}

/** Runs a step in floats and gives back the type that came. */
function inFloats(images: TensorLike, call: string, step: (x: Tensor) => Tensor): Tensor {
  const given = toTensor(images, undefined, call);
  if (isFloating(given.dtype)) return step(given);
  return convertImageDtype(step(convertImageDtype(given, 'float32')), given.dtype, true);
}

/** `inFloats` for operations that know float16 and float32 alone. */
function inKernelFloats(images: TensorLike, call: string, step: (x: Tensor) => Tensor): Tensor {
  return inFloats(images, call, (x) => {
    if (x.dtype === 'float16' || x.dtype === 'float32') return step(x);
    return raw.cast(step(raw.cast(x, { DstT: 'float32' })), { DstT: x.dtype });
  });
}

/** delta added to every channel. @param delta a share of 1 for floats and integers alike. */
export function adjustBrightness(images: TensorLike, delta: number): Tensor {
  return inFloats(images, 'adjustBrightness', (x) => raw.addV2(x, numberScalar(delta, x.dtype)));
}

/** (x − mean) · factor + mean, the mean of each channel of each image. Op: AdjustContrastv2. */
export function adjustContrast(images: TensorLike, factor: number): Tensor {
  return inKernelFloats(images, 'adjustContrast', (x) => raw.adjustContrastv2(x, numberScalar(factor, 'float32')));
}

/** The hue turned. @param delta a share of the circle in [−1, 1]. Op: AdjustHue. */
export function adjustHue(images: TensorLike, delta: number): Tensor {
  checkNumber(delta, -1, 1, 'adjustHue', 'delta');
  return inKernelFloats(images, 'adjustHue', (x) =>
    raw.adjustHue(checkChannels(x, 3, 'adjustHue'), numberScalar(delta, 'float32')),
  );
}

/** The saturation multiplied. Op: AdjustSaturation. */
export function adjustSaturation(images: TensorLike, factor: number): Tensor {
  return inKernelFloats(images, 'adjustSaturation', (x) =>
    raw.adjustSaturation(checkChannels(x, 3, 'adjustSaturation'), numberScalar(factor, 'float32')),
  );
}

/** gain · x^gamma of floats in [0, 1], or of integers as shares of their greatest. */
export function adjustGamma(images: TensorLike, gamma = 1, gain = 1): Tensor {
  checkNumber(gamma, 0, Infinity, 'adjustGamma', 'gamma');
  return inFloats(images, 'adjustGamma', (x) =>
    raw.mul(numberScalar(gain, x.dtype), raw.pow(x, numberScalar(gamma, x.dtype))),
  );
}

/** Each image less its mean, over its deviation (not below 1 / √n of its n elements). */
export function perImageStandardization(images: TensorLike): Tensor {
  const given = withDType(floatTensor(images, 'perImageStandardization'), 'float32');
  checkRankAtLeast(given, 3, 'perImageStandardization', 'images');
  const axes = intVector([-1, -2, -3]);
  const sizes = raw.stridedSlice(sizesOf(given), intVector([-3]), intVector([0]), intVector([1]), { end_mask: 1 });
  const count = raw.cast(raw.prod(sizes, intVector([0])), { DstT: 'float32' });
  const mean = raw.mean(given, axes, { keep_dims: true });
  const spread = raw.mean(raw.squaredDifference(given, mean), axes, { keep_dims: true });
  const deviation = raw.maximum(raw.sqrt(spread), raw.rsqrt(count));
  return raw.realDiv(raw.sub(given, mean), deviation);
}
