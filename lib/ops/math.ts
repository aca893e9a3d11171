/** Elementwise functions of one operand. The result has the operand's shape and, unless said otherwise, its type. */

import { toTensor, type TensorLike } from '../core/convert';
import { checkDType, isComplex, isInteger, realType, type DType } from '../core/dtype';
import type { Tensor } from '../core/tensor';
import { checkNumber, floatTensor, numericTensor, withDType } from './arguments';
import { numberScalar } from './constants';
import * as raw from './generated';
import { promoteBinary } from './promote';

/** |x|; of a complex number its length, a real. Ops: Abs, ComplexAbs. */
export function abs(x: TensorLike): Tensor {
  const tensor = numericTensor(x, 'abs');
  if (tensor.dtype === 'complex64') return raw.complexAbs(tensor);
  if (tensor.dtype === 'complex128') return raw.complexAbs(tensor, { Tout: 'float64' });
  return raw.abs(tensor);
}

/** −x. Op: Neg. */
export function neg(x: TensorLike): Tensor {
  return raw.neg(numericTensor(x, 'neg'));
}

/** −1, 0 or 1 by the sign of x; of a complex number x / |x|. Op: Sign. */
export function sign(x: TensorLike): Tensor {
  return raw.sign(numericTensor(x, 'sign'));
}

/** x². Op: Square. */
export function square(x: TensorLike): Tensor {
  return raw.square(numericTensor(x, 'square'));
}

/** √x; integers become float32. Op: Sqrt. */
export function sqrt(x: TensorLike): Tensor {
  return raw.sqrt(floatTensor(x, 'sqrt'));
}

/** 1 / √x; integers become float32. Op: Rsqrt. */
export function rsqrt(x: TensorLike): Tensor {
  return raw.rsqrt(floatTensor(x, 'rsqrt'));
}

/** 1 / x; integers become float32. Op: Reciprocal. */
export function reciprocal(x: TensorLike): Tensor {
  return raw.reciprocal(floatTensor(x, 'reciprocal'));
}

/** eˣ; integers become float32. Op: Exp. */
export function exp(x: TensorLike): Tensor {
  return raw.exp(floatTensor(x, 'exp'));
}

/** eˣ − 1, precise near 0; integers become float32. Op: Expm1. */
export function expm1(x: TensorLike): Tensor {
  return raw.expm1(floatTensor(x, 'expm1'));
}

/** The natural logarithm of x; integers become float32. Op: Log. */
export function log(x: TensorLike): Tensor {
  return raw.log(floatTensor(x, 'log'));
}

/** log(1 + x), precise near 0; integers become float32. Op: Log1p. */
export function log1p(x: TensorLike): Tensor {
  return raw.log1p(floatTensor(x, 'log1p'));
}

/** ⌊x⌋. Integers stay as they are. Op: Floor. */
export function floor(x: TensorLike): Tensor {
  return rounded(x, 'floor', raw.floor);
}

/** ⌈x⌉. Integers stay as they are. Op: Ceil. */
export function ceil(x: TensorLike): Tensor {
  return rounded(x, 'ceil', raw.ceil);
}

/** The nearest integer, halves to the even one. Integers stay as they are. Op: Round. */
export function round(x: TensorLike): Tensor {
  return rounded(x, 'round', raw.round);
}

/** The same as `round`. Op: Rint. */
export function rint(x: TensorLike): Tensor {
  return rounded(x, 'rint', raw.rint);
}

function rounded(x: TensorLike, call: string, op: (x: Tensor) => Tensor): Tensor {
  const tensor = numericTensor(x, call);
  return isInteger(tensor.dtype) ? tensor : op(tensor);
}

/** sin x, x in radians; integers become float32. Op: Sin. */
export function sin(x: TensorLike): Tensor {
  return raw.sin(floatTensor(x, 'sin'));
}

/** cos x, x in radians; integers become float32. Op: Cos. */
export function cos(x: TensorLike): Tensor {
  return raw.cos(floatTensor(x, 'cos'));
}

/** tan x, x in radians; integers become float32. Op: Tan. */
export function tan(x: TensorLike): Tensor {
  return raw.tan(floatTensor(x, 'tan'));
}

/** The angle in [−π/2, π/2] whose sine is x; integers become float32. Op: Asin. */
export function asin(x: TensorLike): Tensor {
  return raw.asin(floatTensor(x, 'asin'));
}

/** The angle in [0, π] whose cosine is x; integers become float32. Op: Acos. */
export function acos(x: TensorLike): Tensor {
  return raw.acos(floatTensor(x, 'acos'));
}

/** The angle in (−π/2, π/2) whose tangent is x; integers become float32. Op: Atan. */
export function atan(x: TensorLike): Tensor {
  return raw.atan(floatTensor(x, 'atan'));
}

/** (eˣ − e⁻ˣ) / 2; integers become float32. Op: Sinh. */
export function sinh(x: TensorLike): Tensor {
  return raw.sinh(floatTensor(x, 'sinh'));
}

/** (eˣ + e⁻ˣ) / 2; integers become float32. Op: Cosh. */
export function cosh(x: TensorLike): Tensor {
  return raw.cosh(floatTensor(x, 'cosh'));
}

/** sinh x / cosh x; integers become float32. Op: Tanh. */
export function tanh(x: TensorLike): Tensor {
  return raw.tanh(floatTensor(x, 'tanh'));
}

/** The inverse of sinh; integers become float32. Op: Asinh. */
export function asinh(x: TensorLike): Tensor {
  return raw.asinh(floatTensor(x, 'asinh'));
}

/** The inverse of cosh on [1, ∞); integers become float32. Op: Acosh. */
export function acosh(x: TensorLike): Tensor {
  return raw.acosh(floatTensor(x, 'acosh'));
}

/** The inverse of tanh on (−1, 1); integers become float32. Op: Atanh. */
export function atanh(x: TensorLike): Tensor {
  return raw.atanh(floatTensor(x, 'atanh'));
}

/** 1 / (1 + e⁻ˣ); integers become float32. Op: Sigmoid. */
export function sigmoid(x: TensorLike): Tensor {
  return raw.sigmoid(floatTensor(x, 'sigmoid'));
}

/** Whether x is NaN; bool. Op: IsNan. */
export function isNaN(x: TensorLike): Tensor {
  return raw.isNan(floatTensor(x, 'isNaN'));
}

/** Whether x is ∞ or −∞; bool. Op: IsInf. */
export function isInf(x: TensorLike): Tensor {
  return raw.isInf(floatTensor(x, 'isInf'));
}

/** Whether x is neither infinite nor NaN; bool. Op: IsFinite. */
export function isFinite(x: TensorLike): Tensor {
  return raw.isFinite(floatTensor(x, 'isFinite'));
}

/** 1 where x > 0, `alpha` where x ≤ 0, NaN where x is NaN: TensorFlow.js's unit step. Ops: Greater, SelectV2. */
export function step(x: TensorLike, alpha = 0): Tensor {
  const tensor = floatTensor(x, 'step');
  const zero = numberScalar(0, tensor.dtype);
  const [one, low] = [numberScalar(1, tensor.dtype), numberScalar(alpha, tensor.dtype)];
  const unit = raw.selectV2(raw.greater(tensor, zero), one, low);
  return raw.selectV2(raw.isNan(tensor), tensor, unit);
}

/**
 * x with values below `min` raised to it and those above `max` lowered to it.
 *
 * @param min number or tensor that broadcasts with x.
 * @param max the same; not below min.
 * @throws RangeError when both are numbers and min > max. Op: ClipByValue; Maximum and Minimum for limits that are no scalars.
 */
export function clipByValue(x: TensorLike, min: TensorLike, max: TensorLike): Tensor {
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    throw new RangeError(`clipByValue: expected min <= max, received min=${min}, max=${max}`);
  }
  const [tensor, low] = promoteBinary(x, min, 'clipByValue');
  const [same, high] = promoteBinary(tensor, max, 'clipByValue');
  const lowSame = withDType(low, same.dtype);
  const scalars = lowSame.staticShape?.length === 0 && high.staticShape?.length === 0;
  return scalars ? raw.clipByValue(same, lowSame, high) : raw.minimum(raw.maximum(same, lowSame), high);
}

/**
 * The values as another element type: fractions are cut off toward zero, a number is true where it is not 0, a complex
 * number loses its imaginary part. Op: Cast.
 */
export function cast(x: TensorLike, dtype: DType): Tensor {
  const tensor = toTensor(x, undefined, 'cast');
  if (tensor.dtype === dtype) return tensor;
  checkDType(dtype, 'cast');
  if (tensor.dtype === 'string' || dtype === 'string') {
    throw new TypeError(
      `cast: expected types other than string, received ${tensor.dtype} to ${dtype}; tf.string.toNumber and tf.string.asString read and write numbers`,
    );
  }
  return raw.cast(tensor, { DstT: dtype });
}

/** A tensor of its own with the same values; memory, which is never written, may be shared. Op: Identity. */
export function clone(x: TensorLike): Tensor {
  return raw.identity(toTensor(x, undefined, 'clone'));
}

/** The same values; a node of its own in a graph. Op: Identity. */
export function identity(x: TensorLike): Tensor {
  return raw.identity(toTensor(x, undefined, 'identity'));
}

/** The same values, through which no gradient flows. Op: StopGradient. */
export function stopGradient(x: TensorLike): Tensor {
  return raw.stopGradient(toTensor(x, undefined, 'stopGradient'));
}

/**
 * real + i · imag.
 *
 * @param real float32 or float64.
 * @param imag the same shape and type.
 * @returns complex64 or complex128. Op: Complex.
 */
export function complex(real: TensorLike, imag: TensorLike): Tensor {
  const [re, im] = promoteBinary(floatTensor(real, 'complex'), floatTensor(imag, 'complex'), 'complex');
  return re.dtype === 'float64' ? raw.complex(re, im, { Tout: 'complex128' }) : raw.complex(re, im);
}

/** The real part; a real tensor is its own. Op: Real. */
export function real(x: TensorLike): Tensor {
  const tensor = numericTensor(x, 'real');
  return isComplex(tensor.dtype) ? raw.real(tensor, { Tout: realPart(tensor) }) : tensor;
}

/** The imaginary part; 0 for a real tensor. Op: Imag. */
export function imag(x: TensorLike): Tensor {
  const tensor = numericTensor(x, 'imag');
  return isComplex(tensor.dtype) ? raw.imag(tensor, { Tout: realPart(tensor) }) : raw.zerosLike(tensor);
}

/** The angle in radians, in (−π, π]; of a real number 0 or π. Op: Angle. */
export function angle(x: TensorLike): Tensor {
  const tensor = floatTensor(x, 'angle');
  if (isComplex(tensor.dtype)) return raw.angle(tensor, { Tout: realPart(tensor) });
  const zero = numberScalar(0, tensor.dtype);
  return raw.selectV2(raw.less(tensor, zero), numberScalar(Math.PI, tensor.dtype), zero);
}

const realPart = (tensor: Tensor) => realType(tensor.dtype) as 'float32' | 'float64';

/** real − i · imag; a real tensor is its own. Op: Conj. */
export function conj(x: TensorLike): Tensor {
  const tensor = numericTensor(x, 'conj');
  return isComplex(tensor.dtype) ? raw.conj(tensor) : tensor;
}

/** Whether every element is a number; gives x or fails. @param message what the error says. Op: CheckNumericsV2. */
export function checkNumerics(x: TensorLike, message: string): Tensor {
  return raw.checkNumericsV2(floatTensor(x, 'checkNumerics'), { message });
}

/** Rounds as if stored in fewer bits: fake quantization between constants. Op: FakeQuantWithMinMaxArgs. */
export function fakeQuantWithMinMaxArgs(x: TensorLike, min = -6, max = 6, numBits = 8, narrowRange = false): Tensor {
  checkNumber(numBits, 2, 16, 'fakeQuantWithMinMaxArgs', 'numBits');
  return raw.fakeQuantWithMinMaxArgs(floatTensor(x, 'fakeQuantWithMinMaxArgs'), {
    min,
    max,
    num_bits: numBits,
    narrow_range: narrowRange,
  });
}
