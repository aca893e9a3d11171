import * as tf from '../lib';
import manifest from '../package.json';

test('names that TensorFlow.js and Keras both have lead to one thing', () => {
  expect(tf.layers).toBe(tf.keras.layers);
  expect(tf.metrics).toBe(tf.keras.metrics);
  expect(tf.losses).toBe(tf.keras.losses);
  expect(tf.input).toBe(tf.keras.input);
  expect(tf.sequential).toBe(tf.keras.sequential);
  expect(tf.loadLayersModel).toBe(tf.keras.models.loadModel);
  expect(tf.customGrad).toBe(tf.customGradient);
});

test('a class of layers has its factory beside it', () => {
  const made = tf.layers.dense({ units: 1 });
  expect(made).toBeInstanceOf(tf.layers.Dense);
  expect(made).toBeInstanceOf(tf.keras.layers.Layer);
});

test('the version is that of the library', () => {
  expect(tf.version).toBe(manifest.tensorflow.version);
});
