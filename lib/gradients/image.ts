import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { attr, given } from './attributes';
import { isFloating } from '../core/dtype';
import { ints, scalarLike } from './constants';
import { needs, registerGradient } from './registry';
import { joinShape, shapeOf, shapeSlice, sizeAt } from './shapes';

// ---- resizing --------------------------------------------------------------------------------------------------------

type Corners = NonNullable<Parameters<typeof raw.resizeBilinearGrad>[2]>;

registerGradient('ResizeBilinear', (op, [dy]) => [
  raw.resizeBilinearGrad(dy, op.inputs[0], given<Corners>(op, 'align_corners', 'half_pixel_centers')),
  null,
]);
registerGradient('ResizeBicubic', (op, [dy]) => {
  const x = op.inputs[0];
  if (!isFloating(x.dtype)) return [null, null];
  return [raw.resizeBicubicGrad(dy, x, given<Corners>(op, 'align_corners', 'half_pixel_centers')), null];
});
registerGradient('ResizeNearestNeighbor', (op, [dy]) => {
  const size = shapeSlice(op.inputs[0], 1, 3);
  return [raw.resizeNearestNeighborGrad(dy, size, given<Corners>(op, 'align_corners', 'half_pixel_centers')), null];
});

// The gradients are linear in dy, and so are their own: the resizing itself. (Of ResizeBilinearGrad TensorFlow says that it
// has none.)
registerGradient('ResizeBicubicGrad', (op, [grad]) => [
  raw.resizeBicubic(grad, shapeSlice(op.inputs[0], 1, 3), given<Corners>(op, 'align_corners', 'half_pixel_centers')),
  needs(op, 1) ? raw.zerosLike(op.inputs[1]) : null,
]);
registerGradient('ResizeNearestNeighborGrad', (op, [grad]) => {
  const size = shapeSlice(op.inputs[0], 1, 3);
  return [raw.resizeNearestNeighbor(grad, size, given<Corners>(op, 'align_corners', 'half_pixel_centers')), null];
});

type Kernel = NonNullable<Parameters<typeof raw.scaleAndTranslateGrad>[4]>;
registerGradient('ScaleAndTranslate', (op, [dy]) => {
  const [x, , scale, translation] = op.inputs;
  return [
    raw.scaleAndTranslateGrad(dy, x, scale, translation, given<Kernel>(op, 'kernel_type', 'antialias')),
    null,
    null,
    null,
  ];
});

registerGradient('CropAndResize', (op, [dy]) => {
  const [image, boxes, boxIndices] = op.inputs;
  const method = attr<'bilinear' | 'nearest'>(op, 'method');
  const dImage =
    needs(op, 0) && isFloating(image.dtype)
      ? raw.cropAndResizeGradImage(dy, boxes, boxIndices, shapeOf(image), { T: image.dtype as 'float32', method })
      : null;
  return [dImage, needs(op, 1) ? raw.cropAndResizeGradBoxes(dy, image, boxes, boxIndices) : null, null, null];
});

registerGradient('CropAndResizeGradImage', (op, [grad]) => {
  const [dy, boxes, boxIndices] = op.inputs;
  const method = attr<'bilinear' | 'nearest'>(op, 'method');
  return [
    needs(op, 0) ? raw.cropAndResize(grad, boxes, boxIndices, shapeSlice(dy, 1, 3), { method }) : null,
    needs(op, 1) ? raw.cropAndResizeGradBoxes(dy, grad, boxes, boxIndices) : null,
    null,
    null,
  ];
});

// The image's gradient is that of the result, moved back by the inverse transform.
function inverseTransforms(transforms: Tensor): Tensor {
  const rows = sizeAt(transforms, 0);
  const last = raw.fill(joinShape(rows, 1), scalarLike(transforms, 1));
  const matrices = raw.reshape(raw.concatV2([transforms, last], ints(1)), ints([-1, 3, 3]));
  const inverse = raw.reshape(raw.matrixInverse(matrices), ints([-1, 9]));
  const scaled = raw.realDiv(inverse, raw.slice(inverse, ints([0, 8]), ints([-1, 1])));
  return raw.slice(scaled, ints([0, 0]), ints([-1, 8]));
}

type Interpolation = Parameters<typeof raw.imageProjectiveTransformV2>[3];
registerGradient('ImageProjectiveTransformV2', (op, [dy]) => {
  const [image, transforms] = op.inputs;
  if (!isFloating(image.dtype)) return [null, null, null];
  const attrs = given<Interpolation>(op, 'interpolation', 'fill_mode');
  return [
    raw.imageProjectiveTransformV2(dy, inverseTransforms(transforms), shapeSlice(image, 1, 3), attrs),
    null,
    null,
  ];
});
registerGradient('ImageProjectiveTransformV3', (op, [dy]) => {
  const [image, transforms, , fill] = op.inputs;
  if (!isFloating(image.dtype)) return [null, null, null, null];
  const attrs = given<Interpolation>(op, 'interpolation', 'fill_mode');
  const dx = raw.imageProjectiveTransformV3(dy, inverseTransforms(transforms), shapeSlice(image, 1, 3), fill, attrs);
  return [dx, null, null, null];
});

// ---- colours ---------------------------------------------------------------------------------------------------------

// With V the largest and m the smallest of red, green and blue: the value is V, the saturation (V - m) / V, and the hue
// (p - q) / (V - m) / 6 and an offset, where p and q are the two colours that follow the largest in the circle.
registerGradient('RGBToHSV', (op, [dy]) => {
  const [r, g, b] = raw.unpack(op.inputs[0], { num: 3, axis: -1 });
  const [, , value] = raw.unpack(op.outputs[0], { num: 3, axis: -1 });
  const [dHue, dSaturation, dValue] = raw.unpack(dy, { num: 3, axis: -1 });
  const flag = (condition: Tensor): Tensor => raw.cast(condition, { DstT: dy.dtype });
  const both = raw.logicalAnd;
  const redMost = both(raw.greaterEqual(r, b), raw.greaterEqual(r, g));
  const greenMost = both(raw.greater(g, r), raw.greaterEqual(g, b));
  const blueMost = both(raw.greater(b, r), raw.greater(b, g));
  const redLeast = both(raw.less(r, b), raw.less(r, g));
  const greenLeast = both(raw.lessEqual(g, r), raw.less(g, b));
  const blueLeast = both(raw.lessEqual(b, r), raw.lessEqual(b, g));
  const most = [redMost, greenMost, blueMost].map(flag);
  const least = [redLeast, greenLeast, blueLeast].map(flag);

  const smallest = raw.minimum(raw.minimum(r, g), b);
  const range = raw.sub(value, smallest);
  const pick = (choices: readonly Tensor[]): Tensor => raw.addN(choices.map((choice, i) => raw.mul(most[i], choice)));
  const sixth = raw.divNoNan(raw.mul(dHue, scalarLike(dy, 1 / 6)), range);
  const difference = pick([raw.sub(g, b), raw.sub(b, r), raw.sub(r, g)]);
  const dRange = raw.neg(raw.divNoNan(raw.mul(sixth, difference), range));
  const dMost = raw.addV2(raw.addV2(dValue, dRange), raw.mul(dSaturation, raw.divNoNan(smallest, raw.square(value))));
  const dLeast = raw.neg(raw.addV2(dRange, raw.divNoNan(dSaturation, value)));
  // Each colour is p for the one before it in the circle and q for the one after it.
  const turns = [raw.sub(most[2], most[1]), raw.sub(most[0], most[2]), raw.sub(most[1], most[0])];
  const colours = turns.map((turn, i) =>
    raw.addN([raw.mul(turn, sixth), raw.mul(most[i], dMost), raw.mul(least[i], dLeast)]),
  );
  return [raw.pack(colours, { axis: -1 })];
});

// ---- patches ---------------------------------------------------------------------------------------------------------

/**
 * Sums the gradients of patches into the places they were cut from. The same operation, run on an image of numbered
 * places, tells which place each element of a patch came from; 0 is the padding.
 *
 * @param rank of the images, batch and channels included.
 */
function sumPatches(dy: Tensor, x: Tensor, rank: number, numbered: (places: Tensor) => Tensor): Tensor {
  const inner = shapeSlice(x, 1, rank - 1);
  const count = raw.prod(inner, ints([0]));
  const grid = raw.reshape(raw.range(ints(1), raw.addV2(count, ints(1)), ints(1)), joinShape(1, inner, 1));
  const from = raw.reshape(numbered(grid), ints([-1]));
  const batch = sizeAt(x, 0);
  const depth = sizeAt(x, -1);
  const values = raw.reshape(dy, joinShape(batch, -1, depth));
  const rows = raw.reshape(raw.transpose(values, ints([1, 0, 2])), joinShape(-1, raw.mul(batch, depth)));
  const sums = raw.unsortedSegmentSum(rows, raw.sub(from, ints(1)), count);
  const back = raw.transpose(raw.reshape(sums, joinShape(count, batch, depth)), ints([1, 0, 2]));
  return raw.reshape(back, shapeOf(x));
}

type Patches = Parameters<typeof raw.extractImagePatches>[1];
registerGradient('ExtractImagePatches', (op, [dy]) => {
  const attrs = given<Patches>(op, 'ksizes', 'strides', 'rates', 'padding');
  return [sumPatches(dy, op.inputs[0], 4, (places) => raw.extractImagePatches(places, attrs))];
});

type VolumePatches = Parameters<typeof raw.extractVolumePatches>[1];
registerGradient('ExtractVolumePatches', (op, [dy]) => {
  const attrs = given<VolumePatches>(op, 'ksizes', 'strides', 'padding');
  return [sumPatches(dy, op.inputs[0], 5, (places) => raw.extractVolumePatches(places, attrs))];
});
