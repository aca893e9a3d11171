'use strict';

// Ends in the way that the argument names while work is under way, on the main thread or (second argument) a worker.

const { Worker, isMainThread, workerData } = require('node:worker_threads');
const addon = require('./addon');

const [how, where] = isMainThread ? process.argv.slice(2) : workerData;

function startWork() {
  const context = addon.contextNew({});
  const types = ['component_types', ['float32']];
  const [queue] = addon.execute(context, 'FIFOQueueV2', '', [], [...types, 'shapes', [[]], 'capacity', 1], 1);
  const x = addon.tensorFromBytes(1, [200, 200], new Float32Array(40000));

  const graph = addon.graphNew();
  const resource = ['dtype', 'float32', 'shape', [200, 200]];
  const input = addon.graphAddOperation(graph, 'Placeholder', 'x', '', [], [], [], resource);
  const square = addon.graphAddOperation(graph, 'MatMul', 'y', '', [[input, 0], [input, 0]], [], [], []); // prettier-ignore
  const fn = addon.graphToFunction(graph, 'square', false, null, [[input, 0]], [[square, 0]], null, [], null, null);
  addon.contextAddFunction(context, fn);
  const options = {
    functionName: 'square',
    device: '',
    columns: [],
    captures: [x],
    attrs: [],
    batchSize: 1,
    rows: 0,
    order: null,
    firstStep: 0,
    endStep: 2 ** 40,
    collect: 0,
    reportFunction: null,
    reportCaptures: [],
    reportEveryMs: 1,
  };
  const session = addon.sessionNew(graph, {});
  const sessionQueue = addon.graphAddOperation(graph, 'FIFOQueueV2', 'q', '', [], [], [], [...types, 'capacity', 1]);
  const dequeue = addon.graphAddOperation(graph, 'QueueDequeueV2', 'd', '', [[sessionQueue, 0]], [], [], types);
  const run = { runOptions: null, feeds: [], feedValues: [], fetches: [[dequeue, 0]], targets: [], metadata: false };
  const work = [
    ...Array.from({ length: 2 }, () => addon.loopRun(context, options, null, () => {})),
    ...Array.from({ length: 3 }, () => addon.executeAsync(context, 'QueueDequeueV2', '', [queue], types, 1, null)),
    ...Array.from({ length: 3 }, () => addon.sessionRun(session, run)),
  ];
  for (const promise of work) promise.catch(() => {});
}

function finish() {
  if (how === 'exit') process.exit(7);
  if (how === 'throw') throw new Error('thrown on purpose');
  if (how === 'report-exit') setInterval(() => process.exit(7), 5);
}

if (isMainThread && where === 'worker') {
  const worker = new Worker(__filename, { workerData: [how, where] });
  worker.on('error', (error) => console.log(error.message));
  worker.on('exit', (code) => console.log(`worker ended with ${code}`));
  if (how === 'terminate') setTimeout(() => worker.terminate(), 400);
} else {
  startWork();
  setTimeout(finish, 100);
}
