/** Colours of images: the last axis holds red, green and blue. */

import { toTensor, type TensorLike } from '../../core/convert';
import { isFloating, isInteger, type DType } from '../../core/dtype';
import { formatShape } from '../../core/shape';
import type { Tensor } from '../../core/tensor';
import { checkNumber, floatTensor, withDType } from '../arguments';
import { intVector, numberScalar } from '../constants';
import * as raw from '../generated';

function checkChannels(x: Tensor, channels: number, call: string): Tensor {
  const last = x.staticShape?.at(-1);
  if (x.staticShape !== null && last !== null && last !== channels) {
    throw new RangeError(`${call}: expected a last size of ${channels}, received ${formatShape(x.staticShape)}`);
  }
  return x;
}

const limits: Partial<Record<DType, number>> = {
  uint8: 255,
  int8: 127,
  uint16: 65535,
  int16: 32767,
  int32: 2147483647,
  uint32: 4294967295,
};

/** Images in another type: floats are shares of 1, integers of their type's greatest. @param saturate clip instead of wrapping round. */
export function convertImageDtype(images: TensorLike, dtype: DType, saturate = false): Tensor {
  const call = 'convertImageDtype';
  const given = toTensor(images, undefined, call);
  if (given.dtype === dtype) return given;
  const top = (type: DType): number => {
    const limit = limits[type];
    if (limit === undefined)
      throw new TypeError(`${call}: expected floats or integers up to 32 bits, received ${type}`);
    return limit;
  };
  if (isFloating(given.dtype)) {
    if (isFloating(dtype)) return raw.cast(given, { DstT: dtype });
    const scaled = raw.mul(given, numberScalar(top(dtype) + 0.5, given.dtype));
    const clipped = saturate
      ? raw.clipByValue(scaled, numberScalar(0, given.dtype), numberScalar(top(dtype), given.dtype))
      : scaled;
    return raw.cast(clipped, { DstT: dtype });
  }
  if (isFloating(dtype)) return raw.mul(raw.cast(given, { DstT: dtype }), numberScalar(1 / top(given.dtype), dtype));
  if (!isInteger(dtype)) throw new TypeError(`${call}: expected floats or integers, received ${dtype}`);
  const [from, to] = [top(given.dtype), top(dtype)];
  if (from > to) {
    return raw.cast(raw.floorDiv(given, numberScalar(Math.floor((from + 1) / (to + 1)), given.dtype)), { DstT: dtype });
  }
  return raw.mul(raw.cast(given, { DstT: dtype }), numberScalar(Math.floor((to + 1) / (from + 1)), dtype));
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

/** delta added to every channel. @param delta a share of 1 for floats and integers alike. */
export function adjustBrightness(images: TensorLike, delta: number): Tensor {
  return inFloats(images, 'adjustBrightness', (x) => raw.addV2(x, numberScalar(delta, x.dtype)));
}

/** (x − mean) · factor + mean, the mean of each channel of each image. Op: AdjustContrastv2. */
export function adjustContrast(images: TensorLike, factor: number): Tensor {
  return inFloats(images, 'adjustContrast', (x) => raw.adjustContrastv2(x, numberScalar(factor, 'float32')));
}

/** The hue turned. @param delta a share of the circle in [−1, 1]. Op: AdjustHue. */
export function adjustHue(images: TensorLike, delta: number): Tensor {
  checkNumber(delta, -1, 1, 'adjustHue', 'delta');
  return inFloats(images, 'adjustHue', (x) =>
    raw.adjustHue(checkChannels(x, 3, 'adjustHue'), numberScalar(delta, 'float32')),
  );
}

/** The saturation multiplied. Op: AdjustSaturation. */
export function adjustSaturation(images: TensorLike, factor: number): Tensor {
  return inFloats(images, 'adjustSaturation', (x) =>
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
  const axes = intVector([-1, -2, -3]);
  const sizes = given.shape.slice(-3).reduce((product, size) => product * size, 1);
  const mean = raw.mean(given, axes, { keep_dims: true });
  const spread = raw.mean(raw.squaredDifference(given, mean), axes, { keep_dims: true });
  const deviation = raw.maximum(raw.sqrt(spread), numberScalar(1 / Math.sqrt(sizes), 'float32'));
  return raw.realDiv(raw.sub(given, mean), deviation);
}
