import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { constant, toTensor } from '../../lib/core/convert';
import type { DType } from '../../lib/core/dtype';
import { execute } from '../../lib/core/execute';
import { tidy, keep, memory, dispose } from '../../lib/core/memory';
import { TensorFlowError } from '../../lib/core/errors';
import { stack } from '../../lib/ops/join';
import { expandDims } from '../../lib/ops/reshape';

describe('constants', () => {
  test.each([
    [3, 'float32', [], 3],
    [true, 'bool', [], true],
    [5n, 'int64', [], 5n],
    ['héllo', 'string', [], 'héllo'],
    [
      [
        [1, 2],
        [3, 4],
      ],
      'float32',
      [2, 2],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [[true, false], 'bool', [2], [true, false]],
    [[], 'float32', [0], []],
    [[[], []], 'float32', [2, 0], [[], []]],
    [new Int32Array([1, 2]), 'int32', [2], [1, 2]],
    [
      [new Float64Array([1, 2]), new Float64Array([3, 4])],
      'float32',
      [2, 2],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [new BigInt64Array([-1n, 2n]), 'int64', [2], [-1n, 2n]],
    [[1, true], 'float32', [2], [1, 1]],
  ] as const)('%p is %s of shape %p', (value, dtype, shape, expected) => {
    const tensor = constant(value as never);
    expect(tensor.dtype).toBe(dtype);
    expect(tensor.shape).toEqual(shape);
    expect(tensor.arraySync()).toEqual(expected);
  });

  test.each([
    'float16',
    'bfloat16',
    'float32',
    'float64',
    'int8',
    'int16',
    'int32',
    'uint8',
    'uint16',
    'uint32',
  ] as DType[])('numbers go into %s and come back', async (dtype) => {
    const tensor = constant(
      [
        [0, 1],
        [2, 100],
      ],
      undefined,
      dtype,
    );
    expect(tensor.dtype).toBe(dtype);
    expect(await tensor.array()).toEqual([
      [0, 1],
      [2, 100],
    ]);
  });

  test.each(['int64', 'uint64'] as DType[])('numbers and bigints go into %s', (dtype) => {
    expect(constant([1, 2n], undefined, dtype).arraySync()).toEqual([1n, 2n]);
    expect(constant(new Float32Array([7]), undefined, dtype).arraySync()).toEqual([7n]);
  });

  test('complex numbers are pairs', () => {
    expect(
      constant(
        [
          [1, 2],
          [3, 4],
        ],
        undefined,
        'complex64',
      ).arraySync(),
    ).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(constant([1, 2, 3, 4], [2], 'complex128').shape).toEqual([2]);
    expect(constant([5, 6], [2], 'complex64').arraySync()).toEqual([
      [5, 0],
      [6, 0],
    ]);
    expect(constant(new Float32Array([1, 2]), [1], 'complex64').arraySync()).toEqual([[1, 2]]);
    expect(constant(new Int32Array([1, 2]), undefined, 'complex128').arraySync()).toEqual([[1, 2]]);
    expect(constant(new BigInt64Array([1n, 2n]), [1], 'complex64').arraySync()).toEqual([[1, 2]]);
    expect(() => constant(new Float32Array(3), undefined, 'complex64')).toThrow('tensor: expected 1 elements');
  });

  test('bytes make strings where strings are asked for', () => {
    const bytes = new Uint8Array([0, 255, 65]);
    const tensor = constant([bytes], undefined, 'string');
    expect(tensor.shape).toEqual([1]);
    expect(tensor.bytesSync<Uint8Array[]>()[0]).toEqual(bytes);
  });

  test('a byte order mark belongs to its string', () => {
    expect(constant(['\ufeffa']).arraySync()).toEqual(['\ufeffa']);
  });

  test('a typed array is copied: writing to it later changes nothing', () => {
    const source = new Float32Array([1, 2]);
    const tensor = constant(source, [2, 1]);
    source[0] = 9;
    expect(tensor.arraySync()).toEqual([[1], [2]]);
  });

  test.each([
    [[[1], [2, 3]], RangeError, 'tensor: expected even nested arrays: a list of 1 at depth 1, received a list of 2'],
    [[1, [2]], RangeError, 'tensor: expected even nested arrays: an element at depth 1, received a list of 1'],
    [[1, 'a'], TypeError, 'tensor: expected numbers, booleans, bigints or strings, received number and string'],
    [[undefined], TypeError, 'tensor: expected numbers, booleans, bigints or strings, received undefined'],
  ])('%j is refused', (value, Kind, message) => {
    expect(() => constant(value as never)).toThrow(new (Kind as typeof RangeError)(message));
  });

  test('arrays nested too deep, as those that hold themselves, are refused', () => {
    const endless: unknown[] = [];
    endless.push(endless);
    expect(() => constant(endless as never)).toThrow('tensor: expected at most 254 dimensions, received 255');
    const nest = (depth: number): unknown => (depth === 0 ? 1 : [nest(depth - 1)]);
    expect(constant(nest(254) as never).rank).toBe(254);
    expect(() => constant(nest(255) as never)).toThrow('expected at most 254 dimensions');
  });

  test('shape and dtype are checked', () => {
    expect(() => constant([1, 2, 3], [2, 2])).toThrow('tensor: expected 4 elements for shape [2, 2], received 3');
    expect(() => constant(1, [], 'float' as DType)).toThrow(/tensor: expected a dtype \(.*\), received 'float'/);
    expect(() => toTensor(constant(1), 'int32', 'add')).toThrow(
      'add: expected a int32 tensor, received a float32 tensor of shape []',
    );
  });
});

describe('memory', () => {
  // Tensors that the tests above forgot must not go while those below count.
  beforeAll(async () => {
    setFlagsFromString('--expose-gc');
    (runInNewContext('gc') as () => void)();
    await setImmediate();
  });

  test('using a disposed tensor names the call', () => {
    const tensor = constant([1]);
    tensor.dispose();
    tensor.dispose();
    expect(tensor.isDisposed).toBe(true);
    expect(() => execute('Neg', [tensor])).toThrow(/^Neg: the tensor \(id \d+\) has been disposed$/);
    expect(() => tensor.dataSync()).toThrow(/dataSync: the tensor .* has been disposed/);
    expect(tensor.toString()).toBe('tf.Tensor(disposed)');
  });

  test('tidy frees what is made in it and not returned', () => {
    const before = memory().numTensors;
    let kept!: ReturnType<typeof constant>;
    const { out } = tidy(() => {
      const a = constant([1, 2]);
      kept = keep(constant(3));
      const [b] = execute('Neg', [a]);
      return { out: b };
    });
    expect(memory().numTensors).toBe(before + 2);
    expect(out.arraySync()).toEqual([-1, -2]);
    dispose([{ out }, kept]);
    expect(memory().numTensors).toBe(before);
  });

  test('an inner tidy hands its result to the outer one; an error frees all', () => {
    const before = memory().numTensors;
    tidy(() => {
      tidy(() => constant([1]));
    });
    expect(() =>
      tidy(() => {
        constant(1);
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(() => tidy(async () => constant(1))).toThrow(
      'tidy: expected a function that returns its result, received a promise',
    );
    expect(memory().numTensors).toBeLessThanOrEqual(before);
  });

  test('using frees at the end of the block', () => {
    const before = memory().numTensors;
    {
      using tensor = constant([1, 2]);
      expect(memory().numBytes).toBeGreaterThanOrEqual(8);
      expect(tensor.size).toBe(2);
    }
    expect(memory().numTensors).toBe(before);
  });
});

test('errors of the runtime carry their code and operation', () => {
  const act = () => execute('MatMul', [constant([[1, 2]]), constant([[1, 2]])]);
  expect(act).toThrow(TensorFlowError);
  expect(act).toThrow(/^MatMul: /);
  try {
    act();
  } catch (error) {
    expect(error).toMatchObject({ code: 'INVALID_ARGUMENT', op: 'MatMul' });
  }
});

test('a tensor prints its values, shape and dtype', () => {
  expect(
    String(
      constant([
        [1, 2.5],
        [3, 4],
      ]),
    ),
  ).toBe('tf.Tensor(\n[[1, 2.5],\n [3, 4]], shape=[2, 2], dtype=float32)');
  expect(String(constant('a'))).toBe('tf.Tensor("a", shape=[], dtype=string)');
  expect(String(constant(new Int32Array(2000)))).toContain('[0, 0, 0, ..., 0, 0, 0]');
});

test.each([
  [[300], 'int8', 'tensor: expected values from -128 to 127 for int8, received 300'],
  [[-1], 'uint8', 'tensor: expected values from 0 to 255 for uint8, received -1'],
  [[NaN], 'int32', 'tensor: expected values from -2147483648 to 2147483647 for int32, received NaN'],
  [[2n ** 70n], 'int64', /expected values from -9223372036854775808 to 9223372036854775807 for int64/],
  [[2 ** 63], 'int64', /received 9223372036854776000/],
  [new Float32Array([1e10]), 'int32', /received 10000000000/],
] as [number[], DType, string | RegExp][])('%p does not fit into %s', (values, dtype, message) => {
  expect(() => constant(values, undefined, dtype)).toThrow(message);
});

test('fractions are cut off toward zero', () => {
  expect(constant([1.9, -1.9, 127.9], undefined, 'int8').arraySync()).toEqual([1, -1, 127]);
  expect(constant(new Float32Array([255.5, -0.5]), undefined, 'uint8').arraySync()).toEqual([255, 0]);
});

test('a rank that TensorFlow has no room for is refused', () => {
  let x = constant(1);
  for (let i = 0; i < 254; i++) x = expandDims(x, 0);
  expect(() => expandDims(x, 0)).toThrow('expandDims: expected at most 254 dimensions, received 255');
  expect(() => stack([x, x])).toThrow('stack: expected at most 254 dimensions, received 255');
});
