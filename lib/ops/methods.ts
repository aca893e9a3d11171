/** The operations that tensors have as methods: their first argument is the tensor. */

import type { TensorLike } from '../core/convert';
import type { DType, TypedArray } from '../core/dtype';
import { isFullyKnown } from '../core/shape';
import type { Tensor } from '../core/tensor';
import * as arithmetic from './arithmetic';
import * as bitwise from './bitwise';
import * as compare from './compare';
import * as convolutions from './conv';
import * as creation from './creation';
import * as spectra from './fft';
import * as resizing from './image/resize';
import * as joining from './join';
import * as norms from './linalg/norm';
import * as products from './linalg/products';
import * as logical from './logical';
import * as math from './math';
import * as activations from './nn/activations';
import * as normalization from './nn/normalization';
import * as softmaxes from './nn/softmax';
import * as placement from './placement';
import * as pooling from './pool';
import * as reduce from './reduce';
import * as reshaping from './reshape';
import * as segments from './segment';
import * as slicing from './slicing';
import * as sorting from './sort';
import * as special from './special';
import { buffer, type TensorBuffer } from './tensor-buffer';
import { variable, type Variable } from './variable';

const { add, atan2, div, divNoNan, floorDiv, floorMod, maximum, minimum, mod, mul, pow, squaredDifference, sub } =
  arithmetic;
const { equal, greater, greaterEqual, less, lessEqual, notEqual } = compare;
const { logicalAnd, logicalNot, logicalOr, logicalXor } = logical;
const { abs, acos, acosh, asin, asinh, atan, atanh, cast, ceil, clipByValue, clone, conj, cos, cosh, exp, expm1 } =
  math;
const { floor, imag, isFinite, isInf, isNaN, log, log1p, neg, real, reciprocal, round, rsqrt, sigmoid, sign } = math;
const { sin, sinh, sqrt, square, step, stopGradient, tan, tanh } = math;
const { elu, gelu, leakyRelu, logSigmoid, prelu, relu, relu6, selu, silu, softplus } = activations;
const { all, any, argMax, argMin, cumprod, cumsum, euclideanNorm, logSumExp, max, mean, min, moments, prod } = reduce;
const { std, sum, variance } = reduce;
const { batchToSpaceND, broadcastTo, depthToSpace, ensureShape, expandDims, flatten, reshape, spaceToBatchND } =
  reshaping;
const { squeeze, transpose } = reshaping;

const { bitwiseAnd, bitwiseOr, bitwiseXor } = bitwise;
const { conv1d, conv2d, conv2dTranspose, depthwiseConv2d, dilation2d, separableConv2d } = convolutions;
const { oneHot, onesLike, zerosLike } = creation;
const { fft, ifft, irfft, rfft } = spectra;
const { resizeBilinear, resizeNearestNeighbor } = resizing;
const { concat, mirrorPad, pad, split, stack, tile, unstack } = joining;
const { norm } = norms;
const { dot, matMul } = products;
const { batchNorm, localResponseNormalization } = normalization;
const { logSoftmax, softmax } = softmaxes;
const { to } = placement;
const { avgPool, maxPool, pool } = pooling;
const { unsortedSegmentSum } = segments;
const { booleanMask, gather, gatherND, reverse, slice, stridedSlice, where } = slicing;
const { sort, topk, unique } = sorting;
const { erf } = special;

/** Functions whose first argument becomes the tensor the method is called on. */
const listed = {
  ...{ abs, acos, acosh, add, all, any, argMax, argMin, asin, asinh, atan, atan2, atanh, avgPool, batchNorm },
  ...{ batchToSpaceND, bitwiseAnd, bitwiseOr, bitwiseXor, booleanMask, broadcastTo, cast, ceil, clipByValue, clone },
  ...{ conj, conv1d, conv2d, conv2dTranspose, cos, cosh, cumprod, cumsum, depthToSpace, depthwiseConv2d, dilation2d },
  ...{ div, divNoNan, dot, elu, ensureShape, equal, erf, euclideanNorm, exp, expandDims, expm1, fft, flatten, floor },
  ...{ floorDiv, floorMod, gather, gatherND, gelu, greater, greaterEqual, ifft, imag, irfft, isFinite, isInf, isNaN },
  ...{ leakyRelu, less, lessEqual, localResponseNormalization, log, log1p, logSigmoid, logSoftmax, logSumExp },
  ...{ logicalAnd, logicalNot, logicalOr, logicalXor, matMul, max, maximum, maxPool, mean, min, minimum, mirrorPad },
  ...{ mod, moments, mul, neg, norm, notEqual, oneHot, onesLike, pad, pool, pow, prelu, prod, real, reciprocal, relu },
  ...{ relu6, reshape, resizeBilinear, resizeNearestNeighbor, reverse, rfft, round, rsqrt, selu, separableConv2d },
  ...{ sigmoid, sign, silu, sin, sinh, slice, softmax, softplus, sort, spaceToBatchND, split, sqrt, square },
  ...{
    squaredDifference,
    squeeze,
    std,
    step,
    stopGradient,
    stridedSlice,
    sub,
    sum,
    tan,
    tanh,
    tile,
    to,
    topk,
    transpose,
  },
  ...{ unique, unsortedSegmentSum, unstack, variance, zerosLike },
};

type Families = typeof arithmetic &
  typeof activations &
  typeof compare &
  typeof logical &
  typeof math &
  typeof reduce &
  typeof reshaping &
  typeof bitwise &
  typeof convolutions &
  typeof creation &
  typeof spectra &
  typeof resizing &
  typeof joining &
  typeof norms &
  typeof products &
  typeof normalization &
  typeof softmaxes &
  typeof placement &
  typeof pooling &
  typeof segments &
  typeof slicing &
  typeof sorting &
  typeof special;

/** The functions listed above, as the modules declare them: with their documentation, which a list of names has not. */
export const operations: Pick<Families, keyof typeof listed> = listed;

const listOf = (others: TensorLike | readonly TensorLike[]): readonly TensorLike[] =>
  Array.isArray(others) ? (others as readonly TensorLike[]) : [others as TensorLike];

/** Methods that are no function of the same name with its first argument left out. */
export const methods = {
  /** This tensor and the others joined along an axis. */
  concat: (x: Tensor, others: Tensor | readonly Tensor[], axis = 0): Tensor => concat([x, ...listOf(others)], axis),
  /** This tensor and the others side by side along a new axis. */
  stack: (x: Tensor, others: Tensor | readonly Tensor[], axis = 0): Tensor => stack([x, ...listOf(others)], axis),
  /** This tensor's elements where the condition holds, the other's elsewhere. */
  where: (x: Tensor, condition: TensorLike, other: TensorLike): Tensor => where(condition, x, other),
  /** In another element type; see `cast`. */
  asType: (x: Tensor, dtype: DType): Tensor => cast(x, dtype),
  /** As float32. */
  toFloat: (x: Tensor): Tensor => cast(x, 'float32'),
  /** As int32, cut off toward zero. */
  toInt: (x: Tensor): Tensor => cast(x, 'int32'),
  /** As bool: whether an element is not 0. */
  toBool: (x: Tensor): Tensor => cast(x, 'bool'),
  /** The one element as a scalar. */
  asScalar: (x: Tensor): Tensor => reshape(x, []),
  /** As a vector. */
  as1D: (x: Tensor): Tensor => flatten(x),
  /** As a matrix of the given sizes. */
  as2D: (x: Tensor, rows: number, columns: number): Tensor => reshape(x, [rows, columns]),
  /** In three axes of the given sizes. */
  as3D: (x: Tensor, ...sizes: [number, number, number]): Tensor => reshape(x, sizes),
  /** In four axes of the given sizes. */
  as4D: (x: Tensor, ...sizes: [number, number, number, number]): Tensor => reshape(x, sizes),
  /** In five axes of the given sizes. */
  as5D: (x: Tensor, ...sizes: [number, number, number, number, number]): Tensor => reshape(x, sizes),
  /** In the shape of another tensor. */
  reshapeAs: (x: Tensor, other: Tensor): Tensor =>
    reshape(x, isFullyKnown(other.staticShape) ? other.staticShape : reshaping.shape(other)),
  /** A variable with this value; see `variable`. */
  variable: (x: Tensor, trainable = true, name?: string, dtype?: DType): Variable =>
    variable(x, trainable, name, dtype),
  /** The elements, to be read and changed one by one: a copy. Waits on this thread. */
  bufferSync: (x: Tensor): TensorBuffer => buffer(x.shape, x.dtype, x.dataSync<TypedArray | string[]>()),
  /** The elements, to be read and changed one by one: a copy. */
  buffer: async (x: Tensor): Promise<TensorBuffer> => buffer(x.shape, x.dtype, await x.data<TypedArray | string[]>()),
  /** Prints the values. */
  print: (x: Tensor): void => console.log(x.toString()),
};

/** Functions with their first argument left out. */
export type Methods<Functions> = {
  [Name in keyof Functions]: Functions[Name] extends (x: never, ...rest: infer Rest) => infer Result
    ? (...rest: Rest) => Result
    : never;
};
