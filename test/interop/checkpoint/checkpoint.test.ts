import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '../../../lib';

interface Answer {
  path: string;
  text: string;
  half: number[];
  step: number;
  listed: string[];
  predictions: Record<string, number[][]>;
  losses: Record<string, number[]>;
}

function python(command: string, prefix: string): Answer {
  const interpreter = process.env['TENSORFLOW_NATIVE_PYTHON'] ?? 'python3';
  const run = spawnSync(interpreter, [join(__dirname, 'restore-and-train.py'), command, prefix], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr.slice(-3000));
  return JSON.parse(run.stdout.trim().split('\n').pop()!) as Answer;
}

const directory = mkdtempSync(join(tmpdir(), 'tfn-checkpoint-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const x = tf.reshape(tf.div(tf.range(0, 32, 1, 'float32'), 32), [4, 4, 2]);
const y = tf.sum(x, [1, 2]).arraySync() as number[];

/** The program of restore-and-train.py. */
function program() {
  const sequential = tf.sequential([
    tf.input({ shape: [4, 2] }),
    tf.layers.bidirectional({ layer: tf.layers.lstm({ units: 3 }) }),
    tf.layers.dense({ units: 4 }),
    tf.layers.batchNormalization(),
    tf.layers.dense({ units: 1 }),
  ]);
  const inputs = tf.input({ shape: [4, 2] });
  const hidden = tf.layers.conv1d({ filters: 3, kernelSize: 2, padding: 'same' }).apply(inputs);
  const attended = tf.layers.multiHeadAttention({ numHeads: 1, keyDim: 2 }).apply([hidden, hidden]);
  const added = tf.layers.add().apply([hidden, attended]);
  const outputs = tf.layers.dense({ units: 1 }).apply(tf.layers.flatten().apply(added));
  const functional = tf.model({ inputs, outputs });
  const models: Record<string, ReturnType<typeof tf.model>> = { sequential, functional };
  const optimizers = {
    sequential: new tf.keras.optimizers.Adam({ learningRate: 0.01, amsgrad: true }),
    functional: new tf.keras.optimizers.SGD({ learningRate: 0.01, momentum: 0.9 }),
  };
  sequential.compile({ optimizer: optimizers.sequential, loss: 'mse' });
  functional.compile({ optimizer: optimizers.functional, loss: 'mse' });
  const module = {
    values: [new tf.Variable([0, 0]), { 'deep/er': new tf.Variable('') }] as const,
    half: new tf.Variable([0, 0], { dtype: 'bfloat16' }),
  };
  const step = new tf.Variable(0n);
  const checkpoint = new tf.train.Checkpoint({ models, optimizers, module, step });
  return { models, module, step, checkpoint };
}

async function train(models: Record<string, ReturnType<typeof tf.model>>, steps: number) {
  const losses: Record<string, number[]> = {};
  for (const [name, model] of Object.entries(models)) {
    losses[name] = [];
    for (let i = 0; i < steps; i++) {
      const result = await model.trainOnBatch(x, tf.reshape(tf.tensor(y), [4, 1]));
      losses[name].push(Number([result].flat()[0]));
    }
  }
  return losses;
}

function expectClose(actual: Record<string, number[]>, wanted: Record<string, number[]>): void {
  for (const [name, values] of Object.entries(wanted)) {
    expect(actual[name]).toHaveLength(values.length);
    values.forEach((value, i) =>
      expect(Math.abs(actual[name]![i]! - value)).toBeLessThan(1e-4 * (1 + Math.abs(value))),
    );
  }
}

const flat = (values: Record<string, number[][]>) =>
  Object.fromEntries(Object.entries(values).map(([name, rows]) => [name, rows.flat()]));

function predictions(models: Record<string, ReturnType<typeof tf.model>>): Record<string, number[]> {
  return Object.fromEntries(
    Object.entries(models).map(([name, model]) => [name, (model.apply<tf.Tensor>(x).arraySync() as number[][]).flat()]),
  );
}

test('what Python saves is restored whole, and training goes on with its losses', async () => {
  const wanted = python('write', join(directory, 'from-python', 'ckpt'));
  const { models, module, step, checkpoint } = program();
  const status = await checkpoint.restore(tf.train.latestCheckpoint(join(directory, 'from-python')));
  expectClose(predictions(models), flat(wanted.predictions));
  expectClose(await train(models, 2), wanted.losses);
  status.assertConsumed();
  expect(step.arraySync()).toBe(3n);
  expect(module.values[1]['deep/er'].arraySync()).toBe('text');
  expect(module.half.arraySync()).toEqual([1, 2]);
});

test('what is saved here is restored whole by Python, and training goes on with our losses', async () => {
  const { models, module, step, checkpoint } = program();
  await train(models, 3);
  step.assign(4n);
  module.values[1]['deep/er'].assign('from here');
  module.half.assign(tf.tensor([3, 4], [2], 'bfloat16'));
  const path = await checkpoint.save(join(directory, 'from-here', 'ckpt'));
  const answer = python('read', path);
  expect([answer.text, answer.half, answer.step]).toEqual(['from here', [3, 4], 4]);
  expect(answer.listed.sort()).toEqual((await tf.train.listVariables(path)).map(([name]) => name));
  expectClose(predictions(models), flat(answer.predictions));
  expectClose(await train(models, 2), answer.losses);
});
