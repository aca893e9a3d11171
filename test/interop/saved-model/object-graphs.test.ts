/** SavedModels from here to Python and back: called, differentiated, trained step by step. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '../../../lib';

const place = mkdtempSync(join(tmpdir(), 'object-graphs-'));
const at = (name: string) => join(place, name);

afterAll(() => rmSync(place, { recursive: true }));

function python<T>(task: 'read' | 'write' | 'kinds', directory: string): T {
  const interpreter = process.env['TENSORFLOW_NATIVE_PYTHON'] ?? 'python3';
  const script = join(__dirname, 'object-graphs.py');
  const run = spawnSync(interpreter, [script, task, directory], { encoding: 'utf8', maxBuffer: 1e8 });
  if (run.status !== 0) throw new Error(run.stderr.slice(-3000));
  return JSON.parse(run.stdout.trim().split('\n').pop()!) as T;
}

function expectClose(received: unknown, wanted: unknown, tolerance = 1e-4): void {
  const [a, b] = [received, wanted].map((value) => [value].flat(Infinity) as number[]);
  expect(a).toHaveLength(b!.length);
  a!.forEach((value, i) => expect(Math.abs(value - b![i]!)).toBeLessThanOrEqual(tolerance * (1 + Math.abs(b![i]!))));
}

const images = tf.tensor(
  Float32Array.from({ length: 256 }, (_, i) => Math.cos(i)),
  [4, 8, 8, 1],
);
const x = tf.tensor([
  [1, 2],
  [0.5, -3],
]);

/** Losses of some steps of gradient descent towards ones. */
function train(call: (inputs: tf.Tensor) => tf.Tensor, variables: readonly tf.Variable[], inputs: tf.Tensor): number[] {
  return Array.from({ length: 3 }, () => {
    const tape = new tf.GradientTape();
    const loss = tape.record(() => tf.mean(tf.square(tf.sub(call(inputs), 1))));
    const gradients = tape.gradient(loss, [...variables]) as tf.Tensor[];
    variables.forEach((variable, i) => variable.assignSub(tf.mul(gradients[i]!, 0.1)));
    return loss.arraySync() as number;
  });
}

const matrix = new tf.TensorSpec([null, 2], 'float32', 'x');

class Module {
  w = tf.variable(
    tf.tensor([
      [0.1, 0.2],
      [0.3, 0.4],
    ]),
    true,
    'w',
  );
  steps = tf.variable(tf.scalar(0, 'int64'), false, 'steps');
  parts = [tf.variable(1.5), { inner: tf.variable(2.5) }];
  file = new tf.savedModel.Asset(at('words.txt'));
  readonly #offset = tf.variable(tf.tensor([10, 20]), true, 'offset');
  call = tf.function((a: tf.Tensor, training: boolean) => {
    this.steps.assignAdd(tf.scalar(1, 'int64'));
    return tf.add(tf.matMul(a, this.w), training ? this.#offset : 0);
  });
  repeat = tf.function(
    (a: tf.Tensor) =>
      tf.whileLoop(
        (i: tf.Tensor) => tf.less(i, 3),
        (i: tf.Tensor, b: tf.Tensor) => [tf.add(i, 1), tf.tanh(tf.matMul(b, this.w))],
        [tf.scalar(0, 'int32'), a],
      )[1]!,
    { inputSignature: [matrix] },
  );
  pick = tf.function(
    (a: tf.Tensor) =>
      tf.cond(
        tf.greater(tf.sum(a), 0),
        () => tf.matMul(a, this.w),
        () => tf.matMul(tf.mul(a, a), this.w),
      ) as tf.Tensor,
    { inputSignature: [matrix] },
  );
  choose = tf.function((a: tf.Tensor) => ({ chosen: this.pick(a), list: [a, null] }), { inputSignature: [matrix] });
  sharp = tf.function(
    (a: tf.Tensor) =>
      tf.customGradient((b) => ({ value: tf.sigmoid(b), gradFunc: (dy) => tf.mul(dy, b) }))(tf.matMul(a, this.w)),
    { inputSignature: [matrix] },
  );
  twice_repeat = tf.function((a: tf.Tensor) => this.repeat(this.repeat(a)), { inputSignature: [matrix] });
  read = tf.function(() => tf.raw.readFile(this.file.toTensor()), { inputSignature: [] });
  inner = { twice: tf.function((a: tf.Tensor) => tf.mul(this.repeat(a), 2), { inputSignature: [matrix] }) };
}

function derivatives(call: (inputs: tf.Tensor) => tf.Tensor, w: tf.Variable): unknown[] {
  const outer = new tf.GradientTape();
  outer.watch(x);
  const [first, again] = outer.record(() => {
    const tape = new tf.GradientTape();
    tape.watch(x);
    const y = tape.record(() => tf.sum(tf.square(call(x))));
    const found = tape.gradient(y, [x, w], { unconnectedGradients: 'zero' }) as tf.Tensor[];
    return [found, tf.sum(tf.square(found[0]!))] as const;
  });
  const second = outer.gradient(again, w, { unconnectedGradients: 'zero' });
  return [...first, second!].map((tensor) => tensor.arraySync());
}

interface Read {
  module: {
    call: number[][][];
    steps: number;
    choose: { chosen: number[][]; list: null };
    inner: number[][];
    again: number[][];
    read: string;
    session: Record<string, number[][]>;
    session_read: string;
    signatures: Record<string, Record<string, number[][]>>;
    inputs: string;
    gradients: Record<'repeat' | 'twice_repeat' | 'pick' | 'sharp', number[][][]>;
    trainable: boolean[];
    names: string[];
  };
  keras: Record<'before' | 'signature' | 'layer' | 'saved', number[][]> & {
    input: string;
    weights: number[];
    variables: number[];
    training: number[];
    saved_training: number[];
    several: Record<string, number[][]>;
    several_signature: Record<string, number[][]>;
  };
}

describe('what is written here', () => {
  let answer: Read;
  let module: Module;
  let model: tf.keras.Sequential;
  let several: tf.keras.Model;

  beforeAll(async () => {
    writeFileSync(at('words.txt'), 'one\ntwo\n');
    module = new Module();
    module.call(x, false);
    module.call(x, true);
    const { repeat, choose, read } = module;
    await tf.savedModel.save(module, at('module'), { signatures: { repeat, choose, read } });
    rmSync(at('words.txt'));

    tf.keras.utils.setRandomSeed(4);
    model = tf.sequential([
      tf.layers.conv2d({ filters: 3, kernelSize: 3, activation: 'relu', inputShape: [8, 8, 1] }),
      tf.layers.maxPooling2d({ poolSize: 2 }),
      tf.layers.batchNormalization(),
      tf.layers.reshape({ targetShape: [9, 3] }),
      tf.layers.lstm({ units: 4 }),
      tf.layers.dropout({ rate: 0.4 }),
      tf.layers.dense({ units: 2 }),
    ]);
    await model.export(at('exported'), { verbose: false });
    await tf.savedModel.save(model, at('saved'));

    const a = tf.input({ shape: [2], name: 'a' });
    const b = tf.input({ shape: [3], dtype: 'int32', name: 'b' });
    const embedded = tf.layers.embedding({ inputDim: 10, outputDim: 4 }).apply(b);
    const joined = tf.layers.concatenate().apply([a, tf.layers.globalAveragePooling1d().apply(embedded)]);
    several = tf.model({
      inputs: { a, b },
      outputs: { score: tf.layers.dense({ units: 1 }).apply(joined), same: tf.layers.identity().apply(a) },
    });
    await several.export(at('several'), { verbose: false });
    answer = python('read', place);
  });

  it('is called by Python: functions, traces, signatures, assets', () => {
    const found = answer.module;
    expectClose(found.call[0], module.call(x, false).arraySync());
    expectClose(found.call[1], module.call(x, true).arraySync());
    expect(found.steps).toBe(4);
    expectClose(found.choose.chosen, module.pick(x).arraySync());
    expect(found.choose.list).toBeNull();
    expectClose(found.inner, module.inner.twice(x).arraySync());
    expectClose(found.signatures.repeat!.output_0, module.repeat(x).arraySync());
    expectClose(found.signatures.choose!.chosen, module.pick(x).arraySync());
    expect(found.read).toBe('one\ntwo\n');
    expect(found.inputs).toContain("TensorSpec(shape=(None, 2), dtype=tf.float32, name='x')");
    expect(found.trainable).toEqual([true, false, true]);
    expect(found.names).toEqual(['w:0', 'steps:0']);
  });

  it('runs in a session of TensorFlow 1, initialized and with assets', () => {
    expectClose(answer.module.session.output_0, module.repeat(x).arraySync());
    expect(answer.module.session_read).toBe('one\ntwo\n');
  });

  it('is saved again by Python', () => {
    expectClose(answer.module.again, module.inner.twice(x).arraySync());
  });

  it('has our gradients in Python, second ones too where it finds them', () => {
    for (const name of ['repeat', 'twice_repeat', 'pick', 'sharp'] as const) {
      const found = answer.module.gradients[name];
      expect(found).toHaveLength(name === 'pick' || name === 'sharp' ? 3 : 2);
      expectClose(found, derivatives(module[name], module.w).slice(0, found.length), 1e-3);
    }
  });

  it('is a Keras model that Python calls and trains as we do', async () => {
    const found = answer.keras;
    const wanted = (model.apply(images) as tf.Tensor).arraySync();
    for (const values of [found.before, found.signature, found.layer, found.saved]) expectClose(values, wanted);
    expect(found.input).toBe(model.inputNames![0]);
    expect(found.weights).toEqual([9, 11]);
    expect(found.variables).toEqual([model.variables.length, 9, model.variables.length - 9]);
    expect(found.saved_training).toEqual([4, 2]);
    await using here = await tf.savedModel.load(at('exported'));
    expectClose(train(here.root.serve, here.trainableVariables, images), found.training, 1e-3);
  });

  it('is a Keras model with several inputs and outputs', () => {
    const inputs = { a: tf.tensor([[1, 2]]), b: tf.tensor([[1, 2, 3]], [1, 3], 'int32') };
    const wanted = several.apply(inputs) as unknown as Record<'score' | 'same', tf.Tensor>;
    for (const found of [answer.keras.several, answer.keras.several_signature]) {
      expect(Object.keys(found).sort()).toEqual(['same', 'score']);
      expectClose(found.score, wanted.score.arraySync());
      expectClose(found.same, [1, 2]);
    }
  });
});

describe('what Python writes', () => {
  let answer: { before: number[][]; losses: number[]; names: string[] };

  beforeAll(() => {
    answer = python('write', place);
  });

  it('is called and trained here as there', async () => {
    await using model = await tf.savedModel.load(at('keras'));
    expectClose((model.call(images) as tf.Tensor).arraySync(), answer.before);
    expect(model.trainableVariables.map(({ name }) => name)).toEqual(answer.names);
    expectClose(train(model.root.serve, model.trainableVariables, images), answer.losses, 1e-3);
  });

  it('is a layer here, with other functions for inference and training', async () => {
    const layer = tf.layers.tfsmLayer({
      path: at('endpoints'),
      callEndpoint: 'infer',
      callTrainingEndpoint: 'learn',
    });
    expectClose((layer.apply(images) as tf.Tensor).arraySync(), answer.before);
    const [one, two] = [0, 1].map(() => (layer.apply(images, { training: true }) as tf.Tensor).arraySync());
    expect(one).not.toEqual(two);
    const model = tf.sequential([layer]);
    model.compile({ optimizer: tf.keras.optimizers.adam({ learningRate: 0.05 }), loss: 'meanSquaredError' });
    const { history } = await model.fit(images, tf.ones([4, 2]), { epochs: 30, verbose: 0, shuffle: false });
    expect(history.loss!.at(-1)).toBeLessThan(0.5 * (history.loss![0] as number));
  });
});

test('parameters and results of all kinds go from Python through here to Python', async () => {
  const wanted = python<object>('kinds', place);
  for (const directory of ['kinds', 'again'].map(at)) {
    await using model = await tf.savedModel.load(directory);
    const { pairs, sums } = model.root as unknown as Record<string, (...args: unknown[]) => tf.Tensor>;
    const [x, y] = [tf.tensor([1, 2]), tf.tensor([5, 6])];
    const { z, a } = pairs!({ z: x, a: y }) as unknown as { z: tf.Tensor; a: tf.Tensor };
    expect([z.arraySync(), a.arraySync()]).toEqual([
      [2, 3],
      [10, 12],
    ]);
    expect(sums!(x, { b: x, a: y }).arraySync()).toEqual([8, 12]);
    const { signatures } = model.root.children as unknown as { signatures: { odd: never } };
    await tf.savedModel.save(model, at('again'), { signatures: { odd: signatures.odd } });
  }
  expect(python('kinds', place)).toEqual(wanted);
});
