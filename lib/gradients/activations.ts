import * as raw from '../ops/generated';
import { attr } from './attributes';
import { zeroLike } from './broadcast';
import { scalarLike } from './constants';
import { needs, registerGradient } from './registry';

// Each rule reads the result where TensorFlow's gradient operation allows it: the input need not be kept.
registerGradient('Relu', (op, [dy]) => [raw.reluGrad(dy, op.outputs[0])]);
registerGradient('Relu6', (op, [dy]) => [raw.relu6Grad(dy, op.outputs[0])]);
registerGradient('LeakyRelu', (op, [dy]) => [raw.leakyReluGrad(dy, op.inputs[0], { alpha: attr(op, 'alpha') })]);
registerGradient('Elu', (op, [dy]) => [raw.eluGrad(dy, op.outputs[0])]);
registerGradient('Selu', (op, [dy]) => [raw.seluGrad(dy, op.outputs[0])]);
registerGradient('Softplus', (op, [dy]) => [raw.softplusGrad(dy, op.inputs[0])]);
registerGradient('Softsign', (op, [dy]) => [raw.softsignGrad(dy, op.inputs[0])]);

// The gradient operations take (dy, x or y). They are linear in dy, and those of the piecewise linear activations do
// not depend on the rest.
registerGradient('ReluGrad', (op, [grad]) => {
  const [dy, y] = op.inputs;
  return [needs(op, 0) ? raw.reluGrad(grad, y) : null, needs(op, 1) ? raw.zerosLike(dy) : null];
});
registerGradient('Relu6Grad', (op, [grad]) => {
  const [dy, y] = op.inputs;
  return [needs(op, 0) ? raw.relu6Grad(grad, y) : null, needs(op, 1) ? raw.zerosLike(dy) : null];
});
registerGradient('LeakyReluGrad', (op, [grad]) => {
  const [dy, x] = op.inputs;
  return [
    needs(op, 0) ? raw.leakyReluGrad(grad, x, { alpha: attr(op, 'alpha') }) : null,
    needs(op, 1) ? raw.zerosLike(dy) : null,
  ];
});

// Below 0 the slope of elu and selu is linear in the result y.
registerGradient('EluGrad', (op, [grad]) => {
  const [dy, y] = op.inputs;
  const zero = zeroLike(grad);
  return [
    needs(op, 0) ? raw.eluGrad(grad, y) : null,
    needs(op, 1) ? raw.selectV2(raw.less(y, zero), raw.mul(grad, dy), zero) : null,
  ];
});
registerGradient('SeluGrad', (op, [grad]) => {
  const [dy, y] = op.inputs;
  const zero = zeroLike(grad);
  return [
    needs(op, 0) ? raw.seluGrad(grad, y) : null,
    needs(op, 1) ? raw.selectV2(raw.less(y, zero), raw.mul(grad, dy), zero) : null,
  ];
});

// dy · σ(x); the slope of σ is 1 / (e⁻ˣ + 2 + eˣ).
registerGradient('SoftplusGrad', (op, [grad]) => {
  const [dy, x] = op.inputs;
  return [
    needs(op, 0) ? raw.softplusGrad(grad, x) : null,
    needs(op, 1)
      ? raw.realDiv(raw.mul(grad, dy), raw.addV2(raw.addV2(raw.exp(raw.neg(x)), scalarLike(x, 2)), raw.exp(x)))
      : null,
  ];
});

// dy / (1 + |x|)²
registerGradient('SoftsignGrad', (op, [grad]) => {
  const [dy, x] = op.inputs;
  return [
    needs(op, 0) ? raw.softsignGrad(grad, x) : null,
    needs(op, 1)
      ? raw.realDiv(
          raw.mul(raw.mul(scalarLike(x, -2), raw.softsignGrad(raw.mul(grad, dy), x)), raw.sign(x)),
          raw.addV2(scalarLike(x, 1), raw.abs(x)),
        )
      : null,
  ];
});
