import { toTensor } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import * as raw from '../../ops/generated';

const int32 = (values: readonly number[]) => toTensor(values, 'int32');

/** The batch size of x as an int32 scalar: a constant where it is known, else read at run time. */
export function batchSize(x: Tensor): Tensor {
  const known = x.shape[0];
  if (typeof known === 'number') return toTensor(known, 'int32');
  return raw.stridedSlice(raw.shape(x), int32([0]), int32([1]), int32([1]), { shrink_axis_mask: 1 });
}

/** The sizes [batch of x, ...rest] as an int32 vector; one of `rest` may be −1, for reshaping. */
export function withBatchOf(x: Tensor, rest: readonly number[]): Tensor {
  const known = x.shape[0];
  if (typeof known === 'number') return int32([known, ...rest]);
  // StridedSlice, not Slice: TensorFlow's shape inference looks through it.
  const batch = raw.stridedSlice(raw.shape(x), int32([0]), int32([1]), int32([1]));
  return raw.concatV2([batch, int32(rest)], toTensor(0, 'int32'));
}

/** x in the shape [batch, ...rest]; one of `rest` may be −1 and follows from the others. */
export function reshapeSamples(x: Tensor, rest: readonly number[]): Tensor {
  const known = x.shape[0];
  const sizes = typeof known === 'number' || rest.includes(-1) ? withBatchOf(x, rest) : int32([-1, ...rest]);
  return raw.reshape(x, sizes);
}
