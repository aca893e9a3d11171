import { toTensor } from '../../../core/convert';
import type { Tensor } from '../../../core/tensor';
import { abs, expandDims, greaterEqual, less, logicalAnd, sub } from '../../../ops';
import * as raw from '../../../ops/generated';

/** 0, 1, …, size − 1 for an axis of x; a constant where the size is known. */
function places(x: Tensor, axis: number): Tensor {
  const known = x.shape[axis];
  const int32 = (value: number) => toTensor(value, 'int32');
  const vector = (value: number) => toTensor([value], 'int32');
  const size =
    typeof known === 'number'
      ? int32(known)
      : raw.stridedSlice(raw.shape(x), vector(axis), vector(axis + 1), vector(1), { shrink_axis_mask: 1 });
  return raw.range(int32(0), size, int32(1));
}

/** Rows of queries and columns of values, to be compared. */
function grid(query: Tensor, value: Tensor): [rows: Tensor, columns: Tensor] {
  return [expandDims(places(query, 1), 1), expandDims(places(value, 1), 0)];
}

/** Which values each query may see when none may lie after it: bool [1, queries, values]. */
export function causalMask(query: Tensor, value: Tensor): Tensor {
  const [rows, columns] = grid(query, value);
  return expandDims(greaterEqual(rows, columns), 0);
}

/** Which values each query may see when they must be less than `window` steps away: bool [1, queries, values]. */
export function windowMask(query: Tensor, value: Tensor, window: number): Tensor {
  const [rows, columns] = grid(query, value);
  return expandDims(less(abs(sub(rows, columns)), window), 0);
}

/** What all of several masks let through; null when there is none. */
export function allOf(masks: readonly (Tensor | null | undefined)[]): Tensor | null {
  const given = masks.filter((mask): mask is Tensor => mask !== null && mask !== undefined);
  return given.length === 0 ? null : given.reduce((both, mask) => logicalAnd(both, mask));
}
