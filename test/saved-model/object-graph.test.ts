/** Objects of SavedModels that Python wrote (scripts/fixtures/object_graphs.py). */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '../../lib';
import { SavedModel as SavedModelMessage, type MetaGraphDef } from '../../lib/proto/messages';
import type { RestoredObject } from '../../lib/saved-model/object-graph';
import { changeSavedModel } from '../support/saved-models';
import { openObjectGraph, restoreObjectGraph } from '../../lib/saved-model/object-graph';

const directory = join(__dirname, '../fixtures/object-graphs');

interface Derivatives {
  value: number[][];
  first: number[][][];
  second: number[][][];
}

const cases = JSON.parse(readFileSync(join(directory, 'cases.json'), 'utf8')) as {
  module: Record<'repeat' | 'choose' | 'switch' | 'nested' | 'own_gradient', Derivatives>;
  sequence: { input: number[][][]; output: number[][]; losses: number[] };
};

function expectClose(tensor: tf.Tensor, wanted: unknown): void {
  const expected = (wanted as number[][]).flat(3);
  const values = [...(tensor.dataSync() as Float32Array)];
  expect(values).toHaveLength(expected.length);
  values.forEach((value, i) =>
    expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-5 + 1e-4 * Math.abs(expected[i]!)),
  );
}

function strings(...values: string[]): tf.Tensor {
  return tf.tensor(values, [values.length], 'string');
}

describe('a module', () => {
  let model: tf.savedModel.SavedModel;
  let root: RestoredObject;

  beforeAll(async () => {
    model = await tf.savedModel.load(join(directory, 'module'));
    root = model.root;
  });
  afterAll(() => model.dispose());

  it('has its variables, lists, records and assets under their names', () => {
    expect((root.w as tf.Variable).arraySync()).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect((root.w as tf.Variable).trainable).toBe(true);
    expect((root.steps as tf.Variable).trainable).toBe(false);
    const [first, { inner }] = root.parts as [tf.Variable, { inner: tf.Variable }];
    expect([first.arraySync(), inner.arraySync()]).toEqual([1.5, 2.5]);
    expect((root.file as tf.savedModel.Asset).assetPath).toBe(join(directory, 'module/assets/vocabulary.txt'));
    expect(model.variables).toHaveLength(4);
    expect(model.trainableVariables).not.toContain(root.steps);
  });

  it('is called as in Python, and its state moves on', () => {
    const first = model.call(tf.tensor([[1, 2]])) as { y: tf.Tensor; n: tf.Tensor };
    expect(first.y.arraySync()).toEqual([[7, 10]]);
    const second = model.call([[0, 1]]) as { y: tf.Tensor; n: tf.Tensor };
    expect(second.y.arraySync()).toEqual([[3, 4]]);
    expect(second.n.arraySync()).toBe((first.n.arraySync() as bigint) + 1n);
  });

  it('finds words in tables filled from an asset and from the checkpoint', async () => {
    const [lines, counts] = root.find(strings('a', 'c', 'x', 'y')) as tf.Tensor[];
    expect(lines!.arraySync()).toEqual([0n, 2n, -1n, -1n]);
    expect(counts!.arraySync()).toEqual([-1n, -1n, 5n, 6n]);
    const byName = await model.signatures.find!({ words: strings('b') });
    expect(Object.values(byName)[0]!.arraySync()).toEqual([1n]);
  });

  it('takes and gives every dtype', () => {
    const [a, b, c, d] = root.kinds([1n, 2n], [true, false], [1, 255], [0.5, 1]) as tf.Tensor[];
    expect(a!.arraySync()).toEqual([2n, 3n]);
    expect(b!.arraySync()).toEqual([false, true]);
    expect(c!.arraySync()).toEqual([2, 0]);
    expect([d!.dtype, d!.arraySync()]).toEqual(['float16', [1, 2]]);
  });

  it('chooses the trace by literals, defaults and names', () => {
    const x = tf.tensor([1, 2]);
    const scaled = (...args: unknown[]) => {
      const { scaled: tensor, training } = root.scale(...args) as { scaled: tf.Tensor; training: tf.Tensor };
      return [tensor.arraySync(), training.arraySync()];
    };
    expect(scaled(x)).toEqual([[2, 4], false]);
    expect(scaled([1, 2])).toEqual([[2, 4], false]);
    expect(scaled(x, 3)).toEqual([[3, 6], false]);
    expect(scaled(x, { by: 3 })).toEqual([[3, 6], false]);
    expect(scaled(x, 2, true)).toEqual([[2, 4], true]);
    expect(scaled({ x, training: true })).toEqual([[2, 4], true]);
    expect(scaled(x, { bias: x })).toEqual([[3, 6], false]);
    expect((root.scale(x) as { list: unknown[] }).list[1]).toBeNull();
  });

  it('says which traces there are when none fits', () => {
    expect(() => root.scale(tf.tensor([1, 2]), 4)).toThrow(
      'scale: no trace takes these arguments (a float32 tensor of shape [2], 4); there are: ' +
        "(TensorSpec([2], float32, 'x'), 2, false, {bias: null}); (TensorSpec([2], float32, 'x'), 3, false",
    );
    expect(() => root.scale(tf.tensor([1], [1], 'int32'))).toThrow(TypeError);
    expect(() => root.scale()).toThrow('no trace takes these arguments ()');
    expect(() => root.choose(tf.ones([2, 3]))).toThrow('TensorSpec([null, 2], float32');
  });

  const x = tf.tensor([
    [1, -2],
    [0.5, 0.25],
  ]);
  const calls: Record<keyof typeof cases.module, () => tf.Tensor> = {
    repeat: () => root.repeat(x, 3) as tf.Tensor,
    choose: () => root.choose(x) as tf.Tensor,
    switch: () => tf.add(root.switch(x, 2) as tf.Tensor, root.switch(x, 1) as tf.Tensor),
    nested: () => root.nested(x) as tf.Tensor,
    own_gradient: () => root.own_gradient(x) as tf.Tensor,
  };
  const derivatives = (call: () => tf.Tensor): tf.Tensor[] => {
    const outer = new tf.GradientTape({ persistent: true });
    outer.watch(x);
    const w = root.w as tf.Variable;
    const [value, first, again] = outer.record(() => {
      const inner = new tf.GradientTape();
      inner.watch(x);
      const [y, loss] = inner.record(() => {
        const result = call();
        return [result, tf.sum(tf.square(result))] as const;
      });
      const found = inner.gradient(loss, [x, w], { unconnectedGradients: 'zero' }) as tf.Tensor[];
      return [y, found, tf.sum(tf.square(found[0]!))] as const;
    });
    const second = outer.gradient(again, [x, w], { unconnectedGradients: 'zero' }) as tf.Tensor[];
    return [value, ...first, ...second];
  };

  it.each(Object.keys(calls) as (keyof typeof calls)[])(
    'differentiates %s once and twice as TensorFlow does',
    (name) => {
      const { value, first, second } = cases.module[name];
      derivatives(calls[name]).forEach((tensor, i) => expectClose(tensor, [value, ...first, ...second][i]));
    },
  );

  it('is traced into other functions, with its gradient', () => {
    const loss = tf.function(() => tf.sum(tf.square(calls.nested())));
    const tape = new tf.GradientTape();
    const gradient = tape.gradient(
      tape.record(() => loss()),
      root.w as tf.Variable,
    );
    expectClose(gradient!, cases.module.nested.first[1]);
  });

  it('stands apart from a second load, and is gone when disposed', () => {
    const other = openObjectGraph(join(directory, 'module'), 'test');
    (other.w as tf.Variable).assign(tf.zeros([2, 2]));
    expect((root.w as tf.Variable).arraySync()).not.toEqual((other.w as tf.Variable).arraySync());
    other.dispose();
    expect(() => other.choose(tf.ones([1, 2]))).toThrow('disposed');
    expect((root.find(strings('a')) as tf.Tensor[])[0]!.arraySync()).toEqual([0n]);
  });
});

test('a recurrent Keras model is trained on as Python trains it', () => {
  const { input, output, losses } = cases.sequence;
  using model = openObjectGraph(join(directory, 'sequence'), 'test');
  const x = tf.tensor(input);
  expectClose(model.call(x) as tf.Tensor, output);
  for (const wanted of losses) {
    const tape = new tf.GradientTape();
    const loss = tape.record(() => tf.mean(tf.square(tf.sub(model.serve(x) as tf.Tensor, 1))));
    const gradients = tape.gradient(loss, model.trainableVariables as never[]) as tf.Tensor[];
    model.trainableVariables.forEach((variable: tf.Variable, i: number) =>
      variable.assignSub(tf.mul(gradients[i]!, 0.1)),
    );
    expectClose(tf.reshape(loss, [1]), [wanted]);
  }
});

test('a SavedModel of TensorFlow 1 has no root', async () => {
  await using model = await tf.savedModel.load(join(__dirname, '../fixtures/saved-models/tf1'), { tags: ['serve'] });
  expect(() => model.root).toThrow('holds no objects, as TensorFlow 1 writes it; use its signatures');
});

describe('a damaged SavedModel', () => {
  const bytes = readFileSync(join(directory, 'module/saved_model.pb'));
  const damaged = (damage: (metaGraph: MetaGraphDef) => void) => () => {
    const metaGraph = SavedModelMessage.decode(bytes).meta_graphs[0]!;
    damage(metaGraph);
    const root = restoreObjectGraph(join(directory, 'module'), metaGraph)!;
    root.nested(tf.ones([1, 2]));
  };
  const nodes = (metaGraph: MetaGraphDef) => metaGraph.object_graph_def!.nodes;
  const body = (metaGraph: MetaGraphDef, name: string) =>
    metaGraph.graph_def!.library!.function.find((fn) => fn.signature!.name.includes(name))!;

  it.each<[string, (metaGraph: MetaGraphDef) => void, string]>([
    [
      'a child that is not there',
      (m) => (nodes(m)[0]!.children[0]!.node_id = 999),
      "its object 'w' (999) is not there",
    ],
    ['a negative child', (m) => (nodes(m)[0]!.children[0]!.node_id = -1), 'is not there'],
    ['a root that is a variable', (m) => nodes(m).reverse(), 'damaged'],
    [
      'an asset outside of its directory',
      (m) => m.asset_file_def.forEach((asset) => (asset.filename = '../../../../etc/passwd')),
      "the asset '../../../../etc/passwd' lies outside of its directory",
    ],
    ['an absolute asset', (m) => m.asset_file_def.forEach((asset) => (asset.filename = '/etc/passwd')), 'lies outside'],
    ['no functions', (m) => (m.graph_def!.library!.function = []), 'the library has no function'],
    [
      'a node that is not there',
      (m) => (body(m, '__inference_nested').ret[Object.keys(body(m, '__inference_nested').ret)[0]!] = 'gone:output:0'),
      "the input 'gone:output:0' is not there",
    ],
    [
      'an unknown operation',
      (m) => (body(m, '__inference_nested').node_def.find(({ op }) => op === 'Mul')!.op = 'NoSuchOp'),
      'NoSuchOp',
    ],
    [
      'a function that calls itself',
      (m) => {
        const fn = body(m, '__inference_nested');
        const inner = fn.node_def.find(({ op }) => op.endsWith('PartitionedCall'))!;
        inner.attr['f']!.func!.name = fn.signature!.name;
      },
      'calls itself',
    ],
    [
      'nodes in a circle',
      (m) => {
        const mul = body(m, '__inference_nested').node_def.find(({ op }) => op === 'Mul')!;
        mul.input[0] = `${mul.name}:z:0`;
      },
      'nested',
    ],
  ])('with %s is an error', (_, damage, message) => {
    expect(damaged(damage)).toThrow(message);
  });

  it('with any bits flipped is an error or works, and the process lives', () => {
    let seed = 7;
    const random = (limit: number) => (seed = (seed * 48271) % 0x7fffffff) % limit;
    let errors = 0;
    for (let i = 0; i < 150; i++) {
      const copy = Buffer.from(bytes);
      for (let k = 0; k < 3; k++) copy[random(copy.length)]! ^= 1 << random(8);
      try {
        const metaGraph = SavedModelMessage.decode(copy).meta_graphs[0]!;
        restoreObjectGraph(join(directory, 'module'), metaGraph)?.dispose();
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        errors++;
      }
    }
    expect(errors).toBeGreaterThan(0);
  });

  it('whose values are cut off is an error', () => {
    const copy = mkdtempSync(join(tmpdir(), 'object-graph-'));
    try {
      cpSync(join(directory, 'module'), copy, { recursive: true });
      const file = join(copy, 'variables/variables.data-00000-of-00001');
      writeFileSync(file, readFileSync(file).subarray(0, 20));
      expect(() => openObjectGraph(copy, 'test')).toThrow('lies outside of the data files, which are truncated');
      writeFileSync(join(copy, 'saved_model.pb'), bytes.subarray(0, bytes.length / 2));
      expect(() => openObjectGraph(copy, 'test')).toThrow('is no SavedModel, or damaged');
    } finally {
      rmSync(copy, { recursive: true });
    }
  });
});

test('functions of another machine run where their devices are not, unless soft placement is off', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'object-graph-'));
  try {
    cpSync(join(directory, 'module'), copy, { recursive: true });
    changeSavedModel(copy, ({ meta_graphs }) => {
      const nodes = meta_graphs[0]!.graph_def!.library!.function.flatMap(({ node_def }) => node_def);
      for (const node of nodes) if (node.op !== 'Const') node.device = '/device:GPU:7';
    });
    const x = tf.ones([1, 2]);
    const gradientOf = (root: RestoredObject): tf.Tensor => {
      const tape = new tf.GradientTape();
      return tape.gradient(
        tape.record(() => tf.sum(root.choose(x) as tf.Tensor)),
        root.w as tf.Variable,
      )!;
    };
    const [moved, there] = [copy, join(directory, 'module')].map((path) => openObjectGraph(path, 'test'));
    expect(gradientOf(moved!).arraySync()).toEqual(gradientOf(there!).arraySync());
    tf.config.setSoftDevicePlacement(false);
    expect(() => openObjectGraph(copy, 'test')).toThrow(/GPU:7/);
  } finally {
    tf.config.setSoftDevicePlacement(true);
    rmSync(copy, { recursive: true });
  }
});
