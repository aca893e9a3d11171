'use strict';

const tf = require('..');

// One takes so little that it would mostly show how soon the processor wakes; Python's takes a hundred times as long.
const inARow = 10;

async function setup() {
  const x = Float32Array.from({ length: 100 }, (_, i) => i / 100);
  const y = x.map((value) => 2 * value + 1);
  const model = tf.sequential([tf.layers.dense({ units: 1, inputShape: [1] })]);
  model.compile({ optimizer: 'sgd', loss: 'mse' });
  const thing = { model, x: tf.tensor(x, [100, 1]), y: tf.tensor(y, [100, 1]) };
  for (let i = 0; i < 3; i++) await measure(thing);
  return thing;
}

async function measure({ model, x, y }) {
  const start = performance.now();
  for (let i = 0; i < inARow; i++) await model.fit(x, y, { epochs: 100, batchSize: 32, verbose: 0 });
  return (performance.now() - start) / inARow;
}

module.exports = { setup, measure };
