import { formatShape, isFullyKnown, type Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { toTensor } from '../../../core/convert';
import { add, floorDiv, maximum, mul, sub } from '../../../ops';
import * as raw from '../../../ops/generated';

/** How a window moves over the space. One entry per spatial dimension. */
export interface Geometry {
  readonly strides: readonly number[];
  /** 'valid': windows lie inside; 'same': zeros around, so that the output has ⌈size / stride⌉ steps. */
  readonly padding: 'valid' | 'same';
  /** Distance of the elements that a window takes. */
  readonly dilationRate: readonly number[];
}

/** A number known now, or an int32 scalar or vector known at run time. */
type Sizes = readonly number[] | Tensor;

/** Zeros that go before and after the space, one entry per spatial dimension. */
export interface Margins {
  readonly before: Sizes;
  readonly after: Sizes;
}

const int32 = (values: readonly number[]) => toTensor(values, 'int32');
export const upper = (padding: 'valid' | 'same') => (padding === 'same' ? 'SAME' : 'VALID');
const asTensor = (sizes: Sizes): Tensor => ('dtype' in sizes ? sizes : int32(sizes));

/** The sizes of the space of x [batch, ..., channels]: numbers where all are known, else a vector. */
export function spatialSizes(x: Tensor): Sizes {
  const known = x.shape.slice(1, -1);
  const rank = known.length;
  return isFullyKnown(known) ? known : raw.slice(raw.shape(x), int32([1]), int32([rank]));
}

/** The size that a kernel covers with its gaps. */
export function coveredSizes(kernelSize: readonly number[], dilationRate: readonly number[]): number[] {
  return kernelSize.map((size, axis) => (size - 1) * dilationRate[axis]! + 1);
}

/** The zeros that a padding puts around the space of x. */
export function marginsOf(
  x: Tensor,
  kernelSize: readonly number[],
  { strides, padding, dilationRate }: Geometry,
): Margins {
  const none = kernelSize.map(() => 0);
  if (padding === 'valid') return { before: none, after: none };
  const covered = coveredSizes(kernelSize, dilationRate);
  const sizes = spatialSizes(x);
  if (!('dtype' in sizes)) {
    const total = sizes.map((size, axis) => {
      const steps = Math.ceil(size / strides[axis]!);
      return Math.max((steps - 1) * strides[axis]! + covered[axis]! - size, 0);
    });
    const before = total.map((zeros) => Math.floor(zeros / 2));
    return { before, after: total.map((zeros, axis) => zeros - before[axis]!) };
  }
  const stride = int32(strides);
  const steps = floorDiv(add(sizes, sub(stride, 1)), stride);
  const total = maximum(sub(add(mul(sub(steps, 1), stride), int32(covered)), sizes), 0);
  const before = floorDiv(total, 2);
  return { before, after: sub(total, before) };
}

/**
 * Convolves with gaps: parts the space into a batch of coarser ones, in which the kernel has none. TensorFlow's CPU
 * kernels have no gradients of their own for that.
 *
 * @param convolve convolution without gaps, with stride 1 and no padding.
 */
export function dilated(
  x: Tensor,
  dilationRate: readonly number[],
  { before, after }: Margins,
  convolve: (x: Tensor) => Tensor,
): Tensor {
  const block = int32(dilationRate);
  const sizes = spatialSizes(x);
  let paddings: Tensor;
  let crops: Tensor;
  if ('dtype' in sizes || 'dtype' in before || 'dtype' in after) {
    const full = add(add(asTensor(sizes), asTensor(before)), asTensor(after));
    const extra = raw.floorMod(raw.neg(full), block);
    paddings = raw.pack([asTensor(before), add(asTensor(after), extra)], { axis: 1 });
    crops = raw.pack([raw.zerosLike(extra), extra], { axis: 1 });
  } else {
    const extra = sizes.map((size, axis) => {
      const rate = dilationRate[axis]!;
      return (rate - ((size + before[axis]! + after[axis]!) % rate)) % rate;
    });
    paddings = toTensor(
      before.map((zeros, axis) => [zeros, after[axis]! + extra[axis]!]),
      'int32',
    );
    crops = toTensor(
      extra.map((zeros) => [0, zeros]),
      'int32',
    );
  }
  return raw.batchToSpaceND(convolve(raw.spaceToBatchND(x, block, paddings)), block, crops);
}

/** Every `strides`-th step of the space of x [batch, ..., channels]. */
export function everyStep(x: Tensor, strides: readonly number[]): Tensor {
  if (strides.every((stride) => stride === 1)) return x;
  const rank = strides.length + 2;
  const zeros = int32(Array<number>(rank).fill(0));
  const all = 2 ** rank - 1;
  return raw.stridedSlice(x, zeros, zeros, int32([1, ...strides, 1]), { begin_mask: all, end_mask: all });
}

/**
 * Refuses an input that is too small for the window: TensorFlow's kernels do not notice it in time.
 *
 * @param x tensor [batch, ...space, channels].
 * @throws RangeError when the output would have no elements.
 */
export function checkWindow(
  x: Tensor,
  size: readonly number[],
  { padding, dilationRate }: Omit<Geometry, 'strides'>,
  call: string,
): void {
  if (padding === 'same') return;
  const space = x.shape.slice(1, -1) as Shape;
  const covered = coveredSizes(size, dilationRate);
  const fits = space.every((steps, axis) => steps === null || steps === 0 || steps >= covered[axis]!);
  if (!fits) {
    throw new RangeError(
      `${call}: expected an input of at least the window's size ${formatShape(covered)}, received ${formatShape(space)}`,
    );
  }
}
