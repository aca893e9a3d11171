'use strict';

const tf = require('..');
const { warmUp, measure, numbers, labels } = require('./fit-steps');

const [batchSize, steps] = [32, 30];

function build() {
  return tf.sequential([
    tf.layers.lstm({ units: 64, inputShape: [50, 32] }),
    tf.layers.dense({ units: 10, activation: 'softmax' }),
  ]);
}

async function setup() {
  const rows = batchSize * steps;
  const model = build();
  model.compile({ optimizer: 'adam', loss: 'sparse_categorical_crossentropy', metrics: ['accuracy'] });
  const x = tf.tensor(numbers(rows * 50 * 32), [rows, 50, 32]);
  const thing = { model, x, y: tf.tensor(labels(rows, 10)), batchSize, steps };
  await warmUp(thing);
  await warmUp(thing);
  return thing;
}

module.exports = { setup, measure };
