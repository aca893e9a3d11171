'use strict';

const tf = require('..');
const { numbers } = require('./fit-steps');

const [rows, features, width, classes] = [128, 784, 512, 10];
const calls = 60;

/** The matrix products of one step of mlp-fit: three forward, five backward. */
const products = (x, h1, h2, y, w1, w2, w3) => [
  tf.matMul(x, w1),
  tf.matMul(h1, w2),
  tf.matMul(h2, w3),
  tf.matMul(h2, y, true, false),
  tf.matMul(y, w3, false, true),
  tf.matMul(h1, h2, true, false),
  tf.matMul(h2, w2, false, true),
  tf.matMul(x, h1, true, false),
];

async function setup() {
  const made = (...shape) => tf.tensor(numbers(shape[0] * shape[1]), shape);
  const layers = [made(rows, features), made(rows, width), made(rows, width), made(rows, classes)];
  const weights = [made(features, width), made(width, width), made(width, classes)];
  const thing = { run: tf.function(products), args: [...layers, ...weights] };
  await measure(thing);
  return thing;
}

async function measure({ run, args }) {
  const start = performance.now();
  for (let i = 0; i < calls; i++) tf.dispose(run(...args));
  return ((performance.now() - start) / calls) * 1e3;
}

module.exports = { setup, measure };
