import * as tf from '../../lib/ops';

test('elements are set and read by their index', () => {
  const held = tf.buffer([2, 2]);
  held.set(3, 0, 1);
  held.set(4, 1, 0);
  expect([held.get(0, 1), held.get(1, 1), held.size, held.rank]).toEqual([3, 0, 4, 2]);
  expect(held.toTensor().arraySync()).toEqual([
    [0, 3],
    [4, 0],
  ]);
});

test('a tensor keeps what it had when it was made', () => {
  const held = tf.buffer([1]);
  const before = held.toTensor();
  held.set(1, 0);
  expect([before.arraySync(), held.toTensor().arraySync()]).toEqual([[0], [1]]);
});

test('every kind of element', () => {
  const strings = tf.buffer([2], 'string');
  strings.set('a', 1);
  expect(strings.toTensor().arraySync()).toEqual(['', 'a']);
  const flags = tf.buffer([2], 'bool');
  flags.set(true, 0);
  expect(flags.toTensor().arraySync()).toEqual([true, false]);
  const longs = tf.buffer([1], 'int64');
  longs.set(7, 0);
  expect(longs.toTensor().arraySync()).toEqual([7n]);
  const halves = tf.buffer([1], 'float16');
  halves.set(1.5);
  expect(halves.toTensor()).toMatchObject({ dtype: 'float16', shape: [1] });
  expect(tf.buffer([2], 'int32', Int32Array.of(5, 6)).toTensor().arraySync()).toEqual([5, 6]);
});

test('errors say what was expected', () => {
  const held = tf.buffer([2, 2]);
  expect(() => held.set(1, 2, 0)).toThrow('buffer.set: expected an index per axis inside [2, 2], received [2, 0]');
  expect(() => held.get(1)).toThrow('buffer.get: expected an index per axis inside [2, 2], received [1]');
  expect(() => tf.buffer([2], 'float32', Float32Array.of(1))).toThrow(
    'buffer: expected 2 values for shape [2], received 1',
  );
  expect(() => tf.buffer([1], 'complex64')).toThrow(
    "buffer: expected a dtype of real numbers, bool or string, received 'complex64'",
  );
});
