import * as tf from '../../../lib';

const { padSequences } = tf.keras.utils;
const sequences = [[1], [2, 3], [4, 5, 6]]; // prettier-ignore
const padded = (options?: object) => padSequences(sequences, options).arraySync();

// Numbers of Python's keras.utils.pad_sequences.
test('pads and cuts at either end', () => {
  expect(padSequences(sequences).dtype).toBe('int32');
  expect(padded()).toEqual([[0, 0, 1], [0, 2, 3], [4, 5, 6]]); // prettier-ignore
  expect(padded({ value: -1 })).toEqual([[-1, -1, 1], [-1, 2, 3], [4, 5, 6]]); // prettier-ignore
  expect(padded({ padding: 'post' })).toEqual([[1, 0, 0], [2, 3, 0], [4, 5, 6]]); // prettier-ignore
  expect(padded({ maxlen: 2 })).toEqual([[0, 1], [2, 3], [5, 6]]); // prettier-ignore
  expect(padded({ maxlen: 2, truncating: 'post' })).toEqual([[0, 1], [2, 3], [4, 5]]); // prettier-ignore
});

test('takes typed arrays, steps of several numbers, strings, and nothing', () => {
  const typed = padSequences([Float32Array.of(0.5), []], { dtype: 'float32', maxlen: 2 });
  expect(typed.arraySync()).toEqual([[0, 0.5], [0, 0]]); // prettier-ignore
  const wide = padSequences([[[1, 2]], [[3, 4], [5, 6]]]); // prettier-ignore
  expect(wide.arraySync()).toEqual([[[0, 0], [1, 2]], [[3, 4], [5, 6]]]); // prettier-ignore
  expect(padSequences([['a'], ['b', 'c']], { dtype: 'string' }).arraySync()).toEqual([['', 'a'], ['b', 'c']]); // prettier-ignore
  expect(padSequences([], { maxlen: 3 }).shape).toEqual([0, 3]);
  expect(padSequences([[], []]).shape).toEqual([2, 0]);
});

test.each([
  [3, {}, 'padSequences: expected a list of sequences, received 3'],
  [[[1], 2], {}, 'padSequences: expected sequence 1 to be an array or a typed array, received 2'],
  [[[1]], { padding: 'both' }, "padSequences: padding: expected one of 'pre', 'post', received 'both'"],
  [[[1]], { maxlen: 1.5 }, 'padSequences: maxlen: expected an integer >= 0, received 1.5'],
  [[[1]], { length: 2 }, "padSequences: unknown option 'length'"],
  [[[[1, 2]], [[3]]], {}, 'padSequences: expected even nested arrays'], // prettier-ignore
])('refuses %j with %j', (given, options, message) => {
  expect(() => padSequences(given as never, options as never)).toThrow(message);
});
