import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { unbroadcast, zeroLike } from './broadcast';
import { registerGradient } from './registry';

const asReal = (x: Tensor): Tensor => raw.complex(x, zeroLike(x), { Tout: complexOf(x) });

function complexOf(x: Tensor): 'complex64' | 'complex128' {
  return x.dtype === 'float64' ? 'complex128' : 'complex64';
}

function realOf(x: Tensor): 'float32' | 'float64' {
  return x.dtype === 'complex128' ? 'float64' : 'float32';
}

registerGradient('Conj', (_op, [grad]) => [raw.conj(grad)]);
registerGradient('Real', (_op, [grad]) => [asReal(grad)]);
registerGradient('Imag', (_op, [grad]) => [raw.complex(zeroLike(grad), grad, { Tout: complexOf(grad) })]);
registerGradient('Complex', (op, [grad]) =>
  unbroadcast(
    op,
    () => raw.real(grad, { Tout: realOf(grad) }),
    () => raw.imag(grad, { Tout: realOf(grad) }),
  ),
);

registerGradient('ComplexAbs', (op, [grad]) => {
  const x = op.inputs[0];
  // x / |x|, and 0 at 0.
  return [raw.divNoNan(raw.mul(asReal(grad), x), asReal(op.outputs[0]))];
});

registerGradient('Angle', (op, [grad]) => {
  const x = op.inputs[0];
  const re = raw.real(x, { Tout: realOf(x) });
  const im = raw.imag(x, { Tout: realOf(x) });
  const turned = raw.reciprocal(raw.complex(im, re, { Tout: complexOf(im) }));
  return [raw.mul(raw.neg(asReal(grad)), turned)];
});
