/** Random tensors that follow from the seed alone: the same one gives the same numbers, whenever and wherever. */

import { toTensor, type TensorLike } from '../../core/convert';
import { isInteger } from '../../core/dtype';
import { show } from '../../core/show';
import { Tensor } from '../../core/tensor';
import { checkInteger, checkRank, floatTensor, shapeTensor, withDType, type ShapeLike } from '../arguments';
import { intScalar, intVector, longVector, numberScalar } from '../constants';
import * as raw from '../generated';
import { span } from './draws';

/** Two integers, or an int32 or int64 vector of them. */
export type StatelessSeed = readonly [number, number] | Tensor;

type FloatType = 'float16' | 'bfloat16' | 'float32' | 'float64';

/** TensorFlow chooses the algorithm for the device. */
const autoSelect = 3;

function seedVector(seed: StatelessSeed, call: string): Tensor {
  if (seed instanceof Tensor) return seed;
  if (!Array.isArray(seed) || seed.length !== 2 || !seed.every(Number.isSafeInteger)) {
    throw new TypeError(`${call}: expected seed to be two integers, received ${show(seed)}`);
  }
  const fits = (seed as readonly number[]).every((each) => (each | 0) === each);
  return fits ? intVector(seed as readonly number[]) : longVector(seed as readonly number[]);
}

type Key = [key: Tensor, counter: Tensor, algorithm: Tensor];

function keyOf(seed: StatelessSeed, call: string): Key {
  const [key, counter] = raw.statelessRandomGetKeyCounter(seedVector(seed, call));
  return [key, counter, intScalar(autoSelect)];
}

/** See `randomUniform`. Ops: StatelessRandomUniformV2, StatelessRandomUniformIntV2. */
export function statelessUniform(
  shape: ShapeLike,
  seed: StatelessSeed,
  minval = 0,
  maxval = 1,
  dtype: FloatType | 'int32' | 'int64' = 'float32',
): Tensor {
  const sizes = shapeTensor(shape, 'statelessUniform');
  const key = keyOf(seed, 'statelessUniform');
  const number = (value: number): Tensor => numberScalar(value, dtype);
  if (isInteger(dtype)) return raw.statelessRandomUniformIntV2(sizes, ...key, number(minval), number(maxval));
  const drawn = raw.statelessRandomUniformV2(sizes, ...key, { dtype: dtype as FloatType });
  if (minval === 0 && maxval === 1) return drawn;
  return raw.addV2(raw.mul(drawn, span(minval, maxval, dtype)), number(minval));
}

function scaled(drawn: Tensor, mean: number, stdDev: number): Tensor {
  if (mean === 0 && stdDev === 1) return drawn;
  return raw.addV2(raw.mul(drawn, numberScalar(stdDev, drawn.dtype)), numberScalar(mean, drawn.dtype));
}

/** See `randomNormal`. Op: StatelessRandomNormalV2. */
export function statelessNormal(
  shape: ShapeLike,
  seed: StatelessSeed,
  mean = 0,
  stdDev = 1,
  dtype: FloatType = 'float32',
): Tensor {
  const call = 'statelessNormal';
  return scaled(raw.statelessRandomNormalV2(shapeTensor(shape, call), ...keyOf(seed, call), { dtype }), mean, stdDev);
}

/** See `truncatedNormal`. Op: StatelessTruncatedNormalV2. */
export function statelessTruncatedNormal(
  shape: ShapeLike,
  seed: StatelessSeed,
  mean = 0,
  stdDev = 1,
  dtype: FloatType = 'float32',
): Tensor {
  const call = 'statelessTruncatedNormal';
  return scaled(
    raw.statelessTruncatedNormalV2(shapeTensor(shape, call), ...keyOf(seed, call), { dtype }),
    mean,
    stdDev,
  );
}

/** See `categorical`. Op: StatelessMultinomial. */
export function statelessCategorical(
  logits: TensorLike,
  numSamples: number,
  seed: StatelessSeed,
  dtype: 'int32' | 'int64' = 'int64',
): Tensor {
  const call = 'statelessCategorical';
  const scores = floatTensor(logits, call);
  checkRank(scores, 2, call, 'logits');
  checkInteger(numSamples, 0, call, 'numSamples');
  return raw.statelessMultinomial(scores, intScalar(numSamples, call), seedVector(seed, call), { output_dtype: dtype });
}

/** x with its rows in random order. Op: StatelessShuffle. */
export function statelessShuffle(x: TensorLike, seed: StatelessSeed): Tensor {
  const given = toTensor(x, undefined, 'statelessShuffle');
  return raw.statelessShuffle(given, ...keyOf(seed, 'statelessShuffle'));
}

/** See `randomGamma`; alpha and beta broadcast to the trailing axes of the shape. Op: StatelessRandomGammaV3. */
export function statelessGamma(
  shape: ShapeLike,
  seed: StatelessSeed,
  alpha: TensorLike,
  beta: TensorLike = 1,
  dtype: 'float16' | 'float32' | 'float64' = 'float32',
): Tensor {
  const call = 'statelessGamma';
  const sizes = shapeTensor(shape, call);
  const [a, rate] = [alpha, beta].map((each) => withDType(toTensor(each, undefined, call), dtype));
  const broadcast = raw.broadcastTo(a, raw.broadcastArgs(raw.shape(a), raw.shape(rate)));
  return raw.realDiv(raw.statelessRandomGammaV3(sizes, ...keyOf(seed, call), broadcast), rate);
}

/** See `randomPoisson`; lam broadcasts to the trailing axes of the shape. Op: StatelessRandomPoisson. */
export function statelessPoisson(
  shape: ShapeLike,
  seed: StatelessSeed,
  lam: TensorLike,
  dtype: 'float16' | 'float32' | 'float64' | 'int32' | 'int64' = 'float32',
): Tensor {
  const call = 'statelessPoisson';
  return raw.statelessRandomPoisson(shapeTensor(shape, call), seedVector(seed, call), floatTensor(lam, call), {
    dtype,
  });
}

/** Two or more seeds out of one: [num, 2], for draws that must not repeat. Op: StatelessRandomUniformFullIntV2. */
export function splitSeed(seed: StatelessSeed, num = 2): Tensor {
  const given = seedVector(seed, 'splitSeed');
  checkInteger(num, 0, 'splitSeed', 'num');
  const dtype = given.dtype as 'int32' | 'int64';
  return raw.statelessRandomUniformFullIntV2(intVector([num, 2]), ...keyOf(given, 'splitSeed'), { dtype });
}
