import * as tf from '../../lib';

const count = (): tf.Tensor =>
  (
    tf.whileLoop(
      (i) => tf.less(i, tf.tensor(300_000, [], 'int32')),
      (i) => [tf.add(i, tf.tensor(1, [], 'int32'))],
      [tf.tensor(0, [], 'int32')],
    ) as [tf.Tensor]
  )[0];
const none = (): tf.Tensor => tf.tensor(0, [], 'int32');
/** 0, which TensorFlow does not know beforehand. */
const zero = (): tf.Tensor => tf.cast(tf.random.uniform([], 0, 0.5), 'int32');

// A loop that called a function for each turn would end the process long before.
describe.each([
  ['alone', count],
  ['in a branch', () => tf.cond(tf.equal(zero(), tf.tensor(0, [], 'int32')), count, none)],
  ['in one of several branches', () => tf.switchCase(zero(), [count, none])],
])('hundreds of thousands of turns %s', (_, program) => {
  test('in a function', () => {
    const fn = tf.function(program as () => tf.Tensor);
    expect(fn().arraySync()).toBe(300_000);
  });

  test('in a graph', async () => {
    const graph = new tf.Graph();
    const result = graph.asDefault(program as () => tf.Tensor);
    const session = new tf.Session(graph);
    expect(((await session.run(result)) as tf.Tensor).arraySync()).toBe(300_000);
    await session.close();
  });
});
