/** Elementwise arithmetic of two operands, which broadcast against each other and meet in one element type. */

import type { TensorLike } from '../core/convert';
import { isComplex, isFloating } from '../core/dtype';
import { formatShape, isCompatible } from '../core/shape';
import type { Tensor } from '../core/tensor';
import { withDType } from './arguments';
import * as raw from './generated';
import { promoteAll, promoteBinary } from './promote';

/** Operands of an operation that knows no integers: those and booleans become float32. */
function promoteToFloat(a: TensorLike, b: TensorLike, call: string): [Tensor, Tensor] {
  const [x, y] = promoteBinary(a, b, call);
  if (isFloating(x.dtype) || isComplex(x.dtype) || x.dtype === 'string') return [x, y];
  return [withDType(x, 'float32'), withDType(y, 'float32')];
}

/**
 * a + b, elementwise; strings are joined.
 *
 * @param a any numeric type or string, any shape that broadcasts with b.
 * @returns the broadcast shape in the promoted type. Op: AddV2 (Add for strings).
 */
export function add(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteBinary(a, b, 'add');
  return x.dtype === 'string' ? raw.add(x, y) : raw.addV2(x, y);
}

/** a − b, elementwise. Broadcasts, promotes. Op: Sub. */
export function sub(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteBinary(a, b, 'sub');
  return raw.sub(x, y);
}

/** a · b, elementwise. Broadcasts, promotes. Op: Mul. */
export function mul(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteBinary(a, b, 'mul');
  return raw.mul(x, y);
}

/** a / b, elementwise; integers and booleans are divided as float32. Broadcasts, promotes. Op: RealDiv. */
export function div(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteToFloat(a, b, 'div');
  return raw.realDiv(x, y);
}

/** a / b, and 0 where b is 0. Broadcasts, promotes; integers become float32. Op: DivNoNan. */
export function divNoNan(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteToFloat(a, b, 'divNoNan');
  return raw.divNoNan(x, y);
}

/** ⌊a / b⌋, elementwise, in the promoted type. Op: FloorDiv. */
export function floorDiv(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteBinary(a, b, 'floorDiv');
  return raw.floorDiv(x, y);
}

/** a − ⌊a / b⌋ · b: the remainder that has the sign of b. Broadcasts, promotes. Op: FloorMod. */
export function floorMod(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteBinary(a, b, 'floorMod');
  return raw.floorMod(x, y);
}

/** The same as `floorMod`. */
export const mod = floorMod;

/** a / b rounded toward zero, elementwise. Op: TruncateDiv (integers only). */
export function truncateDiv(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteBinary(a, b, 'truncateDiv');
  return raw.truncateDiv(x, y);
}

/** The remainder that has the sign of a, as JavaScript's %. Op: TruncateMod. */
export function truncateMod(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteBinary(a, b, 'truncateMod');
  return raw.truncateMod(x, y);
}

/** aᵇ, elementwise. Broadcasts, promotes. Op: Pow. */
export function pow(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteBinary(a, b, 'pow');
  return raw.pow(x, y);
}

/** max(a, b), elementwise. Broadcasts, promotes. Op: Maximum. */
export function maximum(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteBinary(a, b, 'maximum');
  return raw.maximum(x, y);
}

/** min(a, b), elementwise. Broadcasts, promotes. Op: Minimum. */
export function minimum(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteBinary(a, b, 'minimum');
  return raw.minimum(x, y);
}

/** (a − b)², elementwise. Broadcasts, promotes. Op: SquaredDifference. */
export function squaredDifference(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteBinary(a, b, 'squaredDifference');
  return raw.squaredDifference(x, y);
}

/** a · b, and 0 where b is 0 even if a is infinite or NaN. Op: MulNoNan. */
export function mulNoNan(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteToFloat(a, b, 'mulNoNan');
  return raw.mulNoNan(x, y);
}

/** a · log(b), and 0 where a is 0. Op: Xlogy. */
export function xlogy(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteToFloat(a, b, 'xlogy');
  return raw.xlogy(x, y);
}

/** a · log(1 + b), and 0 where a is 0. Op: Xlog1py. */
export function xlog1py(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteToFloat(a, b, 'xlog1py');
  return raw.xlog1py(x, y);
}

/** a / b, and 0 where a is 0. Op: Xdivy. */
export function xdivy(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteToFloat(a, b, 'xdivy');
  return raw.xdivy(x, y);
}

/** The angle of the point (b, a) in radians, in [−π, π]. Broadcasts, promotes; integers become float32. Op: Atan2. */
export function atan2(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteToFloat(a, b, 'atan2');
  return raw.atan2(x, y);
}

/** The next number after a in the direction of b (float32, float64). Op: NextAfter. */
export function nextAfter(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteToFloat(a, b, 'nextAfter');
  return raw.nextAfter(x, y);
}

/**
 * The sum of tensors of one shape, without broadcasting.
 *
 * @throws RangeError for an empty list or shapes that differ. Op: AddN.
 */
export function addN(tensors: readonly TensorLike[]): Tensor {
  if (!Array.isArray(tensors) || tensors.length === 0) {
    throw new RangeError('addN: expected a list of at least one tensor, received none');
  }
  const list = promoteAll(tensors, 'addN');
  for (const tensor of list) {
    if (!isCompatible(list[0].staticShape, tensor.staticShape)) {
      const [first, other] = [list[0], tensor].map((each) => formatShape(each.staticShape));
      throw new RangeError(`addN: expected equal shapes, received ${first} and ${other}`);
    }
  }
  return list.length === 1 ? list[0] : raw.addN(list);
}
