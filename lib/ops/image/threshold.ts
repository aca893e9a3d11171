import { toTensor, type TensorLike } from '../../core/convert';
import { formatShape } from '../../core/shape';
import type { Tensor } from '../../core/tensor';
import { checkNumber, checkOneOf, checkRank, withDType } from '../arguments';
import { intVector, intScalar, numberScalar } from '../constants';
import * as raw from '../generated';
import { rgbToGrayscale } from './color';

/**
 * Black and white: 255 where the brightness is above a limit, else 0.
 *
 * @param image [height, width, 1 or 3] with values in [0, 255].
 * @param method 'binary' takes `threshValue`; 'otsu' finds the limit that parts the brightnesses best.
 * @param inverted 255 where it is not above.
 * @param threshValue the limit as a share of 255, in [0, 1].
 * @returns int32 [height, width, 1].
 */
export function threshold(
  image: TensorLike,
  method: 'binary' | 'otsu' = 'binary',
  inverted = false,
  threshValue = 0.5,
): Tensor {
  const call = 'threshold';
  checkOneOf(method, ['binary', 'otsu'], call, 'method');
  checkNumber(threshValue, 0, 1, call, 'threshValue');
  const given = withDType(toTensor(image, undefined, call), 'float32');
  checkRank(given, 3, call, 'image');
  const channels = given.staticShape?.[2];
  if (channels !== 1 && channels !== 3) {
    throw new RangeError(`${call}: expected image with 1 or 3 channels, received ${formatShape(given.staticShape)}`);
  }
  const gray = channels === 3 ? rgbToGrayscale(given) : given;
  const limit = method === 'otsu' ? otsu(gray) : numberScalar(threshValue * 255, 'float32');
  const white = inverted ? raw.lessEqual(gray, limit) : raw.greater(gray, limit);
  return raw.mul(raw.cast(white, { DstT: 'int32' }), intScalar(255));
}

/** The brightness t for which the variance between those up to t and those above is greatest. */
function otsu(gray: Tensor): Tensor {
  const levels = raw.cast(raw.clipByValue(raw.round(gray), numberScalar(0, 'float32'), numberScalar(255, 'float32')), {
    DstT: 'int32',
  });
  const none = raw.reshape(numberScalar(0, 'float32'), intVector([1]));
  const counts = raw.denseBincount(
    raw.reshape(levels, intVector([-1])),
    intScalar(256),
    raw.slice(none, intVector([0]), intVector([0])),
  );
  const places = raw.range(numberScalar(0, 'float32'), numberScalar(256, 'float32'), numberScalar(1, 'float32'));
  const axis = intScalar(0);
  const mass = raw.mul(counts, places);
  const [total, totalMass] = [counts, mass].map((each) => raw.sum(each, intVector([0])));
  const [low, lowMass] = [counts, mass].map((each) => raw.cumsum(each, axis));
  const [high, highMass] = [raw.sub(total, low), raw.sub(totalMass, lowMass)];
  const gap = raw.sub(raw.divNoNan(lowMass, low), raw.divNoNan(highMass, high));
  const between = raw.mul(raw.mul(low, high), raw.square(gap));
  return raw.cast(raw.argMax(between, axis, { output_type: 'int32' }), { DstT: 'float32' });
}
