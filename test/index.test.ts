import * as tf from '../lib';
import manifest from '../package.json';

test('names that TensorFlow.js and Keras both have lead to one thing', () => {
  expect(tf.layers).toBe(tf.keras.layers);
  expect(tf.metrics).toBe(tf.keras.metrics);
  expect(tf.losses).toMatchObject({ ...tf.keras.losses });
  expect(tf.models).toBe(tf.keras.models);
  expect(tf.input).toBe(tf.keras.input);
  expect(tf.sequential).toBe(tf.keras.sequential);
  expect(tf.loadLayersModel).toBe(tf.keras.models.loadModel);
  expect(tf.Callback).toBe(tf.keras.callbacks.Callback);
});

test('ready and nextFrame, as programs for TensorFlow.js await them', async () => {
  let turn = false;
  setImmediate(() => (turn = true));
  await tf.ready();
  expect(turn).toBe(false);
  await tf.nextFrame();
  expect(turn).toBe(true);
});

test("TensorFlow.js's inputLayer begins a sequential model", () => {
  for (const options of [{ shape: [3] }, { inputShape: [3] }, { batchInputShape: [null, 3] }]) {
    const model = tf.sequential({ layers: [tf.layers.inputLayer(options), tf.layers.dense({ units: 2 })] });
    expect(model.inputShape).toEqual([null, 3]);
  }
  expect(() => tf.layers.inputLayer({ shape: [3], inputShape: [3] })).toThrow('under one name, received both');
  expect(() => tf.layers.inputLayer({ shap: [3] } as never)).toThrow("unknown option 'shap'");
});

test("TensorFlow.js's default window of averagePooling", () => {
  const x = tf.input({ shape: [4, 6, 1] });
  expect(tf.layers.averagePooling2d().apply<tf.SymbolicTensor>(x).shape).toEqual([null, 2, 3, 1]);
});

test('an optimizer by class and options, in the spelling of TensorFlow.js or Keras', () => {
  const rateOf = (optimizer: tf.ModelCompileArgs['optimizer']) => {
    const model = tf.sequential([tf.layers.dense({ units: 1 })]);
    model.compile({ optimizer, loss: 'mse' });
    expect(model.optimizer).toBeInstanceOf(tf.keras.optimizers.SGD);
    return Number(model.optimizer!.learningRate);
  };
  expect(rateOf({ class_name: 'SGD', config: { learning_rate: 0.5 } })).toBe(0.5);
  expect(rateOf({ className: 'SGD', config: { learningRate: 0.25 } })).toBe(0.25);
  expect(rateOf({ className: 'sgd', config: { learning_rate: 0.125 } })).toBe(0.125);
  expect(() => rateOf({ className: 'SGD', config: { rate: 1 } })).toThrow("unknown option 'rate'");
  expect(() => rateOf({ className: 'Sgg', config: {} })).toThrow('Sgg');
});

test('a class of layers has its factory beside it', () => {
  const made = tf.layers.dense({ units: 1 });
  expect(made).toBeInstanceOf(tf.layers.Dense);
  expect(made).toBeInstanceOf(tf.keras.layers.Layer);
});

test('the version is that of the library', () => {
  expect(tf.version).toBe(manifest.tensorflow.version);
});
