import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { add, clipByValue, div, expm1, greater, maximum, minimum, mul, neg, sub, where } from '../../ops';
import * as raw from '../../ops/generated';
import { registerActivation } from './registry';

export interface ReluOptions {
  /** Slope below the threshold. Default 0. */
  negativeSlope?: number;
  /** Greatest value; none by default. */
  maxValue?: number | null;
  /** Values up to it are treated as negative. Default 0. */
  threshold?: number;
}

/**
 * Rectified linear unit: x where x > threshold, negativeSlope · (x − threshold) elsewhere, at most maxValue.
 *
 * @param x tensor of any shape.
 * @returns tensor like `x`.
 */
export function relu(x: TensorLike, options: ReluOptions = {}): Tensor {
  const { negativeSlope = 0, maxValue = null, threshold = 0 } = options;
  const input = toTensor(x);
  if (negativeSlope === 0) return positivePart(input, threshold, maxValue);
  if (maxValue === null && threshold === 0) return raw.leakyRelu(input, { alpha: negativeSlope });
  const below = raw.relu(threshold === 0 ? neg(input) : add(neg(input), threshold));
  return sub(positivePart(input, threshold, maxValue), mul(below, negativeSlope));
}
registerActivation('relu', relu);

function positivePart(x: Tensor, threshold: number, maxValue: number | null): Tensor {
  if (threshold === 0 && maxValue === 6) return raw.relu6(x);
  const positive = threshold === 0 ? raw.relu(x) : where(greater(x, threshold), x, toTensor(0, x.dtype));
  return maxValue === null ? positive : clipByValue(positive, 0, maxValue);
}

/** min(max(x, 0), 6). */
export function relu6(x: TensorLike): Tensor {
  return raw.relu6(toTensor(x));
}
registerActivation('relu6', relu6);

/** x where x > 0, negativeSlope · x elsewhere (0.2 by default). */
export function leakyRelu(x: TensorLike, options: { negativeSlope?: number } = {}): Tensor {
  return raw.leakyRelu(toTensor(x), { alpha: options.negativeSlope ?? 0.2 });
}
registerActivation('leaky_relu', leakyRelu);

/** x where x > 0, alpha · (eˣ − 1) elsewhere (alpha 1 by default). */
export function elu(x: TensorLike, options: { alpha?: number } = {}): Tensor {
  const { alpha = 1 } = options;
  const input = toTensor(x);
  const unit = raw.elu(input);
  return alpha === 1 ? unit : where(greater(input, 0), unit, mul(unit, alpha));
}
registerActivation('elu', elu);

/**
 * Scaled exponential linear unit: 1.0507 · elu(x, 1.6733), which keeps mean 0 and variance 1 from layer to layer.
 *
 * Klambauer et al., Self-normalizing neural networks, 2017.
 */
export function selu(x: TensorLike): Tensor {
  return raw.selu(toTensor(x));
}
registerActivation('selu', selu);

/** max(x, 0) + alpha · (e^(min(x, 0) / alpha) − 1), alpha 1 by default. */
export function celu(x: TensorLike, options: { alpha?: number } = {}): Tensor {
  const { alpha = 1 } = options;
  const input = toTensor(x);
  const below = mul(expm1(div(minimum(input, 0), alpha)), alpha);
  return add(maximum(input, 0), below);
}
registerActivation('celu', celu);

/** x where x > threshold, defaultValue elsewhere. */
export function threshold(x: TensorLike, options: { threshold: number; defaultValue: number }): Tensor {
  const input = toTensor(x);
  return where(greater(input, options.threshold), input, toTensor(options.defaultValue, input.dtype));
}
