import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { conj, registerUnary, unbroadcast } from './broadcast';
import { scalarLike } from './constants';
import { registerGradient } from './registry';

const c = scalarLike;

registerUnary('Erf', (grad, x) =>
  raw.mul(raw.mul(grad, c(x, 2 / Math.sqrt(Math.PI))), raw.exp(raw.neg(raw.square(x)))),
);
registerUnary('Erfc', (grad, x) =>
  raw.mul(raw.mul(grad, c(x, -2 / Math.sqrt(Math.PI))), raw.exp(raw.neg(raw.square(x)))),
);
registerUnary('Erfinv', (grad, _x, y) => raw.mul(raw.mul(grad, c(y, Math.sqrt(Math.PI) / 2)), raw.exp(raw.square(y))));
registerUnary('Ndtri', (grad, _x, y) =>
  raw.mul(raw.mul(grad, c(y, Math.sqrt(2 * Math.PI))), raw.exp(raw.realDiv(raw.square(y), c(y, 2)))),
);
registerUnary('Lgamma', (grad, x) => raw.mul(grad, raw.digamma(x)));
registerUnary('Digamma', (grad, x) => raw.mul(grad, raw.polygamma(c(x, 1), x)));
registerUnary('Dawsn', (grad, x, y) => raw.mul(grad, raw.sub(c(x, 1), raw.mul(raw.mul(c(x, 2), x), y))));
registerUnary('Expint', (grad, x) => raw.realDiv(raw.mul(grad, raw.exp(x)), x));
registerUnary('FresnelCos', (grad, x) => raw.mul(grad, raw.cos(raw.mul(c(x, Math.PI / 2), raw.square(x)))));
registerUnary('FresnelSin', (grad, x) => raw.mul(grad, raw.sin(raw.mul(c(x, Math.PI / 2), raw.square(x)))));
registerUnary('Spence', (grad, x) => {
  const limit = raw.equal(x, c(x, 1));
  return raw.mul(grad, raw.selectV2(limit, c(x, -1), raw.realDiv(raw.log(x), raw.sub(c(x, 1), x))));
});

// At 0, where the quotient y / x is not defined, these are the values that TensorFlow takes.
const atZero = (x: Tensor, value: number, elsewhere: Tensor): Tensor =>
  raw.selectV2(raw.equal(x, c(x, 0)), c(x, value), elsewhere);

registerUnary('BesselI0', (grad, x) => raw.mul(grad, raw.besselI1(x)));
registerUnary('BesselI0e', (grad, x, y) => raw.mul(grad, raw.sub(raw.besselI1e(x), raw.mul(raw.sign(x), y))));
registerUnary('BesselI1', (grad, x, y) => raw.mul(grad, atZero(x, 1, raw.sub(raw.besselI0(x), raw.realDiv(y, x)))));
registerUnary('BesselI1e', (grad, x, y) =>
  raw.mul(grad, atZero(x, 0.5, raw.sub(raw.besselI0e(x), raw.mul(y, raw.addV2(raw.sign(x), raw.reciprocal(x)))))),
);
registerUnary('BesselJ0', (grad, x) => raw.neg(raw.mul(grad, raw.besselJ1(x))));
registerUnary('BesselJ1', (grad, x, y) => raw.mul(grad, atZero(x, 0.5, raw.sub(raw.besselJ0(x), raw.realDiv(y, x)))));
registerUnary('BesselK0', (grad, x) => raw.neg(raw.mul(grad, raw.besselK1(x))));
registerUnary('BesselK0e', (grad, x, y) => raw.mul(grad, raw.sub(y, raw.besselK1e(x))));
registerUnary('BesselK1', (grad, x, y) => raw.mul(grad, raw.sub(raw.neg(raw.besselK0(x)), raw.realDiv(y, x))));
registerUnary('BesselK1e', (grad, x, y) =>
  raw.mul(grad, raw.sub(raw.mul(y, raw.sub(c(x, 1), raw.reciprocal(x))), raw.besselK0e(x))),
);
registerUnary('BesselY0', (grad, x) => raw.neg(raw.mul(grad, raw.besselY1(x))));
registerUnary('BesselY1', (grad, x, y) => raw.mul(grad, raw.sub(raw.besselY0(x), raw.realDiv(y, x))));

/** The gamma density without its rate: exp(-x + (a - 1) log x - lgamma a), the derivative of Igamma by x. */
function gammaDensity(a: Tensor, x: Tensor): Tensor {
  return raw.exp(raw.sub(raw.addV2(raw.neg(x), raw.mul(raw.sub(a, c(a, 1)), raw.log(x))), raw.lgamma(a)));
}

registerGradient('Igamma', (op, [grad]) => {
  const [a, x] = op.inputs;
  return unbroadcast(
    op,
    () => raw.mul(raw.igammaGradA(a, x), grad),
    () => raw.mul(gammaDensity(a, x), grad),
  );
});

registerGradient('Igammac', (op, [grad]) => {
  const [a, x] = op.inputs;
  return unbroadcast(
    op,
    () => raw.neg(raw.mul(raw.igammaGradA(a, x), grad)),
    () => raw.neg(raw.mul(gammaDensity(a, x), grad)),
  );
});

registerGradient('Betainc', (op, [grad]) => {
  const [a, b, x] = op.inputs;
  const logBeta = raw.sub(raw.addV2(raw.lgamma(a), raw.lgamma(b)), raw.lgamma(raw.addV2(a, b)));
  const density = raw.exp(
    raw.sub(raw.addV2(raw.xlog1py(raw.sub(b, c(b, 1)), raw.neg(x)), raw.xlogy(raw.sub(a, c(a, 1)), x)), logBeta),
  );
  // The derivatives by the parameters a and b have no closed form, and TensorFlow has none either.
  return [
    null,
    null,
    unbroadcast(
      op,
      () => grad,
      () => raw.mul(density, grad),
      [0, 2],
    )[1],
  ];
});

registerGradient('Zeta', (op, [grad]) => {
  const [x, q] = op.inputs.map(conj);
  const dq = (): Tensor => raw.mul(raw.mul(raw.neg(x), raw.zeta(raw.addV2(x, c(x, 1)), q)), grad);
  return [null, unbroadcast({ ...op, needed: [false, true] }, dq, dq)[1]];
});

registerGradient('Polygamma', (op, [grad]) => {
  const [n, x] = op.inputs.map(conj);
  const dx = (): Tensor => raw.mul(raw.polygamma(raw.addV2(n, c(n, 1)), x), grad);
  return [null, unbroadcast({ ...op, needed: [false, true] }, dx, dx)[1]];
});
