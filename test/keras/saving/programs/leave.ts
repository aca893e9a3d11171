// Ends while a model is saved and loaded over and over, in one of several ways, or after one save. Prints as JSON what
// is there at the end.

import { once } from 'node:events';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import * as tf from '../../../../lib';

type How = 'exit' | 'terminate' | 'end';
const [how, directory] = isMainThread ? (process.argv.slice(2) as [How, string]) : (workerData as [How, string]);

const file = join(directory, 'm.keras');

function makeModel(): tf.keras.Model {
  const layers = [tf.input({ shape: [500] }), tf.layers.dense({ units: 1000 })];
  return tf.sequential(layers as never) as unknown as tf.keras.Model;
}

async function saveForever(onBegun: () => void): Promise<void> {
  const model = makeModel();
  await model.save(file);
  onBegun();
  for (;;) await Promise.all([model.save(file), tf.keras.models.loadModel(file)]);
}

/** Threads of this process, as Node itself knows of them. */
function threads(): number {
  const { workers } = process.report.getReport() as unknown as { workers: unknown[] };
  return workers.length;
}

async function main(): Promise<void> {
  if (!isMainThread) {
    await saveForever(() => parentPort!.postMessage('begun'));
  } else if (how === 'exit') {
    await saveForever(() => setTimeout(() => process.exit(3), 50));
  } else if (how === 'terminate') {
    const worker = new Worker(__filename, { workerData: [how, directory] });
    await once(worker, 'message');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await worker.terminate();
    const model = await tf.keras.models.loadModel(file);
    console.log(JSON.stringify({ params: model.countParams() }));
  } else {
    process.on('exit', () => console.log(JSON.stringify({ threads: threads() })));
    await makeModel().save(file);
  }
}

void main();
