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
