import * as tf from '../../lib';

const { keras, layers } = tf;
const no = 5 as never;

test.each<[string, () => unknown]>([
  ['Embedding: inputDim: expected an integer >= 1, received undefined', () => (layers.embedding as () => unknown)()],
  ['MultiHeadAttention: numHeads: expected', () => (layers.multiHeadAttention as () => unknown)()],
  ['SimpleRNN: units: expected', () => (layers.simpleRNN as () => unknown)()],
  ['ConvLSTM2D: filters: expected', () => (layers.convLstm2d as () => unknown)()],
  ['Bidirectional: layer: expected a value, received undefined', () => (layers.bidirectional as () => unknown)()],
  [
    'optimizer: expected a name, an optimizer, a function or a configuration, received 5',
    () => keras.optimizers.deserialize(no),
  ],
  ['fromConfig: expected a configuration, received undefined', () => layers.Dense.fromConfig(undefined as never)],
  ['cloneModel: expected a model, received 5', () => keras.models.cloneModel(no)],
  ['apply: expected gradients to be a list, received 5', () => keras.optimizers.sgd().apply(no)],
  ['build: expected variables to be a list, received 5', () => keras.optimizers.sgd().build(no)],
  ['minimize: expected a function, received 5', () => keras.optimizers.sgd().minimize(no)],
])('%s', (message, call) => {
  expect(call).toThrow(message);
});

test('files are of models', async () => {
  await expect(keras.saving.saveModel(no, 'm.keras')).rejects.toThrow('saveModel: expected a model, received 5');
  await expect(keras.saving.saveWeights(no, 'm.weights.h5')).rejects.toThrow('saveWeights: expected a model');
  await expect(keras.saving.loadWeights(no, 'm.weights.h5')).rejects.toThrow('loadWeights: expected a model');
});

test('a loss or metric of a user that gives no tensor is named', async () => {
  const model = tf.sequential([layers.dense({ units: 1, inputShape: [1] })]);
  const [x, y] = [tf.ones([2, 1]), tf.ones([2, 1])];
  const nothing = (): never => undefined as never;
  model.compile({ optimizer: 'sgd', loss: nothing });
  await expect(model.fit(x, y, { verbose: 0 })).rejects.toThrow(/^loss 'nothing': expected .*, received undefined$/);
  model.compile({ optimizer: 'sgd', loss: 'mse', metrics: [nothing] });
  await expect(model.fit(x, y, { verbose: 0 })).rejects.toThrow(/^metric 'nothing': expected .*, received undefined$/);
});
