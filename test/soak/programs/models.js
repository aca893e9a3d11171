'use strict';

const tf = require('../../..');

/** y = 2x + 1: as small as training gets. */
exports.line = () => {
  const x = tf.tensor(
    Array.from({ length: 128 }, (_, i) => [i / 128]),
    [128, 1],
  );
  const y = tf.add(tf.mul(x, 2), 1);
  const model = tf.sequential([tf.layers.dense({ units: 1, inputShape: [1] })]);
  model.compile({ optimizer: 'sgd', loss: 'mse' });
  return { model, x, y };
};

/** The MLP of the benchmark. */
exports.mlp = (batches = 60) => {
  const rows = 128 * batches;
  const x = tf.random.uniform([rows, 784]);
  const y = tf.tensor(Int32Array.from({ length: rows }, (_, i) => i % 10));
  const model = tf.sequential([
    tf.layers.dense({ units: 512, activation: 'relu', inputShape: [784] }),
    tf.layers.dense({ units: 512, activation: 'relu' }),
    tf.layers.dense({ units: 10, activation: 'softmax' }),
  ]);
  model.compile({ optimizer: 'adam', loss: 'sparseCategoricalCrossentropy' });
  return { model, x, y };
};

exports.tf = tf;
