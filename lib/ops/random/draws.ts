/**
 * Random tensors. Without a seed the numbers follow from `tf.random.setSeed`, or from the system where none was set. A
 * seed makes an operation repeat the same sequence of draws.
 */

import { checkFunction } from '../../core/checks';
import { toTensor, type TensorLike } from '../../core/convert';
import { isInteger, type DType } from '../../core/dtype';
import { checkShape, sizeOf } from '../../core/shape';
import { show } from '../../core/show';
import type { Tensor } from '../../core/tensor';
import { checkInteger, checkOneOf, checkRank, floatTensor, shapeTensor, withDType, type ShapeLike } from '../arguments';
import { intScalar, numberScalar } from '../constants';
import { tensor } from '../creation';
import * as raw from '../generated';
import { promoteBinary } from '../promote';
import { opSeeds } from './seeds';

type FloatType = 'float16' | 'bfloat16' | 'float32' | 'float64';
type UniformType = FloatType | 'int32' | 'int64';

const floats = ['float16', 'bfloat16', 'float32', 'float64'] as const;

/** The width of a range, rounded as TensorFlow rounds it: in the type of the draws. */
export function span(minval: number, maxval: number, dtype: DType): Tensor {
  return raw.sub(numberScalar(maxval, dtype), numberScalar(minval, dtype));
}

/** x · factor + shift, without needless steps. */
function affine(x: Tensor, factor: TensorLike, shift: TensorLike): Tensor {
  const same = (value: TensorLike): Tensor =>
    typeof value === 'number' ? numberScalar(value, x.dtype) : withDType(toTensor(value), x.dtype);
  const scaled = factor === 1 ? x : raw.mul(x, same(factor));
  return shift === 0 ? scaled : raw.addV2(scaled, same(shift));
}

/**
 * Numbers from the uniform distribution on [minval, maxval).
 *
 * @param dtype float32 by default; integers are drawn without rounding. @returns tensor of the shape.
 * Ops: RandomUniform, RandomUniformInt.
 */
export function randomUniform(
  shape: ShapeLike,
  minval = 0,
  maxval = 1,
  dtype: UniformType | 'bool' = 'float32',
  seed?: number | null,
): Tensor {
  const call = 'randomUniform';
  const choices = [...floats, 'int32', 'int64', 'bool'] as const;
  checkOneOf(dtype, choices, call, 'dtype');
  const sizes = shapeTensor(shape, call);
  const seeds = opSeeds(seed, call);
  if (dtype === 'bool')
    return raw.cast(raw.randomUniformInt(sizes, intScalar(0), intScalar(2), seeds), { DstT: 'bool' });
  if (isInteger(dtype)) {
    return raw.randomUniformInt(sizes, numberScalar(minval, dtype), numberScalar(maxval, dtype), seeds);
  }
  const drawn = raw.randomUniform(sizes, { dtype: dtype as FloatType, ...seeds });
  return affine(drawn, minval === 0 ? maxval : span(minval, maxval, dtype), minval);
}

/** Integers from minval to maxval − 1, each as likely, as int32. Op: RandomUniformInt. */
export function randomUniformInt(shape: ShapeLike, minval: number, maxval: number, seed?: number | null): Tensor {
  const sizes = shapeTensor(shape, 'randomUniformInt');
  const call = 'randomUniformInt';
  return raw.randomUniformInt(sizes, intScalar(minval, call), intScalar(maxval, call), opSeeds(seed, call));
}

/** Numbers from the normal distribution. @param dtype float32 by default. Op: RandomStandardNormal. */
export function randomNormal(
  shape: ShapeLike,
  mean: TensorLike = 0,
  stdDev: TensorLike = 1,
  dtype: FloatType = 'float32',
  seed?: number | null,
): Tensor {
  checkOneOf(dtype, floats, 'randomNormal', 'dtype');
  const drawn = raw.randomStandardNormal(shapeTensor(shape, 'randomNormal'), {
    dtype,
    ...opSeeds(seed, 'randomNormal'),
  });
  return affine(drawn, stdDev, mean);
}

/** Numbers from the normal distribution of mean 0 and deviation 1. Op: RandomStandardNormal. */
export function randomStandardNormal(shape: ShapeLike, dtype: FloatType = 'float32', seed?: number | null): Tensor {
  return randomNormal(shape, 0, 1, dtype, seed);
}

/** Numbers from the normal distribution, those beyond two deviations drawn again. Op: TruncatedNormal. */
export function truncatedNormal(
  shape: ShapeLike,
  mean: TensorLike = 0,
  stdDev: TensorLike = 1,
  dtype: FloatType = 'float32',
  seed?: number | null,
): Tensor {
  checkOneOf(dtype, floats, 'truncatedNormal', 'dtype');
  const drawn = raw.truncatedNormal(shapeTensor(shape, 'truncatedNormal'), {
    dtype,
    ...opSeeds(seed, 'truncatedNormal'),
  });
  return affine(drawn, stdDev, mean);
}

/**
 * Numbers from the gamma distribution.
 *
 * @param alpha shape parameter. @param beta rate. @returns shape, then the axes in which alpha and beta broadcast. Op: RandomGamma.
 */
export function randomGamma(
  shape: ShapeLike,
  alpha: TensorLike,
  beta: TensorLike = 1,
  dtype: 'float16' | 'float32' | 'float64' = 'float32',
  seed?: number | null,
): Tensor {
  const call = 'randomGamma';
  checkOneOf(dtype, ['float16', 'float32', 'float64'], call, 'dtype');
  const sizes = shapeTensor(shape, call);
  const [a, rate] = [alpha, beta].map((each) => withDType(toTensor(each, undefined, call), dtype));
  const broadcast = raw.addV2(a, raw.zerosLike(rate));
  const least = numberScalar(dtype === 'float64' ? 2 ** -1022 : dtype === 'float32' ? 2 ** -126 : 2 ** -14, dtype);
  return raw.maximum(least, raw.realDiv(raw.randomGamma(sizes, broadcast, opSeeds(seed, call)), rate));
}

/** Numbers from the Poisson distribution. @param lam the mean. @returns shape, then lam's axes. Op: RandomPoissonV2. */
export function randomPoisson(
  shape: ShapeLike,
  lam: TensorLike,
  dtype: 'float16' | 'float32' | 'float64' | 'int32' | 'int64' = 'float32',
  seed?: number | null,
): Tensor {
  const call = 'randomPoisson';
  return raw.randomPoissonV2(shapeTensor(shape, call), floatTensor(lam, call), { dtype, ...opSeeds(seed, call) });
}

/**
 * Classes drawn with the probabilities softmax(logits).
 *
 * @param logits [batch, classes]. @returns [batch, numSamples]. Op: Multinomial.
 */
export function categorical(
  logits: TensorLike,
  numSamples: number,
  dtype: 'int32' | 'int64' = 'int64',
  seed?: number | null,
): Tensor {
  const call = 'categorical';
  const scores = floatTensor(logits, call);
  checkRank(scores, 2, call, 'logits');
  checkInteger(numSamples, 0, call, 'numSamples');
  return raw.multinomial(scores, intScalar(numSamples, call), { output_dtype: dtype, ...opSeeds(seed, call) });
}

/**
 * Classes drawn by logits, or by probabilities, as int32.
 *
 * @param logits [batch, classes] or [classes]. @param normalized they are probabilities.
 * @returns [batch, numSamples] or [numSamples]. Op: Multinomial.
 */
export function multinomial(logits: TensorLike, numSamples: number, seed?: number | null, normalized = false): Tensor {
  const given = floatTensor(logits, 'multinomial');
  checkRank(given, [1, 2], 'multinomial', 'logits');
  const scores = normalized ? raw.log(given) : given;
  if (scores.rank === 2) return categorical(scores, numSamples, 'int32', seed);
  const drawn = categorical(raw.expandDims(scores, intScalar(0)), numSamples, 'int32', seed);
  return raw.squeeze(drawn, { squeeze_dims: [0] });
}

/** x with its rows in random order. Op: RandomShuffle. */
export function shuffle(x: TensorLike, seed?: number | null): Tensor {
  return raw.randomShuffle(toTensor(x, undefined, 'shuffle'), opSeeds(seed, 'shuffle'));
}

/** A random block of the given size out of x. Ops: RandomUniformInt, Slice. */
export function randomCrop(x: TensorLike, size: readonly number[], seed?: number | null): Tensor {
  const given = toTensor(x, undefined, 'randomCrop');
  const sizes = shapeTensor(size, 'randomCrop');
  const limit = raw.addV2(raw.sub(raw.shape(given), sizes), raw.onesLike(sizes));
  const most = intScalar(2 ** 31 - 1);
  const drawn = raw.randomUniformInt(raw.shape(sizes), intScalar(0), most, opSeeds(seed, 'randomCrop'));
  return raw.slice(given, raw.floorMod(drawn, limit), sizes);
}

/** Numbers that a function of JavaScript draws, one call per element. @param dtype float32 by default. */
export function rand(shape: readonly number[], randFunction: () => number, dtype: DType = 'float32'): Tensor {
  checkFunction(randFunction, 'rand');
  const size = sizeOf(checkShape(shape, 'rand'))!;
  return tensor(Array.from({ length: size }, randFunction), shape, dtype);
}

/**
 * x with elements put to 0 at random, the others scaled by 1 / (1 − rate) so that the expected sum stays.
 *
 * @param rate share of elements put to 0, in [0, 1).
 * @param noiseShape shape of the choice, which broadcasts with x; x's own by default.
 * @throws RangeError for another rate.
 */
export function dropout(x: TensorLike, rate: number, noiseShape?: ShapeLike | null, seed?: number | null): Tensor {
  const given = floatTensor(x, 'dropout');
  if (!(rate >= 0 && rate < 1)) throw new RangeError(`dropout: expected rate in [0, 1), received ${show(rate)}`);
  if (rate === 0) return given;
  const sizes = noiseShape ? shapeTensor(noiseShape, 'dropout') : raw.shape(given);
  const dtype = given.dtype as FloatType;
  const drawn = raw.randomUniform(sizes, { dtype, ...opSeeds(seed, 'dropout') });
  const [chosen, limit] = promoteBinary(drawn, rate, 'dropout');
  const scaled = raw.mul(given, numberScalar(1 / (1 - rate), dtype));
  return raw.selectV2(raw.greaterEqual(chosen, limit), scaled, raw.zerosLike(scaled));
}
