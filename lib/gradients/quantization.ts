import * as raw from '../ops/generated';
import { attr, given } from './attributes';
import { needs, registerGradient } from './registry';
import { ints } from './constants';

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

// Linear in dy: dx = dy inside the range, and each bound collects dy from beyond it.
registerGradient('QuantizeAndDequantizeV4Grad', (op, [dx, dMin, dMax]) => {
  if (!needs(op, 0)) return [];
  const [, x, min, max] = op.inputs;
  const axis = Number(attr<number>(op, 'axis'));
  const along = (t: typeof x): typeof x => {
    if (axis < 0) return t;
    return raw.reshape(t, ints(Array.from({ length: x.rank }, (_, i) => (i === axis ? -1 : 1))));
  };
  const below = raw.less(x, along(min));
  const above = raw.greater(x, along(max));
  return [raw.selectV2(below, along(dMin), raw.selectV2(above, along(dMax), dx)), null, null, null];
});
