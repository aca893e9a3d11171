'use strict';

// Sessions and SavedModels in worker threads: some end by themselves, some are terminated with runs under way.

const path = require('node:path');
const { isMainThread, parentPort, Worker, workerData } = require('node:worker_threads');
require('../../../scripts/typescript');
const tf = require('../../../lib');

const directory = path.join(__dirname, '../../fixtures/saved-models/module');

async function work() {
  const graph = new tf.Graph();
  const y = graph.asDefault(() => tf.mul(tf.compat.v1.placeholder('float32', [], 'x'), workerData.factor));
  const session = new tf.Session(graph);
  const model = await tf.savedModel.load(directory);
  if (workerData.endless) {
    parentPort.postMessage('ready');
    for (;;) {
      const calls = Array.from({ length: 10 }, () => model.signatures.look_up(['one']));
      await Promise.all([...calls, ...Array.from({ length: 10 }, () => session.run(y, { feeds: { x: 1 } }))]);
    }
  }
  const value = await session.run(y, { feeds: { x: 2 } });
  const { ids } = await model.signatures.look_up(['zwei']);
  parentPort.postMessage([value.arraySync(), Number(ids.arraySync()[0])]);
  await Promise.all([session.close(), model.dispose()]);
}

const message = (worker) =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });

async function main() {
  const start = (data) => new Worker(__filename, { workerData: data });
  const workers = [3, 4, 5].map((factor) => start({ factor }));
  const answers = await Promise.all(workers.map(message));
  for (let i = 0; i < 3; i++) {
    const endless = start({ factor: 1, endless: true });
    await message(endless);
    await endless.terminate();
  }
  // This thread goes on.
  const model = await tf.savedModel.load(directory);
  const { y } = await model.signatures.serving_default([[1, 2]]);
  console.log(JSON.stringify({ answers, here: y.arraySync() }));
}

void (isMainThread ? main() : work());
