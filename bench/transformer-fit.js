'use strict';

const tf = require('..');
const { warmUp, measure, numbers, labels } = require('./fit-steps');

const [batchSize, steps] = [32, 20];

function build() {
  const input = tf.input({ shape: [32, 64] });
  let h = input;
  for (let block = 0; block < 2; block++) {
    const attended = tf.layers.multiHeadAttention({ numHeads: 4, keyDim: 16 }).apply([h, h]);
    h = tf.layers.layerNormalization({ epsilon: 1e-6 }).apply(tf.layers.add().apply([h, attended]));
    let forward = tf.layers.dense({ units: 128, activation: 'relu' }).apply(h);
    forward = tf.layers.dense({ units: 64 }).apply(forward);
    h = tf.layers.layerNormalization({ epsilon: 1e-6 }).apply(tf.layers.add().apply([h, forward]));
  }
  const pooled = tf.layers.globalAveragePooling1d().apply(h);
  const outputs = tf.layers.dense({ units: 10, activation: 'softmax' }).apply(pooled);
  return tf.model({ inputs: input, outputs });
}

async function setup() {
  const rows = batchSize * steps;
  const model = build();
  model.compile({ optimizer: 'adam', loss: 'sparse_categorical_crossentropy', metrics: ['accuracy'] });
  const x = tf.tensor(numbers(rows * 32 * 64), [rows, 32, 64]);
  const thing = { model, x, y: tf.tensor(labels(rows, 10)), batchSize, steps };
  await warmUp(thing);
  await warmUp(thing);
  return thing;
}

module.exports = { setup, measure };
