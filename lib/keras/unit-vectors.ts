import type { Tensor } from '../core/tensor';
import { minimum, mul, rsqrt, square, sum } from '../ops';
import { epsilon } from './backend';

/** x / max(‖x‖, ε) along an axis. */
export function unitVectors(x: Tensor, axis: number): Tensor {
  return mul(x, minimum(rsqrt(sum(square(x), axis, true)), 1 / epsilon()));
}
