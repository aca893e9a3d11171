import type { Tensor } from '../core/tensor';
import { isComplex } from '../core/dtype';
import * as raw from '../ops/generated';
import { conj, registerBinary, registerUnary, unbroadcast, zeroLike } from './broadcast';
import { scalarLike } from './constants';
import { needs, registerGradient } from './registry';

const pass = (grad: Tensor): Tensor => grad;

registerBinary(['Add', 'AddV2'], pass, pass);
registerBinary('Sub', pass, (grad) => raw.neg(grad));
registerBinary(
  'Mul',
  (grad, _x, y) => raw.mul(grad, y),
  (grad, x) => raw.mul(grad, x),
);
registerBinary(
  ['RealDiv', 'Div'],
  (grad, _x, y) => raw.realDiv(grad, y),
  (grad, x, y) => raw.mul(grad, raw.realDiv(raw.realDiv(raw.neg(x), y), y)),
);
registerBinary(
  'DivNoNan',
  (grad, _x, y) => raw.divNoNan(grad, y),
  (grad, x, y) => raw.mul(grad, raw.divNoNan(raw.divNoNan(raw.neg(x), y), y)),
);
registerBinary('FloorMod', pass, (grad, x, y) => raw.neg(raw.mul(grad, raw.floorDiv(x, y))));
registerBinary('TruncateMod', pass, (grad, x, y) => raw.neg(raw.mul(grad, truncate(raw.realDiv(x, y)))));
registerGradient(['FloorDiv', 'TruncateDiv'], () => [null, null]);
registerGradient('NextAfter', (op, [grad]) =>
  unbroadcast(
    op,
    () => grad,
    () => raw.zerosLike(grad),
  ),
);

// TensorFlow does not conjugate the factors of these two.
registerGradient('MulNoNan', (op, [grad]) => {
  const [x, y] = op.inputs;
  return unbroadcast(
    op,
    () => raw.mulNoNan(grad, y),
    () => raw.mulNoNan(x, grad),
  );
});
registerGradient('SquaredDifference', (op, [grad]) => {
  const [x, y] = op.inputs;
  const twice = raw.mul(scalarLike(grad, 2), grad);
  return unbroadcast(
    op,
    () => raw.mul(twice, raw.sub(x, y)),
    () => raw.mul(twice, raw.sub(y, x)),
  );
});

registerGradient('AddN', (op, [grad]) => op.inputs.map(() => grad));
registerGradient('AccumulateNV2', (op, [grad]) => op.inputs.map(() => grad));

/** Where the condition holds the whole gradient belongs to x, elsewhere to y: x wins a tie. */
function registerExtremum(type: string, chosen: (x: Tensor, y: Tensor) => Tensor): void {
  registerGradient(type, (op, [grad]) => {
    const [x, y] = op.inputs;
    const zero = zeroLike(grad);
    const mask = chosen(x, y);
    return unbroadcast(
      op,
      () => raw.selectV2(mask, grad, zero),
      () => raw.selectV2(mask, zero, grad),
    );
  });
}
registerExtremum('Maximum', raw.greaterEqual);
registerExtremum('Minimum', raw.lessEqual);

registerBinary(
  'Pow',
  (grad, x, y) => raw.mul(raw.mul(grad, y), raw.pow(x, raw.sub(y, scalarLike(y, 1)))),
  (grad, x, _y, z) => {
    // The logarithm is taken as 0 where x is not positive: the derivative by the exponent is 0 there.
    const usable = isComplex(x.dtype) ? raw.notEqual(x, zeroLike(x)) : raw.greater(x, zeroLike(x));
    const log = raw.selectV2(usable, raw.log(raw.selectV2(usable, x, scalarLike(x, 1))), zeroLike(x));
    return raw.mul(raw.mul(grad, z), log);
  },
);

const isNotZero = (x: Tensor): Tensor => raw.cast(raw.notEqual(x, zeroLike(x)), { DstT: x.dtype });
registerBinary(
  'Xlogy',
  (grad, x, y) => raw.mul(raw.xlogy(isNotZero(x), y), grad),
  (grad, x, y) => raw.mul(raw.xdivy(x, y), grad),
);
registerBinary(
  'Xlog1py',
  (grad, x, y) => raw.mul(raw.xlog1py(isNotZero(x), y), grad),
  (grad, x, y) => raw.mul(raw.xdivy(x, raw.addV2(y, scalarLike(y, 1))), grad),
);
registerBinary(
  'Xdivy',
  (grad, x, y) => raw.mul(raw.xdivy(isNotZero(x), y), grad),
  (grad, x, y) => raw.mul(raw.xdivy(raw.neg(x), raw.square(y)), grad),
);

registerGradient('Atan2', (op, [grad]) => {
  const [y, x] = op.inputs;
  const scale = raw.realDiv(grad, raw.addV2(raw.square(x), raw.square(y)));
  return unbroadcast(
    op,
    () => raw.mul(x, scale),
    () => raw.mul(raw.neg(y), scale),
  );
});

registerUnary('Neg', (grad) => raw.neg(grad));
registerUnary('Abs', (grad, x) => raw.mul(grad, raw.sign(x)));
registerUnary('Sign', (grad) => raw.zerosLike(grad));
registerUnary('Square', (grad, x) => raw.mul(grad, raw.mul(scalarLike(x, 2), x)));
// These gradient operations conjugate the result themselves.
registerGradient(['Reciprocal', 'Inv'], (op, [grad]) => [raw.reciprocalGrad(op.outputs[0], grad)]);
registerGradient('Sqrt', (op, [grad]) => [raw.sqrtGrad(op.outputs[0], grad)]);
registerGradient('Rsqrt', (op, [grad]) => [raw.rsqrtGrad(op.outputs[0], grad)]);
registerGradient(['Floor', 'Ceil', 'Round', 'Rint'], () => [null]);

// z = -dy · y̅², of the result y of a reciprocal.
registerGradient(['ReciprocalGrad', 'InvGrad'], (op, [grad]) => {
  const [y, dy] = op.inputs;
  return [
    needs(op, 0) ? raw.mul(raw.mul(raw.mul(conj(grad), scalarLike(grad, -2)), dy), conj(y)) : null,
    needs(op, 1) ? raw.reciprocalGrad(conj(y), grad) : null,
  ];
});

// z = dy · ½ / y̅, of the result y of a square root.
registerGradient('SqrtGrad', (op, [grad]) => {
  const scaled = raw.realDiv(grad, op.inputs[0]);
  return [
    needs(op, 0) ? raw.mul(raw.neg(conj(scaled)), op.outputs[0]) : null,
    needs(op, 1) ? raw.mul(scalarLike(grad, 0.5), scaled) : null,
  ];
});

// z = dy · -½ · y̅³, of the result y of a reciprocal square root.
registerGradient('RsqrtGrad', (op, [grad]) => {
  const [y, dy] = op.inputs;
  return [
    needs(op, 0) ? raw.mul(raw.mul(raw.mul(scalarLike(y, -1.5), conj(grad)), dy), raw.square(conj(y))) : null,
    needs(op, 1) ? raw.rsqrtGrad(conj(y), grad) : null,
  ];
});

function truncate(x: Tensor): Tensor {
  return raw.mul(raw.sign(x), raw.floor(raw.abs(x)));
}
