import type { Shape } from '../../../core/shape';
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
  const leading = x.shape.slice(0, -1) as Shape;
  // One unknown size can be left to reshape; several are read at run time.
  if (leading.filter((size) => size === null).length <= 1)
    return int32([...leading.map((size) => size ?? -1), outputs]);
  const ends = [[0], [leading.length], [1]].map(int32) as [Tensor, Tensor, Tensor];
  return raw.concatV2([raw.stridedSlice(raw.shape(x), ...ends), int32([outputs])], int32(0));
}
