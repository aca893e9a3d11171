/** Activation functions, elementwise. Integers become float32. */

import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { floatTensor, knownAxis, numericTensor } from '../arguments';
import { intScalar, numberScalar } from '../constants';
import * as raw from '../generated';
import { promoteBinary } from '../promote';

/** max(x, 0). Op: Relu. */
export function relu(x: TensorLike): Tensor {
  return raw.relu(numericTensor(x, 'relu'));
}

/** min(max(x, 0), 6). Op: Relu6. */
export function relu6(x: TensorLike): Tensor {
  return raw.relu6(numericTensor(x, 'relu6'));
}

/** x where x > 0, else alpha · x. Op: LeakyRelu. */
export function leakyRelu(x: TensorLike, alpha = 0.2): Tensor {
  return raw.leakyRelu(floatTensor(x, 'leakyRelu'), { alpha });
}

/** x where x > 0, else alpha · x with an alpha per element that broadcasts. Ops: Relu, Neg, Mul. */
export function prelu(x: TensorLike, alpha: TensorLike): Tensor {
  const [given, slope] = promoteBinary(floatTensor(x, 'prelu'), alpha, 'prelu');
  return raw.sub(raw.relu(given), raw.mul(slope, raw.relu(raw.neg(given))));
}

/** x where x > 0, else eˣ − 1. Op: Elu. */
export function elu(x: TensorLike): Tensor {
  return raw.elu(floatTensor(x, 'elu'));
}

/** λ · x where x > 0, else λ · α · (eˣ − 1), with λ ≈ 1.0507 and α ≈ 1.6733. Op: Selu. */
export function selu(x: TensorLike): Tensor {
  return raw.selu(floatTensor(x, 'selu'));
}

/** x / (1 + |x|). Op: Softsign. */
export function softsign(x: TensorLike): Tensor {
  return raw.softsign(floatTensor(x, 'softsign'));
}

/** log(1 + eˣ). Op: Softplus. */
export function softplus(x: TensorLike): Tensor {
  return raw.softplus(floatTensor(x, 'softplus'));
}

/** log sigmoid x = −softplus(−x). Op: Softplus. */
export function logSigmoid(x: TensorLike): Tensor {
  return raw.neg(raw.softplus(raw.neg(floatTensor(x, 'logSigmoid'))));
}

/** x · sigmoid(beta · x). Ops: Sigmoid, Mul. */
export function silu(x: TensorLike, beta = 1): Tensor {
  const given = floatTensor(x, 'silu');
  return raw.mul(given, raw.sigmoid(beta === 1 ? given : raw.mul(given, numberScalar(beta, given.dtype))));
}

/** The same as `silu`. */
export const swish = silu;

/** x · Φ(x), Φ the standard normal distribution. @param approximate by tanh. Ops: Erf or Tanh. */
export function gelu(x: TensorLike, approximate = false): Tensor {
  const given = floatTensor(x, 'gelu');
  const number = (value: number): Tensor => numberScalar(value, given.dtype);
  const half = raw.mul(given, number(0.5));
  if (!approximate) {
    return raw.mul(half, raw.addV2(number(1), raw.erf(raw.realDiv(given, number(Math.SQRT2)))));
  }
  const cubic = raw.addV2(given, raw.mul(number(0.044715), raw.pow(given, number(3))));
  return raw.mul(half, raw.addV2(number(1), raw.tanh(raw.mul(number(Math.sqrt(2 / Math.PI)), cubic))));
}

/** relu(x) and relu(−x) side by side along an axis. Ops: Relu, ConcatV2. */
export function crelu(x: TensorLike, axis = -1): Tensor {
  const given = floatTensor(x, 'crelu');
  return raw.relu(raw.concatV2([given, raw.neg(given)], intScalar(knownAxis(axis, given, 'crelu'))));
}
