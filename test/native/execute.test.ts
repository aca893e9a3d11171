import { addon, context, errorOf, float32, floats, GraphBuilder, int32, run } from './support';
import type { TensorHandle } from '../../lib/native/addon';

const x = float32([2, 2], [1, 2, 3, 4]);

describe('execute', () => {
  it('runs an operation, its attributes honoured', () => {
    expect(floats(run('MatMul', [x, x])[0])).toEqual([7, 10, 15, 22]);
    expect(floats(run('MatMul', [x, x], ['transpose_a', true])[0])).toEqual([10, 14, 14, 20]);
    // What the call before set must not stick to the operation that is used again.
    expect(floats(run('MatMul', [x, x])[0])).toEqual([7, 10, 15, 22]);
  });

  it('takes lists of tensors, and gives as many outputs as there are', () => {
    const [joined] = run('ConcatV2', [[x, x, x], int32([], [0])]);
    expect(addon.tensorShape(joined)).toEqual([6, 2]);
    const parts = run('Split', [int32([], [0]), joined], ['num_split', 3]);
    expect(parts.map(floats)).toEqual([1, 2, 3].map(() => [1, 2, 3, 4]));
    expect(run('NoOp', [])).toEqual([]);
  });

  it('has room for as many outputs as it is told', () => {
    const wide = float32([600, 1], new Float32Array(600));
    expect(addon.execute(context, 'Unpack', '', [wide], ['num', 600, 'axis', 0], 600)).toHaveLength(600);
    expect(() => addon.execute(context, 'Unpack', '', [wide], ['num', 600, 'axis', 0], 599)).toThrow(/599/);
  });

  it('places operations', () => {
    const [y] = addon.execute(context, 'AddV2', '/device:CPU:0', [x, x], [], 1);
    expect(addon.tensorDevice(y)).toMatch(/CPU:0$/);
    expect(() => addon.execute(context, 'AddV2', '/device:GPU:5', [x, x], [], 1)).toThrow(/GPU:5/);
    expect(() => addon.execute(context, 'AddV2', 'nonsense//', [x, x], [], 1)).toThrow(Error);
    expect(floats(run('AddV2', [x, x])[0])).toEqual([2, 4, 6, 8]);
  });

  it('asks the shape function first when it is told', () => {
    const fill = (checks: boolean): TensorHandle[] =>
      addon.execute(
        context,
        'AvgPool',
        '',
        [x],
        ['ksize', [1, 1, 1, 1], 'strides', [1, 1, 1, 1], 'padding', 'SAME'],
        1,
        checks,
      );
    expect(() => fill(false)).toThrow(/Input must be 4 or 5-dimensional/);
    expect(() => fill(true)).toThrow(/Shape must be rank 4 but is rank 2/);
  });

  it('gives errors of TensorFlow with their code', async () => {
    expect(await errorOf(() => run('MatMul', [x, float32([3, 1], [1, 2, 3])]))).toMatchObject({
      code: 3,
      message: expect.stringContaining('Matrix size-incompatible'),
    });
    expect(await errorOf(() => run('NoSuchOp', [x]))).toMatchObject({ code: 5 });
    expect(await errorOf(() => run('AddV2', [x]))).toMatchObject({ code: 3 });
    expect(await errorOf(() => run('AddV2', [x, int32([1], [1])]))).toMatchObject({ code: 3 });
  });

  it('refuses attributes that the op does not have, or of another kind', () => {
    expect(() => run('MatMul', [x, x], ['transposed', true])).toThrow(
      new TypeError("execute: MatMul has no attribute 'transposed'"),
    );
    expect(() => run('MatMul', [x, x], ['transpose_a', 1])).toThrow(
      new TypeError('execute: transpose_a: expected a boolean, received 1'),
    );
    expect(() => run('MatMul', [x, x], ['transpose_a'])).toThrow(TypeError);
    expect(() => run('Cast', [x], ['DstT', 'float'])).toThrow("no dtype has the name 'float'");
    expect(() => run('Cast', [x], ['DstT', 77])).toThrow(RangeError);
    expect(() => run('MatMul', [x, x], ['a\0b', true])).toThrow(TypeError);
  });

  it('refuses what is no input', () => {
    expect(() => run('AddV2', [x, 1 as never])).toThrow(
      new TypeError('execute: inputs: expected tensor handles and arrays of them, received 1'),
    );
    expect(() => addon.execute(context, 'AddV2', '', 'xx' as never, [], 1)).toThrow(TypeError);
    expect(() => run('AddN', [[x, [x] as never]])).toThrow(TypeError);
    expect(() => run('a\0b', [])).toThrow('a name must not contain NUL');
    expect(() => addon.execute(context, 'NoOp', '', [], [], -1)).toThrow(RangeError);
    expect(() => addon.execute(context, 'NoOp', '', [], [], NaN)).toThrow(TypeError);
  });

  it('infers what several lists are, empty ones included', () => {
    const builder = new GraphBuilder();
    const argument = builder.placeholder('int32', []);
    addon.contextAddFunction(context, builder.toFunction('first_of_one', [argument], [builder.add('Neg', [[argument, 0]])])); // prettier-ignore
    const five = int32([], [5]);
    // EncodeProto-like ops have a list behind a list; RemoteCall's is behind a single input.
    const [handle] = run('FIFOQueueV2', [], ['component_types', ['int32', 'float32'], 'capacity', 3]);
    run('QueueEnqueueV2', [handle, [five, float32([], [1])]]);
    expect(run('QueueDequeueV2', [handle], ['component_types', ['int32', 'float32']])).toHaveLength(2);
    // Assert: a single input, then a list of mixed types.
    expect(run('Assert', [addon.tensorFromValues(10, [], [true]), [five, float32([], [1])]])).toEqual([]);
    // StringFormat of nothing; ParseExampleV2 with three empty lists and one of a string.
    expect(addon.tensorStringsSync(run('StringFormat', [[]], ['template', 'x', 'placeholder', '%'])[0])).toHaveLength(
      1,
    );
    const none = addon.tensorFromStrings([0], []);
    const key = addon.tensorFromStrings([1], ['key']);
    const parsed = run(
      'ParseExampleV2',
      [addon.tensorFromStrings([1], ['']), none, none, key, none, [addon.tensorFromStrings([1], ['unset'])]],
      ['Tdense', ['string'], 'num_sparse', 0, 'sparse_types', [], 'ragged_value_types', [], 'ragged_split_types', [], 'dense_shapes', [[1]]],
    ); // prettier-ignore
    expect(addon.tensorStringsSync(parsed[0])).toEqual([new TextEncoder().encode('unset')]);
    // The lists flat, with the attributes that say what they are.
    const flat = run('AddN', [x, x, x], ['N', 3, 'T', 'float32']);
    expect(floats(flat[0])).toEqual([3, 6, 9, 12]);
    expect(() => run('AddN', [[]])).toThrow(Error);
  });

  it('refuses more inputs than the op has', () => {
    expect(() => run('Neg', [x, x])).toThrow(
      new RangeError('execute: Neg takes 1 inputs, a list being one, received more'),
    );
    expect(() => run('NoOp', [[]])).toThrow(RangeError);
    expect(() => run('ConcatV2', [[x, x], int32([], [0]), x])).toThrow(RangeError);
    expect(() => run('Neg', [[x]])).toThrow('inputs: input 0 of Neg is no list');
  });

  it('may be called again from within its own arguments', () => {
    const inputs = [x, x];
    Object.defineProperty(inputs, 1, { get: () => run('AddV2', [x, x])[0] });
    expect(floats(run('AddV2', inputs)[0])).toEqual([3, 6, 9, 12]);
    const attrs: unknown[] = ['transpose_a', true];
    Object.defineProperty(attrs, 1, { get: () => run('MatMul', [x, x]).length === 1 });
    expect(floats(run('MatMul', [x, x], attrs)[0])).toEqual([10, 14, 14, 20]);
  });

  it('stands inputs that are disposed while it reads them', () => {
    const first = float32([2, 2], [1, 1, 1, 1]);
    const list: TensorHandle[] = [first, x];
    Object.defineProperty(list, 1, { get: () => (addon.tensorDispose(first), x) });
    expect(floats(run('AddN', [list])[0])).toEqual([2, 3, 4, 5]);
    const throwing: TensorHandle[] = [x, x];
    Object.defineProperty(throwing, 1, {
      get: () => {
        throw new Error('mine');
      },
    });
    expect(() => run('AddV2', throwing)).toThrow(new Error('mine'));
    expect(floats(run('AddV2', [x, x])[0])).toEqual([2, 4, 6, 8]);
  });

  it('holds an input no longer than the call', () => {
    const before = addon.memory().numTensors;
    for (let i = 0; i < 100; ++i) {
      const big = float32([1000], new Float32Array(1000));
      const [y] = run('Neg', [big]);
      addon.tensorDispose(big);
      addon.tensorDispose(y);
    }
    expect(addon.memory().numTensors).toBe(before);
  });
});

describe('attributes of an eager operation', () => {
  const attr = (type: string, name: string, value: unknown, more: unknown[] = []) =>
    run(type, [], [name, value, ...more]);

  it('of every kind are written', () => {
    const [strings] = attr('Const', 'value', addon.tensorFromStrings([1], ['t']), ['dtype', 'string']);
    expect(addon.tensorStringsSync(strings)).toEqual([new TextEncoder().encode('t')]);
    // list(type), list(shape), int, string
    const queue = [
      'component_types',
      ['float32', 3],
      'shapes',
      [[2], []],
      'capacity',
      3n,
      'container',
      new Uint8Array(0),
    ];
    const [handle] = run('FIFOQueueV2', [], queue);
    run('QueueEnqueueV2', [handle, [float32([2], [1, 2]), int32([], [5])]], ['timeout_ms', -1]);
    const [a, b] = run('QueueDequeueV2', [handle], ['component_types', ['float32', 'int32'], 'timeout_ms', -1]);
    expect([floats(a), addon.tensorShape(b)]).toEqual([[1, 2], []]);
    // list(int), float
    const image = float32([1, 2, 2, 1], [1, 2, 3, 4]);
    const pool = ['ksize', [1, 2, 2, 1], 'strides', [1, 1, 1, 1], 'padding', 'VALID'];
    expect(floats(run('MaxPool', [image], pool)[0])).toEqual([4]);
    expect(floats(run('LeakyRelu', [float32([1], [-2])], ['alpha', 0.5])[0])).toEqual([-1]);
    // list(float)
    const [buckets] = run('Bucketize', [float32([3], [0, 5, 20])], ['boundaries', [1, 10.5]]);
    expect([...new Int32Array(addon.tensorBytesSync(buckets))]).toEqual([0, 1, 2]);
    // list(string)
    const hash = run(
      'UnicodeEncode',
      [int32([1], [65]), addon.tensorFromBytes(9, [2], BigInt64Array.of(0n, 1n))],
      ['output_encoding', 'UTF-8'],
    );
    expect(addon.tensorStringsSync(hash[0])).toEqual([Uint8Array.of(65)]);
  });

  it('of functions are written', () => {
    const body = new GraphBuilder();
    const argument = body.placeholder('float32', null);
    const doubled = body.add('AddV2', [[argument, 0], [argument, 0]]); // prettier-ignore
    addon.contextAddFunction(context, body.toFunction('doubled', [argument], [doubled]));
    const call = ['Tin', ['float32'], 'Tout', ['float32'], 'config_proto', '', 'executor_type', ''];
    for (const f of ['doubled', { name: 'doubled' }, { name: 'doubled', attrs: ['_note', 'x', '_number', [1.5, 2]] }]) {
      expect(floats(run('PartitionedCall', [[x]], ['f', f, ...call])[0])).toEqual([2, 4, 6, 8]);
    }
    const attributes = ['Tin', ['float32'], 'Tout', ['float32'], 'output_shapes', [[2, 2]]];
    const index = int32([], [1]);
    expect(floats(run('Case', [index, [x]], ['branches', ['doubled', { name: 'doubled' }], ...attributes])[0])).toEqual(
      [2, 4, 6, 8],
    );
    expect(floats(run('doubled', [x])[0])).toEqual([2, 4, 6, 8]);
    expect(floats(run('doubled', [x], ['executor_type', 'SINGLE_THREADED_EXECUTOR'])[0])).toEqual([2, 4, 6, 8]);
    addon.contextRemoveFunction(context, 'doubled');
    expect(addon.contextHasFunction(context, 'doubled')).toBe(false);
    expect(() => run('doubled', [x])).toThrow(/doubled/);
  });

  it('may be serialized AttrValues', () => {
    // AttrValue.b = 5
    expect(floats(run('MatMul', [x, x], ['transpose_a', { proto: Uint8Array.of(40, 1) }])[0])).toEqual([
      10, 14, 14, 20,
    ]);
    expect(() => run('MatMul', [x, x], ['transpose_a', { proto: Uint8Array.of(40) }])).toThrow(Error);
    expect(() => run('MatMul', [x, x], ['transpose_a', { proto: 'text' }])).toThrow(TypeError);
  });

  it('with shapes out of this world are refused', () => {
    const placeholder = (shape: unknown) => run('Empty', [int32([1], [1])], ['dtype', 'float32', '_shape', shape]);
    expect(placeholder([1, 2])).toHaveLength(1);
    const queue = (shape: unknown) =>
      run('FIFOQueueV2', [], ['component_types', ['float32'], 'shapes', [shape], 'capacity', 1]);
    expect(() => queue([2 ** 40, 2 ** 40])).toThrow(RangeError);
    expect(() => queue([-2])).toThrow(RangeError);
    expect(() => queue([NaN])).toThrow(TypeError);
    expect(() => queue(new Array(300).fill(1))).toThrow(RangeError);
    expect(queue([0, 3])).toHaveLength(1);
  });
});

describe('executeAsync', () => {
  const asynchronous = (
    type: string,
    inputs: (TensorHandle | TensorHandle[])[],
    attrs: unknown[] = [],
    cancellation = addon.cancellationNew(),
  ) => addon.executeAsync(context, type, '', inputs, attrs, 0, cancellation);

  it('runs off this thread, many at a time', async () => {
    const results = await Promise.all(Array.from({ length: 50 }, () => asynchronous('MatMul', [x, x])));
    for (const [result] of results) expect(floats(result)).toEqual([7, 10, 15, 22]);
  });

  it('holds what it works on', async () => {
    const input = float32([2, 2], [1, 2, 3, 4]);
    const promise = asynchronous('MatMul', [input, input]);
    addon.tensorDispose(input);
    expect(floats((await promise)[0])).toEqual([7, 10, 15, 22]);
  });

  it('rejects with the error of TensorFlow, or throws at once for a wrong argument', async () => {
    expect(await errorOf(() => asynchronous('MatMul', [x, float32([1], [1])]))).toMatchObject({ code: 3 });
    expect(() => asynchronous('MatMul', [1 as never])).toThrow(TypeError);
    expect(() => addon.executeAsync(context, 'NoOp', '', [], [], 0, x as never)).toThrow(TypeError);
  });

  it('waits without holding up others, and is cancelled', async () => {
    const types = ['component_types', ['float32']];
    const [queue] = run('FIFOQueueV2', [], [...types, 'shapes', [[]], 'capacity', 1]);
    const cancellation = addon.cancellationNew();
    // More than there are threads: each waits for an enqueue that comes after all of them.
    const waiting = Array.from({ length: 20 }, () => asynchronous('QueueDequeueV2', [queue], types, cancellation));
    await asynchronous('QueueEnqueueV2', [queue, [float32([], [42])]]);
    expect(floats((await Promise.race(waiting))[0])).toEqual([42]);
    const settled = Promise.allSettled(waiting);
    addon.cancellationCancel(cancellation);
    addon.cancellationCancel(cancellation);
    const rejected = (await settled).filter((result) => result.status === 'rejected');
    expect(rejected).toHaveLength(19);
    for (const { reason } of rejected) expect(reason).toMatchObject({ code: 1 });
    // What is cancelled already does not start.
    expect(await errorOf(() => asynchronous('QueueDequeueV2', [queue], types, cancellation))).toMatchObject({
      code: 1,
    });
  });
});
