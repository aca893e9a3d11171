'use strict';

const tf = require('..');

const calls = 20_000;

async function setup() {
  const thing = { a: tf.ones([2, 2]), b: tf.ones([2, 2]) };
  await measure(thing);
  return thing;
}

async function measure({ a, b }) {
  const start = performance.now();
  for (let i = 0; i < calls; i++) tf.add(a, b);
  return ((performance.now() - start) / calls) * 1e3;
}

module.exports = { setup, measure };
