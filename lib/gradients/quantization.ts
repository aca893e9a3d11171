import * as raw from '../ops/generated';
import { attr, given } from './attributes';
import { registerGradient } from './registry';

type ArgsRange = NonNullable<Parameters<typeof raw.fakeQuantWithMinMaxArgsGradient>[2]>;
registerGradient('FakeQuantWithMinMaxArgs', (op, [dy]) => [
  raw.fakeQuantWithMinMaxArgsGradient(dy, op.inputs[0], given<ArgsRange>(op, 'min', 'max', 'num_bits', 'narrow_range')),
]);

type VarsBits = NonNullable<Parameters<typeof raw.fakeQuantWithMinMaxVarsGradient>[4]>;
registerGradient('FakeQuantWithMinMaxVars', (op, [dy]) => {
  const [x, min, max] = op.inputs;
  return raw.fakeQuantWithMinMaxVarsGradient(dy, x, min, max, given<VarsBits>(op, 'num_bits', 'narrow_range'));
});
registerGradient('FakeQuantWithMinMaxVarsPerChannel', (op, [dy]) => {
  const [x, min, max] = op.inputs;
  return raw.fakeQuantWithMinMaxVarsPerChannelGradient(
    dy,
    x,
    min,
    max,
    given<VarsBits>(op, 'num_bits', 'narrow_range'),
  );
});

// Rounding counts as the identity.
registerGradient(['QuantizeAndDequantize', 'QuantizeAndDequantizeV2', 'QuantizeAndDequantizeV3'], (_op, [dy]) => [dy]);

registerGradient('QuantizeAndDequantizeV4', (op, [dy]) => {
  const [x, min, max] = op.inputs;
  return raw.quantizeAndDequantizeV4Grad(dy, x, min, max, { axis: attr(op, 'axis') });
});

// Linear in dy, and cut off outside the range; the bounds' gradients are always zero.
registerGradient('QuantizeAndDequantizeV4Grad', (op, [grad]) => {
  const [, x, min, max] = op.inputs;
  const [dy] = raw.quantizeAndDequantizeV4Grad(grad, x, min, max, { axis: attr(op, 'axis') });
  return [dy, null, null, null];
});
