import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dense, dropout, input } from '../../../lib/keras/layers';
import { model } from '../../../lib/keras/models';
import { clearSession } from '../../../lib/keras/public-backend';
import { setRandomSeed } from '../../../lib/keras/utils';
import { ones } from '../../../lib/ops';
import * as tf from '../../../lib';

const golden = (
  JSON.parse(readFileSync(join(__dirname, '../../fixtures/keras/engine.json'), 'utf8')) as {
    seeded: { values: number[][]; outputs: number[][][][]; state: string[] };
  }
).seeded;

test('the global seed gives the initial weights and the dropout of Keras, to the last bit', () => {
  clearSession();
  setRandomSeed(42);
  const x = input({ shape: [3] });
  const hidden = dropout({ rate: 0.5 }).apply(dense({ units: 2 }).apply(x));
  const end = dense({ units: 2, kernelInitializer: 'he_normal', biasInitializer: 'random_normal' });
  const made = model({ inputs: x, outputs: end.apply(hidden) });
  expect(made.getWeights().map((value) => value.arraySync())).toEqual(golden.values);
  for (const [wanted] of golden.outputs) {
    expect(made.apply(ones([2, 3]), { training: true }).arraySync()).toEqual(wanted);
  }
  expect((made.nonTrainableVariables[0]!.arraySync() as bigint[]).map(String)).toEqual(golden.state);
});

test('tf.random.setSeed makes whole runs repeatable: weights, dropouts, orders', async () => {
  const run = async (seed: number) => {
    tf.random.setSeed(seed);
    const model = tf.sequential([
      tf.layers.dense({ units: 4, inputShape: [2] }),
      tf.layers.dropout({ rate: 0.5 }),
      tf.layers.dense({ units: 1 }),
    ]);
    model.compile({ optimizer: 'sgd', loss: 'mse' });
    const x = tf.random.normal([16, 2]);
    return (await model.fit(x, tf.ones([16, 1]), { epochs: 2, batchSize: 4, verbose: 0 })).history['loss'];
  };
  const first = await run(5);
  expect(await run(5)).toEqual(first);
  expect(await run(6)).not.toEqual(first);
});
