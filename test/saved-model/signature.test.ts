import { join } from 'node:path';
import * as tf from '../../lib';
import { temporaryDirectory } from '../support/temporary-directory';
import { changeSavedModel, expectTensors, readCases, savedModels, toTensors, withCopy } from '../support/saved-models';

const cases = readCases().signatures;
let model: tf.savedModel.SavedModel;

beforeAll(async () => {
  model = await tf.savedModel.load(join(savedModels, 'module'));
});
afterAll(() => model.dispose());

const signature = (name: string) => model.signatures[name]!;

describe('inputs', () => {
  test('plain values take the element type that is wanted', async () => {
    const { y } = await signature('serving_default')({ x: [[1, 2]] });
    expect(y!.arraySync()).toEqual([[7, 10]]);
    const { sum, same } = await signature('long')({ a: [1, -2], b: [2n ** 63n, 0n] });
    expect(sum!.arraySync()).toEqual([2n, -1n]);
    expect(same!.arraySync()).toEqual([2n ** 63n, 0n]);
    const { flags, any } = await signature('flags')({ flags: [true, false], flip: true });
    expect(flags!.arraySync()).toEqual([false, true]);
    expect(any!.arraySync()).toBe(true);
    const { inverse } = await signature('image')([
      [
        [[0], [1]],
        [[2], [255]],
      ],
    ]);
    expect(inverse!.arraySync()).toEqual([
      [
        [[255], [254]],
        [[253], [0]],
      ],
    ]);
  });

  test('a single one may come bare: values, typed arrays, tensors, variables', async () => {
    const bare = signature('serving_default');
    const rows = tf.tensor([[1, 2]]);
    for (const x of [[[1, 2]], [Float32Array.of(1, 2)], rows, tf.variable(rows)]) {
      expect((await bare(x as tf.TensorLike))['y']!.arraySync()).toEqual([[7, 10]]);
      expect(bare.sync(x as tf.TensorLike)['y']!.arraySync()).toEqual([[7, 10]]);
    }
  });

  test('strings, bytes and empty batches', async () => {
    const bytes = new Uint8Array([0xd0, 0xb4, 0xd0, 0xb2, 0xd0, 0xb0]);
    const { ids, upper } = await signature('look_up')({ words: ['one', bytes, ''] });
    expect(ids!.arraySync()).toEqual([1n, 3n, -1n]);
    expect(upper!.arraySync()).toEqual(['ONE', 'два', '']);
    const none = await signature('look_up')({ words: tf.tensor([], [0], 'string') });
    expect(none['ids']!.shape).toEqual([0]);
  });

  test('check gives the tensors without a run', () => {
    const { x } = signature('serving_default').check([[1, 2]]);
    expect(x).toMatchObject({ dtype: 'float32', shape: [1, 2] });
  });
});

test('one without inputs is called without', async () => {
  const { sync } = signature('count');
  const [first] = Object.values(await signature('count')());
  const [second] = Object.values(sync());
  expect(second!.dtype).toBe(first!.dtype);
});

describe('what does not fit is told: which input, what it wants, what came', () => {
  const rejects: [name: string, inputs: unknown, type: typeof Error, message: string][] = [
    ['serving_default', { y: [[1, 2]] }, TypeError, 'signatures.serving_default: expected inputs x, received y'],
    ['serving_default', {}, TypeError, 'signatures.serving_default: expected inputs x, received none'],
    ['serving_default', undefined, TypeError, 'signatures.serving_default: expected inputs x, received none'],
    ['long', [1], TypeError, 'signatures.long: expected inputs by name (a, b), received [1]'],
    ['count', [1], TypeError, 'signatures.count: expected inputs by name (none), received [1]'],
    ['long', { a: [1], b: [1], c: [1] }, TypeError, 'signatures.long: expected inputs a, b, received a, b, c'],
    ['long', { a: [1], toString: [1] }, TypeError, 'signatures.long: expected inputs a, b, received a, toString'],
    ['serving_default', [1, 2], RangeError, "input 'x' wants float32 [null, 2], received shape [2]"],
    ['serving_default', [[1, 2, 3]], RangeError, "input 'x' wants float32 [null, 2], received shape [1, 3]"],
    ['serving_default', [[1, 2], [3]], RangeError, "input 'x' wants float32 [null, 2]: tensor: expected even nested"],
    ['serving_default', [['1', '2']], TypeError, "input 'x' wants float32 [null, 2]: tensor: expected a number"],
    ['serving_default', [[null, 2]], TypeError, "input 'x' wants float32 [null, 2]: tensor: expected a number"],
    ['look_up', { words: [1] }, TypeError, "input 'words' wants string [null]: tensor: expected strings"],
    ['look_up', 'one', RangeError, "input 'words' wants string [null], received shape []"],
    ['kinds', { half: 1 }, TypeError, 'expected inputs half, double, byte, short, ushort, uint, complex'],
  ];
  test.each(rejects)('%s %j', async (name, inputs, type, message) => {
    const call = signature(name)(inputs as tf.TensorLike);
    await expect(call).rejects.toBeInstanceOf(type);
    // The wanted names come in the order of the file.
    if (name === 'kinds') return;
    await expect(call).rejects.toThrow(message);
    expect(() => signature(name).sync(inputs as tf.TensorLike)).toThrow(message);
  });

  test('tensors of another element type, graph tensors, disposed tensors', async () => {
    const call = signature('serving_default');
    const wanted = "signatures.serving_default: input 'x' wants float32 [null, 2]";
    await expect(call(tf.tensor([[1, 2]], [1, 2], 'int32'))).rejects.toThrow(`${wanted}, received a int32 tensor`);
    await expect(call(new tf.Graph().placeholder('float32', [1, 2]))).rejects.toThrow(
      /expected a tensor that holds data/,
    );
    const gone = tf.tensor([[1, 2]]);
    gone.dispose();
    await expect(call(gone)).rejects.toThrow('has been disposed');
  });
});

describe('many at a time', () => {
  test('each gets its own answer', async () => {
    const calls = Array.from({ length: 200 }, (_, i) => signature('serving_default')([[i, 1]]));
    const outputs = await Promise.all(calls);
    outputs.forEach(({ y }, i) => expect(y!.arraySync()).toEqual([[i + 3, 2 * i + 4]]));
  });

  test('and all kinds of them', async () => {
    const names = Object.keys(cases.module).filter((name) => name !== 'count');
    const runs = Array.from({ length: 100 }, async (_, i) => {
      const name = names[i % names.length]!;
      const { inputs, outputs } = cases.module[name]!;
      expectTensors(await signature(name)(toTensors(inputs)), outputs);
    });
    await Promise.all(runs);
  });
});

describe('disposal', () => {
  test('refuses further calls, twice is allowed', async () => {
    const one = await tf.savedModel.load(join(savedModels, 'module'));
    await one.dispose();
    await one.dispose();
    const call = one.signatures['serving_default']!;
    await expect(call([[1, 2]])).rejects.toMatchObject({ code: 'FAILED_PRECONDITION' });
    await expect(call([[1, 2]])).rejects.toThrow('signatures.serving_default: the model has been disposed');
    expect(() => call.sync([[1, 2]])).toThrow('the model has been disposed');
  });

  test.each(['single', 'parallel'] as const)('while calls are under way, executor %s', async (executor) => {
    const one = await tf.savedModel.load(join(savedModels, 'keras-sequence'), { executor });
    const sequence = tf.ones([64, 50, 3]);
    const calls = Array.from({ length: 20 }, () => one.signatures['serving_default']!({ sequence }));
    const disposed = one.dispose();
    const results = await Promise.allSettled(calls);
    await disposed;
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ name: 'TensorFlowError' });
      else expect(result.value['output_0']!.shape).toEqual([64, 2]);
    }
  });

  test('what came out stays', async () => {
    const one = await tf.savedModel.load(join(savedModels, 'module'));
    const { upper } = await one.signatures['look_up']!(['a long enough string to be on the heap']);
    await one.dispose();
    expect(upper!.arraySync()).toEqual(['A LONG ENOUGH STRING TO BE ON THE HEAP']);
  });
});

describe('what ends a call', () => {
  let counting: tf.savedModel.SavedModel;
  const count = (n: number, options?: tf.savedModel.CallOptions) => counting.signatures['count']!({ n }, options);

  beforeAll(async () => {
    const directory = join(temporaryDirectory(), 'counting');
    const endless = tf.function(
      (n: tf.Tensor) => {
        const [last] = tf.whileLoop(
          (i) => tf.notEqual(i, n),
          (i) => [tf.add(i, 1)],
          [tf.scalar(0, 'int32')],
        ) as [tf.Tensor];
        return { last };
      },
      { inputSignature: [new tf.TensorSpec([], 'int32', 'n')] },
    );
    await tf.savedModel.save({ count: endless }, directory, { signatures: { count: endless } });
    counting = await tf.savedModel.load(directory);
  });
  afterAll(() => counting.dispose());

  test('a signal, with its reason; the call beside it goes on', async () => {
    const controller = new AbortController();
    const stopped = expect(count(-1, { signal: controller.signal })).rejects.toBe('enough');
    const beside = count(20_000, { signal: new AbortController().signal });
    controller.abort('enough');
    await stopped;
    expect((await beside)['last']!.arraySync()).toBe(20_000);
    await expect(count(1, { signal: AbortSignal.abort('early') })).rejects.toBe('early');
  });

  test('a timeout, which calls that are done do not see', async () => {
    await expect(count(-1, { timeout: 20 })).rejects.toMatchObject({ code: 'DEADLINE_EXCEEDED' });
    await expect(count(-1, { timeout: 20 })).rejects.toThrow(/^signatures.count: /);
    expect((await count(3, { timeout: 60_000 }))['last']!.arraySync()).toBe(3);
  });

  test.each([
    [{ timeout: 0 }, 'signatures.count: expected a timeout of whole milliseconds > 0, received 0'],
    [{ signal: 1 }, 'signatures.count: expected an AbortSignal as signal, received 1'],
    [{ wait: 1 }, "signatures.count: unknown option 'wait'; expected one of signal, timeout"],
  ])('%j is refused', async (options, message) => {
    await expect(count(1, options as never)).rejects.toThrow(message);
  });

  test('disposal', async () => {
    const one = await tf.savedModel.load(counting.directory);
    const call = expect(one.signatures['count']!({ n: -1 }, { timeout: 60_000 })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    await one.dispose();
    await call;
    const late = one.signatures['count']!({ n: 1 }, { timeout: 20 });
    await expect(late).rejects.toThrow('signatures.count: the model has been disposed');
  });
});

describe('a signature that gives back what it is given', () => {
  /** Its output `name` is the input x itself. */
  const passing = (only: boolean, use: (pass: tf.savedModel.Signature) => Promise<void>) =>
    withCopy('module', async (directory) => {
      changeSavedModel(directory, ({ meta_graphs }) => {
        const { inputs, outputs } = meta_graphs[0]!.signature_def['serving_default']!;
        if (only) delete outputs['y'];
        outputs['same'] = inputs['x']!;
      });
      await using loaded = await tf.savedModel.load(directory);
      await use(loaded.signatures['serving_default']!);
    });

  test('beside others', () =>
    passing(false, async (pass) => {
      const signal = new AbortController().signal;
      const calls = [
        () => pass.sync([[1, 2]]),
        () => pass([[1, 2]]),
        () => pass([[1, 2]], { timeout: 60_000, signal }),
      ];
      for (const call of calls) {
        const { y, same } = await call();
        expect([y!.arraySync(), same!.arraySync()]).toEqual([[[7, 10]], [[1, 2]]]);
      }
    }));

  test('alone, and apart from the tensor that was given', () =>
    passing(true, async (pass) => {
      const x = tf.tensor([[1, 2]]);
      const calls = [pass(x), pass(x, { timeout: 60_000 })];
      x.dispose();
      for (const { same } of await Promise.all(calls)) expect(same!.arraySync()).toEqual([[1, 2]]);
    }));
});

test('a signature that gives nothing says so', () =>
  withCopy('module', async (directory) => {
    changeSavedModel(directory, ({ meta_graphs }) => {
      meta_graphs[0]!.signature_def['serving_default']!.outputs = {};
    });
    await using loaded = await tf.savedModel.load(directory);
    await expect(loaded.signatures['serving_default']!([[1, 2]])).rejects.toThrow(
      'signatures.serving_default: has no outputs, by which a session would run it; call the function of model.root',
    );
  }));
