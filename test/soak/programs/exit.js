'use strict';

// Ends in the given way while a network trains.

const { Worker, isMainThread, workerData } = require('node:worker_threads');
const { mlp } = require('./models');

function train() {
  const { model, x, y } = mlp(10);
  const run = model.fit(x, y, { epochs: 100_000, batchSize: 128, verbose: 0 });
  run.catch(() => {});
}

const ways = {
  exit: () => process.exit(0),
  error: () => {
    throw new Error('on purpose');
  },
  signal: () => process.kill(process.pid, 'SIGTERM'),
};

const way = isMainThread ? process.argv[2] : workerData;
if (way === 'worker') {
  const worker = new Worker(__filename, { workerData: 'train' });
  worker.on('message', () =>
    setTimeout(async () => {
      await worker.terminate();
      console.log('terminated');
    }, 500),
  );
} else {
  train();
  if (way === 'train') require('node:worker_threads').parentPort.postMessage('training');
  else setTimeout(ways[way], 500);
}
