import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { abs, add, greater, less, sub, where } from '../../ops';
import * as raw from '../../ops/generated';
import { registerActivation } from './registry';

/** x − tanh(x). */
export function tanhShrink(x: TensorLike): Tensor {
  const input = toTensor(x);
  return sub(input, raw.tanh(input));
}
registerActivation('tanh_shrink', tanhShrink);

/** x − threshold above it, x + threshold below −threshold, 0 between; threshold 0.5 by default. */
export function softShrink(x: TensorLike, options: { threshold?: number } = {}): Tensor {
  const { threshold = 0.5 } = options;
  const input = toTensor(x);
  const below = where(less(input, -threshold), add(input, threshold), toTensor(0, input.dtype));
  return where(greater(input, threshold), sub(input, threshold), below);
}
registerActivation('soft_shrink', softShrink);

/** x where |x| > threshold, 0 elsewhere; threshold 0.5 by default. */
export function hardShrink(x: TensorLike, options: { threshold?: number } = {}): Tensor {
  const input = toTensor(x);
  return where(greater(abs(input), options.threshold ?? 0.5), input, toTensor(0, input.dtype));
}
registerActivation('hard_shrink', hardShrink);
