import { toTensor } from '../../../core/convert';
import { isFullyKnown } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { concat, expandDims, reshape, reverse, split, squeeze, transpose } from '../../../ops';
import * as raw from '../../../ops/generated';
import { coveredSizes, dilated, everyStep, marginsOf, upper, type Geometry } from './geometry';

const one = (sizes: readonly number[]) => [1, ...sizes, 1];
const hasGaps = (dilationRate: readonly number[]) => dilationRate.some((rate) => rate > 1);

/** A line as an image of height 1, and back: TensorFlow has no one-dimensional convolution. */
function asImage(x: Tensor, kernel: Tensor, compute: (x: Tensor, kernel: Tensor) => Tensor): Tensor {
  return squeeze(compute(expandDims(x, 1), expandDims(kernel, 0)), [1]);
}

function convolveDensely(x: Tensor, kernel: Tensor, strides: readonly number[], padding: 'valid' | 'same'): Tensor {
  const attrs = { strides: one(strides), padding: upper(padding) } as const;
  if (strides.length === 1) {
    return asImage(x, kernel, (image, filter) =>
      raw.conv2D(image, filter, { ...attrs, strides: [1, 1, strides[0]!, 1] }),
    );
  }
  return strides.length === 2 ? raw.conv2D(x, kernel, attrs) : raw.conv3D(x, kernel, attrs);
}

/** The convolutions of parts of the channels, each with its own part of the kernel. */
function inGroups(x: Tensor, kernel: Tensor, groups: number, convolve: (x: Tensor, kernel: Tensor) => Tensor): Tensor {
  const kernels = split(kernel, groups, -1);
  return concat(
    split(x, groups, -1).map((part, group) => convolve(part, kernels[group]!)),
    -1,
  );
}

/**
 * Convolution of one, two or three dimensions, channels last.
 *
 * @param x floating tensor [batch, ...space, channels].
 * @param kernel [...size, channels / groups, filters] of the same dtype.
 * @param groups number of parts into which channels and filters are divided; no filter sees another part's channels.
 * @returns [batch, ...steps, filters].
 */
export function convolution(x: Tensor, kernel: Tensor, geometry: Geometry, groups = 1): Tensor {
  const { strides, padding, dilationRate } = geometry;
  const rank = strides.length;
  if (groups > 1) {
    const [perGroup, filters] = kernel.shape.slice(-2) as [number, number];
    if (perGroup === 1 && rank < 3) {
      const filter = reshape(kernel, [...kernel.shape.slice(0, rank), groups, filters / groups]);
      return depthwiseConvolution(x, filter, geometry);
    }
    return inGroups(x, kernel, groups, (part, filter) => convolution(part, filter, geometry));
  }
  if (!hasGaps(dilationRate)) return convolveDensely(x, kernel, strides, padding);
  const margins = marginsOf(x, kernel.shape.slice(0, rank), geometry);
  const unit = strides.map(() => 1);
  return everyStep(
    dilated(x, dilationRate, margins, (part) => convolveDensely(part, kernel, unit, 'valid')),
    strides,
  );
}

/**
 * Convolution of each channel by itself, in one or two dimensions, channels last.
 *
 * @param x floating tensor [batch, ...space, channels].
 * @param kernel [...size, channels, multiplier].
 * @returns [batch, ...steps, channels · multiplier].
 */
export function depthwiseConvolution(x: Tensor, kernel: Tensor, geometry: Geometry): Tensor {
  const { strides, padding, dilationRate } = geometry;
  if (strides.length === 1) {
    const image = { padding, strides: [strides[0]!, strides[0]!], dilationRate: [1, dilationRate[0]!] };
    return asImage(x, kernel, (line, filter) => depthwiseConvolution(line, filter, image));
  }
  // The kernel knows no gaps, and one stride for both dimensions.
  if (!hasGaps(dilationRate) && strides[0] === strides[1]) {
    return raw.depthwiseConv2dNative(x, kernel, { strides: one(strides), padding: upper(padding) });
  }
  const margins = marginsOf(x, kernel.shape.slice(0, 2), geometry);
  const attrs = { strides: [1, 1, 1, 1], padding: 'VALID' } as const;
  return everyStep(
    dilated(x, dilationRate, margins, (part) => raw.depthwiseConv2dNative(part, kernel, attrs)),
    strides,
  );
}

export interface TransposeGeometry extends Geometry {
  /** Steps added at one end of each dimension; null: such that a convolution would lead back. */
  readonly outputPadding: readonly number[] | null;
}

/** The size that one dimension gets: the inverse of a convolution's. */
function grownSize(
  size: number,
  covered: number,
  stride: number,
  padding: 'valid' | 'same',
  extra: number | null,
): number {
  if (padding === 'valid') return (size - 1) * stride + covered + (extra ?? Math.max(stride - covered, 0));
  return extra === null ? size * stride : (size - 1) * stride + (covered % 2) + extra;
}

/** The sizes of the output as a vector; each is linear in the input's size, so two points give it at run time. */
function grownSizes(x: Tensor, kernelSize: readonly number[], filters: number, geometry: TransposeGeometry): Tensor {
  const { strides, padding, dilationRate, outputPadding } = geometry;
  const covered = coveredSizes(kernelSize, dilationRate);
  const grow = (size: number, axis: number) =>
    grownSize(size, covered[axis]!, strides[axis]!, padding, outputPadding?.[axis] ?? null);
  const [batch, ...space] = x.shape.slice(0, -1) as [number | null, ...(number | null)[]];
  if (isFullyKnown([batch, ...space]))
    return toTensor([batch!, ...space.map((size, axis) => grow(size!, axis)), filters], 'int32');
  const sizes = raw.unpack(raw.shape(x), { num: strides.length + 2 });
  const int32 = (value: number) => toTensor(value, 'int32');
  const grown = space.map((size, axis) => {
    if (size !== null) return int32(grow(size, axis));
    return raw.addV2(raw.mul(sizes[axis + 1]!, int32(strides[axis]!)), int32(grow(0, axis)));
  });
  return raw.pack([sizes[0]!, ...grown, int32(filters)]);
}

/** A transposed convolution with gaps is a convolution with the kernel turned around, over more margin. */
function dilatedTranspose(x: Tensor, kernel: Tensor, geometry: TransposeGeometry): Tensor {
  const { strides, padding, dilationRate, outputPadding } = geometry;
  const rank = strides.length;
  const space = Array.from({ length: rank }, (_, axis) => axis);
  const turned = transpose(reverse(kernel, space), [...space, rank + 1, rank]);
  const full = coveredSizes(kernel.shape.slice(0, rank), dilationRate).map((size) => size - 1);
  const cut = full.map((size) => (padding === 'same' ? Math.floor(size / 2) : 0));
  const before = full.map((size, axis) => size - cut[axis]!);
  const kept = full.map((size, axis) => (padding === 'same' ? cut[axis]! : size + (outputPadding?.[axis] ?? 0)));
  const unit = strides.map(() => 1);
  return dilated(x, dilationRate, { before, after: kept }, (part) => convolveDensely(part, turned, unit, 'valid'));
}

/**
 * Transposed convolution of one, two or three dimensions, channels last: the gradient of a convolution.
 *
 * @param x floating tensor [batch, ...steps, channels].
 * @param kernel [...size, filters, channels].
 * @returns [batch, ...space, filters].
 */
export function transposedConvolution(x: Tensor, kernel: Tensor, geometry: TransposeGeometry): Tensor {
  const { strides, padding, dilationRate, outputPadding } = geometry;
  if (hasGaps(dilationRate)) return dilatedTranspose(x, kernel, geometry);
  if (strides.length === 1) {
    const image = {
      padding,
      strides: [1, strides[0]!],
      dilationRate: [1, 1],
      outputPadding: outputPadding && [0, outputPadding[0]!],
    };
    return asImage(x, kernel, (line, filter) => transposedConvolution(line, filter, image));
  }
  const filters = kernel.shape.at(-2)!;
  const sizes = grownSizes(x, kernel.shape.slice(0, strides.length), filters, geometry);
  const attrs = { strides: one(strides), padding: upper(padding) } as const;
  return strides.length === 2
    ? raw.conv2DBackpropInput(sizes, kernel, x, attrs)
    : raw.conv3DBackpropInputV2(sizes, kernel, x, attrs);
}
