import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';
import { conj, registerUnary, unbroadcastTo } from './broadcast';
import { scalarLike } from './constants';
import { needs, registerGradient } from './registry';

const one = (x: Tensor): Tensor => scalarLike(x, 1);

registerUnary('Exp', (grad, _x, y) => raw.mul(grad, y));
registerUnary('Expm1', (grad, x) => raw.mul(grad, raw.exp(x)));
registerUnary('Log', (grad, x) => raw.mul(grad, raw.reciprocal(x)));
registerUnary('Log1p', (grad, x) => raw.mul(grad, raw.reciprocal(raw.addV2(one(x), x))));

registerUnary('Sin', (grad, x) => raw.mul(grad, raw.cos(x)));
registerUnary('Cos', (grad, x) => raw.neg(raw.mul(grad, raw.sin(x))));
registerUnary('Tan', (grad, x) => raw.mul(raw.square(raw.reciprocal(raw.cos(x))), grad));
registerUnary('Asin', (grad, x) => raw.mul(grad, raw.reciprocal(raw.sqrt(oneMinusSquare(x)))));
registerUnary('Acos', (grad, x) => raw.neg(raw.mul(grad, raw.reciprocal(raw.sqrt(oneMinusSquare(x))))));
registerUnary('Atan', (grad, x) => raw.mul(grad, raw.reciprocal(raw.addV2(one(x), raw.square(x)))));

registerUnary('Sinh', (grad, x) => raw.mul(grad, raw.cosh(x)));
registerUnary('Cosh', (grad, x) => raw.mul(grad, raw.sinh(x)));
registerUnary('Asinh', (grad, _x, y) => raw.realDiv(grad, raw.cosh(y)));
registerUnary('Acosh', (grad, _x, y) => raw.realDiv(grad, raw.sinh(y)));
registerUnary('Atanh', (grad, x) => raw.mul(grad, raw.reciprocal(oneMinusSquare(x))));

registerUnary('Tanh', (grad, _x, y) => raw.tanhGrad(y, grad));
registerUnary('Sigmoid', (grad, _x, y) => raw.sigmoidGrad(y, grad));

// z = dy · (1 - y²)
registerGradient('TanhGrad', (op, [grad]) => {
  const [y, dy] = op.inputs.map(conj);
  return [
    needs(op, 0) ? raw.mul(raw.mul(raw.mul(grad, scalarLike(y, -2)), dy), y) : null,
    needs(op, 1) ? raw.tanhGrad(y, grad) : null,
  ];
});

// z = dy · y · (1 - y)
registerGradient('SigmoidGrad', (op, [grad]) => {
  const [y, dy] = op.inputs.map(conj);
  if (!needs(op, 0)) return [null, raw.sigmoidGrad(y, grad)];
  const scaled = raw.mul(grad, dy);
  return [
    raw.sub(scaled, raw.mul(raw.mul(scalarLike(y, 2), scaled), y)),
    needs(op, 1) ? raw.sigmoidGrad(y, grad) : null,
  ];
});

registerGradient('Cast', (op, [grad]) => {
  const from = op.inputs[0].dtype;
  const castable = (dtype: string): boolean => /^(float|bfloat|complex)/.test(dtype);
  if (!castable(from) || !castable(op.outputs[0].dtype)) return [null];
  return [from === grad.dtype ? grad : raw.cast(grad, { DstT: from })];
});

registerGradient('ClipByValue', (op, [grad]) => {
  const [x, low, high] = op.inputs;
  const zeros = scalarLike(grad, 0);
  const below = raw.less(x, low);
  const above = raw.greater(x, high);
  const within = raw.selectV2(raw.logicalOr(below, above), zeros, grad);
  return [
    within,
    needs(op, 1) ? unbroadcastTo(raw.selectV2(below, grad, zeros), low) : null,
    needs(op, 2) ? unbroadcastTo(raw.selectV2(above, grad, zeros), high) : null,
  ];
});

function oneMinusSquare(x: Tensor): Tensor {
  return raw.sub(one(x), raw.square(x));
}
