'use strict';

/**
 * What the benchmark asks. Each question has a file of its own name in JavaScript and, where Python is compared with, in
 * Python: `setup` makes the thing to be measured, `measure` runs it once and gives the time of one unit.
 *
 * `unit`: what one measurement is the time of. `least`: how many times Keras's speed it must reach. `aim`: what we would
 * like. `most`: limit in the question's own unit (µs). `rounds`: measurements of each side, taken in turns.
 */
module.exports = [
  {
    name: 'dense-fit',
    title: 'fit: 100 epochs of Dense(1) on 100 samples, batch 32',
    unit: 'ms',
    least: 100,
    rounds: 9,
  },
  {
    name: 'mlp-fit',
    title: 'fit: MLP 784-512-512-10, Adam, batch 128, per step',
    unit: 'µs',
    least: 3,
    floor: 1.15,
    memory: true,
    rounds: 9,
  },
  { name: 'mlp-fit-jit', title: 'fit: the same, both with jitCompile', unit: 'µs', rounds: 9 },
  { name: 'mlp-products', title: 'the matrix products alone of a step of that MLP', unit: 'µs', rounds: 9 },
  {
    name: 'cnn-fit',
    title: 'fit: CNN 28×28×1, two convolutions, batch 64, per step',
    unit: 'µs',
    least: 1,
    aim: 1.5,
    rounds: 7,
  },
  { name: 'lstm-fit', title: 'fit: LSTM(64) on [50, 32], batch 32, per step', unit: 'µs', least: 2, rounds: 7 },
  {
    name: 'transformer-fit',
    title: 'fit: two transformer blocks, batch 32, per step',
    unit: 'µs',
    least: 1.2,
    rounds: 7,
  },
  { name: 'predict-one', title: 'predict: one row, MLP 784-128-10', unit: 'µs', least: 300, most: 100, rounds: 9 },
  {
    name: 'saved-model-sync',
    title: 'SavedModel: one row at once, MLP 784-128-10',
    unit: 'µs',
    least: 5,
    most: 30,
    rounds: 7,
  },
  {
    name: 'saved-model-promise',
    title: 'SavedModel: one row as a promise',
    unit: 'µs',
    least: 5,
    most: 120,
    rounds: 7,
  },
  {
    name: 'saved-model-one',
    title: 'SavedModel: one row, MLP 784-512-512-512-10, call after call',
    unit: 'µs',
    rounds: 7,
  },
  { name: 'saved-model-many', title: 'SavedModel: the same, eight calls under way', unit: 'µs', rounds: 7 },
  { name: 'eager-add', title: 'eager add of 2×2', unit: 'µs', most: 4, rounds: 9 },
  {
    name: 'first-op',
    title: 'from require (import) to the first operation, new process',
    unit: 'ms',
    least: 8,
    process: true,
    rounds: 5,
  },
];
