/** Images read from and written to files' bytes. */

import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { checkOneOf, checkRank } from '../arguments';
import { intScalar } from '../constants';
import * as raw from '../generated';

/** A string scalar: the bytes of one file. */
function contentsOf(contents: TensorLike, call: string): Tensor {
  const isBytes = contents instanceof Uint8Array;
  const bytes = isBytes ? toTensor(contents, 'string') : toTensor(contents, undefined, call);
  if (bytes.dtype !== 'string')
    throw new TypeError(`${call}: expected the bytes of a file, received ${bytes.describe()}`);
  checkRank(bytes, 0, call, 'contents');
  return bytes;
}

/**
 * The pixels of a JPEG, PNG, GIF, BMP or WebP file.
 *
 * @param contents its bytes. @param channels 0: as the file has it; 1 gray, 3 colour, 4 with transparency.
 * @param dtype uint8, uint16 or float32 in [0, 1].
 * @param expandAnimations false: the first picture of a GIF.
 * @returns [height, width, channels], of a GIF [pictures, height, width, 3]. Op: DecodeImage.
 */
export function decodeImage(
  contents: TensorLike,
  channels = 0,
  dtype: 'uint8' | 'uint16' | 'float32' = 'uint8',
  expandAnimations = true,
): Tensor {
  const bytes = contentsOf(contents, 'decodeImage');
  checkOneOf(dtype, ['uint8', 'uint16', 'float32'], 'decodeImage', 'dtype');
  return raw.decodeImage(bytes, { channels, dtype, expand_animations: expandAnimations });
}

/** The pixels of a PNG file: [height, width, channels]. Op: DecodePng. */
export function decodePng(contents: TensorLike, channels = 0, dtype: 'uint8' | 'uint16' = 'uint8'): Tensor {
  return raw.decodePng(contentsOf(contents, 'decodePng'), { channels, dtype });
}

/**
 * The pixels of a JPEG file: uint8 [height, width, channels].
 *
 * @param ratio 1, 2, 4 or 8: made that many times smaller while reading. Op: DecodeJpeg.
 */
export function decodeJpeg(
  contents: TensorLike,
  channels = 0,
  { ratio = 1, fancyUpscaling = true, tryRecoverTruncated = false, acceptableFraction = 1, dctMethod = '' } = {},
): Tensor {
  return raw.decodeJpeg(contentsOf(contents, 'decodeJpeg'), {
    channels,
    ratio,
    fancy_upscaling: fancyUpscaling,
    try_recover_truncated: tryRecoverTruncated,
    acceptable_fraction: acceptableFraction,
    dct_method: dctMethod,
  });
}

/** The pixels of a BMP file: uint8 [height, width, channels]. Op: DecodeBmp. */
export function decodeBmp(contents: TensorLike, channels = 0): Tensor {
  return raw.decodeBmp(contentsOf(contents, 'decodeBmp'), { channels });
}

/** The pictures of a GIF file: uint8 [pictures, height, width, 3]. Op: DecodeGif. */
export function decodeGif(contents: TensorLike): Tensor {
  return raw.decodeGif(contentsOf(contents, 'decodeGif'));
}

/** A PNG file. @param image uint8 or uint16 [height, width, 1 … 4]. @param compression −1 … 9. @returns string scalar. Op: EncodePng. */
export function encodePng(image: TensorLike, compression = -1): Tensor {
  return raw.encodePng(toTensor(image, undefined, 'encodePng'), { compression });
}

/** A JPEG file. @param image uint8 [height, width, 1 or 3]. @param quality 0 … 100. @returns string scalar. Op: EncodeJpegVariableQuality. */
export function encodeJpeg(image: TensorLike, quality = 95): Tensor {
  return raw.encodeJpegVariableQuality(toTensor(image, 'uint8', 'encodeJpeg'), intScalar(quality, 'encodeJpeg'));
}
