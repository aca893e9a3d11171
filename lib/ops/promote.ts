/** How operands of different element types meet. */

import { checkList } from '../core/checks';
import { isTensorLike, literalType, toTensor, type TensorLike } from '../core/convert';
import { promoteTypes, type DType } from '../core/dtype';
import { Tensor } from '../core/tensor';
import { withDType } from './arguments';

const isLiteral = (value: TensorLike): value is number | bigint | boolean =>
  typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean';

/** `promoteTypes` with an error that names the call. */
function commonType(a: DType, b: DType, call: string): DType {
  try {
    return promoteTypes(a, b);
  } catch {
    throw new TypeError(`${call}: expected element types that can meet, received ${a} and ${b}`);
  }
}

/**
 * Both operands in one element type.
 *
 * A bare number, bigint or boolean takes the type of the other operand, except that a fraction meets integers and
 * booleans in float32, a whole number booleans in int32 and a bigint booleans in int64. Otherwise `promoteTypes` decides: bool gives way to everything,
 * integers to a float, float16 and bfloat16 meet in float32.
 *
 * @throws TypeError when the two have no common type, as a string and a number.
 */
export function promoteBinary(a: TensorLike, b: TensorLike, call: string): [Tensor, Tensor] {
  const areAlive = a instanceof Tensor && b instanceof Tensor && !a.isDisposed && !b.isDisposed;
  if (areAlive && a.dtype === b.dtype) return [a, b];
  if (isLiteral(a) && isTensorLike(b)) {
    const y = toTensor(b, undefined, call);
    return withLiteral(a, y, call);
  }
  if (isLiteral(b) && isTensorLike(a)) {
    const x = toTensor(a, undefined, call);
    const [y, same] = withLiteral(b, x, call);
    return [same, y];
  }
  const x = toTensor(a, undefined, call);
  const y = toTensor(b, undefined, call);
  const dtype = commonType(x.dtype, y.dtype, call);
  return [withDType(x, dtype), withDType(y, dtype)];
}

function withLiteral(value: number | bigint | boolean, other: Tensor, call: string): [Tensor, Tensor] {
  const dtype = literalType(value, other.dtype);
  return [toTensor(value, dtype, call), withDType(other, dtype)];
}

/** Any number of operands in one element type: `promoteTypes` over all of them. */
export function promoteAll(values: readonly TensorLike[], call: string): Tensor[] {
  const tensors = checkList(values, call, 'tensors').map((value) => toTensor(value, undefined, call));
  const dtype = tensors.map((tensor) => tensor.dtype).reduce((a, b) => (a === b ? a : commonType(a, b, call)));
  return tensors.map((tensor) => withDType(tensor, dtype));
}
