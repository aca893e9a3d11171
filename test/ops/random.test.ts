import type { Tensor } from '../../lib/core/tensor';
import { tracedFunction } from '../../lib/function/function';
import * as tf from '../../lib/ops';
import { expectClose, readFamily } from './golden';

const { random } = tf;
const { rows } = readFamily('random');

function draws(): Tensor[] {
  return [
    tf.randomUniform([3]),
    tf.randomUniform([2], -1, 2, 'float32', 7),
    tf.randomUniform([3], 0, 100, 'int32'),
    random.uniform([2], -5, 5, 'int64', 3),
    tf.randomNormal([3]),
    tf.randomNormal([2], 1, 0.5, 'float64'),
    tf.truncatedNormal([3], 2, 3),
    tf.randomGamma([2], [0.5, 1.5], 2),
    random.poisson([3], [4]),
    random.categorical(
      [
        [0.1, 0.2, 0.7],
        [1, 1, 1],
      ],
      4,
    ),
    random.shuffle(tf.range(0, 6, 1, 'int32')),
    tf.dropout(tf.ones([8]), 0.4),
  ];
}

function check(received: readonly Tensor[], row: string): void {
  expect(received).toHaveLength(rows[row].length);
  received.forEach((each, i) => expectClose(each, rows[row][i], 1e-6));
}

const values = (tensors: readonly Tensor[]): unknown[] => tensors.map((each) => each.arraySync());

test('setSeed gives the numbers of Python, eagerly', () => {
  random.setSeed(1234);
  check([...draws(), ...draws()], 'eager');
});

test('setSeed gives the numbers of Python in a traced function', () => {
  random.setSeed(1234);
  const traced = tracedFunction(draws);
  check([...traced(), ...traced()], 'traced');
});

test('setSeed starts the sequence again, eagerly and in functions traced before', () => {
  random.setSeed(5);
  const traced = tracedFunction(draws);
  const first = values([...draws(), ...traced()]);
  expect(values([...draws(), ...traced()])).not.toEqual(first);
  random.setSeed(5);
  expect(values([...draws(), ...traced()])).toEqual(first);
});

test('seeds of zero still make a sequence', () => {
  random.setSeed(0);
  check([tf.randomUniform([2], 0, 1, 'float32', 0)], 'zero seeds');
});

test('stateless draws follow from the seed alone', () => {
  const seed = [3, 7] as const;
  const all = (): Tensor[] => [
    random.statelessUniform([3], seed),
    random.statelessUniform([3], seed, 0, 50, 'int32'),
    random.statelessUniform([2], seed, -1, 1, 'float64'),
    random.statelessNormal([3], seed),
    random.statelessNormal([2], seed, 1, 2),
    random.statelessTruncatedNormal([3], seed),
    random.statelessCategorical([[0.1, 0.2, 0.7]], 5, seed),
    random.statelessShuffle(tf.range(0, 5, 1, 'int32'), seed),
    random.statelessGamma([2, 2], seed, [0.5, 1.5], 2),
    random.statelessPoisson([2, 2], seed, [2, 9]),
    random.splitSeed(seed, 3),
  ];
  check(all(), 'stateless');
  check(tracedFunction(all)(), 'stateless');
});

test('draws stay within their limits', () => {
  const integers = tf.randomUniformInt([500], -3, 3).dataSync() as Int32Array;
  expect([Math.min(...integers), Math.max(...integers)]).toEqual([-3, 2]);
  const truncated = tf.truncatedNormal([500], 0, 0.5).dataSync() as Float32Array;
  expect(Math.max(...truncated.map(Math.abs))).toBeLessThan(1);
  const flags = tf.randomUniform([200], 0, 1, 'bool');
  expect(flags.dtype).toBe('bool');
  expect(new Set(flags.dataSync() as Uint8Array)).toEqual(new Set([0, 1]));
  expect(tf.randomStandardNormal([2, 0], 'float64').shape).toEqual([2, 0]);
});

test('multinomial takes logits or probabilities, with and without a batch', () => {
  expect(tf.multinomial([0, 1], 5, null, true).arraySync()).toEqual([1, 1, 1, 1, 1]);
  const drawn = tf.multinomial(
    [
      [0, 100],
      [100, 0],
    ],
    3,
  );
  expect([drawn.dtype, drawn.arraySync()]).toEqual([
    'int32',
    [
      [1, 1, 1],
      [0, 0, 0],
    ],
  ]);
});

test('dropout scales what stays, and can choose whole slices', () => {
  const dropped = tf.dropout(tf.ones([100, 3]), 0.5, [100, 1]).arraySync() as number[][];
  for (const row of dropped) expect([0, 2]).toContain(row[0]);
  for (const row of dropped) expect(new Set(row).size).toBe(1);
  const given = tf.ones([2]);
  expect(tf.dropout(given, 0)).toBe(given);
});

test('randomCrop takes a block', () => {
  const block = random.randomCrop(tf.reshape(tf.range(0, 24), [4, 6]), [2, 3]);
  const [[a, b], [c]] = block.arraySync() as number[][];
  expect(block.shape).toEqual([2, 3]);
  expect([b - a, c - a]).toEqual([1, 6]);
});

test('rand asks a function for each element', () => {
  let next = 0;
  const drawn = tf.rand([2, 2], () => next++, 'int32');
  expect([drawn.dtype, drawn.arraySync()]).toEqual([
    'int32',
    [
      [0, 1],
      [2, 3],
    ],
  ]);
});

test.each<[string, () => unknown, string]>([
  ['setSeed', () => random.setSeed(0.5), 'setSeed: expected an integer, received 0.5'],
  [
    'seed',
    () => tf.randomNormal([2], 0, 1, 'float32', 1.5),
    'randomNormal: expected seed to be an integer, received 1.5',
  ],
  ['dtype', () => tf.randomNormal([2], 0, 1, 'int32' as 'float32'), 'expected dtype to be one of float16, bfloat16'],
  ['rate', () => tf.dropout([1], 1), 'dropout: expected rate in [0, 1), received 1'],
  ['shape', () => tf.randomUniform([-1]), 'randomUniform: expected sizes that are integers >= 0, received [-1]'],
  ['stateless seed', () => random.statelessNormal([2], [1] as never), 'expected seed to be two integers, received [1]'],
  ['logits', () => random.categorical([1, 2], 3), 'categorical: expected logits of rank 2, received [2]'],
])('%s: errors say what was expected', (_, call, message) => {
  expect(call).toThrow(message);
});

test('seeds of more than 32 bits are those of an int64 tensor', () => {
  const drawn = tf.random.statelessUniform([3], [2 ** 40, -1]);
  const wanted = tf.random.statelessUniform([3], tf.tensor([2n ** 40n, -1n]));
  expect(drawn.arraySync()).toEqual(wanted.arraySync());
});
