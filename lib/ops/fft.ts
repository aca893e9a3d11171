/** Discrete Fourier transforms over the last axes. */

import { toTensor, type TensorLike } from '../core/convert';
import { isComplex } from '../core/dtype';
import { formatShape } from '../core/shape';
import { show } from '../core/show';
import type { Tensor } from '../core/tensor';
import { checkInteger, checkRankAtLeast, floatTensor } from './arguments';
import { intVector } from './constants';
import * as raw from './generated';
import { pad } from './join';
import { slice } from './slicing';

function complexTensor(value: TensorLike, call: string): Tensor {
  const x = toTensor(value, undefined, call);
  if (isComplex(x.dtype)) return x;
  throw new TypeError(`${call}: expected complex64 or complex128, received ${x.describe()}`);
}

/** X[k] = Σₙ x[n] · e^(−2πi·kn/N) over the last axis. @param x complex. Op: FFT. */
export function fft(x: TensorLike): Tensor {
  return raw.fft(complexTensor(x, 'fft'));
}

/** The inverse of `fft`. @param x complex. Op: IFFT. */
export function ifft(x: TensorLike): Tensor {
  return raw.ifft(complexTensor(x, 'ifft'));
}

/** `fft` over the last two axes. Op: FFT2D. */
export function fft2d(x: TensorLike): Tensor {
  return raw.fft2D(complexTensor(x, 'fft2d'));
}

/** The inverse of `fft2d`. Op: IFFT2D. */
export function ifft2d(x: TensorLike): Tensor {
  return raw.ifft2D(complexTensor(x, 'ifft2d'));
}

/** `fft` over the last three axes. Op: FFT3D. */
export function fft3d(x: TensorLike): Tensor {
  return raw.fft3D(complexTensor(x, 'fft3d'));
}

/** The inverse of `fft3d`. Op: IFFT3D. */
export function ifft3d(x: TensorLike): Tensor {
  return raw.ifft3D(complexTensor(x, 'ifft3d'));
}

/** x with its last axis cut, or filled up with zeros, to a length. */
function toLength(x: Tensor, length: number, call: string): Tensor {
  const given = x.staticShape?.at(-1);
  if (given === length) return x;
  if (typeof given !== 'number') {
    throw new RangeError(`${call}: expected a known last size, received x=${formatShape(x.staticShape)}`);
  }
  const rank = x.rank;
  if (length < given) {
    return slice(x, 0, [...new Array<number>(rank - 1).fill(-1), length]);
  }
  const none = Array.from({ length: rank - 1 }, () => [0, 0]);
  return pad(x, [...none, [0, length - given]]);
}

/**
 * The first ⌊N/2⌋ + 1 terms of `fft` of real numbers; the others are their conjugates.
 *
 * @param x float32 or float64. @param fftLength N: x is cut or filled up with zeros; its last size by default.
 * @returns complex64 or complex128. Op: RFFT.
 */
export function rfft(x: TensorLike, fftLength?: number): Tensor {
  const given = floatTensor(x, 'rfft');
  checkRankAtLeast(given, 1, 'rfft', 'x');
  const length = checkLength(fftLength, given.staticShape?.at(-1), 'rfft');
  const attrs = given.dtype === 'float64' ? ({ Tcomplex: 'complex128' } as const) : undefined;
  return raw.rfft(toLength(given, length, 'rfft'), intVector([length]), attrs);
}

/**
 * The inverse of `rfft`.
 *
 * @param x complex [..., ⌊N/2⌋ + 1]. @param fftLength N; 2 · (last size − 1) by default.
 * @returns float32 or float64 [..., N]. Op: IRFFT.
 */
export function irfft(x: TensorLike, fftLength?: number): Tensor {
  const given = complexTensor(x, 'irfft');
  checkRankAtLeast(given, 1, 'irfft', 'x');
  const last = given.staticShape?.at(-1);
  const length = checkLength(fftLength, typeof last === 'number' ? Math.max(2 * (last - 1), 1) : last, 'irfft');
  const attrs = given.dtype === 'complex128' ? ({ Treal: 'float64' } as const) : undefined;
  return raw.irfft(toLength(given, Math.floor(length / 2) + 1, 'irfft'), intVector([length]), attrs);
}

function checkLength(given: number | undefined, known: number | null | undefined, call: string): number {
  if (given !== undefined) return checkInteger(given, 1, call, 'fftLength');
  if (typeof known === 'number') return known;
  throw new RangeError(`${call}: expected fftLength where the last size is unknown`);
}

/** The discrete cosine transform of type II over the last axis: 2 Σₙ x[n] · cos(πk(2n + 1) / 2N). Op: RFFT. */
export function dct(x: TensorLike, norm: 'ortho' | null = null): Tensor {
  const given = floatTensor(x, 'dct');
  const size = checkLength(undefined, given.staticShape?.at(-1), 'dct');
  const doubled = given.dtype === 'float64' ? ({ Tcomplex: 'complex128' } as const) : undefined;
  const half = raw.rfft(toLength(given, 2 * size, 'dct'), intVector([2 * size]), doubled);
  const angles = Array.from({ length: size }, (_, k) => (-Math.PI * k) / (2 * size));
  const turn = raw.complex(
    toTensor(
      angles.map((angle) => 2 * Math.cos(angle)),
      given.dtype,
    ),
    toTensor(
      angles.map((angle) => 2 * Math.sin(angle)),
      given.dtype,
    ),
    given.dtype === 'float64' ? { Tout: 'complex128' } : undefined,
  );
  const product = raw.mul(toLength(half, size, 'dct'), turn);
  const result = raw.real(product, given.dtype === 'float64' ? { Tout: 'float64' } : undefined);
  if (norm === null) return result;
  if (norm !== 'ortho') throw new RangeError(`dct: expected norm to be 'ortho' or null, received ${show(norm)}`);
  const scale = Array.from({ length: size }, (_, k) => Math.sqrt((k === 0 ? 0.25 : 0.5) / size));
  return raw.mul(result, toTensor(scale, given.dtype));
}
