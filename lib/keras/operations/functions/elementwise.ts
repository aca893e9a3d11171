import { toTensor, type TensorLike } from '../../../core/convert';
import { isFloating, type DType } from '../../../core/dtype';
import type { Tensor } from '../../../core/tensor';
import { withDType } from '../../../ops/arguments';
import * as arithmetic from '../../../ops/arithmetic';
import * as bitwise from '../../../ops/bitwise';
import * as compare from '../../../ops/compare';
import * as raw from '../../../ops/generated';
import * as math from '../../../ops/math';
import * as slicing from '../../../ops/slicing';
import { binary, float, truth, unary, type OperationTable } from './forms';

/** NumPy's division: integers give a float. */
const divide = binary((a, b) => arithmetic.div(a, b));

/** Without the part behind the point. */
const truncated = (x: Tensor): Tensor => (isFloating(x.dtype) ? raw.mul(raw.sign(x), raw.floor(raw.abs(x))) : x);

/** NumPy's rounding to so many places behind the point. */
function round(x: TensorLike, decimals: number): Tensor {
  if (decimals === 0) return math.round(x);
  const scale = 10 ** decimals;
  return arithmetic.div(math.round(arithmetic.mul(float(x), scale)), scale);
}

function clip(x: TensorLike, low: number | null, high: number | null): Tensor {
  const least = low === null ? x : arithmetic.maximum(x, low);
  return high === null ? toTensor(least) : arithmetic.minimum(least, high);
}

/** Of two numbers where one is NaN, the other. */
const ignoringNaN =
  (pick: (a: Tensor, b: Tensor) => Tensor) =>
  (a: TensorLike, b: TensorLike): Tensor => {
    const [x, y] = [float(a), float(b)];
    return slicing.where(raw.isNan(x), y, slicing.where(raw.isNan(y), x, pick(x, y)));
  };

/** ln(eᵃ + eᵇ) without overflow. */
function logAddExp(a: TensorLike, b: TensorLike): Tensor {
  const [x, y] = [float(a), float(b)];
  return arithmetic.add(arithmetic.maximum(x, y), raw.softplus(raw.neg(raw.abs(arithmetic.sub(x, y)))));
}

function isClose(a: TensorLike, b: TensorLike, relative: number, absolute: number, equalNaN: boolean): Tensor {
  const [x, y] = [float(a), float(b)];
  const bound = arithmetic.add(arithmetic.mul(math.abs(y), relative), absolute);
  const close = raw.logicalAnd(compare.lessEqual(math.abs(arithmetic.sub(x, y)), bound), raw.isFinite(y));
  const equal = raw.logicalOr(close, compare.equal(x, y));
  return equalNaN ? raw.logicalOr(equal, raw.logicalAnd(raw.isNan(x), raw.isNan(y))) : equal;
}

/** Finite numbers for those that are not. */
function nanToNumber(x: Tensor, nan: number, most: number | null, least: number | null): Tensor {
  const bound = x.dtype === 'float64' ? Number.MAX_VALUE : x.dtype === 'float16' ? 65504 : 3.4028234663852886e38;
  const isHigh = raw.logicalAnd(raw.isInf(x), compare.greater(x, 0));
  const isLow = raw.logicalAnd(raw.isInf(x), compare.less(x, 0));
  const bounded = slicing.where(isHigh, most ?? bound, slicing.where(isLow, least ?? -bound, x));
  return slicing.where(raw.isNan(x), nan, bounded);
}

const like =
  (fn: (x: Tensor) => Tensor) =>
  ([x]: readonly never[], { dtype }: Readonly<Record<string, never>>): Tensor => {
    const result = fn(toTensor(x as TensorLike));
    return dtype ? withDType(result, dtype as DType) : result;
  };

/** What is computed for each element alone. */
export const elementwise: OperationTable = {
  Abs: unary(math.abs),
  Absolute: unary(math.abs),
  Add: binary(arithmetic.add),
  Arccos: unary((x) => raw.acos(float(x))),
  Arccosh: unary((x) => raw.acosh(float(x))),
  Arcsin: unary((x) => raw.asin(float(x))),
  Arcsinh: unary((x) => raw.asinh(float(x))),
  Arctan: unary((x) => raw.atan(float(x))),
  Arctan2: binary((a, b) => raw.atan2(float(a), float(b))),
  Arctanh: unary((x) => raw.atanh(float(x))),
  BitwiseAnd: binary(bitwise.bitwiseAnd),
  BitwiseOr: binary(bitwise.bitwiseOr),
  BitwiseXor: binary(bitwise.bitwiseXor),
  Cast: ([x], { dtype }) => withDType(toTensor(x as TensorLike), dtype as DType),
  Cbrt: unary((x) => arithmetic.mul(raw.sign(float(x)), arithmetic.pow(raw.abs(float(x)), 1 / 3))),
  Ceil: unary((x) => raw.ceil(float(x))),
  Clip: ([x], { x_min: low = null, x_max: high = null }) => clip(x as TensorLike, low, high),
  ConvertToTensor: ([x], { dtype = null }) => {
    const tensor = toTensor(x as TensorLike);
    return dtype === null ? tensor : withDType(tensor, dtype as DType);
  },
  Copy: unary((x) => toTensor(x)),
  Cos: unary((x) => raw.cos(float(x))),
  Cosh: unary((x) => raw.cosh(float(x))),
  Deg2rad: unary((x) => arithmetic.mul(float(x), Math.PI / 180)),
  Divide: divide,
  DivideNoNan: binary(arithmetic.divNoNan),
  Equal: binary(compare.equal),
  Erf: unary((x) => raw.erf(float(x))),
  Erfc: unary((x) => raw.erfc(float(x))),
  Erfinv: unary((x) => raw.erfinv(float(x))),
  Exp: unary((x) => raw.exp(float(x))),
  Exp2: unary((x) => arithmetic.pow(2, float(x))),
  Expm1: unary((x) => raw.expm1(float(x))),
  Fabs: unary((x) => raw.abs(float(x))),
  Floor: unary((x) => raw.floor(float(x))),
  FloorDivide: binary(arithmetic.floorDiv),
  Fmax: binary(ignoringNaN(arithmetic.maximum)),
  Fmin: binary(ignoringNaN(arithmetic.minimum)),
  Fmod: binary(arithmetic.truncateMod),
  FullLike: ([x, value], { dtype = null }) => {
    const given = toTensor(x as TensorLike);
    return raw.broadcastTo(toTensor(value as TensorLike, (dtype ?? given.dtype) as DType), raw.shape(given));
  },
  Greater: binary(compare.greater),
  GreaterEqual: binary(compare.greaterEqual),
  Hypot: binary((a, b) => raw.sqrt(arithmetic.add(raw.square(float(a)), raw.square(float(b))))),
  Isclose: ([a, b, relative, absolute], { equal_nan: equalNaN }) =>
    isClose(a, b, relative, absolute, equalNaN === true),
  Isfinite: unary((x) => raw.isFinite(float(x))),
  Isinf: unary((x) => raw.isInf(float(x))),
  Isnan: unary((x) => raw.isNan(float(x))),
  LeftShift: binary(bitwise.leftShift),
  Less: binary(compare.less),
  LessEqual: binary(compare.lessEqual),
  Log: unary((x) => raw.log(float(x))),
  Log10: unary((x) => arithmetic.div(raw.log(float(x)), Math.LN10)),
  Log1p: unary((x) => raw.log1p(float(x))),
  Log2: unary((x) => arithmetic.div(raw.log(float(x)), Math.LN2)),
  Logaddexp: binary(logAddExp),
  LogicalAnd: binary((a, b) => raw.logicalAnd(truth(a), truth(b))),
  LogicalNot: unary((x) => raw.logicalNot(truth(x))),
  LogicalOr: binary((a, b) => raw.logicalOr(truth(a), truth(b))),
  LogicalXor: binary((a, b) => compare.notEqual(truth(a), truth(b))),
  Maximum: binary(arithmetic.maximum),
  Minimum: binary(arithmetic.minimum),
  Mod: binary(arithmetic.floorMod),
  Multiply: binary(arithmetic.mul),
  NanToNum: ([x], { nan, posinf = null, neginf = null }) => nanToNumber(float(x), nan, posinf, neginf),
  Negative: unary(math.neg),
  NotEqual: binary(compare.notEqual),
  OnesLike: like(raw.onesLike),
  Power: binary(arithmetic.pow),
  Rad2deg: unary((x) => arithmetic.mul(float(x), 180 / Math.PI)),
  Reciprocal: unary((x) => raw.reciprocal(float(x))),
  RightShift: binary(bitwise.rightShift),
  Round: ([x], { decimals = 0 as never }) => round(x, decimals),
  Rsqrt: unary((x) => raw.rsqrt(float(x))),
  Sign: unary(math.sign),
  Sin: unary((x) => raw.sin(float(x))),
  Sinh: unary((x) => raw.sinh(float(x))),
  Sqrt: unary((x) => raw.sqrt(float(x))),
  Square: unary(math.square),
  StopGradient: unary((x) => raw.stopGradient(toTensor(x))),
  Subtract: binary(arithmetic.sub),
  Tan: unary((x) => raw.tan(float(x))),
  Tanh: unary((x) => raw.tanh(float(x))),
  TrueDivide: divide,
  Trunc: unary((x) => truncated(toTensor(x))),
  Where: ([condition, a, b]) => slicing.where(truth(condition as TensorLike), a as TensorLike, b as TensorLike),
  ZerosLike: like(raw.zerosLike),
};
