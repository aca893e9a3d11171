import { isFullyKnown } from '../../../core/shape';
import { toTensor } from '../../../core/convert';
import type { Tensor } from '../../../core/tensor';
import * as raw from '../../../ops/generated';

const int32 = (values: number | readonly number[]) => toTensor(values as number[], 'int32');

/**
 * The product of each vector along x's last axis with a matrix.
 *
 * @param x tensor [..., inputs] of rank at least 2.
 * @param matrix tensor [inputs, outputs] of the same dtype.
 * @returns tensor [..., outputs].
 */
export function contractLast(x: Tensor, matrix: Tensor): Tensor {
  if (x.rank === 2) return raw.matMul(x, matrix);
  const [inputs, outputs] = matrix.shape as [number, number];
  const rows = raw.matMul(raw.reshape(x, int32([-1, inputs])), matrix);
  return raw.reshape(rows, outputSizes(x, outputs));
}

function outputSizes(x: Tensor, outputs: number): Tensor {
  const leading = x.shape.slice(0, -1);
  // One unknown size can be left to reshape; several are read at run time.
  if (isFullyKnown(leading.filter((_, axis) => axis > 0))) {
    return int32([...leading.map((size) => size ?? -1), outputs]);
  }
  const sizes = raw.slice(raw.shape(x), int32([0]), int32([leading.length]));
  return raw.concatV2([sizes, int32([outputs])], int32(0));
}
