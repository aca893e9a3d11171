/** Bitwise operations on integers; operands broadcast and meet in one integer type. */

import type { TensorLike } from '../core/convert';
import { isInteger } from '../core/dtype';
import { isTensorLike, toTensor } from '../core/convert';
import type { Tensor } from '../core/tensor';
import * as raw from './generated';
import { promoteBinary } from './promote';

/** Plain numbers without a tensor beside them are int32. */
function promoteIntegers(a: TensorLike, b: TensorLike, call: string): [Tensor, Tensor] {
  const plain = !isTensorLike(a) && !isTensorLike(b);
  const [x, y] = plain ? [toTensor(a, 'int32', call), toTensor(b, 'int32', call)] : promoteBinary(a, b, call);
  if (!isInteger(x.dtype)) throw new TypeError(`${call}: expected integers, received ${x.dtype}`);
  return [x, y];
}

/** a & b, bit by bit. Integers. Op: BitwiseAnd. */
export function bitwiseAnd(a: TensorLike, b: TensorLike): Tensor {
  return raw.bitwiseAnd(...promoteIntegers(a, b, 'bitwiseAnd'));
}

/** a | b, bit by bit. Integers. Op: BitwiseOr. */
export function bitwiseOr(a: TensorLike, b: TensorLike): Tensor {
  return raw.bitwiseOr(...promoteIntegers(a, b, 'bitwiseOr'));
}

/** a ^ b, bit by bit. Integers. Op: BitwiseXor. */
export function bitwiseXor(a: TensorLike, b: TensorLike): Tensor {
  return raw.bitwiseXor(...promoteIntegers(a, b, 'bitwiseXor'));
}

/** Every bit turned over. Integers. Op: Invert. */
export function invert(x: TensorLike): Tensor {
  const tensor = isTensorLike(x) ? toTensor(x) : toTensor(x, 'int32', 'invert');
  if (!isInteger(tensor.dtype)) throw new TypeError(`invert: expected integers, received ${tensor.describe()}`);
  return raw.invert(tensor);
}

/** a · 2ᵇ: bits moved left. Integers. Op: LeftShift. */
export function leftShift(a: TensorLike, b: TensorLike): Tensor {
  return raw.leftShift(...promoteIntegers(a, b, 'leftShift'));
}

/** Bits moved right; the sign stays for signed types. Integers. Op: RightShift. */
export function rightShift(a: TensorLike, b: TensorLike): Tensor {
  return raw.rightShift(...promoteIntegers(a, b, 'rightShift'));
}

/** The number of bits that are 1, as uint8. Integers. Op: PopulationCount. */
export function populationCount(x: TensorLike): Tensor {
  const tensor = isTensorLike(x) ? toTensor(x) : toTensor(x, 'int32', 'populationCount');
  if (!isInteger(tensor.dtype))
    throw new TypeError(`populationCount: expected integers, received ${tensor.describe()}`);
  return raw.populationCount(tensor);
}
