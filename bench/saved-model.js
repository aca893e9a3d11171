'use strict';

const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const tf = require('..');

/** An MLP 784-…-10 as a SavedModel, loaded; and one row. */
async function loadMlp(...widths) {
  const directory = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const model = tf.sequential([
      tf.layers.inputLayer({ inputShape: [784] }),
      ...widths.map((units) => tf.layers.dense({ units, activation: 'relu' })),
      tf.layers.dense({ units: 10, activation: 'softmax' }),
    ]);
    await model.export(directory, { verbose: false });
    const loaded = await tf.savedModel.load(directory);
    return { signature: loaded.signatures.serving_default, row: tf.ones([1, 784]) };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The median of single calls, as a service sees them. */
async function medianOf(calls, call) {
  const times = [];
  for (let i = 0; i < calls; i++) {
    const start = process.hrtime.bigint();
    await call();
    times.push(Number(process.hrtime.bigint() - start) / 1e3);
  }
  return times.sort((a, b) => a - b)[calls >> 1];
}

module.exports = { loadMlp, medianOf };
