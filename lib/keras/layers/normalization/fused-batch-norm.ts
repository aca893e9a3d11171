import { toTensor, type TensorLike } from '../../../core/convert';
import { isFullyKnown } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { div, mul } from '../../../ops';
import { sizesOf, withDType } from '../../../ops/arguments';
import * as raw from '../../../ops/generated';

interface Moments {
  mean: Tensor;
  variance: Tensor;
}

/** x, seen as images: the kernel knows no other shape. */
function asImages(x: Tensor, compute: (images: Tensor) => Tensor): Tensor {
  if (x.rank === 4) return compute(x);
  const channels = x.shape.at(-1)!;
  const y = raw.reshape(compute(raw.reshape(x, toTensor([-1, 1, 1, channels], 'int32'))), sizesOf(x));
  y.refineShape(x.staticShape);
  return y;
}

/** (n − 1) / n for n elements per channel: what turns the kernel's sample variance into the variance of the batch. */
function biasOf(x: Tensor): Tensor | number {
  const known = x.shape.slice(0, -1);
  if (isFullyKnown(known)) {
    const count = known.reduce((product, size) => product * size, 1);
    return (count - 1) / count;
  }
  const [size, channels] = [withDType(raw.size(x), 'float32'), x.shape.at(-1)!];
  return raw.sub(toTensor(1, 'float32'), div(channels, size));
}

/**
 * Batch normalization in one kernel.
 *
 * @param x float32 tensor [..., channels] of rank at least 2.
 * @param stored the moments to normalize by, or null for those of the batch.
 * @returns the output, and the moments of the batch (the variance that divides by n) when it took them.
 */
export function fusedBatchNorm(
  x: Tensor,
  scale: TensorLike,
  offset: TensorLike,
  stored: Moments | null,
  epsilon: number,
): { y: Tensor; batch: Moments | null } {
  const none = () => toTensor(new Float32Array(0));
  const { mean, variance } = stored ?? { mean: none(), variance: none() };
  let batch: Moments | null = null;
  const y = asImages(x, (images) => {
    const attrs = { epsilon, is_training: stored === null, exponential_avg_factor: 1 };
    const [output, batchMean, sampleVariance] = raw.fusedBatchNormV3(
      images,
      toTensor(scale),
      toTensor(offset),
      mean,
      variance,
      attrs,
    );
    if (stored === null) batch = { mean: batchMean, variance: mul(sampleVariance, biasOf(x)) };
    return output;
  });
  return { y, batch };
}
