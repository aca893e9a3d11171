import { toTensor } from '../../../lib/core/convert';
import { pathOf } from '../../../lib/keras/engine/weights';
import { dense, input, InputLayer } from '../../../lib/keras/layers';
import { cloneModel, modelFromJSON, Sequential, sequential } from '../../../lib/keras/models';
import { clearSession } from '../../../lib/keras/public-backend';

beforeEach(clearSession);
const data = () => toTensor([[1, 2, 3]]);

test('is made of a list, of options, or one layer after another', () => {
  const grown = new Sequential();
  grown.add(dense({ units: 2, inputShape: [3] }));
  grown.add(dense({ units: 1 }));
  const models = [
    sequential([input({ shape: [3] }), dense({ units: 2 }), dense({ units: 1 })]),
    sequential({ layers: [dense({ units: 2, batchInputShape: [null, 3] }), dense({ units: 1 })] }),
    grown,
  ];
  for (const model of models) {
    expect(model.built).toBe(true);
    expect(model.layers).toHaveLength(2);
    expect([model.inputShape, model.outputShape]).toEqual([
      [null, 3],
      [null, 1],
    ]);
    expect(model.apply(data()).shape).toEqual([1, 1]);
  }
  expect(models.map(({ name }) => name)).toEqual(['sequential_1', 'sequential_2', 'sequential']);
});

test('is built by the first call when nothing says what comes in', () => {
  const model = sequential([dense({ units: 2 }), dense({ units: 1 })]);
  expect(model.built).toBe(false);
  expect(model.graph).toBeNull();
  expect(() => model.inputs).toThrow('Model "sequential" has no inputs of its own');
  model.apply(data());
  expect(model.built).toBe(true);
  expect(model.weights.map(pathOf)).toEqual([
    'sequential/dense/kernel',
    'sequential/dense/bias',
    'sequential/dense_1/kernel',
    'sequential/dense_1/bias',
  ]);
  expect(
    model.apply(
      toTensor([
        [1, 2, 3],
        [4, 5, 6],
      ]),
    ).shape,
  ).toEqual([2, 1]);
});

test('layers can be taken away and put on again', () => {
  const model = sequential([input({ shape: [3] }), dense({ units: 2 }), dense({ units: 1 })]);
  const last = model.pop();
  expect(model.outputShape).toEqual([null, 2]);
  model.add(dense({ units: 4, name: 'four' }));
  expect(model.outputShape).toEqual([null, 4]);
  expect(last.name).toBe('dense_1');
  expect(() => sequential().pop()).toThrow('Sequential "sequential_1" has no layer to take away');
});

test('a model can be a layer', () => {
  const inner = sequential([input({ shape: [3] }), dense({ units: 2 })]);
  const outer = sequential([inner, dense({ units: 1 })]);
  expect(outer.inputShape).toEqual([null, 3]);
  expect(outer.weights).toHaveLength(4);
  expect(modelFromJSON(outer.toJSON()).weights.map(({ shape }) => shape)).toEqual([[3, 2], [2], [2, 1], [1]]);
});

test('freezing a layer, or all', () => {
  const model = sequential([input({ shape: [3] }), dense({ units: 2 }), dense({ units: 1 })]);
  model.layers[0]!.trainable = false;
  expect(model.trainableWeights.map(pathOf)).toEqual(['sequential/dense_1/kernel', 'sequential/dense_1/bias']);
  model.trainable = false;
  expect(model.trainableWeights).toEqual([]);
  expect(cloneModel(model).layers[1]!.trainable).toBe(false);
});

test('errors name the model and what is wrong', () => {
  expect(() => sequential([3 as never])).toThrow('Sequential "sequential": expected layers, received 3');
  expect(() => sequential([dense({ units: 1, name: 'a' }), dense({ units: 1, name: 'a' })])).toThrow(
    'received two called "a"',
  );
  expect(() => sequential([input({ shape: [2] }), input({ shape: [3] })])).toThrow(
    'already takes an input of shape [null, 2]',
  );
  const model = sequential([input({ shape: [3] }), dense({ units: 2 })]);
  expect(() => model.build([null, 4])).toThrow('takes an input of shape [null, 3]; it cannot be built for [null, 4]');
  expect(() => sequential().build([null, 3])).toThrow('cannot be built because it has no layers');
  expect(() => model.apply(toTensor([[1, 2]]))).toThrow(/expected shape=\[null, 3\], found shape=\[1, 2\]/);
  expect(() => sequential([new InputLayer({ shape: [2] }) as never]).apply(data())).toThrow(RangeError);
});
