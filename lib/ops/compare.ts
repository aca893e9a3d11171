/** Elementwise comparisons: operands broadcast and meet in one element type; the result is bool. */

import type { TensorLike } from '../core/convert';
import type { Tensor } from '../core/tensor';
import * as raw from './generated';
import { promoteBinary } from './promote';

/** a = b. Any type. Broadcasts; bool. Op: Equal. */
export function equal(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteBinary(a, b, 'equal');
  return raw.equal(x, y);
}

/** a ≠ b. Any type. Broadcasts; bool. Op: NotEqual. */
export function notEqual(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteBinary(a, b, 'notEqual');
  return raw.notEqual(x, y);
}

/** a < b. Real types. Broadcasts; bool. Op: Less. */
export function less(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteBinary(a, b, 'less');
  return raw.less(x, y);
}

/** a ≤ b. Real types. Broadcasts; bool. Op: LessEqual. */
export function lessEqual(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteBinary(a, b, 'lessEqual');
  return raw.lessEqual(x, y);
}

/** a > b. Real types. Broadcasts; bool. Op: Greater. */
export function greater(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteBinary(a, b, 'greater');
  return raw.greater(x, y);
}

/** a ≥ b. Real types. Broadcasts; bool. Op: GreaterEqual. */
export function greaterEqual(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = promoteBinary(a, b, 'greaterEqual');
  return raw.greaterEqual(x, y);
}

/** |a − b| < tolerance, for two tensors of one shape; bool. Op: ApproximateEqual. */
export function approximateEqual(a: TensorLike, b: TensorLike, tolerance = 1e-5): Tensor {
  const [x, y] = promoteBinary(a, b, 'approximateEqual');
  return raw.approximateEqual(x, y, { tolerance });
}
