'use strict';

const tf = require('..');
const { warmUp, measure, numbers, labels } = require('./fit-steps');

const [batchSize, steps] = [64, 20];

function build() {
  return tf.sequential([
    tf.layers.conv2d({ filters: 32, kernelSize: 3, activation: 'relu', inputShape: [28, 28, 1] }),
    tf.layers.maxPooling2d({ poolSize: 2 }),
    tf.layers.conv2d({ filters: 64, kernelSize: 3, activation: 'relu' }),
    tf.layers.maxPooling2d({ poolSize: 2 }),
    tf.layers.flatten(),
    tf.layers.dense({ units: 128, activation: 'relu' }),
    tf.layers.dense({ units: 10, activation: 'softmax' }),
  ]);
}

async function setup() {
  const rows = batchSize * steps;
  const model = build();
  model.compile({ optimizer: 'adam', loss: 'sparse_categorical_crossentropy', metrics: ['accuracy'] });
  const x = tf.tensor(numbers(rows * 28 * 28), [rows, 28, 28, 1]);
  const thing = { model, x, y: tf.tensor(labels(rows, 10)), batchSize, steps };
  await warmUp(thing);
  await warmUp(thing);
  return thing;
}

module.exports = { setup, measure };
