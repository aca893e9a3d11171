/** Elementwise logic on bool tensors. */

import type { TensorLike } from '../core/convert';
import type { Tensor } from '../core/tensor';
import { boolTensor } from './arguments';
import * as raw from './generated';

/** a ∧ b. bool, broadcasts. @throws TypeError for other types. Op: LogicalAnd. */
export function logicalAnd(a: TensorLike, b: TensorLike): Tensor {
  return raw.logicalAnd(boolTensor(a, 'logicalAnd'), boolTensor(b, 'logicalAnd'));
}

/** a ∨ b. bool, broadcasts. @throws TypeError for other types. Op: LogicalOr. */
export function logicalOr(a: TensorLike, b: TensorLike): Tensor {
  return raw.logicalOr(boolTensor(a, 'logicalOr'), boolTensor(b, 'logicalOr'));
}

/** a ≠ b for bool operands, which broadcast. @throws TypeError for other types. Op: NotEqual. */
export function logicalXor(a: TensorLike, b: TensorLike): Tensor {
  return raw.notEqual(boolTensor(a, 'logicalXor'), boolTensor(b, 'logicalXor'));
}

/** ¬x. bool. @throws TypeError for other types. Op: LogicalNot. */
export function logicalNot(x: TensorLike): Tensor {
  return raw.logicalNot(boolTensor(x, 'logicalNot'));
}
