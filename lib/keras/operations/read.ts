/** What Keras's operations compute. */

import type { TensorLike } from '../../core/convert';
import { toTensor } from '../../core/convert';
import type { DType } from '../../core/dtype';
import { isFloating } from '../../core/dtype';
import { show } from '../../core/show';
import type { Tensor } from '../../core/tensor';
import * as arithmetic from '../../ops/arithmetic';
import * as compare from '../../ops/compare';
import * as join from '../../ops/join';
import * as linalg from '../../ops/linalg';
import * as logical from '../../ops/logical';
import * as math from '../../ops/math';
import * as activations from '../../ops/nn/activations';
import * as softmaxes from '../../ops/nn/softmax';
import * as raw from '../../ops/generated';
import * as reduce from '../../ops/reduce';
import * as reshape from '../../ops/reshape';
import * as slicing from '../../ops/slicing';
import { ellipsis, PythonSlice } from './python';

/** Runs an operation: its positional arguments, and its config and keyword arguments by Keras's names. */
export type OperationFunction = (args: readonly never[], options: Readonly<Record<string, never>>) => Tensor | Tensor[];

type Unary = (x: TensorLike) => Tensor;
type Binary = (a: TensorLike, b: TensorLike) => Tensor;
type Axes = number | readonly number[] | null;
type Reduction = (x: TensorLike, axis?: Axes, keepDims?: boolean) => Tensor;

const unary =
  (fn: Unary): OperationFunction =>
  ([x]) =>
    fn(x as TensorLike);
const binary =
  (fn: Binary): OperationFunction =>
  ([a, b]) =>
    fn(a as TensorLike, b as TensorLike);
const reduction =
  (fn: Reduction): OperationFunction =>
  ([x], { axis = null, keepdims }) =>
    fn(x as TensorLike, axis as Axes, keepdims === true);
const ints = (values: unknown): Tensor => toTensor(values as number[], 'int32');

/** NumPy's division: integers give a float. */
const trueDivide: Binary = (a, b) => arithmetic.div(a, b);

function getItem(x: Tensor, keys: unknown): Tensor {
  const list = Array.isArray(keys) ? keys : [keys];
  const masks = { begin_mask: 0, end_mask: 0, ellipsis_mask: 0, new_axis_mask: 0, shrink_axis_mask: 0 };
  const [begin, end, strides]: number[][] = [[], [], []] as number[][];
  list.forEach((key: unknown, index) => {
    const bit = 1 << index;
    const slice = key instanceof PythonSlice ? key : new PythonSlice(0, 0, 1);
    if (key === ellipsis) masks.ellipsis_mask |= bit;
    else if (key === null) masks.new_axis_mask |= bit;
    else if (typeof key === 'number') masks.shrink_axis_mask |= bit;
    else if (key instanceof PythonSlice) {
      if (key.start === null) masks.begin_mask |= bit;
      if (key.stop === null) masks.end_mask |= bit;
    } else throw new TypeError(`GetItem: expected numbers, slices, null or an ellipsis as keys, received ${show(key)}`);
    begin!.push(typeof key === 'number' ? key : (slice.start ?? 0));
    end!.push(typeof key === 'number' ? key + 1 : (slice.stop ?? 0));
    strides!.push(slice.step ?? 1);
  });
  return raw.stridedSlice(x, ints(begin), ints(end), ints(strides), masks);
}

function cumulative(fn: (x: Tensor, axis: Tensor) => Tensor): OperationFunction {
  return ([x], { axis, dtype }) => {
    const given = toTensor(x as TensorLike);
    const cast = dtype ? arithmeticCast(given, dtype as DType) : given;
    return axis === null || axis === undefined ? fn(raw.reshape(cast, ints([-1])), ints(0)) : fn(cast, ints(axis));
  };
}

const arithmeticCast = (x: Tensor, dtype: DType): Tensor => (x.dtype === dtype ? x : raw.cast(x, { DstT: dtype }));

const like =
  (fn: (x: Tensor) => Tensor): OperationFunction =>
  ([x], { dtype }) => {
    const result = fn(toTensor(x as TensorLike));
    return dtype ? arithmeticCast(result, dtype as DType) : result;
  };

/** Keras takes integers for floats where a function has no integer values. */
const float = (x: TensorLike): Tensor => {
  const tensor = toTensor(x);
  return isFloating(tensor.dtype) ? tensor : raw.cast(tensor, { DstT: 'float32' });
};

function elu(x: Tensor, alpha: number): Tensor {
  if (alpha === 1) return raw.elu(x);
  return raw.selectV2(raw.greater(x, raw.zerosLike(x)), x, arithmetic.mul(alpha, raw.expm1(x)));
}

/** By Keras's class name. */
export const operationFunctions: Readonly<Record<string, OperationFunction>> = {
  Absolute: unary(math.abs),
  Add: binary(arithmetic.add),
  All: reduction(reduce.all),
  Any: reduction(reduce.any),
  Arccos: unary((x) => raw.acos(float(x))),
  Arccosh: unary((x) => raw.acosh(float(x))),
  Arcsin: unary((x) => raw.asin(float(x))),
  Arcsinh: unary((x) => raw.asinh(float(x))),
  Arctan: unary((x) => raw.atan(float(x))),
  Arctan2: binary((a, b) => raw.atan2(float(a), float(b))),
  Arctanh: unary((x) => raw.atanh(float(x))),
  BroadcastTo: ([x], { shape }) => raw.broadcastTo(toTensor(x as TensorLike), ints(shape)),
  Cast: ([x], { dtype }) => arithmeticCast(toTensor(x as TensorLike), dtype as DType),
  Ceil: unary((x) => raw.ceil(float(x))),
  Clip: ([x], { x_min: low, x_max: high }) => math.clipByValue(x as TensorLike, low as number, high as number),
  Concatenate: ([xs], { axis }) => join.concat(xs as TensorLike[], axis as number),
  ConvertToTensor: ([x], { dtype = null }) => {
    const tensor = toTensor(x as TensorLike);
    return dtype === null ? tensor : arithmeticCast(tensor, dtype as DType);
  },
  Cos: unary((x) => raw.cos(float(x))),
  Cosh: unary((x) => raw.cosh(float(x))),
  Cumprod: cumulative((x, axis) => raw.cumprod(x, axis)),
  Cumsum: cumulative((x, axis) => raw.cumsum(x, axis)),
  Divide: binary(trueDivide),
  Dot: binary((a, b) => linalg.tensordot(a, b, 1)),
  Einsum: (args, { subscripts }) => linalg.einsum(subscripts as string, ...(args as unknown as TensorLike[])),
  Elu: ([x], { alpha }) => elu(float(x as TensorLike), alpha as number),
  Equal: binary(compare.equal),
  Erf: unary((x) => raw.erf(float(x))),
  Exp: unary((x) => raw.exp(float(x))),
  ExpandDims: ([x], { axis }) => reshape.expandDims(x as TensorLike, axis as number),
  Expm1: unary((x) => raw.expm1(float(x))),
  Flip: ([x], { axis = null }) => slicing.reverse(x as TensorLike, axis as Axes),
  Floor: unary((x) => raw.floor(float(x))),
  FloorDivide: binary(arithmetic.floorDiv),
  Gelu: ([x], { approximate = true }) => activations.gelu(x as TensorLike, approximate as boolean),
  GetItem: ([x, keys]) => getItem(toTensor(x as TensorLike), keys),
  Greater: binary(compare.greater),
  GreaterEqual: binary(compare.greaterEqual),
  Isfinite: unary((x) => raw.isFinite(float(x))),
  Isinf: unary((x) => raw.isInf(float(x))),
  Isnan: unary((x) => raw.isNan(float(x))),
  LeakyRelu: ([x], { negative_slope: slope }) => activations.leakyRelu(x as TensorLike, slope as number),
  Less: binary(compare.less),
  LessEqual: binary(compare.lessEqual),
  Log: unary((x) => raw.log(float(x))),
  Log1p: unary((x) => raw.log1p(float(x))),
  LogSoftmax: ([x], { axis = -1 }) => softmaxes.logSoftmax(x as TensorLike, axis as number),
  LogicalAnd: binary(logical.logicalAnd),
  LogicalNot: unary(logical.logicalNot),
  LogicalOr: binary(logical.logicalOr),
  Matmul: binary((a, b) => linalg.matMul(a, b)),
  Max: reduction(reduce.max),
  Maximum: binary(arithmetic.maximum),
  Mean: reduction(reduce.mean),
  Min: reduction(reduce.min),
  Minimum: binary(arithmetic.minimum),
  Mod: binary(arithmetic.floorMod),
  Multiply: binary(arithmetic.mul),
  Negative: unary(math.neg),
  NotEqual: binary(compare.notEqual),
  OnesLike: like(raw.onesLike),
  Pad: ([x], { pad_width: width, mode, constant_values: value = null }) => {
    if (mode !== 'constant')
      return raw.mirrorPad(toTensor(x as TensorLike), ints(width), { mode: String(mode).toUpperCase() as 'REFLECT' });
    const tensor = toTensor(x as TensorLike);
    return raw.padV2(tensor, ints(width), toTensor((value ?? 0) as number, tensor.dtype));
  },
  Power: binary(arithmetic.pow),
  Prod: reduction(reduce.prod),
  Reciprocal: unary((x) => raw.reciprocal(float(x))),
  Relu: unary(activations.relu),
  Relu6: unary(activations.relu6),
  Repeat: ([x], { repeats, axis = null }) => join.repeat(x as TensorLike, repeats as number, axis as never),
  Reshape: ([x], { newshape }) =>
    raw.reshape(toTensor(x as TensorLike), ints((newshape as (number | null)[]).map((size) => size ?? -1))),
  Round: unary(math.round),
  Rsqrt: unary((x) => raw.rsqrt(float(x))),
  Selu: unary(activations.selu),
  Sigmoid: unary((x) => raw.sigmoid(float(x))),
  Sign: unary(math.sign),
  Silu: unary(activations.silu),
  Sin: unary((x) => raw.sin(float(x))),
  Sinh: unary((x) => raw.sinh(float(x))),
  Slice: ([x, begin], { shape }) => raw.slice(toTensor(x as TensorLike), ints(begin), ints(shape)),
  Softmax: ([x], { axis = -1 }) => softmaxes.softmax(x as TensorLike, axis as number),
  Softplus: unary(activations.softplus),
  Softsign: unary((x) => raw.softsign(float(x))),
  Split: ([x], { indices_or_sections: sections, axis }) =>
    join.split(x as TensorLike, sections as number, axis as number),
  Sqrt: unary((x) => raw.sqrt(float(x))),
  Square: unary(math.square),
  Squeeze: ([x], { axis = null }) =>
    raw.squeeze(toTensor(x as TensorLike), { squeeze_dims: axis === null ? [] : ([axis].flat() as number[]) }),
  Stack: ([xs], { axis }) => join.stack(xs as TensorLike[], axis as number),
  StopGradient: unary((x) => raw.stopGradient(toTensor(x))),
  Subtract: binary(arithmetic.sub),
  Sum: reduction(reduce.sum),
  Take: ([x, indices], { axis }) => slicing.gather(x as TensorLike, indices as TensorLike, axis as number),
  Tan: unary((x) => raw.tan(float(x))),
  Tanh: unary((x) => raw.tanh(float(x))),
  Tile: ([x], { repeats }) => join.tile(x as TensorLike, repeats as number[]),
  Transpose: ([x], { axes = null }) => reshape.transpose(x as TensorLike, (axes ?? undefined) as number[] | undefined),
  TrueDivide: binary(trueDivide),
  Unstack: ([x], { axis }) => join.unstack(x as TensorLike, axis as number),
  Where: ([condition, a, b]) => slicing.where(condition as TensorLike, a as TensorLike, b as TensorLike),
  ZerosLike: like(raw.zerosLike),
};
