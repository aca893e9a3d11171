import * as tf from '../../lib/ops';
import { checkFamily } from './golden';

const { signal, spectral } = tf;

checkFamily('signal', {
  fft: (i) => tf.fft(i.z),
  ifft: (i) => spectral.ifft(i.w),
  fft2d: (i) => signal.fft2d(i.z),
  ifft2d: (i) => signal.ifft2d(i.z),
  fft3d: (i) => signal.fft3d(i.z),
  ifft3d: (i) => signal.ifft3d(i.z),
  rfft: (i) => tf.rfft(i.x),
  'rfft longer': (i) => tf.rfft(i.x, 9),
  'rfft shorter': (i) => tf.rfft(i.x, 4),
  'rfft double': (i) => tf.rfft(tf.ensureShape(i.d, [7])),
  irfft: (i) => tf.irfft(i.z),
  'irfft length': (i) => tf.irfft(i.w, 7),
  dct: (i) => signal.dct(i.x),
  'dct ortho': (i) => signal.dct(tf.ensureShape(i.d, [7]), 'ortho'),
  hannWindow: () => signal.hannWindow(6),
  'hannWindow symmetric': () => signal.hannWindow(6, false),
  'hannWindow odd': () => signal.hannWindow(5),
  hammingWindow: () => signal.hammingWindow(6),
  'hammingWindow one': () => signal.hammingWindow(1),
  frame: (i) => signal.frame(i.long, 8, 5),
  'frame padEnd': (i) => signal.frame(i.long, 8, 5, true, 2),
  'frame axis': (i) => signal.frame(i.pieces, 2, 1, false, 0, 1),
  stft: (i) => signal.stft(i.long, 8, 4),
  'stft options': (i) => signal.stft(i.long, 10, 4, 12, null, true),
  overlapAndAdd: (i) => signal.overlapAndAdd(i.pieces, 2),
  linearToMelWeightMatrix: () => signal.linearToMelWeightMatrix(10, 33, 8000, 80, 3600),
  mfccs: (i) => signal.mfccsFromLogMelSpectrograms(i.mel),
});
