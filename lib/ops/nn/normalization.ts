/** Normalization. */

import { toTensor, type TensorLike } from '../../core/convert';
import { show } from '../../core/show';
import type { Tensor } from '../../core/tensor';
import { checkRank, checkRankAtLeast, floatTensor, withDType } from '../arguments';
import { numberScalar } from '../constants';
import * as raw from '../generated';

/**
 * (x − mean) / √(variance + ε) · scale + offset.
 *
 * @param mean broadcasts with x, as do variance, offset and scale; the last two may be left out. Ops: Rsqrt, Mul, AddV2.
 */
export function batchNorm(
  x: TensorLike,
  mean: TensorLike,
  variance: TensorLike,
  offset?: TensorLike | null,
  scale?: TensorLike | null,
  varianceEpsilon = 0.001,
): Tensor {
  const given = floatTensor(x, 'batchNorm');
  const same = (value: TensorLike): Tensor => withDType(toTensor(value, undefined, 'batchNorm'), given.dtype);
  const factor = raw.rsqrt(raw.addV2(same(variance), numberScalar(varianceEpsilon, given.dtype)));
  const scaled = scale === undefined || scale === null ? factor : raw.mul(factor, same(scale));
  const centre = raw.mul(same(mean), scaled);
  const shift = offset === undefined || offset === null ? raw.neg(centre) : raw.sub(same(offset), centre);
  return raw.addV2(raw.mul(given, scaled), shift);
}

/** `batchNorm` of a matrix. */
export const batchNorm2d = batchNorm;
/** `batchNorm` of a tensor of rank 3. */
export const batchNorm3d = batchNorm;
/** `batchNorm` of a tensor of rank 4. */
export const batchNorm4d = batchNorm;

/**
 * x / (bias + alpha · Σ x²)^beta, the sum over depthRadius channels on both sides.
 *
 * @param x [batch, height, width, channels], or without the batch. Op: LRN.
 */
export function localResponseNormalization(x: TensorLike, depthRadius = 5, bias = 1, alpha = 1, beta = 0.5): Tensor {
  const given = floatTensor(x, 'localResponseNormalization');
  checkRank(given, [3, 4], 'localResponseNormalization', 'x');
  if (!Number.isInteger(depthRadius) || depthRadius < 0) {
    throw new RangeError(
      `localResponseNormalization: expected depthRadius to be an integer >= 0, received ${show(depthRadius)}`,
    );
  }
  const attrs = { depth_radius: depthRadius, bias, alpha, beta };
  if (given.rank === 4) return raw.lrn(given, attrs);
  const axis = numberScalar(0, 'int32');
  return raw.squeeze(raw.lrn(raw.expandDims(given, axis), attrs), { squeeze_dims: [0] });
}

/**
 * Batch normalization in one kernel, over all axes but the channels.
 *
 * @param x [batch, height, width, channels], or channels second with 'NCHW'. @param scale [channels], as the others.
 * @param training normalize by the moments of the batch; mean and variance may then be empty vectors.
 * @returns y, and the batch's mean and variance. Op: FusedBatchNormV3.
 */
export function fusedBatchNorm(
  x: TensorLike,
  scale: TensorLike,
  offset: TensorLike,
  mean: TensorLike,
  variance: TensorLike,
  { epsilon = 0.001, dataFormat = 'NHWC' as 'NHWC' | 'NCHW' | 'NDHWC' | 'NCDHW', training = true, momentum = 1 } = {},
): { y: Tensor; mean: Tensor; variance: Tensor } {
  const call = 'fusedBatchNorm';
  const given = floatTensor(x, call);
  const vectors = [scale, offset, mean, variance].map((each) => withDType(toTensor(each, undefined, call), 'float32'));
  const [y, batchMean, batchVariance] = raw.fusedBatchNormV3(given, vectors[0], vectors[1], vectors[2], vectors[3], {
    epsilon,
    data_format: dataFormat,
    is_training: training,
    exponential_avg_factor: momentum,
  });
  return { y, mean: batchMean, variance: batchVariance };
}

/** x + bias, the bias along the channels. @param bias [channels]. Op: BiasAdd. */
export function biasAdd(x: TensorLike, bias: TensorLike, dataFormat: 'NHWC' | 'NCHW' = 'NHWC'): Tensor {
  const given = toTensor(x, undefined, 'biasAdd');
  checkRankAtLeast(given, 2, 'biasAdd', 'x');
  const vector = toTensor(bias, given.dtype, 'biasAdd');
  checkRank(vector, 1, 'biasAdd', 'bias');
  return raw.biasAdd(given, vector, dataFormat === 'NHWC' ? undefined : { data_format: dataFormat });
}
