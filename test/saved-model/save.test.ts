/** SavedModels that are written and read here; test/interop/saved-model has Python read them. */

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '../../lib';
import { FingerprintDef, SavedModel as SavedModelMessage } from '../../lib/proto/messages';

const place = mkdtempSync(join(tmpdir(), 'save-'));
const at = (name: string) => join(place, name);

afterAll(() => rmSync(place, { recursive: true }));

const x = tf.tensor([
  [1, 2],
  [0.5, -3],
]);
const matrix = new tf.TensorSpec([null, 2], 'float32', 'x');

class Module {
  w = tf.variable(
    tf.tensor([
      [1, 2],
      [3, 4],
    ]),
    true,
    'w',
  );
  steps = tf.variable(tf.scalar(0, 'int32'), false, 'steps');
  parts = [tf.variable(1.5), { inner: tf.variable(2.5) }];
  call = tf.function((input: tf.Tensor, training: boolean) => {
    this.steps.assignAdd(tf.scalar(1, 'int32'));
    return tf.matMul(training ? tf.mul(input, 2) : input, this.w);
  });
  repeat = tf.function(
    (input: tf.Tensor) =>
      tf.whileLoop(
        (i: tf.Tensor) => tf.less(i, 3),
        (i: tf.Tensor, a: tf.Tensor) => [tf.add(i, 1), tf.tanh(tf.matMul(a, this.w))],
        [tf.scalar(0, 'int32'), input],
      )[1]!,
    { inputSignature: [matrix] },
  );
  choose = tf.function(
    (input: tf.Tensor) => ({
      chosen: tf.cond(
        tf.greater(tf.sum(input), 0),
        () => tf.matMul(input, this.w),
        () => tf.neg(input),
      ) as tf.Tensor,
      list: [tf.mul(input, this.parts[0] as tf.Variable), null],
    }),
    { inputSignature: [new tf.TensorSpec([null, 2])] },
  );
  inner = { twice: tf.function((input: tf.Tensor) => tf.mul(this.repeat(input), 2), { inputSignature: [matrix] }) };
}

const values = (structure: unknown): unknown =>
  JSON.parse(
    JSON.stringify(structure, (_, value: unknown) =>
      value instanceof tf.Tensor ? { dtype: value.dtype, values: value.arraySync() } : value,
    ),
  );

describe('a module', () => {
  const module = new Module();
  let model: tf.savedModel.SavedModel;

  beforeAll(async () => {
    module.call(x, false);
    module.call(x, true);
    const { repeat, choose } = module;
    await tf.savedModel.save(module, at('module'), { signatures: { repeat, choose, serving_default: repeat } });
    model = await tf.savedModel.load(at('module'));
  });
  afterAll(() => model.dispose());

  it('comes back with the values of its functions', () => {
    expect(values(model.call(x, false))).toEqual(values(module.call(x, false)));
    expect(values(model.call(x, true))).toEqual(values(module.call(x, true)));
    expect(values(model.root.repeat(x))).toEqual(values(module.repeat(x)));
    expect(values(model.root.choose(x))).toEqual(values(module.choose(x)));
    expect(values(model.root.inner.twice(x))).toEqual(values(module.inner.twice(x)));
  });

  it('comes back with its variables', () => {
    const { w, steps, parts } = model.root as unknown as Module;
    expect([w.arraySync(), w.trainable, w.name]).toEqual([module.w.arraySync(), true, 'w']);
    expect([steps.dtype, steps.trainable]).toEqual(['int32', false]);
    expect((parts[1] as { inner: tf.Variable }).inner.arraySync()).toBe(2.5);
    expect(model.trainableVariables).toHaveLength(3);
  });

  it('comes back with gradients', () => {
    const gradientOf = (fn: (input: tf.Tensor) => tf.Tensor, w: tf.Variable) => {
      const tape = new tf.GradientTape();
      return tape
        .gradient(
          tape.record(() => tf.sum(fn(x))),
          w,
        )!
        .arraySync();
    };
    expect(gradientOf(model.root.inner.twice, model.root.w)).toEqual(gradientOf(module.inner.twice, module.w));
  });

  it('answers its signatures by name, for any batch', async () => {
    expect(Object.keys(model.signatures).sort()).toEqual(['choose', 'repeat', 'serving_default']);
    expect(model.signatures.repeat!.inputs).toMatchObject({ x: { dtype: 'float32', shape: [null, 2] } });
    const { output_0 } = await model.signatures.repeat!({ x });
    expect(values(output_0)).toEqual(values(module.repeat(x)));
    const one = tf.ones([1, 2]);
    const chosen = await model.signatures.choose!(one);
    expect(Object.keys(chosen).sort()).toEqual(['chosen', 'list_0']);
    expect(values(chosen.chosen)).toEqual(values(module.choose(one).chosen));
  });

  it('can be saved again after a load, and trained in between', async () => {
    model.root.w.assign(tf.ones([2, 2]));
    await tf.savedModel.save(model, at('again'), { signatures: model.root.repeat });
    await using again = await tf.savedModel.load(at('again'));
    expect(again.root.w.arraySync()).toEqual([
      [1, 1],
      [1, 1],
    ]);
    expect(values(again.root.repeat(x))).toEqual(values(model.root.repeat(x)));
    const { output_0 } = await again.signatures.serving_default!({ x });
    expect(values(output_0)).toEqual(values(model.root.repeat(x)));
  });

  it('has the files that TensorFlow writes, and a fingerprint', () => {
    expect(readdirSync(at('module')).sort()).toEqual(['assets', 'fingerprint.pb', 'saved_model.pb', 'variables']);
    expect(readdirSync(join(at('module'), 'variables')).sort()).toEqual([
      'variables.data-00000-of-00001',
      'variables.index',
    ]);
    const fingerprint = FingerprintDef.decode(readFileSync(join(at('module'), 'fingerprint.pb')));
    expect(String(fingerprint.saved_model_checksum)).not.toBe('0');
    expect(fingerprint.uuid).toMatch(/^\d+$/);
  });
});

test('variables, constants and files that only functions hold are saved with them', async () => {
  const hidden = tf.variable(tf.tensor([10, 20]), true, 'hidden');
  const offset = tf.tensor([1, 2]);
  writeFileSync(at('words.txt'), 'one\ntwo\n');
  const file = new tf.savedModel.Asset(at('words.txt'));
  const sum = tf.function((a: tf.Tensor) => tf.add(tf.add(a, hidden), offset), {
    inputSignature: [new tf.TensorSpec([null, 2])],
  });
  const read = tf.function(() => tf.raw.readFile(file.toTensor()), { inputSignature: [] });
  await tf.savedModel.save({ sum, read }, at('captures'), { signatures: { sum, read } });
  rmSync(at('words.txt'));
  await using model = await tf.savedModel.load(at('captures'));
  expect((model.root.sum(tf.zeros([1, 2])) as tf.Tensor).arraySync()).toEqual([[11, 22]]);
  expect((model.root.read() as tf.Tensor).arraySync()).toBe('one\ntwo\n');
  expect((await model.signatures.read!({})).output_0!.arraySync()).toBe('one\ntwo\n');
  expect(model.trainableVariables.map(({ name }) => name)).toEqual(['hidden']);
  expect(model.info.assets).toEqual(['words.txt']);
});

describe('gradients of their own', () => {
  const tenfold = tf.customGradient((a) => {
    const y = tf.exp(a);
    return { value: y, gradFunc: (dy) => tf.mul(tf.mul(dy, y), 10) };
  });
  const swapped = tf.customGradient<tf.Tensor[]>((a, b) => ({
    value: [tf.add(a, b), tf.mul(a, b)],
    gradFunc: (da, db) => [db, da],
  }));
  const gradient = (fn: (a: tf.Tensor) => tf.Tensor, variable: tf.Variable) => {
    const tape = new tf.GradientTape();
    const input = tf.tensor([0.5, 1]);
    tape.watch(input);
    const y = tape.record(() => fn(input));
    return (tape.gradient(y, [input, variable]) as tf.Tensor[]).map((found) => found.arraySync());
  };

  it('of functions, one after another and in functions they call, are saved and saved again', async () => {
    const w = tf.variable(tf.tensor([2, 3]), true, 'w');
    const inner = tf.function((a: tf.Tensor) => tenfold(tf.mul(a, w)));
    const f = tf.function(
      (a: tf.Tensor) => {
        const [sum, product] = swapped(tenfold(a), inner(a)) as [tf.Tensor, tf.Tensor];
        return tf.add(tf.mul(sum, 2), product);
      },
      { inputSignature: [new tf.TensorSpec([null])] },
    );
    const wanted = gradient(f, w);
    await tf.savedModel.save({ f, w }, at('gradients'));
    await using model = await tf.savedModel.load(at('gradients'));
    expect(gradient(model.root.f, model.root.w)).toEqual(wanted);
    await tf.savedModel.save(model, at('gradients-again'));
    await using again = await tf.savedModel.load(at('gradients-again'));
    expect(gradient(again.root.f, again.root.w)).toEqual(wanted);
  });
});

test('every dtype goes through a signature and a variable', async () => {
  const dtypes: tf.DType[] = ['float64', 'int64', 'bool', 'uint8', 'float16', 'string', 'complex64', 'int8'];
  const made = Object.fromEntries(
    dtypes.map((dtype) => [dtype, tf.variable(dtype === 'string' ? tf.tensor(['é']) : tf.ones([1], dtype), false)]),
  );
  const both = tf.function(
    (...inputs: tf.Tensor[]) =>
      Object.fromEntries(
        dtypes.flatMap((dtype, i) => [
          [dtype, inputs[i]!],
          [`${dtype}_variable`, made[dtype]!.read()],
        ]),
      ),
    { inputSignature: dtypes.map((dtype) => new tf.TensorSpec([null], dtype, `in_${dtype}`)) },
  );
  await tf.savedModel.save({ both, made }, at('dtypes'), { signatures: both });
  await using model = await tf.savedModel.load(at('dtypes'));
  const inputs = Object.fromEntries(dtypes.map((dtype) => [`in_${dtype}`, made[dtype]!.read()]));
  const outputs = await model.signatures.serving_default!(inputs);
  for (const dtype of dtypes) {
    expect([outputs[dtype]!.dtype, values(String(outputs[dtype]!.arraySync()))]).toEqual([
      dtype,
      values(String(made[dtype]!.arraySync())),
    ]);
    expect(String(outputs[`${dtype}_variable`]!.arraySync())).toBe(String(made[dtype]!.arraySync()));
  }
});

test('saved again without signatures, the one function that says what it takes is called by default', async () => {
  const w = tf.variable(tf.tensor([2, 3]));
  const scale = tf.function((x) => tf.mul(x, w), { inputSignature: [new tf.TensorSpec([null, 2], 'float32', 'x')] });
  const other = tf.function((x) => tf.neg(x));
  other(1);
  let [from, to] = ['once', 'twice'].map(at) as [string, string];
  await tf.savedModel.save({ scale, other, alias: scale }, from);
  for (let i = 0; i < 2; i++, [from, to] = [to, from]) {
    await using loaded = await tf.savedModel.load(from);
    const { output_0 } = await loaded.signatures['serving_default']!({ x: [[1, 1]] });
    expect(output_0!.arraySync()).toEqual([[2, 3]]);
    await tf.savedModel.save(loaded, to);
  }
});

test('tags, compiled functions and functions without a signature of their own are kept', async () => {
  const f = tf.function((a: tf.Tensor) => tf.mul(a, 3), { jitCompile: true, inputSignature: [new tf.TensorSpec([2])] });
  await tf.savedModel.save({ f }, at('tags'), { extraTags: ['extra'] });
  const { meta_graphs } = SavedModelMessage.decode(readFileSync(join(at('tags'), 'saved_model.pb')));
  expect(meta_graphs[0]!.meta_info_def!.tags).toEqual(['serve', 'extra']);
  await using model = await tf.savedModel.load(at('tags'), { tags: ['serve', 'extra'] });
  // The one function with an input signature is what services call.
  expect((await model.signatures.serving_default!(tf.ones([2]))).output_0!.arraySync()).toEqual([3, 3]);
  expect((model.root.f(tf.ones([2])) as tf.Tensor).arraySync()).toEqual([3, 3]);
});

describe('what cannot be saved is an error', () => {
  const f = tf.function((a: tf.Tensor) => a, { inputSignature: [new tf.TensorSpec([2])] });
  const untraced = tf.function((a: tf.Tensor) => a);

  it.each<[string, () => Promise<void>, string]>([
    ['no object', () => tf.savedModel.save(null as never, at('x')), 'expected an object with variables and functions'],
    ['no directory', () => tf.savedModel.save({ f }, ''), 'save: expected a directory'],
    [
      'an unknown option',
      () => tf.savedModel.save({ f }, at('x'), { signature: f } as never),
      "unknown option 'signature'",
    ],
    [
      'a plain function as signature',
      () => tf.savedModel.save({ f }, at('x'), { signatures: { a: (() => 1) as never } }),
      "expected a tf.function as signature 'a', received a plain function",
    ],
    [
      'a function that was never traced',
      () => tf.savedModel.save({ f }, at('x'), { signatures: untraced }),
      "the function of signature 'serving_default' has not been traced",
    ],
    [
      'an object among the arguments',
      () => {
        const g = tf.function((a: tf.Tensor, options: Map<string, number>) => tf.mul(a, options.get('by')!));
        g(tf.ones([1]), new Map([['by', 2]]));
        return tf.savedModel.save({ g }, at('x'));
      },
      'holds an object of class Map, which a SavedModel cannot hold',
    ],
    [
      'a disposed variable',
      () => {
        const variable = tf.variable(1);
        variable.dispose();
        return tf.savedModel.save({ a: { variable } }, at('x'));
      },
      '(a.variable) has been disposed',
    ],
    [
      'a resource made by hand',
      () => {
        const table = tf.raw.anonymousHashTable({ key_dtype: 'int64', value_dtype: 'int64' });
        const size = tf.function(() => tf.raw.lookupTableSizeV2(table), { inputSignature: [], name: 'size' });
        return tf.savedModel.save({ size }, at('x'));
      },
      "the function 'size' captures a resource tensor of shape [], which cannot be saved",
    ],
    [
      'two inputs of one name',
      () => {
        const same = [new tf.TensorSpec([], 'float32', 'a'), new tf.TensorSpec([], 'float32', 'a')];
        const g = tf.function((a: tf.Tensor, b: tf.Tensor) => tf.add(a, b), { inputSignature: same });
        return tf.savedModel.save({ g }, at('x'), { signatures: g });
      },
      "signature 'serving_default' has two inputs 'a'",
    ],
  ])('%s', async (_, save, message) => {
    await expect(save()).rejects.toThrow(message);
    expect(existsSync(at('x'))).toBe(false);
  });
});

test('a save that fails leaves what was there, and nothing else', async () => {
  const f = tf.function((a: tf.Tensor) => a, { inputSignature: [new tf.TensorSpec([2])] });
  await tf.savedModel.save({ f }, at('kept'));
  const before = readFileSync(join(at('kept'), 'saved_model.pb'));
  const missing = new tf.savedModel.Asset(at('not-there.txt'));
  await expect(tf.savedModel.save({ f, missing }, at('kept'))).rejects.toThrow('ENOENT');
  expect(readFileSync(join(at('kept'), 'saved_model.pb'))).toEqual(before);
  writeFileSync(at('file'), '');
  await expect(tf.savedModel.save({ f }, at('file'))).rejects.toThrow('is there and no directory');
  expect(readdirSync(place).filter((name) => name.startsWith('.'))).toEqual([]);
});
