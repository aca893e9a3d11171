'use strict';

// The delay of the event loop at rest and while a network trains, in milliseconds.

const { monitorEventLoopDelay } = require('node:perf_hooks');
const { mlp } = require('./models');

const p99 = (histogram) => histogram.percentile(99) / 1e6;

async function main() {
  const { model, x, y } = mlp();
  await model.fit(x, y, { epochs: 1, batchSize: 128, verbose: 0 });
  const rest = monitorEventLoopDelay({ resolution: 1 });
  rest.enable();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  rest.disable();
  const training = monitorEventLoopDelay({ resolution: 1 });
  training.enable();
  await model.fit(x, y, { epochs: 20, batchSize: 128, verbose: 0 });
  training.disable();
  console.log(JSON.stringify({ rest: p99(rest), training: p99(training) }));
}

main();
