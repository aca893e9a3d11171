'use strict';

const { loadMlp, medianOf } = require('./saved-model');

const calls = 3000;

async function setup() {
  const thing = await loadMlp(128);
  await measure(thing);
  return thing;
}

const measure = ({ signature, row }) => medianOf(calls, () => signature(row));

module.exports = { setup, measure };
