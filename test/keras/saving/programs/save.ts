// Saves a model to a file: once, or until it is killed. With "limited" the system lets no file grow beyond a few KB.

import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import * as tf from '../../../../lib';

const [file, how] = process.argv.slice(2) as [string, 'forever' | 'limited'];

async function main(): Promise<void> {
  const model = tf.sequential([tf.input({ shape: [100] }), tf.layers.dense({ units: 1000 })] as never);
  if (how === 'forever') {
    await model.save(file);
    console.log('saved');
    for (;;) await model.save(file);
  }
  // Without a handler the signal would end the process.
  process.on('SIGXFSZ', () => {});
  const errors: string[] = [];
  for (const save of [() => model.save(file), () => model.saveWeights(file.replace(/\.keras$/, '.weights.h5'))]) {
    await save().catch((error: Error) => errors.push(error.message));
  }
  const alive = Array.from(tf.add([1], [2]).dataSync() as Float32Array);
  console.log(JSON.stringify({ errors, alive, there: existsSync(file), left: readdirSync(dirname(file)) }));
}

void main();
