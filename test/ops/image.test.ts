import type { Tensor } from '../../lib/core/tensor';
import { tracedFunction } from '../../lib/function/function';
import { TensorSpec } from '../../lib/function/tensor-spec';
import * as tf from '../../lib/ops';
import { checkFamily } from './golden';

const { image } = tf;
const first = (images: Tensor): Tensor => tf.squeeze(tf.slice(images, 0, 1), 0);

checkFamily('image', {
  resizeBilinear: (i) => image.resizeBilinear(i.x, [3, 9]),
  'resizeBilinear alignCorners': (i) => image.resizeBilinear(i.x, [3, 9], true),
  'resizeBilinear halfPixelCenters': (i) => image.resizeBilinear(i.x, [3, 9], false, true),
  'resizeBilinear no batch': (i) => image.resizeBilinear(first(i.x), [3, 9]),
  resizeNearestNeighbor: (i) => image.resizeNearestNeighbor(i.u, [3, 9]),
  'resizeNearestNeighbor halfPixelCenters': (i) => image.resizeNearestNeighbor(i.x, [7, 3], false, true),
  resizeBicubic: (i) => image.resizeBicubic(i.x, [7, 3]),
  resizeArea: (i) => image.resizeArea(i.x, [2, 3]),
  resize: (i) => image.resize(i.x, [7, 3]),
  'resize nearest': (i) => image.resize(i.u, [7, 3], { method: 'nearest' }),
  'resize bicubic': (i) => image.resize(i.x, [7, 3], { method: 'bicubic' }),
  'resize area': (i) => image.resize(i.x, [2, 3], { method: 'area' }),
  'resize antialias': (i) => image.resize(i.x, [2, 3], { antialias: true }),
  'resize lanczos3': (i) => image.resize(i.x, [7, 3], { method: 'lanczos3' }),
  cropAndResize: (i) => image.cropAndResize(i.x, i.boxes, i.which, [3, 3]),
  'cropAndResize nearest': (i) => image.cropAndResize(i.x, tf.mul(i.boxes, 1.5), i.which, [3, 3], 'nearest', 7),
  centralCrop: (i) => image.centralCrop(i.x, 0.5),
  cropToBoundingBox: (i) => image.cropToBoundingBox(i.x, 1, 2, 2, 3),
  padToBoundingBox: (i) => image.padToBoundingBox(i.x, 1, 2, 6, 9),
  resizeWithCropOrPad: (i) => image.resizeWithCropOrPad(i.x, 7, 3),
  flipLeftRight: (i) => image.flipLeftRight(i.x),
  flipUpDown: (i) => image.flipUpDown(first(i.x)),
  transpose: (i) => image.transpose(i.x),
  rot90: (i) => image.rot90(i.x),
  'rot90 2': (i) => image.rot90(i.x, 2),
  'rot90 3': (i) => image.rot90(i.x, -1),
  transform: (i) => image.transform(i.x, i.matrix, 'nearest', 'constant', 0.5),
  'transform options': (i) => image.transform(i.x, i.matrix, 'bilinear', 'reflect', 0, [5, 5]),
  rotateWithOffset: (i) => image.rotateWithOffset(i.x, 1),
  'rotateWithOffset options': (i) => image.rotateWithOffset(i.x, 0.4, [0.1, 0.2, 0.3], [0.25, 0.75]),
  convertImageDtype: (i) => image.convertImageDtype(i.u, 'float32'),
  'convertImageDtype uint8': (i) => image.convertImageDtype(i.x, 'uint8'),
  'convertImageDtype saturate': (i) => image.convertImageDtype(tf.sub(tf.mul(i.x, 2), 0.5), 'uint8', true),
  'convertImageDtype signed': (i) => image.convertImageDtype(tf.sub(tf.mul(i.x, 4), 2), 'int16', true),
  'convertImageDtype int32': (i) => image.convertImageDtype(tf.sub(tf.mul(i.x, 4), 2), 'int32', true),
  'convertImageDtype int64': (i) => image.convertImageDtype(i.u, 'int64'),
  'convertImageDtype sign': (i) => image.convertImageDtype(tf.sub(tf.cast(i.u, 'int16'), 99), 'uint8', true),
  'convertImageDtype uint16': (i) => image.convertImageDtype(i.u, 'uint16'),
  rgbToGrayscale: (i) => image.rgbToGrayscale(i.x),
  'rgbToGrayscale uint8': (i) => image.rgbToGrayscale(i.u),
  grayscaleToRGB: (i) => image.grayscaleToRGB(i.gray),
  rgbToHsv: (i) => image.rgbToHsv(i.x),
  hsvToRgb: (i) => image.hsvToRgb(i.x),
  adjustBrightness: (i) => image.adjustBrightness(i.x, 0.1),
  'adjustBrightness uint8': (i) => image.adjustBrightness(i.u, 0.1),
  adjustContrast: (i) => image.adjustContrast(i.x, 1.5),
  'adjustContrast double': (i) => image.adjustContrast(tf.cast(i.x, 'float64'), 1.5),
  adjustHue: (i) => image.adjustHue(i.x, 0.2),
  adjustSaturation: (i) => image.adjustSaturation(i.x, 0.5),
  adjustGamma: (i) => image.adjustGamma(i.x, 0.5, 1.2),
  perImageStandardization: (i) => image.perImageStandardization(i.x),
  threshold: (i) => image.threshold(i.photo, 'binary', false, 0.4),
  'threshold inverted': (i) => image.threshold(i.photo, 'binary', true, 0.4),
  'threshold otsu': (i) => image.threshold(i.photo, 'otsu'),
  nonMaxSuppression: (i) => image.nonMaxSuppression(i.candidates, i.scores, 3),
  'nonMaxSuppression thresholds': (i) => image.nonMaxSuppression(i.candidates, i.scores, 5, 0.9, 0.6),
  nonMaxSuppressionWithScore: (i) => image.nonMaxSuppressionWithScore(i.candidates, i.scores, 5, 1, 0, 0.5),
  nonMaxSuppressionPadded: (i) => image.nonMaxSuppressionPadded(i.candidates, i.scores, 4, 0.5, -Infinity, true),
  decodePng: (i) => image.decodePng(image.encodePng(first(i.u))),
  decodeImage: (i) => image.decodeImage(image.encodePng(first(i.u))),
  'decodeImage float': (i) => image.decodeImage(image.encodePng(first(i.u)), 0, 'float32'),
  decodeJpeg: (i) => image.decodeJpeg(image.encodeJpeg(first(i.u), 90)),
});

describe('traced without knowing sizes', () => {
  const photo = tf.reshape(tf.range(0, 36), [3, 4, 3]);
  const traced = (body: (x: Tensor) => Tensor, shape: (number | null)[] | null) =>
    tracedFunction(body, { inputSignature: [new TensorSpec(shape)] })(photo);

  test.each<[string, (x: Tensor) => Tensor, (number | null)[] | null]>([
    ['perImageStandardization', image.perImageStandardization, [null, null, 3]],
    ['flipLeftRight', image.flipLeftRight, null],
    ['flipUpDown', image.flipUpDown, null],
    ['rot90', (x) => image.rot90(x, 2), null],
  ])('%s gives what it gives eagerly', (_, body, shape) => {
    expect(traced(body, shape).arraySync()).toEqual(body(photo).arraySync());
  });

  test.each<[string, (x: Tensor) => Tensor, string]>([
    ['threshold', (x) => image.threshold(x), 'threshold: expected image with 1 or 3 channels'],
    [
      'rotateWithOffset',
      (x) => image.rotateWithOffset(tf.expandDims(x), 1),
      'rotateWithOffset: expected images of known height and width',
    ],
  ])('%s refuses', (_, body, message) => {
    expect(() => traced(body, [null, null, null])).toThrow(message);
  });
});
