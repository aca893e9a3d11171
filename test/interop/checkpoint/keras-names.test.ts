import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as tf from '../../../lib';
import { serializeKerasObject } from '../../../lib/keras/config';
import { toPythonJson } from '../../../lib/keras/python-json';
import type { Optimizer } from '../../../lib/keras/optimizers';
import { removeDirectories, temporaryDirectory } from '../../support/temporary-directory';

afterAll(removeDirectories);

const { layers } = tf;
const { optimizers: make } = tf.keras;
const options = { learningRate: 0.1 };
const optimizers: Record<string, Optimizer> = {
  sgd: new make.SGD({ ...options, momentum: 0.9 }),
  rmsprop: new make.RMSprop({ ...options, momentum: 0.9, centered: true }),
  adam: new make.Adam({ ...options, amsgrad: true, useEma: true, gradientAccumulationSteps: 2 }),
  adamw: new make.AdamW(options),
  adadelta: new make.Adadelta(options),
  adagrad: new make.Adagrad(options),
  adamax: new make.Adamax(options),
  adafactor: new make.Adafactor(options),
  nadam: new make.Nadam(options),
  ftrl: new make.Ftrl(options),
  lion: new make.Lion(options),
  lamb: new make.Lamb(options),
  muon: new make.Muon(options),
  scheduleFree: new make.ScheduleFreeAdamW(options),
  lossScale: new make.LossScaleOptimizer({ innerOptimizer: new make.Adam(options) }),
};

type AnyLayer = ReturnType<typeof layers.dense>;
const steps: Record<string, [shape: number[], layer: () => unknown]> = {
  dense: [[3], () => layers.dense({ units: 2 })],
  embedding: [[3], () => layers.embedding({ inputDim: 5, outputDim: 2 })],
  einsumDense: [[3], () => layers.einsumDense({ equation: 'ab,bc->ac', outputShape: 2, biasAxes: 'c' })],
  conv1d: [[5, 3], () => layers.conv1d({ filters: 2, kernelSize: 2 })],
  conv2d: [[5, 5, 3], () => layers.conv2d({ filters: 2, kernelSize: 2 })],
  conv2dTranspose: [[5, 5, 3], () => layers.conv2dTranspose({ filters: 2, kernelSize: 2 })],
  depthwiseConv2d: [[5, 5, 3], () => layers.depthwiseConv2d({ kernelSize: 2 })],
  separableConv2d: [[5, 5, 3], () => layers.separableConv2d({ filters: 2, kernelSize: 2 })],
  prelu: [[3], () => layers.prelu()],
  batchNormalization: [[3], () => layers.batchNormalization()],
  layerNormalization: [[3], () => layers.layerNormalization()],
  groupNormalization: [[4], () => layers.groupNormalization({ groups: 2 })],
  spectralNormalization: [[3], () => layers.spectralNormalization({ layer: layers.dense({ units: 2 }) as never })],
  lstm: [[4, 2], () => layers.lstm({ units: 2 })],
  gru: [[4, 2], () => layers.gru({ units: 2 })],
  simpleRNN: [[4, 2], () => layers.simpleRNN({ units: 2 })],
  bidirectional: [[4, 2], () => layers.bidirectional({ layer: layers.lstm({ units: 2 }) as never })],
  timeDistributed: [[4, 2], () => layers.timeDistributed({ layer: layers.dense({ units: 2 }) as never })],
};

function models(): Record<string, ReturnType<typeof tf.model>> {
  const made: Record<string, ReturnType<typeof tf.model>> = {};
  for (const [name, [shape, layer]] of Object.entries(steps)) {
    made[name] = tf.sequential([tf.input({ shape }), layer() as AnyLayer]);
  }
  const x = tf.input({ shape: [4, 2] });
  const attended = layers.multiHeadAttention({ numHeads: 2, keyDim: 3 }).apply([x, x]);
  const inner = tf.sequential([tf.input({ shape: [4, 2] }), layers.dense({ units: 3 })]);
  const nested = inner.apply(layers.layerNormalization().apply(attended));
  made['nested'] = tf.model({
    inputs: x,
    outputs: [nested, layers.attention({ useScale: true }).apply([nested, nested])],
  });
  return made;
}

test('Keras in Python finds every variable of every optimizer and layer under its own name', async () => {
  const directory = temporaryDirectory();
  const all = models();
  for (const [name, optimizer] of Object.entries(optimizers)) {
    const variables = [tf.ones([2, 2]), tf.ones([3])].map((value, i) => new tf.Variable(value, { name: 'ab'[i]! }));
    for (let i = 1; i <= 3; i++) {
      optimizer.apply(
        [tf.tensor([i, 2, 3, 4], [2, 2]), tf.tensor([1, i, -1])].map((gradient) => tf.mul(gradient, 0.5)),
        variables,
      );
    }
    await new tf.train.Checkpoint({ it: optimizer }).write(join(directory, `optimizers-${name}`));
  }
  for (const [name, model] of Object.entries(all)) {
    await new tf.train.Checkpoint({ it: model }).write(join(directory, `models-${name}`));
  }
  const given = toPythonJson({
    directory,
    optimizers: Object.fromEntries(
      Object.entries(optimizers).map(([name, optimizer]) => [name, serializeKerasObject(optimizer)]),
    ),
    models: Object.fromEntries(Object.entries(all).map(([name, model]) => [name, model.toJSON()])),
  } as never);
  const python = process.env['TENSORFLOW_NATIVE_PYTHON'] ?? 'python3';
  const run = spawnSync(python, [join(__dirname, 'restore-configured.py')], { input: given, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr.slice(-3000));
  const answer = JSON.parse(run.stdout.trim().split('\n').pop()!) as {
    missing: Record<string, string>;
    optimizers: Record<string, unknown[]>;
    models: Record<string, unknown[]>;
  };
  expect(answer.missing).toEqual({});
  const here = (variables: readonly tf.Variable[]) =>
    variables.map((variable) => tf.cast(variable, 'float64').arraySync());
  for (const [name, optimizer] of Object.entries(optimizers)) {
    expect([name, answer.optimizers[name]]).toEqual([name, here(optimizer.variables)]);
  }
  for (const [name, model] of Object.entries(all)) {
    expect([name, answer.models[name]]).toEqual([name, here(model.weights)]);
  }
});
