import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '../../lib';
import { waitingRestorations } from '../../lib/checkpoint/deferred';
import { runTypeScript } from '../support/run-typescript';
import { removeDirectories, temporaryDirectory } from '../support/temporary-directory';

const fixtures = join(__dirname, '../fixtures/checkpoints');

jest.setTimeout(120_000);
afterAll(removeDirectories);

const { Checkpoint } = tf.train;
const expected = JSON.parse(readFileSync(join(fixtures, 'expected.json'), 'utf8')) as {
  keras: { x: number[][]; y: number[][]; prediction: number[][]; losses: number[] };
};

test('what is saved comes back: variables in records, lists, Maps and instances, shared ones once', async () => {
  class Pair {
    left = new tf.Variable([1, 2]);
    right: unknown = new Map([['inner', new tf.Variable(3n)]]);
    note = 'no state';
  }
  const pair = new Pair();
  const text = new tf.Variable(['a', 'ü']);
  const objects = { pair, 'odd.name/here': [text, pair], again: { text } };
  const path = await new Checkpoint(objects).save(join(temporaryDirectory(), 'deep/er/ckpt'));
  expect((await tf.train.listVariables(path)).map(([name]) => name)).toEqual([
    '_CHECKPOINTABLE_OBJECT_GRAPH',
    'again/text/.ATTRIBUTES/VARIABLE_VALUE',
    'pair/left/.ATTRIBUTES/VARIABLE_VALUE',
    'pair/right/inner/.ATTRIBUTES/VARIABLE_VALUE',
    'save_counter/.ATTRIBUTES/VARIABLE_VALUE',
  ]);
  pair.left.assign([0, 0]);
  text.assign(['', '']);
  (await new Checkpoint(objects).restore(path)).assertConsumed();
  expect(pair.left.arraySync()).toEqual([1, 2]);
  expect(text.arraySync()).toEqual(['a', 'ü']);
});

test('save numbers its files and notes the latest; write does neither', async () => {
  const directory = temporaryDirectory();
  const checkpoint = new Checkpoint({ v: new tf.Variable(1) });
  expect(await checkpoint.save(join(directory, 'ckpt'))).toBe(join(directory, 'ckpt-1'));
  expect(await checkpoint.save(join(directory, 'ckpt'))).toBe(join(directory, 'ckpt-2'));
  expect(await checkpoint.write(join(directory, 'other'))).toBe(join(directory, 'other'));
  expect(tf.train.latestCheckpoint(directory)).toBe(join(directory, 'ckpt-2'));
  expect(readFileSync(join(directory, 'checkpoint'), 'utf8')).toBe(
    'model_checkpoint_path: "ckpt-2"\nall_model_checkpoint_paths: "ckpt-2"\n',
  );
  expect(readdirSync(directory).filter((name) => name.includes('temp'))).toEqual([]);
  const next = new Checkpoint({ v: new tf.Variable(0) });
  await next.restore(tf.train.latestCheckpoint(directory));
  expect(await next.save(join(directory, 'ckpt'))).toBe(join(directory, 'ckpt-3'));
  rmSync(join(directory, 'ckpt-3.index'));
  expect(tf.train.latestCheckpoint(directory)).toBeNull();
  expect(tf.train.latestCheckpoint(join(directory, 'none'))).toBeNull();
});

test('the values saved are those at the call, whatever is assigned while they are written', async () => {
  const v = new tf.Variable(tf.ones([1000]));
  const checkpoint = new Checkpoint({ v });
  const writing = checkpoint.write(join(temporaryDirectory(), 'c'));
  v.assign(tf.zeros([1000]));
  await checkpoint.read(await writing);
  expect(tf.sum(v).arraySync()).toBe(1000);
});

test('objects made after restore get their values before their first use', async () => {
  const layer = tf.layers.dense({ units: 2 });
  layer.build([null, 3]);
  const path = await new Checkpoint({ layer, net: { v: new tf.Variable([4, 5]) } }).write(
    join(temporaryDirectory(), 'c'),
  );
  const late = tf.layers.dense({ units: 2 });
  const net: { v?: tf.Variable } = {};
  const status = await new Checkpoint({ layer: late, net }).read(path);
  status.assertExistingObjectsMatched();
  expect(() => status.assertConsumed()).toThrow(
    "assertConsumed: the program has no objects for these values of '" + path,
  );
  const x = tf.ones([1, 3]);
  const traced = tf.function((input: tf.Tensor) => late.apply(input));
  expect(traced(x).arraySync()).toEqual(layer.apply<tf.Tensor>(x).arraySync());
  net.v = new tf.Variable([0, 0]);
  net.v.assignAdd([1, 1]);
  expect(net.v.arraySync()).toEqual([5, 6]);
  status.assertConsumed();
});

test('a later restore has precedence, and variables that are not in the checkpoint stay', async () => {
  const directory = temporaryDirectory();
  const first = await new Checkpoint({ a: new tf.Variable(1), b: new tf.Variable(1) }).write(join(directory, '1'));
  const second = await new Checkpoint({ a: new tf.Variable(2) }).write(join(directory, '2'));
  const objects = { net: {} as { a?: tf.Variable; b?: tf.Variable } };
  const checkpoint = new Checkpoint({ root: objects.net });
  const status = await checkpoint.read(first);
  await checkpoint.read(second);
  objects.net.a = new tf.Variable(0);
  objects.net.b = new tf.Variable(0);
  expect(objects.net.a.arraySync()).toBe(2);
  expect(objects.net.b.arraySync()).toBe(1);
  status.assertConsumed();
  Object.assign(objects.net, { c: new tf.Variable(7) });
  expect(() => status.assertExistingObjectsMatched()).toThrow('has no values for these objects: c');
});

test('restoring again and again in part holds on to nothing', async () => {
  const directory = temporaryDirectory();
  const path = await new Checkpoint({ a: new tf.Variable(1), late: new tf.Variable(2) }).write(join(directory, 'c'));
  const objects: { a: tf.Variable; late?: tf.Variable } = { a: new tf.Variable(0) };
  const checkpoint = new Checkpoint({ root: objects });
  await checkpoint.read(path);
  const before = waitingRestorations();
  for (let i = 0; i < 20; i++) await checkpoint.read(path);
  expect(waitingRestorations()).toBe(before);
  objects.late = new tf.Variable(0);
  expect(objects.late.arraySync()).toBe(2);
});

test('null restores nothing, and its status says so', async () => {
  const status = await new Checkpoint({ v: new tf.Variable(1) }).restore(null);
  status.expectPartial().initializeOrRestore();
  expect(() => status.assertConsumed()).toThrow('assertConsumed: no checkpoint was given');
  expect(() => status.assertExistingObjectsMatched()).toThrow('no checkpoint was given');
  expect(() => status.assertNontrivialMatch()).toThrow('no checkpoint was given');
});

test('a program that ends with values unused is warned, unless it said that this is right', () => {
  const program = join(__dirname, 'unused-values.ts');
  const path = join(fixtures, 'dtypes');
  expect(runTypeScript(program, [path]).stderr).toContain(`restore: these values of '${path}' were never used`);
  expect(runTypeScript(program, [path, 'partial']).stderr).toBe('');
});

test('the variables of a SavedModel are a checkpoint', async () => {
  const directory = temporaryDirectory();
  const v = new tf.Variable([1, 2]);
  await new Checkpoint({ v }).write(join(directory, 'variables', 'variables'));
  writeFileSync(join(directory, 'saved_model.pb'), '');
  v.assign([0, 0]);
  (await new Checkpoint({ v }).read(directory)).assertConsumed();
  expect(v.arraySync()).toEqual([1, 2]);
});

test('an object of one’s own says what it holds', async () => {
  class Counter {
    count = 0;
    readonly hidden = new tf.Variable(5);
    [tf.train.trackableChildren](): [string, object][] {
      return [['shown', this.hidden]];
    }
    [tf.train.checkpointValues](): Record<string, tf.train.CheckpointValue> {
      return {
        COUNT: {
          fullName: 'count',
          dtype: 'int32',
          shape: [],
          read: () => tf.scalar(this.count, 'int32'),
          restore: (value) => void (this.count = Number(value.arraySync())),
        },
      };
    }
  }
  const counter = new Counter();
  counter.count = 7;
  const path = await new Checkpoint({ counter }).write(join(temporaryDirectory(), 'c'));
  expect((await tf.train.listVariables(path)).map(([name]) => name)).toEqual([
    '_CHECKPOINTABLE_OBJECT_GRAPH',
    'counter/.ATTRIBUTES/COUNT',
    'counter/shown/.ATTRIBUTES/VARIABLE_VALUE',
  ]);
  const other = new Counter();
  (await new Checkpoint({ counter: other }).read(path)).assertConsumed();
  expect(other.count).toBe(7);
});

test('nothing but the root matches: assertNontrivialMatch', async () => {
  const path = await new Checkpoint({ a: new tf.Variable(1) }).write(join(temporaryDirectory(), 'c'));
  const status = await new Checkpoint({ b: new tf.Variable(1) }).read(path);
  expect(() => status.assertNontrivialMatch()).toThrow('assertNontrivialMatch: nothing in');
  (await new Checkpoint({ a: new tf.Variable(1) }).read(path)).assertNontrivialMatch();
});

test('values that do not fit are an error and change nothing', async () => {
  const path = await new Checkpoint({ a: new tf.Variable([1]), b: new tf.Variable([1, 2]) }).write(
    join(temporaryDirectory(), 'c'),
  );
  const a = new tf.Variable([9]);
  await expect(new Checkpoint({ a, b: new tf.Variable([1, 2, 3], { name: 'bee' }) }).read(path)).rejects.toThrow(
    "read: expected float32 [3] for bee, received float32 [2] from the checkpoint's 'b/.ATTRIBUTES/VARIABLE_VALUE'",
  );
  await expect(new Checkpoint({ a, b: new tf.Variable([1n, 2n]) }).read(path)).rejects.toThrow('expected int64 [2]');
  expect(a.arraySync()).toEqual([9]);
});

test('wrong arguments name the call', async () => {
  expect(() => new Checkpoint({ step: 3 as unknown as object })).toThrow(
    'Checkpoint: expected a variable, layer, optimizer or other object as step, received 3',
  );
  expect(() => new Checkpoint(null as unknown as object as never)).toThrow('expected a record of objects');
  const checkpoint = new Checkpoint({});
  await expect(checkpoint.save('')).rejects.toThrow('save: expected a path');
  await expect(checkpoint.write('directory/')).rejects.toThrow('write: expected a path');
  await expect(checkpoint.restore(join(fixtures, 'nothing'))).rejects.toThrow("restore: there is no checkpoint '");
  await expect(checkpoint.restore(5 as unknown as string)).rejects.toThrow('expected the path of a checkpoint');
});

test('a write that fails leaves nothing behind and the older files whole', async () => {
  const directory = temporaryDirectory();
  const v = new tf.Variable(1);
  const checkpoint = new Checkpoint({ v });
  const path = await checkpoint.write(join(directory, 'c'));
  const files = readdirSync(directory);
  const gone = new tf.Variable(2);
  gone.dispose();
  await expect(new Checkpoint({ v, gone }).write(path)).rejects.toThrow('disposed');
  expect(readdirSync(directory)).toEqual(files);
  await expect(checkpoint.write(join(`${path}.index`, 'c'))).rejects.toThrow();
  (await checkpoint.read(path)).assertConsumed();
});

test('saving and restoring leaves no tensors behind', async () => {
  const checkpoint = new Checkpoint({ v: new tf.Variable(tf.ones([100])) });
  const path = join(temporaryDirectory(), 'c');
  await checkpoint.write(path);
  await checkpoint.read(path);
  const before = tf.memory().numBytes;
  for (let i = 0; i < 5; i++) {
    await checkpoint.write(path);
    await checkpoint.read(path);
  }
  global.gc?.();
  expect(tf.memory().numBytes - before).toBeLessThan(4000);
});

test('a Keras model and its optimizer go on where Python stopped', async () => {
  const { x, y, prediction, losses } = expected.keras;
  const model = tf.sequential([
    tf.input({ shape: [3] }),
    tf.layers.dense({ units: 4 }),
    tf.layers.batchNormalization(),
    tf.layers.dense({ units: 1 }),
  ]);
  model.compile({ optimizer: tf.train.adam(0.5), loss: 'mse' });
  const names = { 'a/b': new tf.Variable(''), 'c.d': new tf.Variable([0, 0]) };
  const items = [new tf.Variable(0), new tf.Variable([false, false])];
  const step = new tf.Variable(0n);
  const checkpoint = new Checkpoint({ model, optimizer: model.optimizer!, step, names, items });
  const status = await checkpoint.restore(tf.train.latestCheckpoint(join(fixtures, 'keras')));
  status.assertExistingObjectsMatched();
  const here = ((await model.predict(x)) as tf.Tensor).arraySync() as number[][];
  here.flat().forEach((value, i) => expect(value).toBeCloseTo(prediction.flat()[i]!, 5));
  const { history } = await model.fit(x, y, { epochs: 2, batchSize: 8, verbose: 0, shuffle: false });
  (history['loss'] as number[]).forEach((loss, i) => expect(loss).toBeCloseTo(losses[i]!, 5));
  status.assertConsumed();
  expect(names['a/b'].arraySync()).toBe('text');
  expect(items[1]!.arraySync()).toEqual([true, false]);
  expect(step.arraySync()).toBe(3n);
});

test('checkpoints of TensorFlow 1 are restored by the names of variables', async () => {
  for (const version of ['saver-v1', 'saver-v2']) {
    const weights = new tf.Variable(tf.zeros([2, 2]), { name: 'layer/weights' });
    const steps = new tf.Variable(0n, { name: 'global_step' });
    const other = { own: new tf.Variable(5, { name: 'unknown' }) };
    const status = await new Checkpoint({ weights, steps }).restore(tf.train.latestCheckpoint(join(fixtures, version)));
    expect(weights.arraySync()).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(steps.arraySync()).toBe(7n);
    expect(() => status.assertConsumed()).not.toThrow();
    await new Checkpoint(other).read(tf.train.latestCheckpoint(join(fixtures, version))!);
    expect(other.own.arraySync()).toBe(5);
  }
});
