/** Windows and frames of signals. */

import { toTensor, type TensorLike } from '../core/convert';
import type { Tensor } from '../core/tensor';
import { checkInteger, floatTensor, knownAxis } from './arguments';
import { intScalar, intVector, numberScalar } from './constants';
import { dct as dctOf, rfft } from './fft';
import * as raw from './generated';
import { pad } from './join';

export { dct, fft, fft2d, fft3d, ifft, ifft2d, ifft3d, irfft, rfft } from './fft';

/** a − b · cos(2πn / N), N the length for a periodic window and the length − 1 for a symmetric one. */
function cosineWindow(length: number, periodic: boolean, a: number, b: number, call: string): Tensor {
  checkInteger(length, 1, call, 'windowLength');
  if (length === 1) return toTensor([1]);
  // A periodic window of odd length is symmetric, in TensorFlow.
  const even = 1 - (length % 2);
  const n = length + Number(periodic) * even - 1;
  return toTensor(Float32Array.from({ length }, (_, i) => a - b * Math.cos((2 * Math.PI * i) / n)));
}

/** The Hann window 0.5 − 0.5 · cos(2πn / N) as float32. @param periodic for transforms; false: symmetric. */
export function hannWindow(windowLength: number, periodic = true): Tensor {
  return cosineWindow(windowLength, periodic, 0.5, 0.5, 'hannWindow');
}

/** The Hamming window 0.54 − 0.46 · cos(2πn / N) as float32. @param periodic for transforms; false: symmetric. */
export function hammingWindow(windowLength: number, periodic = true): Tensor {
  return cosineWindow(windowLength, periodic, 0.54, 0.46, 'hammingWindow');
}

/**
 * Overlapping pieces of a signal.
 *
 * @param signal [..., samples, ...]. @param padEnd fill the last pieces up with padValue rather than leave them out.
 * @returns the axis replaced by two: [frames, frameLength].
 */
export function frame(
  signal: TensorLike,
  frameLength: number,
  frameStep: number,
  padEnd = false,
  padValue = 0,
  axis = -1,
): Tensor {
  const given = toTensor(signal, undefined, 'frame');
  checkInteger(frameLength, 1, 'frame', 'frameLength');
  checkInteger(frameStep, 1, 'frame', 'frameStep');
  const along = knownAxis(axis, given, 'frame');
  const samples = given.staticShape?.[along];
  if (typeof samples !== 'number')
    throw new RangeError('frame: expected a known number of samples, received an unknown one');
  const count = padEnd
    ? Math.ceil(samples / frameStep)
    : Math.max(0, 1 + Math.floor((samples - frameLength) / frameStep));
  const missing = Math.max(0, (count - 1) * frameStep + frameLength - samples);
  const sides = given.shape.map((_, i) => [0, i === along ? missing : 0]);
  const whole = padEnd && missing > 0 ? pad(given, sides, padValue) : given;
  const places = Array.from({ length: count * frameLength }, (_, i) => {
    return Math.floor(i / frameLength) * frameStep + (i % frameLength);
  });
  const indices = raw.reshape(intVector(places), intVector([count, frameLength]));
  return raw.gatherV2(whole, indices, intScalar(along));
}

/** The smallest power of 2 that is not below a number. */
export function enclosingPowerOfTwo(value: number): number {
  return Math.floor(2 ** Math.ceil(Math.log(value) / Math.log(2)));
}

/**
 * The short-time Fourier transform: `rfft` of windowed frames.
 *
 * @param signal [..., samples]. @param fftLength the enclosing power of two of frameLength by default.
 * @param windowFn of a length; null: no window.
 * @returns complex64 [..., frames, ⌊fftLength/2⌋ + 1]. Op: RFFT.
 */
export function stft(
  signal: TensorLike,
  frameLength: number,
  frameStep: number,
  fftLength: number = enclosingPowerOfTwo(frameLength),
  windowFn: ((length: number) => Tensor) | null = hannWindow,
  padEnd = false,
): Tensor {
  const pieces = frame(floatTensor(signal, 'stft'), frameLength, frameStep, padEnd);
  if (windowFn === null) return rfft(pieces, fftLength);
  const window = windowFn(frameLength);
  const same = window.dtype === pieces.dtype ? window : raw.cast(window, { DstT: pieces.dtype });
  return rfft(raw.mul(pieces, same), fftLength);
}

/** Pieces added up where they overlap: the inverse of `frame` but for the overlap. @param frames [..., frames, length]. */
export function overlapAndAdd(frames: TensorLike, frameStep: number): Tensor {
  const given = floatTensor(frames, 'overlapAndAdd');
  checkInteger(frameStep, 1, 'overlapAndAdd', 'frameStep');
  const shape = given.staticShape ?? [];
  const [count, length] = shape.slice(-2);
  if (typeof count !== 'number' || typeof length !== 'number') {
    throw new RangeError('overlapAndAdd: expected known sizes of the last two axes');
  }
  const size = (count - 1) * frameStep + length;
  const rank = given.rank;
  // Samples first, so that they are the segments.
  const order = [rank - 2, rank - 1, ...Array.from({ length: rank - 2 }, (_, i) => i)];
  const ids = Array.from({ length: count * length }, (_, i) => Math.floor(i / length) * frameStep + (i % length));
  const segments = raw.reshape(intVector(ids), intVector([count, length]));
  const summed = raw.unsortedSegmentSum(raw.transpose(given, intVector(order)), segments, intScalar(size));
  return raw.transpose(summed, intVector([...Array.from({ length: rank - 2 }, (_, i) => i + 1), 0]));
}

/** The matrix [numSpectrogramBins, numMelBins] that weighs frequencies (Hz) into bins of the mel scale, as float32. */
export function linearToMelWeightMatrix(
  numMelBins = 20,
  numSpectrogramBins = 129,
  sampleRate = 8000,
  lowerEdgeHertz = 125,
  upperEdgeHertz = 3800,
): Tensor {
  const call = 'linearToMelWeightMatrix';
  checkInteger(numMelBins, 1, call, 'numMelBins');
  checkInteger(numSpectrogramBins, 2, call, 'numSpectrogramBins');
  if (!(lowerEdgeHertz >= 0 && lowerEdgeHertz < upperEdgeHertz && upperEdgeHertz <= sampleRate / 2)) {
    throw new RangeError(
      `${call}: expected 0 <= lowerEdgeHertz < upperEdgeHertz <= sampleRate / 2, received ${lowerEdgeHertz}, ${upperEdgeHertz}, ${sampleRate}`,
    );
  }
  const mel = (hertz: number): number => 1127 * Math.log(1 + hertz / 700);
  const [low, high] = [mel(lowerEdgeHertz), mel(upperEdgeHertz)];
  const edge = (i: number): number => low + ((high - low) * i) / (numMelBins + 1);
  const weights = new Float32Array(numSpectrogramBins * numMelBins);
  // The first bin holds the constant part and takes no weight.
  for (let bin = 1; bin < numSpectrogramBins; bin++) {
    const at = mel((bin * sampleRate) / 2 / (numSpectrogramBins - 1));
    for (let i = 0; i < numMelBins; i++) {
      const rise = (at - edge(i)) / (edge(i + 1) - edge(i));
      const fall = (edge(i + 2) - at) / (edge(i + 2) - edge(i + 1));
      weights[bin * numMelBins + i] = Math.max(0, Math.min(rise, fall));
    }
  }
  return raw.reshape(toTensor(weights), intVector([numSpectrogramBins, numMelBins]));
}

/** Mel-frequency cepstral coefficients: the orthonormal `dct` of log-mel spectrograms over the last axis. */
export function mfccsFromLogMelSpectrograms(logMelSpectrograms: TensorLike): Tensor {
  const given = floatTensor(logMelSpectrograms, 'mfccsFromLogMelSpectrograms');
  const bins = given.staticShape?.at(-1);
  if (typeof bins !== 'number') throw new RangeError('mfccsFromLogMelSpectrograms: expected a known last size');
  return raw.mul(dctOf(given), numberScalar(1 / Math.sqrt(bins * 2), given.dtype));
}
