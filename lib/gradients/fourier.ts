import { toTensor } from '../core/convert';
import { realType } from '../core/dtype';
import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { ints, scalarLike } from './constants';
import { registerGradient } from './registry';
import { sameKnownShape, shapeOf, sizeAt } from './shapes';

/** How many elements one transform over the last `rank` axes has, in the dtype of `x`. */
function transformSize(x: Tensor, rank: number): Tensor {
  const shape = x.staticShape;
  const last = shape?.slice(-rank);
  if (last && last.every((n) => n !== null))
    return scalarLike(
      x,
      last.reduce<number>((a, b) => a * (b as number), 1),
    );
  const sizes = raw.stridedSlice(raw.shape(x), ints([-rank]), ints([0]), ints([1]), { end_mask: 1 });
  return raw.cast(raw.prod(sizes, ints([0])), { DstT: x.dtype });
}

type Transform = (x: Tensor) => Tensor;

function registerTransform(suffix: string, rank: number, forward: Transform, inverse: Transform): void {
  registerGradient(`FFT${suffix}`, (_op, [dy]) => [raw.mul(inverse(dy), transformSize(dy, rank))]);
  registerGradient(`IFFT${suffix}`, (_op, [dy]) => [raw.realDiv(forward(dy), transformSize(dy, rank))]);
}
registerTransform('', 1, raw.fft, raw.ifft);
registerTransform('2D', 2, raw.fft2D, raw.ifft2D);
registerTransform('3D', 3, raw.fft3D, raw.ifft3D);

/**
 * Weights of a one-sided spectrum along its last axis: 1 for the constant term and, where the length is even, the highest
 * frequency; `inner` for the others, each of which stands for itself and its mirror image.
 */
function spectrumWeights(spectrum: Tensor, length: Tensor, inner: number): Tensor {
  const last = raw.stridedSlice(length, ints([-1]), ints([0]), ints([1]), { shrink_axis_mask: 1 });
  const places = raw.range(ints(0), sizeAt(spectrum, -1), ints(1));
  const isEdge = raw.logicalOr(raw.equal(places, ints(0)), raw.equal(raw.mul(places, ints(2)), last));
  const one = toTensor(1, realType(spectrum.dtype));
  return raw.cast(raw.selectV2(isEdge, one, scalarLike(one, inner)), { DstT: spectrum.dtype });
}

/** Cuts or pads to the shape of `like`: what a transform of another length leaves out has no gradient. */
function fitTo(x: Tensor, like: Tensor): Tensor {
  if (sameKnownShape(x, like)) return x;
  const target = shapeOf(like);
  const common = raw.minimum(target, shapeOf(x));
  const none = raw.zerosLike(target);
  const cut = raw.slice(x, none, common);
  return raw.pad(cut, raw.pack([none, raw.sub(target, common)], { axis: 1 }));
}

type RealTransform = (x: Tensor, length: Tensor) => Tensor;

function registerRealTransform(suffix: string, rank: number, forward: RealTransform, inverse: RealTransform): void {
  // Only one of two mirrored frequencies is in the result; the inverse transform takes each for both.
  registerGradient(`RFFT${suffix}`, (op, [dy]) => {
    const [x, length] = op.inputs;
    const dx = inverse(raw.mul(dy, spectrumWeights(dy, length, 0.5)), length);
    return [fitTo(raw.mul(dx, transformSize(dx, rank)), x), null];
  });
  registerGradient(`IRFFT${suffix}`, (op, [dy]) => {
    const [x, length] = op.inputs;
    const dx = forward(dy, length);
    const weights = raw.realDiv(spectrumWeights(dx, length, 2), raw.cast(transformSize(dy, rank), { DstT: dx.dtype }));
    return [fitTo(raw.mul(dx, weights), x), null];
  });
}
registerRealTransform(
  '',
  1,
  (x, length) => raw.rfft(x, length, { Tcomplex: spectrumType(x) }),
  (x, length) => raw.irfft(x, length, { Treal: signalType(x) }),
);
registerRealTransform(
  '2D',
  2,
  (x, length) => raw.rfft2D(x, length, { Tcomplex: spectrumType(x) }),
  (x, length) => raw.irfft2D(x, length, { Treal: signalType(x) }),
);
registerRealTransform(
  '3D',
  3,
  (x, length) => raw.rfft3D(x, length, { Tcomplex: spectrumType(x) }),
  (x, length) => raw.irfft3D(x, length, { Treal: signalType(x) }),
);

function spectrumType(x: Tensor): 'complex64' | 'complex128' {
  return x.dtype === 'float64' ? 'complex128' : 'complex64';
}

function signalType(x: Tensor): 'float32' | 'float64' {
  return x.dtype === 'complex128' ? 'float64' : 'float32';
}
