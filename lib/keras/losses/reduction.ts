import { formatShape, isFullyKnown } from '../../core/shape';
import type { Tensor } from '../../core/tensor';
import { cast, divNoNan, mean, mul, size, sum } from '../../ops';
import { matchRank } from './rank';

/** How the losses of a batch become one number. */
export const reductions = ['sum_over_batch_size', 'sum', 'mean', 'mean_with_sample_weight', 'none'] as const;
export type Reduction = (typeof reductions)[number] | null;

/** What the values of a batch are weighted with. */
export interface Weighting {
  sampleWeight?: Tensor | null;
  /** True where a value counts. */
  mask?: Tensor | null;
}

/**
 * Sample weights with a mask in them: 0 where it is false. For a mean over the batch the others grow, so that the mean
 * is one over the values that count.
 *
 * @param like the tensor whose dtype the weights get.
 */
export function maskedWeight({ sampleWeight, mask }: Weighting, like: Tensor, reduction: Reduction): Tensor | null {
  const weight = sampleWeight ? cast(sampleWeight, like.dtype) : null;
  if (!mask) return weight;
  const kept = cast(mask, like.dtype);
  const averaged = reduction === 'mean' || reduction === 'sum_over_batch_size';
  const maskWeight = averaged ? mul(kept, divNoNan(cast(size(kept), like.dtype), sum(kept))) : kept;
  if (weight === null) return maskWeight;
  const [a, b] = matchRank(maskWeight, weight);
  return mul(a, b);
}

/**
 * The loss of a batch from the losses of its samples.
 *
 * @param values one loss per sample (and step, and so on).
 * @param weighting sample weights and mask, which broadcast to `values`.
 * @param reduction 'none' and null leave the values apart.
 * @returns a scalar, or the weighted values.
 */
export function reduceWeighted(values: Tensor, weighting: Weighting, reduction: Reduction): Tensor {
  const weight = maskedWeight(weighting, values, reduction);
  if (weight === null) return reduce(values, null, reduction);
  const [a, b] = matchRank(values, weight);
  checkWeight(a, b);
  return reduce(mul(a, b), b, reduction);
}

/** Refuses weights that do not broadcast to the losses, or that would make more of them than there are samples. */
function checkWeight(values: Tensor, weight: Tensor): void {
  const [wanted, given] = [values.staticShape, weight.staticShape];
  // A loss of one's own that gives one number for the batch takes weights of any shape.
  if (wanted === null || given === null || wanted.length === 0) return;
  const offset = wanted.length - given.length;
  const fits = given.every((size, axis) => {
    const other = wanted[axis + offset];
    if (size === 1 || other === 1) return true;
    // As many as there are samples, and no sample's axis: right for one size of batch alone.
    if (size === null) return axis > 0 || offset === 0 || other === null;
    return other === null || size === other;
  });
  if (offset >= 0 && fits) return;
  throw new RangeError(
    `sampleWeight: expected factors for losses of shape ${formatShape(wanted)}, received ${formatShape(given)}`,
  );
}

function reduce(values: Tensor, weight: Tensor | null, reduction: Reduction): Tensor {
  if (reduction === null || reduction === 'none' || values.rank === 0) return values;
  if (reduction === 'sum') return sum(values);
  if (reduction === 'mean_with_sample_weight' && weight !== null) return divNoNan(sum(values), sum(weight));
  // The mean of nothing is 0.
  if (isFullyKnown(values.staticShape) && values.size === 0) return sum(values);
  return mean(values);
}
