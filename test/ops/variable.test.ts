import { tracedFunction } from '../../lib/function/function';
import { memory, tidy } from '../../lib/core/memory';
import { GradientTape } from '../../lib/autodiff/tape';
import '../../lib/gradients';
import * as tf from '../../lib/ops';

test('a variable has the value, dtype and shape it was given', async () => {
  const held = tf.variable([1, 2], false, 'held', 'float64');
  expect(held).toMatchObject({ name: 'held', dtype: 'float64', shape: [2], trainable: false, rank: 1 });
  expect(held.arraySync()).toEqual([1, 2]);
  expect(await held.array()).toEqual([1, 2]);
  expect(await held.data()).toEqual(Float64Array.of(1, 2));
  expect(held.device).toContain('CPU:0');
  expect(tf.variable([1]).name).not.toBe(tf.variable([1]).name);
});

test('assign, assignAdd and assignSub', () => {
  const held = tf.variable([1, 2]);
  expect(held.assign([3, 4])).toBe(held);
  held.assignAdd([1, 1]).assignSub([0, 2]);
  expect(held.arraySync()).toEqual([4, 3]);
});

test('what was read before does not change', () => {
  const held = tf.variable([1]);
  const before = held.read();
  held.assign([2]);
  expect(before.arraySync()).toEqual([1]);
});

test('rows are added, subtracted, replaced and read', () => {
  const held = tf.variable(tf.zeros([3, 2]));
  held.scatterAdd([0, 0], [[1, 2], [3, 4]]); // prettier-ignore
  held.scatterSub([0], [[1, 1]]);
  held.scatterUpdate([2], [[9, 9]]);
  expect(held.arraySync()).toEqual([[3, 5], [0, 0], [9, 9]]); // prettier-ignore
  expect(held.sparseRead([2, 0]).arraySync()).toEqual([[9, 9], [3, 5]]); // prettier-ignore
});

test('a size that is left open may change', () => {
  const held = new tf.Variable([1, 2], { shape: [null] });
  held.assign([1, 2, 3]);
  expect(held.arraySync()).toEqual([1, 2, 3]);
});

test('variables of every kind of element', () => {
  expect(tf.variable(['a', 'b']).assign(['c', 'd']).arraySync()).toEqual(['c', 'd']);
  expect(tf.variable([true]).arraySync()).toEqual([true]);
  expect(tf.variable([1], true, undefined, 'int64').assignAdd([1]).arraySync()).toEqual([2n]);
});

test('operations take it for its value', () => {
  const held = tf.variable([1, 2]);
  expect(tf.add(held, 1).arraySync()).toEqual([2, 3]);
  expect(tf.concat([held, held]).shape).toEqual([4]);
});

test('in a traced function, reads and assignments keep their order and happen each call', () => {
  const count = tf.variable(0);
  const step = tracedFunction(() => {
    const before = count.read();
    count.assignAdd(1);
    return [before, count.read()];
  });
  expect(step().map((each) => each.arraySync())).toEqual([0, 1]);
  expect(step().map((each) => each.arraySync())).toEqual([1, 2]);
  expect(count.arraySync()).toBe(2);
});

test('a variable made while tracing is made once', () => {
  let held: tf.Variable | undefined;
  const step = tracedFunction(() => {
    held ??= tf.variable(5);
    return held.assignAdd(1).read();
  });
  expect([step().arraySync(), step().arraySync()]).toEqual([6, 7]);
});

test('a tape watches trainable ones only', () => {
  const [watched, other] = [tf.variable(3), tf.variable(4, false)];
  const tape = new GradientTape();
  const product = tape.record(() => tf.mul(watched, other));
  expect(tape.gradient(product, [watched, other]).map((each) => each?.arraySync() ?? null)).toEqual([4, null]);
});

test('tidy leaves it alive, dispose frees it', () => {
  const held = tidy(() => tf.variable([1]));
  expect(held.arraySync()).toEqual([1]);
  const before = memory().numTensors;
  held.dispose();
  expect(memory().numTensors).toBe(before - 1);
  expect(held.isDisposed).toBe(true);
  expect(() => held.read()).toThrow('disposed');
  expect(String(held)).toContain('disposed');
});

test.each<[string, () => unknown, string]>([
  ['shape', () => tf.variable([1, 2], true, 'v').assign([1, 2, 3]), 'v.assign: expected shape [2], received [3]'],
  [
    'dtype',
    () => tf.variable([1, 2], true, 'v').assign(tf.ones([2], 'int32')),
    'v.assign: expected a float32 tensor, received a int32 tensor',
  ],
  [
    'value',
    () => tf.variable([1, 2], true, 'v').assign(['a', 'b']),
    'v.assign: expected a number for dtype float32, received string',
  ],
  ['trainable', () => tf.variable([1], { name: 'w' } as never), 'variable: expected trainable to be true or false'],
  ['name', () => tf.variable([1], true, 3 as never), 'variable: expected name to be a string, received 3'],
  [
    'disposed',
    () => {
      const gone = tf.variable([1], true, 'gone');
      gone.dispose();
      return gone.assign([2]);
    },
    'gone: the variable has been disposed',
  ],
  ['option', () => new tf.Variable([1], { trainble: true } as never), "variable: unknown option 'trainble'"],
  [
    'indices',
    () => tf.variable([1], true, 'v').scatterAdd(tf.ones([1]), [1]),
    'v.scatterAdd: expected int32 or int64 indices',
  ],
  [
    'traced value',
    () => tracedFunction((x: ReturnType<typeof tf.ones>) => tf.variable(x).read())(tf.ones([1])),
    'make the variable outside the traced function',
  ],
])('%s: errors say what was expected', (_, call, message) => {
  expect(call).toThrow(message);
});
