'use strict';

// Trains the same line in the main thread and in two workers at once; prints what each found.

const { Worker, isMainThread, parentPort } = require('node:worker_threads');
const { line } = require('./models');

async function find() {
  const { model, x, y } = line();
  await model.fit(x, y, { epochs: 2000, batchSize: 32, verbose: 0 });
  return model.getWeights().map((weight) => weight.dataSync()[0]);
}

async function main() {
  if (!isMainThread) return parentPort.postMessage(await find());
  const workers = [1, 2].map(() => new Worker(__filename));
  const found = workers.map(
    (worker) => new Promise((resolve, reject) => worker.on('message', resolve).on('error', reject)),
  );
  console.log(JSON.stringify(await Promise.all([find(), ...found])));
}

main();
