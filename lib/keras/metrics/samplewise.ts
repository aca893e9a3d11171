import { toTensor, type TensorLike } from '../../core/convert';
import type { DType } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import { broadcastTo, cast, mul, shape } from '../../ops';
import { matchRank } from '../losses/rank';
import { maskedWeight } from '../losses/reduction';
import { getMask } from '../mask';

/** Sum or mean over axes. */
export type Reducer = (x: Tensor, axes: number[]) => Tensor;

/** One value per sample, and its weight where there is one. */
export interface Samplewise {
  values: Tensor;
  weight: Tensor | null;
}

const axesFrom = (start: number, end: number) => Array.from({ length: end - start }, (_, i) => start + i);

/**
 * Values of a batch times their weights, one per sample.
 *
 * @param values of any rank; axes beyond those of the weight, and then all but the first, are reduced.
 * @param sampleWeight broadcasts to the values.
 * @param reducer how axes are reduced.
 */
export function samplewise(
  values: Tensor,
  sampleWeight: TensorLike | null | undefined,
  reducer: Reducer,
  dtype: DType,
): Samplewise {
  let reduced = cast(values, dtype);
  let weight: Tensor | null = null;
  if (sampleWeight !== null && sampleWeight !== undefined) {
    const given = maskedWeight({ sampleWeight: toTensor(sampleWeight), mask: getMask(values) }, reduced, 'sum');
    [reduced, weight] = matchRank(reduced, given!);
    const rank = weight.rank;
    if (reduced.rank > rank) reduced = reducer(reduced, axesFrom(rank, reduced.rank));
    weight = broadcastTo(weight, shape(reduced));
    reduced = mul(reduced, weight);
    if (rank > 1) weight = reducer(weight, axesFrom(1, rank));
  }
  return { values: reduced.rank > 1 ? reducer(reduced, axesFrom(1, reduced.rank)) : reduced, weight };
}
