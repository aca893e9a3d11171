'use strict';

// Uses the addon from several threads at once, and again after they ended. Prints the sum that each has found.

const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');
const addon = require('./addon');

const twice = require('node:module').createRequire(__filename);

function sum(seed) {
  const context = addon.contextNew({});
  let total = addon.tensorFromBytes(1, [2], Float32Array.of(seed, 1));
  for (let i = 0; i < 2000; ++i) [total] = addon.execute(context, 'AddV2', '', [total, total], [], 1).slice(0, 1);
  const [y] = addon.execute(context, 'Neg', '', [addon.tensorFromBytes(1, [1], Float32Array.of(seed))], [], 1);
  return new Float32Array(addon.tensorBytesSync(y))[0];
}

if (isMainThread) {
  const results = [];
  const start = (seed) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(__filename, { workerData: seed });
      worker.on('message', (message) => results.push(message));
      worker.on('error', reject);
      worker.on('exit', resolve);
    });
  (async () => {
    for (let round = 0; round < 3; ++round) {
      await Promise.all([1, 2, 3].map((seed) => start(round * 10 + seed)));
      results.push(sum(round * 10));
    }
    console.log(JSON.stringify(results.sort((a, b) => b - a)));
  })();
} else {
  // A handle of one copy of the addon means nothing to another.
  delete twice.cache[twice.resolve('./addon')];
  parentPort.postMessage(sum(workerData));
}
