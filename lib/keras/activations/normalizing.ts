import { toTensor, type TensorLike } from '../../core/convert';
import { normalizeAxis } from '../../core/shape';
import type { Tensor } from '../../core/tensor';
import {
  cast,
  cumsum,
  div,
  greater,
  logSoftmax as logSoftmaxOf,
  maximum,
  mul,
  onesLike,
  softmax as softmaxOf,
  sort,
  split,
  sub,
  sum,
  where,
} from '../../ops';
import * as raw from '../../ops/generated';
import { withLogits } from '../logits';
import { registerActivation } from './registry';

export interface AxisOption {
  /** The axis over which it normalizes; −1, the last, by default. */
  axis?: number;
}

/** e^x / Σ e^x along an axis; a crossentropy of the result is computed from x. */
export function softmax(x: TensorLike, options: AxisOption = {}): Tensor {
  const input = toTensor(x);
  return withLogits(softmaxOf(input, options.axis ?? -1), input);
}
registerActivation('softmax', softmax);

/** x − ln Σ e^x along an axis. */
export function logSoftmax(x: TensorLike, options: AxisOption = {}): Tensor {
  return logSoftmaxOf(x, options.axis ?? -1);
}
registerActivation('log_softmax', logSoftmax);

/**
 * max(x − τ, 0) along an axis, so that small values become exactly 0.
 *
 * Martins and Astudillo, From softmax to sparsemax, 2016, have τ = (Σ x − 1) / k over the k values of the support; Keras
 * takes the sum of the running sums in place of Σ x, and so does this: models trained there must predict the same here.
 */
export function sparsemax(x: TensorLike, options: AxisOption = {}): Tensor {
  const logits = toTensor(x);
  const axis = normalizeAxis(options.axis ?? -1, logits.rank, 'sparsemax');
  const sorted = sort(logits, axis, 'descending');
  const sums = cumsum(sorted, axis);
  const ranks = cumsum(onesLike(logits), axis);
  const support = greater(sub(sorted, div(sub(sums, 1), ranks)), 0);
  const kept = sum(where(support, sums, toTensor(0, logits.dtype)), axis, true);
  const size = sum(cast(support, logits.dtype), axis, true);
  return maximum(sub(logits, div(sub(kept, 1), size)), 0);
}
registerActivation('sparsemax', sparsemax);

/** Gated linear unit: the first half of an axis times the sigmoid of the second. */
export function glu(x: TensorLike, options: AxisOption = {}): Tensor {
  const input = toTensor(x);
  const axis = normalizeAxis(options.axis ?? -1, input.rank, 'glu');
  const size = input.shape[axis];
  if (size % 2 !== 0)
    throw new RangeError(`glu: expected an even size along axis ${axis}, received ${input.describe()}`);
  const [value, gate] = split(input, 2, axis);
  return mul(value, raw.sigmoid(gate));
}
registerActivation('glu', glu);
