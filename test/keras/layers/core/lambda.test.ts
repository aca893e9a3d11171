import { toTensor } from '../../../../lib/core/convert';
import type { Tensor } from '../../../../lib/core/tensor';
import { serializeKerasObject, deserializeKerasObject } from '../../../../lib/keras/config';
import { input, Lambda, lambda, masking } from '../../../../lib/keras/layers';
import { getMask } from '../../../../lib/keras/mask';
import { registerKerasSerializable } from '../../../../lib/keras/registry';
import { add, concat, mul, notEqual, sum } from '../../../../lib/ops';

const double = registerKerasSerializable(
  function double(x: Tensor) {
    return mul(x, 2);
  },
  { package: 'test' },
);

const row = () => toTensor([[1, 2, 3]]);

test('the function is called on tensors, on lists of them and on symbols', () => {
  expect(lambda({ function: double }).apply(row()).arraySync()).toEqual([[2, 4, 6]]);
  const both = lambda({ function: ([a, b]: Tensor[]) => concat([a!, b!], -1) });
  expect(both.apply([row(), row()]).shape).toEqual([1, 6]);
  expect(lambda({ function: (x: Tensor) => sum(x, -1) }).apply(input({ shape: [3] })).shape).toEqual([null]);
});

test('it is told training, mask and arguments', () => {
  const layer = lambda({
    function: (x: Tensor, { training, by }) => add(x, training ? (by as number) : 0),
    arguments: { by: 10 },
  });
  expect(layer.apply(row(), { training: true }).arraySync()).toEqual([[11, 12, 13]]);
  expect(layer.apply(row()).arraySync()).toEqual([[1, 2, 3]]);
  const masked = masking().apply(toTensor([[[0], [1]]]));
  const seen: unknown[] = [];
  lambda({
    function: (x: Tensor, { mask }) => {
      seen.push((mask as Tensor).arraySync());
      return x;
    },
    mask: (_inputs, mask) => mask,
  }).apply(masked);
  expect(seen).toEqual([[[false, true]]]);
});

test('a mask given by value or function goes on', () => {
  const layer = lambda({ function: double, mask: (x) => notEqual(x as Tensor, 2) });
  expect(getMask(layer.apply(row()))!.arraySync()).toEqual([[true, false, true]]);
  expect(getMask(lambda({ function: double }).apply(row()))).toBeUndefined();
});

test('an output shape is taken for the shape of symbols', () => {
  const fixed = lambda({ function: (x: Tensor) => x, outputShape: [7] });
  expect(fixed.apply(input({ shape: [3] })).shape).toEqual([null, 7]);
  const computed = lambda({ function: (x: Tensor) => x, outputShape: (shape) => [...(shape as number[]), 2] });
  expect(computed.apply(input({ shape: [3] })).shape).toEqual([null, 3, 2]);
});

test('config names a registered function, as Keras does', () => {
  const layer = lambda({ function: double, outputShape: [3], arguments: { by: 2 }, name: 'twice' });
  const saved = serializeKerasObject(layer);
  expect(saved).toMatchObject({
    module: 'keras.layers',
    class_name: 'Lambda',
    config: {
      name: 'twice',
      function: { module: null, class_name: 'function', config: 'test>double', registered_name: 'test>double' },
      output_shape: [3],
      arguments: { by: 2 },
    },
  });
  expect((saved as { config: object }).config).not.toHaveProperty('mask');
  const again = deserializeKerasObject(saved) as Lambda;
  expect(again.apply(row()).arraySync()).toEqual([[2, 4, 6]]);
  expect(again.outputShape).toEqual([3]);
});

test('what cannot be is refused', () => {
  expect(() => lambda({} as never)).toThrow('Lambda: function: expected');
  expect(() => lambda({ function: 3 as never })).toThrow('Lambda: function: expected a function, received 3');
  expect(() => lambda({ function: double, fn: 1 } as never)).toThrow(/unknown option 'fn'/);
  expect(() => serializeKerasObject(lambda({ function: (x: Tensor) => x }))).toThrow(/registerKerasSerializable/);
  const python = { class_name: '__lambda__', config: { code: '…', defaults: null, closure: null } };
  expect(() => Lambda.fromConfig({ name: 'l', function: python })).toThrow(/Python lambda/);
});
