import type { Tensor } from '../../core/tensor';
import { expandDims, squeeze } from '../../ops';

/**
 * Gives two tensors the same rank where one has a last axis of size 1 that the other lacks: a vector gets one, from a
 * tensor of higher rank it is taken away.
 *
 * @param expandVectors false squeezes the longer one also where the other is a vector.
 */
export function matchRank(a: Tensor, b: Tensor, expandVectors = true): [Tensor, Tensor] {
  if (a.rank === b.rank + 1 && a.shape[a.rank - 1] === 1) {
    return b.rank === 1 && expandVectors ? [a, expandDims(b, -1)] : [squeeze(a, [-1]), b];
  }
  if (b.rank === a.rank + 1 && b.shape[b.rank - 1] === 1) {
    return a.rank === 1 && expandVectors ? [expandDims(a, -1), b] : [a, squeeze(b, [-1])];
  }
  return [a, b];
}
