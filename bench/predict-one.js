'use strict';

const tf = require('..');

const calls = 2000;

async function setup() {
  const model = tf.sequential([
    tf.layers.dense({ units: 128, activation: 'relu', inputShape: [784] }),
    tf.layers.dense({ units: 10, activation: 'softmax' }),
  ]);
  const thing = { model, row: tf.ones([1, 784]) };
  await measure(thing);
  return thing;
}

async function measure({ model, row }) {
  const start = performance.now();
  for (let i = 0; i < calls; i++) (await model.predict(row, { verbose: 0 })).dispose();
  return ((performance.now() - start) / calls) * 1e3;
}

module.exports = { setup, measure };
