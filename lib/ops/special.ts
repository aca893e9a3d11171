/** Special functions, elementwise. Integers become float32. */

import type { TensorLike } from '../core/convert';
import { isComplex, isFloating } from '../core/dtype';
import type { Tensor } from '../core/tensor';
import { floatTensor, withDType } from './arguments';
import { numberScalar, intVector } from './constants';
import * as raw from './generated';
import { promoteAll } from './promote';

/** Operands in one floating type. */
function promoteFloats(values: readonly TensorLike[], call: string): Tensor[] {
  const tensors = promoteAll(values, call);
  const { dtype } = tensors[0];
  return isFloating(dtype) || isComplex(dtype) ? tensors : tensors.map((tensor) => withDType(tensor, 'float32'));
}

/** erf x = 2/√π ∫₀ˣ e^(−t²) dt. Op: Erf. */
export function erf(x: TensorLike): Tensor {
  return raw.erf(floatTensor(x, 'erf'));
}

/** 1 − erf x, precise for large x. Op: Erfc. */
export function erfc(x: TensorLike): Tensor {
  return raw.erfc(floatTensor(x, 'erfc'));
}

/** The inverse of erf on (−1, 1). Op: Erfinv. */
export function erfinv(x: TensorLike): Tensor {
  return raw.erfinv(floatTensor(x, 'erfinv'));
}

/** The inverse of erfc on (0, 2): −ndtri(x / 2) / √2. Op: Ndtri. */
export function erfcinv(x: TensorLike): Tensor {
  const tensor = floatTensor(x, 'erfcinv');
  const half = raw.mul(tensor, numberScalar(0.5, tensor.dtype));
  return raw.mul(raw.ndtri(half), numberScalar(-Math.SQRT1_2, tensor.dtype));
}

/** The quantile of the standard normal distribution. Op: Ndtri. */
export function ndtri(x: TensorLike): Tensor {
  return raw.ndtri(floatTensor(x, 'ndtri'));
}

/** log |Γ(x)|. Op: Lgamma. */
export function lgamma(x: TensorLike): Tensor {
  return raw.lgamma(floatTensor(x, 'lgamma'));
}

/** Γ′(x) / Γ(x). Op: Digamma. */
export function digamma(x: TensorLike): Tensor {
  return raw.digamma(floatTensor(x, 'digamma'));
}

/** The derivative of order a of digamma at x. Op: Polygamma. */
export function polygamma(a: TensorLike, x: TensorLike): Tensor {
  const [order, at] = promoteFloats([a, x], 'polygamma');
  return raw.polygamma(order, at);
}

/** The Hurwitz zeta function Σₙ (n + q)⁻ˣ. Op: Zeta. */
export function zeta(x: TensorLike, q: TensorLike): Tensor {
  const [exponent, offset] = promoteFloats([x, q], 'zeta');
  return raw.zeta(exponent, offset);
}

/** The lower regularized incomplete gamma function P(a, x). Op: Igamma. */
export function igamma(a: TensorLike, x: TensorLike): Tensor {
  const [shape, at] = promoteFloats([a, x], 'igamma');
  return raw.igamma(shape, at);
}

/** The upper regularized incomplete gamma function Q(a, x) = 1 − P(a, x). Op: Igammac. */
export function igammac(a: TensorLike, x: TensorLike): Tensor {
  const [shape, at] = promoteFloats([a, x], 'igammac');
  return raw.igammac(shape, at);
}

/** The regularized incomplete beta function I_x(a, b). Op: Betainc. */
export function betainc(a: TensorLike, b: TensorLike, x: TensorLike): Tensor {
  const [first, second, at] = promoteFloats([a, b, x], 'betainc');
  return raw.betainc(first, second, at);
}

/** log B(x): Σ lgamma(x) − lgamma(Σ x) over the last axis. Op: Lgamma. */
export function lbeta(x: TensorLike): Tensor {
  const tensor = floatTensor(x, 'lbeta');
  const last = intVector([-1]);
  return raw.sub(raw.sum(raw.lgamma(tensor), last), raw.lgamma(raw.sum(tensor, last)));
}

/** The modified Bessel function of the first kind, order 0. Op: BesselI0. */
export function besselI0(x: TensorLike): Tensor {
  return raw.besselI0(floatTensor(x, 'besselI0'));
}

/** e^(−|x|) I₀(x). Op: BesselI0e. */
export function besselI0e(x: TensorLike): Tensor {
  return raw.besselI0e(floatTensor(x, 'besselI0e'));
}

/** The modified Bessel function of the first kind, order 1. Op: BesselI1. */
export function besselI1(x: TensorLike): Tensor {
  return raw.besselI1(floatTensor(x, 'besselI1'));
}

/** e^(−|x|) I₁(x). Op: BesselI1e. */
export function besselI1e(x: TensorLike): Tensor {
  return raw.besselI1e(floatTensor(x, 'besselI1e'));
}

/** The modified Bessel function of the second kind, order 0. Op: BesselK0. */
export function besselK0(x: TensorLike): Tensor {
  return raw.besselK0(floatTensor(x, 'besselK0'));
}

/** eˣ K₀(x). Op: BesselK0e. */
export function besselK0e(x: TensorLike): Tensor {
  return raw.besselK0e(floatTensor(x, 'besselK0e'));
}

/** The modified Bessel function of the second kind, order 1. Op: BesselK1. */
export function besselK1(x: TensorLike): Tensor {
  return raw.besselK1(floatTensor(x, 'besselK1'));
}

/** eˣ K₁(x). Op: BesselK1e. */
export function besselK1e(x: TensorLike): Tensor {
  return raw.besselK1e(floatTensor(x, 'besselK1e'));
}

/** The Bessel function of the first kind, order 0. Op: BesselJ0. */
export function besselJ0(x: TensorLike): Tensor {
  return raw.besselJ0(floatTensor(x, 'besselJ0'));
}

/** The Bessel function of the first kind, order 1. Op: BesselJ1. */
export function besselJ1(x: TensorLike): Tensor {
  return raw.besselJ1(floatTensor(x, 'besselJ1'));
}

/** The Bessel function of the second kind, order 0. Op: BesselY0. */
export function besselY0(x: TensorLike): Tensor {
  return raw.besselY0(floatTensor(x, 'besselY0'));
}

/** The Bessel function of the second kind, order 1. Op: BesselY1. */
export function besselY1(x: TensorLike): Tensor {
  return raw.besselY1(floatTensor(x, 'besselY1'));
}

/** Dawson's integral e^(−x²) ∫₀ˣ e^(t²) dt. Op: Dawsn. */
export function dawsn(x: TensorLike): Tensor {
  return raw.dawsn(floatTensor(x, 'dawsn'));
}

/** The exponential integral Ei(x). Op: Expint. */
export function expint(x: TensorLike): Tensor {
  return raw.expint(floatTensor(x, 'expint'));
}

/** The Fresnel integral ∫₀ˣ cos(πt²/2) dt. Op: FresnelCos. */
export function fresnelCos(x: TensorLike): Tensor {
  return raw.fresnelCos(floatTensor(x, 'fresnelCos'));
}

/** The Fresnel integral ∫₀ˣ sin(πt²/2) dt. Op: FresnelSin. */
export function fresnelSin(x: TensorLike): Tensor {
  return raw.fresnelSin(floatTensor(x, 'fresnelSin'));
}

/** Spence's dilogarithm ∫₁ˣ log t / (1 − t) dt. Op: Spence. */
export function spence(x: TensorLike): Tensor {
  return raw.spence(floatTensor(x, 'spence'));
}
