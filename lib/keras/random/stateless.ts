import { toTensor, type TensorLike } from '../../core/convert';
import { checkDType, type DType, isFloating, isInteger } from '../../core/dtype';
import { show } from '../../core/show';
import type { Tensor } from '../../core/tensor';
import {
  add,
  argsort,
  broadcastTo,
  cast,
  div,
  floorMod,
  gather,
  greaterEqual,
  maximum,
  mul,
  shape as shapeOf,
  stack,
  sub,
  where,
  zerosLike,
} from '../../ops';
import {
  statelessCategorical,
  statelessGamma,
  statelessNormal,
  statelessTruncatedNormal,
  statelessUniform,
} from '../../ops/random/stateless';
import * as raw from '../../ops/generated';
import { floatx } from '../backend';
import { globalSeedGenerator, SeedGenerator, type Seed } from './seed-generator';

/** Sizes, or an int32 vector of them where they are known only at run time. */
export type SizeList = readonly number[] | Tensor;

interface Source {
  seed?: Seed;
}
interface FloatSource extends Source {
  /** A floating dtype; `floatx()` by default. */
  dtype?: DType;
}

const INT32_MAX = 2 ** 31 - 1;

/**
 * The int32 [2] seed for a stateless random operation.
 *
 * @param seed an integer, a generator (which moves on), or nothing (the global generator moves on).
 */
export function drawSeed(seed: Seed): Tensor {
  if (typeof seed === 'number') {
    if (!Number.isSafeInteger(seed)) throw new TypeError(`seed: expected an integer, received ${show(seed)}`);
    const modulus = INT32_MAX - 1;
    return toTensor([((seed % modulus) + modulus) % modulus, 0], 'int32');
  }
  if (seed !== null && seed !== undefined && !(seed instanceof SeedGenerator)) {
    throw new TypeError(`seed: expected an integer or a SeedGenerator, received ${show(seed)}`);
  }
  const drawn = seed ? seed.next() : globalSeedGenerator().next(false);
  return cast(floorMod(drawn, INT32_MAX - 1), 'int32');
}

type FloatType = 'float16' | 'bfloat16' | 'float32' | 'float64';

function checkFloat(dtype: DType, call: string): FloatType {
  if (!isFloating(checkDType(dtype, call)))
    throw new RangeError(`${call}: expected a floating dtype, received ${dtype}`);
  return dtype as FloatType;
}

/**
 * Numbers from the normal distribution.
 *
 * @param shape sizes of the result.
 * @param options mean (0), stddev (1), dtype (floatx), seed.
 * @returns tensor of `shape`; the same numbers as `keras.random.normal` with the same seed.
 */
export function normal(shape: SizeList, options: FloatSource & { mean?: number; stddev?: number } = {}): Tensor {
  const { mean = 0, stddev = 1, dtype = floatx(), seed } = options;
  return statelessNormal(shape, drawSeed(seed), mean, stddev, checkFloat(dtype, 'normal'));
}

/**
 * Numbers from the normal distribution cut off two standard deviations from the mean.
 *
 * @param shape sizes of the result.
 * @param options mean (0), stddev (1), dtype (floatx), seed.
 * @returns tensor of `shape`; the same numbers as `keras.random.truncated_normal` with the same seed.
 */
export function truncatedNormal(
  shape: SizeList,
  options: FloatSource & { mean?: number; stddev?: number } = {},
): Tensor {
  const { mean = 0, stddev = 1, dtype = floatx(), seed } = options;
  return statelessTruncatedNormal(shape, drawSeed(seed), mean, stddev, checkFloat(dtype, 'truncatedNormal'));
}

/**
 * Numbers from the uniform distribution over [minval, maxval).
 *
 * @param shape sizes of the result.
 * @param options minval (0), maxval (1), dtype (floatx), seed.
 * @returns tensor of `shape`; the same numbers as `keras.random.uniform` with the same seed.
 */
export function uniform(shape: SizeList, options: FloatSource & { minval?: number; maxval?: number } = {}): Tensor {
  const { minval = 0, maxval = 1, dtype = floatx(), seed } = options;
  const unit = statelessUniform(shape, drawSeed(seed), 0, 1, checkFloat(dtype, 'uniform'));
  if (minval === 0 && maxval === 1) return unit;
  // The width is taken in the tensor's own precision, which decides the last bit of each number.
  const low = toTensor(minval, dtype);
  return add(mul(unit, sub(toTensor(maxval, dtype), low)), low);
}

/**
 * Integers from [minval, maxval), each as likely as the other.
 *
 * @param shape sizes of the result.
 * @param minval least value.
 * @param maxval one above the greatest value.
 * @param options dtype (int32), seed.
 */
export function randint(
  shape: SizeList,
  minval: number,
  maxval: number,
  options: Source & { dtype?: DType } = {},
): Tensor {
  const { dtype = 'int32', seed } = options;
  if (!isInteger(dtype)) throw new RangeError(`randint: expected an integer dtype, received ${dtype}`);
  const drawn = dtype === 'int32' ? 'int32' : 'int64';
  return cast(statelessUniform(shape, drawSeed(seed), minval, maxval, drawn), dtype);
}

/**
 * Draws classes.
 *
 * @param logits [batch, classes]: unnormalized log-probabilities.
 * @param numSamples draws per row.
 * @param options dtype of the result (int64), seed.
 * @returns [batch, numSamples].
 */
export function categorical(logits: TensorLike, numSamples: number, options: Source & { dtype?: DType } = {}): Tensor {
  const { dtype = 'int64', seed } = options;
  return cast(statelessCategorical(logits, numSamples, drawSeed(seed)), dtype);
}

/**
 * Sets a fraction of the elements to 0 and scales the others by 1 / (1 − rate), so that the sum is kept on average.
 *
 * @param x floating tensor of any shape.
 * @param rate fraction in [0, 1] that is dropped.
 * @param options noiseShape (a 1 shares one draw along that axis, null takes x's size), seed.
 * @returns tensor like `x`.
 */
export function dropout(
  x: TensorLike,
  rate: number,
  options: Source & { noiseShape?: readonly (number | null)[] | null } = {},
): Tensor {
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`dropout: expected a rate in [0, 1], received ${show(rate)}`);
  const input = toTensor(x);
  checkFloat(input.dtype, 'dropout');
  if (rate === 0) return input;
  if (rate === 1) return zerosLike(input);
  const scaled = mul(input, toTensor(1 / (1 - rate), input.dtype));
  const noise = statelessUniform(
    noiseSizes(input, options.noiseShape),
    drawSeed(options.seed),
    0,
    1,
    input.dtype as FloatType,
  );
  return where(greaterEqual(noise, toTensor(rate, input.dtype)), scaled, toTensor(0, input.dtype));
}

function noiseSizes(input: Tensor, noiseShape: readonly (number | null)[] | null | undefined): SizeList {
  const known = input.staticShape;
  const filled = noiseShape ? noiseShape.map((size, axis) => size ?? known?.[axis] ?? null) : known;
  if (filled?.every((size): size is number => size !== null)) return filled;
  const dynamic = shapeOf(input);
  if (!noiseShape) return dynamic;
  return stack(noiseShape.map((size, axis) => (size === null ? gather(dynamic, axis) : toTensor(size, 'int32'))));
}

/**
 * The slices of a tensor along an axis, in random order.
 *
 * @param x tensor of any shape.
 * @param options axis (0), seed.
 */
export function shuffle(x: TensorLike, options: Source & { axis?: number } = {}): Tensor {
  const { axis = 0, seed } = options;
  const input = toTensor(x);
  const count = gather(shapeOf(input), axis < 0 ? axis + input.rank : axis);
  return gather(input, argsort(statelessUniform(stack([count]), drawSeed(seed))), axis);
}

/** The smallest normal positive number of a dtype: gamma draws are never 0. */
const tiny = { float16: 2 ** -14, float32: 2 ** -126, float64: 2 ** -1022 };

function gammaFrom(seed: Tensor, shape: SizeList, alpha: TensorLike, dtype: FloatType): Tensor {
  const inner = dtype === 'bfloat16' ? 'float32' : dtype;
  return cast(maximum(statelessGamma(shape, seed, alpha, 1, inner), toTensor(tiny[inner], inner)), dtype);
}

/**
 * Numbers from the gamma distribution of shape `alpha` and scale 1.
 *
 * @param shape sizes of the result; `alpha` broadcasts to it.
 * @param alpha number or tensor > 0.
 * @param options dtype (floatx), seed.
 */
export function gamma(shape: SizeList, alpha: TensorLike, options: FloatSource = {}): Tensor {
  const { dtype = floatx(), seed } = options;
  return gammaFrom(drawSeed(seed), shape, alpha, checkFloat(dtype, 'gamma'));
}

/**
 * Numbers of successes.
 *
 * @param shape sizes of the result.
 * @param counts number of trials, number or tensor.
 * @param probabilities chance of success in [0, 1], number or tensor.
 * @param options dtype (floatx), seed.
 */
export function binomial(
  shape: SizeList,
  counts: TensorLike,
  probabilities: TensorLike,
  options: FloatSource = {},
): Tensor {
  const { dtype = floatx(), seed } = options;
  const checked = checkFloat(dtype, 'binomial');
  const inner = checked === 'bfloat16' ? 'float32' : checked;
  const [n, p] = [cast(counts, 'float32'), cast(probabilities, 'float32')];
  const sizes = toTensor(shape as TensorLike, 'int32');
  return cast(raw.statelessRandomBinomial(sizes, drawSeed(seed), n, p, { dtype: inner }), dtype);
}

/**
 * Numbers from the beta distribution, as X / (X + Y) of two gamma draws.
 *
 * @param shape sizes of the result; `alpha` and `beta` broadcast to it.
 * @param alpha number or tensor > 0.
 * @param beta number or tensor > 0.
 * @param options dtype (floatx), seed.
 */
export function beta(shape: SizeList, alpha: TensorLike, beta: TensorLike, options: FloatSource = {}): Tensor {
  const { dtype = floatx(), seed } = options;
  const first = drawSeed(seed);
  // Keras takes the second draw's seed 12 further on.
  const second = add(first, toTensor(12, 'int32'));
  const checked = checkFloat(dtype, 'beta');
  const full = (value: TensorLike) => broadcastTo(cast(value, checked === 'bfloat16' ? 'float32' : checked), shape);
  const a = gammaFrom(first, shape, full(alpha), checked);
  const b = gammaFrom(second, shape, full(beta), checked);
  return div(a, add(a, b));
}
