/** Convolutions (cross-correlations: the filter is not turned over). */

import type { TensorLike } from '../core/convert';
import { formatShape } from '../core/shape';
import { Tensor } from '../core/tensor';
import { checkOneOf, checkRank, floatTensor, shapeTensor, type ShapeLike } from './arguments';
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
import { promoteBinary } from './promote';

export type DataFormat2d = 'NHWC' | 'NCHW';

function checkChannels(x: Tensor, filter: Tensor, channelAxis: number, call: string, inputAxis: number): void {
  const channels = x.staticShape?.at(channelAxis);
  const wanted = filter.staticShape?.at(inputAxis);
  if (typeof channels !== 'number' || typeof wanted !== 'number') return;
  // A filter of fewer channels, a divisor of them, convolves in groups.
  if (wanted === 0 || channels % wanted !== 0) {
    throw new RangeError(
      `${call}: expected as many channels as the filter takes, received x=${formatShape(x.staticShape)}, filter=${formatShape(filter.staticShape)}`,
    );
  }
}

/**
 * A convolution over two space axes.
 *
 * @param x [batch, height, width, inChannels] for 'NHWC', [batch, inChannels, height, width] for 'NCHW'; the batch may be missing.
 * @param filter [filterHeight, filterWidth, inChannels, outChannels].
 * @param strides of the window: one number or [height, width].
 * @param pad 'same': output size ⌈size / stride⌉; 'valid': no padding; a number: zeros on each side; [before, after] per axis of x.
 * @param dilations steps between the elements of the filter.
 * @returns [batch, outHeight, outWidth, outChannels], or channels second. Op: Conv2D.
 */
export function conv2d(
  x: TensorLike,
  filter: TensorLike,
  strides: number | readonly number[],
  pad: Padding,
  dataFormat: DataFormat2d = 'NHWC',
  dilations: number | readonly number[] = 1,
  dimRoundingMode?: DimRounding,
): Tensor {
  const call = 'conv2d';
  const [given, kernel] = promoteBinary(floatTensor(x, call), filter, call);
  checkRank(kernel, 4, call, 'filter');
  checkOneOf(dataFormat, ['NHWC', 'NCHW'], call, 'dataFormat');
  checkRounding(dimRoundingMode, call);
  const first = dataFormat === 'NCHW';
  checkChannels(given, kernel, first ? -3 : -1, call, 2);
  const { padding, explicit } = paddingAttrs(pad, 2, first, call);
  const steps = inLayout(spaceSizes(dilations, 2, call, 'dilations'), first);
  return withBatch(given, 4, call, (batch) =>
    raw.conv2D(batch, kernel, {
      strides: inLayout(spaceSizes(strides, 2, call, 'strides'), first),
      padding,
      ...(explicit && { explicit_paddings: explicit }),
      data_format: dataFormat,
      dilations: steps,
    }),
  );
}

/**
 * A convolution over one axis.
 *
 * @param x [batch, width, inChannels] for 'NWC', [batch, inChannels, width] for 'NCW'; the batch may be missing.
 * @param filter [filterWidth, inChannels, outChannels]. See `conv2d`. Op: Conv2D.
 */
export function conv1d(
  x: TensorLike,
  filter: TensorLike,
  stride: number,
  pad: Padding,
  dataFormat: 'NWC' | 'NCW' = 'NWC',
  dilation = 1,
  dimRoundingMode?: DimRounding,
): Tensor {
  const call = 'conv1d';
  const [given, kernel] = promoteBinary(floatTensor(x, call), filter, call);
  checkRank(kernel, 3, call, 'filter');
  checkOneOf(dataFormat, ['NWC', 'NCW'], call, 'dataFormat');
  const first = dataFormat === 'NCW';
  checkChannels(given, kernel, first ? -2 : -1, call, 1);
  checkRounding(dimRoundingMode, call);
  const { padding, explicit } = paddingAttrs(pad, 1, first, call);
  // The flat axis lies before the one of width, in x and in the filter.
  const height = first ? 2 : 1;
  return withBatch(given, 3, call, (batch) => {
    const wide = raw.conv2D(raw.expandDims(batch, intScalar(height)), raw.expandDims(kernel, intScalar(0)), {
      strides: inLayout([1, spaceSizes(stride, 1, call, 'stride')[0]], first),
      padding,
      ...(explicit && { explicit_paddings: [...explicit.slice(0, 2 * height), 0, 0, ...explicit.slice(2 * height)] }),
      data_format: first ? 'NCHW' : 'NHWC',
      dilations: inLayout([1, spaceSizes(dilation, 1, call, 'dilation')[0]], first),
    });
    return raw.squeeze(wide, { squeeze_dims: [height] });
  });
}

/**
 * A convolution over three space axes.
 *
 * @param x [batch, depth, height, width, inChannels], or channels second with 'NCDHW'; the batch may be missing.
 * @param filter [filterDepth, filterHeight, filterWidth, inChannels, outChannels]. See `conv2d`. Op: Conv3D.
 */
export function conv3d(
  x: TensorLike,
  filter: TensorLike,
  strides: number | readonly number[],
  pad: Padding,
  dataFormat: 'NDHWC' | 'NCDHW' = 'NDHWC',
  dilations: number | readonly number[] = 1,
): Tensor {
  const call = 'conv3d';
  const [given, kernel] = promoteBinary(floatTensor(x, call), filter, call);
  checkRank(kernel, 5, call, 'filter');
  checkOneOf(dataFormat, ['NDHWC', 'NCDHW'], call, 'dataFormat');
  const first = dataFormat === 'NCDHW';
  checkChannels(given, kernel, first ? -4 : -1, call, 3);
  const attrs = paddingAttrs(pad, 3, first, call);
  return withBatch(given, 5, call, (batch) => {
    const padded = padBefore(batch, attrs);
    return raw.conv3D(padded.x, kernel, {
      strides: inLayout(spaceSizes(strides, 3, call, 'strides'), first),
      padding: padded.padding,
      data_format: dataFormat,
      dilations: inLayout(spaceSizes(dilations, 3, call, 'dilations'), first),
    });
  });
}

/**
 * The gradient of `conv2d` with respect to its input, as a layer of its own: a convolution that enlarges.
 *
 * @param x [batch, height, width, inChannels]; the batch may be missing.
 * @param filter [filterHeight, filterWidth, outChannels, inChannels].
 * @param outputShape [batch, outHeight, outWidth, outChannels], the batch where x has one.
 * @param pad that of the `conv2d` it turns round. Op: Conv2DBackpropInput.
 */
export function conv2dTranspose(
  x: TensorLike,
  filter: TensorLike,
  outputShape: ShapeLike,
  strides: number | readonly number[],
  pad: Padding,
  dimRoundingMode?: DimRounding,
  dataFormat: DataFormat2d = 'NHWC',
  dilations: number | readonly number[] = 1,
): Tensor {
  const call = 'conv2dTranspose';
  const [given, kernel] = promoteBinary(floatTensor(x, call), filter, call);
  checkRank(kernel, 4, call, 'filter');
  checkRounding(dimRoundingMode, call);
  const first = dataFormat === 'NCHW';
  checkChannels(given, kernel, first ? -3 : -1, call, 3);
  const { padding, explicit } = paddingAttrs(pad, 2, first, call);
  const sizes = batchedShape(outputShape, given, 4, call);
  return withBatch(given, 4, call, (batch) =>
    raw.conv2DBackpropInput(sizes, kernel, batch, {
      strides: inLayout(spaceSizes(strides, 2, call, 'strides'), first),
      padding,
      ...(explicit && { explicit_paddings: explicit }),
      data_format: dataFormat,
      dilations: inLayout(spaceSizes(dilations, 2, call, 'dilations'), first),
    }),
  );
}

/** `conv2dTranspose` over one axis: x [batch, width, inChannels], filter [filterWidth, outChannels, inChannels]. Op: Conv2DBackpropInput. */
export function conv1dTranspose(
  x: TensorLike,
  filter: TensorLike,
  outputShape: readonly number[],
  stride: number,
  pad: 'same' | 'valid',
): Tensor {
  const call = 'conv1dTranspose';
  const [given, kernel] = promoteBinary(floatTensor(x, call), filter, call);
  checkRank(kernel, 3, call, 'filter');
  const [batch, width, channels] = outputShape;
  const wide = raw.conv2DBackpropInput(
    intVector([batch, 1, width, channels]),
    raw.expandDims(kernel, intScalar(0)),
    raw.expandDims(given, intScalar(1)),
    { strides: [1, 1, spaceSizes(stride, 1, call, 'stride')[0], 1], padding: namedPadding(pad, call) },
  );
  return raw.squeeze(wide, { squeeze_dims: [1] });
}

/** `conv2dTranspose` over three space axes; filter [d, h, w, outChannels, inChannels]. Op: Conv3DBackpropInputV2. */
export function conv3dTranspose(
  x: TensorLike,
  filter: TensorLike,
  outputShape: ShapeLike,
  strides: number | readonly number[],
  pad: 'same' | 'valid',
  dataFormat: 'NDHWC' | 'NCDHW' = 'NDHWC',
): Tensor {
  const call = 'conv3dTranspose';
  const [given, kernel] = promoteBinary(floatTensor(x, call), filter, call);
  checkRank(kernel, 5, call, 'filter');
  const first = dataFormat === 'NCDHW';
  checkChannels(given, kernel, first ? -4 : -1, call, 4);
  const sizes = batchedShape(outputShape, given, 5, call);
  return withBatch(given, 5, call, (batch) =>
    raw.conv3DBackpropInputV2(sizes, kernel, batch, {
      strides: inLayout(spaceSizes(strides, 3, call, 'strides'), first),
      padding: namedPadding(pad, call),
      data_format: dataFormat,
    }),
  );
}

function batchedShape(shape: ShapeLike, x: Tensor, rank: number, call: string): Tensor {
  if (shape instanceof Tensor) return shape;
  const lacksBatch = x.staticShape?.length === rank - 1;
  const sizes = lacksBatch && shape.length === rank - 1 ? [1, ...shape] : shape;
  if (sizes.length !== rank) {
    throw new RangeError(`${call}: expected outputShape with ${rank} sizes, received [${shape.join(', ')}]`);
  }
  return shapeTensor(sizes, call);
}

/**
 * A convolution of each channel with filters of its own.
 *
 * @param x [batch, height, width, channels], or channels second; the batch may be missing.
 * @param filter [filterHeight, filterWidth, channels, multiplier].
 * @returns [batch, outHeight, outWidth, channels · multiplier]. Op: DepthwiseConv2dNative; where there are dilations,
 * Conv2D in as many groups as channels.
 */
export function depthwiseConv2d(
  x: TensorLike,
  filter: TensorLike,
  strides: number | readonly number[],
  pad: Padding,
  dataFormat: DataFormat2d = 'NHWC',
  dilations: number | readonly number[] = 1,
  dimRoundingMode?: DimRounding,
): Tensor {
  const call = 'depthwiseConv2d';
  const [given, kernel] = promoteBinary(floatTensor(x, call), filter, call);
  checkRank(kernel, 4, call, 'filter');
  checkRounding(dimRoundingMode, call);
  const first = dataFormat === 'NCHW';
  const channels = given.staticShape?.at(first ? -3 : -1);
  const wanted = kernel.staticShape?.[2];
  if (typeof channels === 'number' && typeof wanted === 'number' && channels !== wanted) {
    throw new RangeError(
      `${call}: expected as many channels as the filter takes, received x=${formatShape(given.staticShape)}, filter=${formatShape(kernel.staticShape)}`,
    );
  }
  const { padding, explicit } = paddingAttrs(pad, 2, first, call);
  const space = spaceSizes(dilations, 2, call, 'dilations');
  const attrs = {
    strides: inLayout(spaceSizes(strides, 2, call, 'strides'), first),
    padding,
    ...(explicit && { explicit_paddings: explicit }),
    data_format: dataFormat,
    dilations: inLayout(space, first),
  };
  return withBatch(given, 4, call, (batch) =>
    space.every((each) => each === 1)
      ? raw.depthwiseConv2dNative(batch, kernel, attrs)
      : raw.conv2D(batch, groupedFilter(kernel), attrs),
  );
}

/** [h, w, channels, multiplier] → [h, w, 1, channels · multiplier]: the CPU's depthwise kernel knows no dilations. */
function groupedFilter(filter: Tensor): Tensor {
  const [height, width] = filter.staticShape ?? [null, null];
  if (height !== null && width !== null) return raw.reshape(filter, intVector([height, width, 1, -1]));
  const window = raw.slice(raw.shape(filter), intVector([0]), intVector([2]));
  return raw.reshape(filter, raw.concatV2([window, intVector([1, -1])], intScalar(0)));
}

/**
 * A depthwise convolution followed by one of size 1 × 1 that mixes the channels.
 *
 * @param depthwiseFilter [filterHeight, filterWidth, channels, multiplier].
 * @param pointwiseFilter [1, 1, channels · multiplier, outChannels]. Ops: DepthwiseConv2dNative, Conv2D.
 */
export function separableConv2d(
  x: TensorLike,
  depthwiseFilter: TensorLike,
  pointwiseFilter: TensorLike,
  strides: number | readonly number[],
  pad: Padding,
  dilation: number | readonly number[] = 1,
  dataFormat: DataFormat2d = 'NHWC',
): Tensor {
  const middle = depthwiseConv2d(x, depthwiseFilter, strides, pad, dataFormat, dilation);
  return conv2d(middle, pointwiseFilter, 1, 'valid', dataFormat);
}

/**
 * Grayscale dilation: max over the window of x + filter.
 *
 * @param x [batch, height, width, channels]. @param filter [filterHeight, filterWidth, channels]. Op: Dilation2D.
 */
export function dilation2d(
  x: TensorLike,
  filter: TensorLike,
  strides: number | readonly number[],
  pad: 'same' | 'valid',
  dilations: number | readonly number[] = 1,
  dataFormat: 'NHWC' = 'NHWC',
): Tensor {
  const call = 'dilation2d';
  const [given, kernel] = promoteBinary(x, filter, call);
  checkRank(kernel, 3, call, 'filter');
  checkOneOf(dataFormat, ['NHWC'], call, 'dataFormat');
  return withBatch(given, 4, call, (batch) =>
    raw.dilation2D(batch, kernel, {
      strides: inLayout(spaceSizes(strides, 2, call, 'strides'), false),
      rates: inLayout(spaceSizes(dilations, 2, call, 'dilations'), false),
      padding: namedPadding(pad, call),
    }),
  );
}
