import * as tf from '../../lib/ops';

test('tensor infers the dtype', () => {
  expect(tf.tensor([1, 2]).dtype).toBe('float32');
  expect(tf.tensor([true]).dtype).toBe('bool');
  expect(tf.tensor([1n]).dtype).toBe('int64');
  expect(tf.tensor(['a']).dtype).toBe('string');
  expect(tf.tensor(Int32Array.of(1)).dtype).toBe('int32');
  expect(tf.tensor([1, 2], [2, 1], 'int32').arraySync()).toEqual([[1], [2]]);
});

test('tensor takes tensors, which it casts and reshapes', () => {
  const given = tf.tensor([1.5, 2.5]);
  expect(tf.tensor(given)).toBe(given);
  expect(tf.tensor(given, [2, 1], 'int32').arraySync()).toEqual([[1], [2]]);
  expect(tf.tensor(tf.variable([1, 2])).arraySync()).toEqual([1, 2]);
});

test('scalar makes one value of each kind', () => {
  expect([tf.scalar(3).arraySync(), tf.scalar(true).arraySync(), tf.scalar('a').arraySync()]).toEqual([3, true, 'a']);
  expect(tf.scalar(3, 'int64').arraySync()).toBe(3n);
  expect(tf.scalar(Uint8Array.of(104, 105)).arraySync()).toBe('hi');
});

test('tensor1d to tensor6d check the rank', () => {
  expect(tf.tensor1d([1, 2], 'int32').shape).toEqual([2]);
  expect(tf.tensor2d([1, 2, 3, 4], [2, 2]).arraySync()).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(tf.tensor3d([1], [1, 1, 1]).rank).toBe(3);
  expect(tf.tensor4d([1], [1, 1, 1, 1]).rank).toBe(4);
  expect(tf.tensor5d([1], [1, 1, 1, 1, 1]).rank).toBe(5);
  expect(tf.tensor6d([1], [1, 1, 1, 1, 1, 1]).rank).toBe(6);
  expect(() => tf.tensor2d([1, 2])).toThrow('tensor2d: expected values of rank 2, received rank 1');
});

test.each<[string, () => unknown, string]>([
  ['tensor', () => tf.tensor([1, 2, 3], [2, 2]), 'tensor: expected 4 elements for shape [2, 2], received 3'],
  ['uneven', () => tf.tensor([[1, 2], [3]]), 'tensor: expected even nested arrays'],
  ['mixed', () => tf.tensor([1, 'a'] as never), 'tensor: expected numbers, booleans, bigints or strings'],
  ['dtype', () => tf.tensor([1], null, 'float' as never), 'tensor: expected a dtype'],
  ['scalar', () => tf.scalar([1] as never), 'scalar: expected one value, received a list'],
  ['zeros', () => tf.zeros([2, -1]), 'zeros: expected sizes that are integers >= 0, received [2, -1]'],
  [
    'open sizes',
    () => tf.zeros([null, 2] as never),
    'received [null, 2]; where sizes are known only at run time, tf.shape(x)',
  ],
  ['ones', () => tf.ones(3 as never), 'ones: expected a shape (a list of sizes), received 3'],
  ['eye', () => tf.eye(-1), 'eye: expected numRows to be an integer >= 0, received -1'],
  ['range', () => tf.range(0, 5, 0), 'range: expected a step other than 0'],
  ['range without an end', () => tf.range(5 as never, undefined as never), 'range: expected stop to be a number'],
  ['nothing', () => tf.tensor(null as never), 'tensor: expected numbers, booleans, bigints or strings, received null'],
  [
    'a promise',
    () => tf.add(Promise.resolve(1) as never, 1),
    'add: expected values, received a promise; await it first',
  ],
  [
    'a promise for int32',
    () => tf.tensor(Promise.reject(new Error()) as never, [], 'int32'),
    'received a promise; await it',
  ],
  ['undefined', () => tf.tensor(undefined as never), 'tensor: expected numbers, booleans, bigints or strings'],
  ['cast', () => tf.cast([1], 'flat32' as never), 'cast: expected a dtype'],
  ['cast of a tensor', () => tf.tensor(tf.ones([1]), null, 'flat32' as never), 'tensor: expected a dtype'],
  ['sizes without end', () => tf.zeros([2 ** 60]), 'zeros: expected sizes that are integers >= 0'],
  ['more than there is', () => tf.zeros([2 ** 40, 2 ** 40]), 'Fill: '],
  ['wide integers', () => tf.tile([1], [2 ** 32]), 'tile: expected integers of at most 32 bits, received [4294967296]'],
  ['linspace', () => tf.linspace(0, 1, 0), 'linspace: expected num to be an integer >= 1, received 0'],
  ['oneHot', () => tf.oneHot(['a'], 2), 'oneHot: expected integer indices'],
  ['oneHot depth', () => tf.oneHot([1], 1.5), 'oneHot: expected depth to be an integer >= 0, received 1.5'],
  ['meshgrid', () => tf.meshgrid([], { indexing: 'a' as never }), 'meshgrid: expected indexing to be one of xy, ij'],
])('%s: errors say what was expected', (_, call, message) => {
  expect(call).toThrow(message);
});

test('range goes toward its end by steps of one', () => {
  expect(tf.range(0, 3).arraySync()).toEqual([0, 1, 2]);
  expect(tf.range(3, 0).arraySync()).toEqual([3, 2, 1]);
  expect(tf.range(3, 0, 1).arraySync()).toEqual([]);
});

test('sizes above 32 bits are not cut', () => {
  expect(tf.zeros([2 ** 33, 0]).shape).toEqual([2 ** 33, 0]);
});
