'use strict';

// A run without end in a worker thread, on two devices, is stopped there; nothing closes the session, and yet the worker
// comes to its end.

const { isMainThread, parentPort, Worker } = require('node:worker_threads');
require('../../../scripts/typescript');
const tf = require('../../../lib');

async function work() {
  tf.config.setLogicalDeviceConfiguration('CPU:0', [{}, {}]);
  const graph = new tf.Graph();
  const attrs = { component_types: ['float32'] };
  const device = '/device:CPU:1';
  const queue = graph.addOperation('FIFOQueueV2', { attrs, device }).outputs[0];
  const wait = graph.addOperation('QueueDequeueV2', { inputs: [queue], attrs, device }).outputs[0];
  const nan = graph.addOperation('Const', { attrs: { value: tf.tensor(NaN), dtype: 'float32' }, device }).outputs[0];
  const bad = graph.addOperation('CheckNumerics', { inputs: [nan], attrs: { message: 'not a number' }, device });
  const sum = graph.asDefault(() => tf.add(1, 2));
  const session = new tf.Session(graph);
  const controller = new AbortController();
  const run = session.run(wait, { signal: controller.signal }).catch((reason) => reason);
  setTimeout(() => controller.abort('enough'), 50);
  parentPort.postMessage({
    error: await session.run([bad, wait], { signal: new AbortController().signal }).catch(({ message }) => message),
    reason: await run,
    next: (await session.run(sum, { signal: new AbortController().signal })).arraySync(),
  });
}

if (isMainThread) {
  const worker = new Worker(__filename);
  worker.once('message', (answer) => process.stdout.write(JSON.stringify(answer)));
  worker.once('error', (error) => {
    throw error;
  });
} else {
  void work();
}
