'use strict';

// node --expose-gc churn.js loads|sessions|calls|batches COUNT: does one thing again and again; prints the resident memory
// in MB after each tenth of it.

const path = require('node:path');
require('../../../scripts/typescript');
const tf = require('../../../lib');

const model = (name) => path.join(__dirname, '../../fixtures/saved-models', name);

const kinds = {
  async loads() {
    const loaded = await tf.savedModel.load(model('module'));
    const { ids } = await loaded.signatures.look_up(['one', 'a word that is longer than what fits inline']);
    if (ids.arraySync()[0] !== 1n) throw new Error('wrong answer');
    await loaded.dispose();
  },
  /** Loads that are forgotten, and left to the collector. */
  async forgotten() {
    const loaded = await tf.savedModel.load(model('module'));
    await loaded.signatures.serving_default([[1, 2]]);
  },
  async sessions() {
    const graph = new tf.Graph();
    const y = graph.asDefault(() => tf.mul(tf.compat.v1.placeholder('float32', [2], 'x'), 2));
    const session = new tf.Session(graph);
    const value = await session.run(y, { feeds: { x: [1, 2] } });
    if (value.arraySync()[1] !== 4) throw new Error('wrong answer');
    await session.close();
  },
  calls: (() => {
    let loaded;
    return async () => {
      loaded ??= tf.savedModel.load(model('module'));
      const { look_up: lookUp, serving_default: multiply } = (await loaded).signatures;
      await Promise.all([lookUp(['one', 'x'.repeat(100)]), multiply([[1, 2]]), multiply([[1]]).catch(() => undefined)]);
    };
  })(),
  batches: (() => {
    let predict;
    return async () => {
      predict ??= tf.savedModel
        .load(model('module'))
        .then(({ signatures }) => tf.savedModel.runBatched(signatures.serving_default, { maxDelay: 0 }));
      const ask = await predict;
      await Promise.all(Array.from({ length: 20 }, (_, i) => ask([[i, 1]])));
    };
  })(),
};

async function main([kind, count]) {
  const rounds = Number(count);
  const memory = [];
  for (let i = 1; i <= rounds; i++) {
    await kinds[kind]();
    if (i % Math.ceil(rounds / 10) === 0) {
      global.gc();
      await new Promise(setImmediate);
      memory.push(Math.round(process.memoryUsage().rss / 2 ** 20));
    }
  }
  console.log(JSON.stringify({ memory, tensors: tf.memory().numTensors }));
  process.exit();
}

void main(process.argv.slice(2));
