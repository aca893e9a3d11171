import { toTensor } from '../../../../lib/core/convert';
import * as layers from '../../../../lib/keras/layers';
import { zeros } from '../../../../lib/ops';

test.each([
  [() => layers.embedding({ inputDim: 0, outputDim: 2 }), 'Embedding: inputDim: expected an integer >= 1, received 0'],
  [
    () => layers.embedding({ inputDim: 2 } as never),
    'Embedding: outputDim: expected an integer >= 1, received undefined',
  ],
  [() => layers.embedding({ inputDim: 2, outputDim: 2, weights: [[1, 2]] }), 'expected embedding'],
  [
    () => layers.embedding({ inputDim: 2, outputDim: 2, quantizationConfig: {} as never }),
    'quantizationConfig: expected null (not supported)',
  ],
  [() => layers.activation({} as never), 'Activation: activation: expected a name or a function, received undefined'],
  [() => layers.activation({ activation: 'nothing' }), 'Activation: activation:'],
  [() => layers.masking({ maskValue: 'a' as never }), "Masking: maskValue: expected a number, received 'a'"],
  [
    () => layers.einsumDense({ equation: 'ab->c', outputShape: 3 }).apply(zeros([2, 3])),
    'expected equation in the form [X],[Y]->[Z]',
  ],
  [() => layers.einsumDense({ equation: 'ab,bc->ad', outputShape: 3 }).apply(zeros([2, 3])), "received 'd'"],
  [
    () => layers.einsumDense({ equation: 'ab,bc->ac', outputShape: 3, biasAxes: 'd' }).apply(zeros([2, 3])),
    "expected biasAxes among 'ac', received 'd'",
  ],
])('%#', (run, message) => {
  expect(run).toThrow(message);
});

test('given vectors are the first ones of an embedding', () => {
  const vectors = [
    [1, 2],
    [3, 4],
  ];
  for (const weights of [vectors, [toTensor(vectors)]]) {
    const layer = layers.embedding({ inputDim: 2, outputDim: 2, weights: weights as never });
    expect(layer.apply(toTensor([1, 0], 'int32')).arraySync()).toEqual([
      [3, 4],
      [1, 2],
    ]);
  }
});
