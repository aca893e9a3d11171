import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { add, div, gelu as geluOf, less, lessEqual, mul, silu as siluOf, sqrt, square, where } from '../../ops';
import * as raw from '../../ops/generated';
import { hardSigmoid } from './saturating';
import { registerActivation } from './registry';

/** ln(1 + eˣ). */
export function softplus(x: TensorLike): Tensor {
  return raw.softplus(toTensor(x));
}
registerActivation('softplus', softplus);

/** x · sigmoid(x), also called swish. */
export function silu(x: TensorLike): Tensor {
  return siluOf(x);
}
registerActivation('silu', silu, 'swish');

/** Another name of `silu`. */
export const swish = silu;

/** x · hardSigmoid(x), also called hard swish. */
export function hardSilu(x: TensorLike): Tensor {
  const input = toTensor(x);
  return mul(input, hardSigmoid(input));
}
registerActivation('hard_silu', hardSilu, 'hard_swish');

/** Another name of `hardSilu`. */
export const hardSwish = hardSilu;

/**
 * Gaussian error linear unit: x · Φ(x), Φ being the standard normal distribution function.
 *
 * @param options approximate: use tanh in place of the error function (false).
 */
export function gelu(x: TensorLike, options: { approximate?: boolean } = {}): Tensor {
  return geluOf(x, options.approximate ?? false);
}
registerActivation('gelu', gelu);

/** x · tanh(softplus(x)). */
export function mish(x: TensorLike): Tensor {
  const input = toTensor(x);
  return mul(input, raw.tanh(raw.softplus(input)));
}
registerActivation('mish', mish);

/** (x + √(x² + b)) / 2, b 4 by default. */
export function squareplus(x: TensorLike, options: { b?: number } = {}): Tensor {
  const input = toTensor(x);
  return div(add(input, sqrt(add(square(input), options.b ?? 4))), 2);
}
registerActivation('squareplus', squareplus);

/** 0 for x ≤ −1, (x + 1)² / 4 for −1 < x < 1, x for x ≥ 1. */
export function sparsePlus(x: TensorLike): Tensor {
  const input = toTensor(x);
  const middle = mul(square(add(input, 1)), 0.25);
  return where(lessEqual(input, -1), toTensor(0, input.dtype), where(less(input, 1), middle, input));
}
registerActivation('sparse_plus', sparsePlus);

/** eˣ. */
export function exponential(x: TensorLike): Tensor {
  return raw.exp(toTensor(x));
}
registerActivation('exponential', exponential);
