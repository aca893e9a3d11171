'use strict';

const tf = require('..');
const { warmUp, measure, numbers, labels } = require('./fit-steps');

const [batchSize, steps] = [128, 60];

function build() {
  return tf.sequential([
    tf.layers.dense({ units: 512, activation: 'relu', inputShape: [784] }),
    tf.layers.dense({ units: 512, activation: 'relu' }),
    tf.layers.dense({ units: 10, activation: 'softmax' }),
  ]);
}

async function setup(options = {}) {
  const rows = batchSize * steps;
  const model = build();
  model.compile({ optimizer: 'adam', loss: 'sparse_categorical_crossentropy', metrics: ['accuracy'], ...options });
  const x = tf.tensor(numbers(rows * 784), [rows, 784]);
  const thing = { model, x, y: tf.tensor(labels(rows, 10)), batchSize, steps };
  await warmUp(thing);
  await warmUp(thing);
  return thing;
}

module.exports = { setup, measure };
