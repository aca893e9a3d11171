'use strict';

const tf = require('..');
const { loadMlp } = require('./saved-model');

const calls = 2000;

async function setup() {
  const { signature } = await loadMlp(512, 512, 512);
  const thing = { signature, row: tf.ones([1, 784]) };
  for (let i = 0; i < 3; i++) await measure(thing);
  return thing;
}

/** Microseconds per call, with some always under way. */
async function measure({ signature, row }, inFlight = 8) {
  let left = calls;
  const client = async () => {
    while (left-- > 0) tf.dispose(await signature(row));
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: inFlight }, client));
  return ((performance.now() - start) / calls) * 1e3;
}

module.exports = { setup, measure };
