import * as tf from '../../lib';

const x = tf.scalar(3);

/** d rint(x) by a rule of a user's own. */
function gradientBy(rule: unknown): tf.Tensor {
  tf.registerGradient('Rint', rule as tf.GradientRule);
  return tf.grad((at) => tf.rint(at))(x);
}

test('rules give a list with a tensor, or null, for each input', () => {
  expect(gradientBy((_op: unknown, [dy]: tf.Tensor[]) => [tf.mul(dy, 2)]).arraySync()).toBe(2);
  expect(() => gradientBy(() => [null])).toThrow('does not depend on argument 0');
});

test.each<[string, unknown]>([
  ['a float32 tensor of shape []', () => tf.scalar(1)],
  ['undefined', () => undefined],
  ['[5]', () => [5]],
  ['a promise', () => Promise.resolve([tf.scalar(1)])],
  ['a promise', () => [Promise.reject(new Error('nobody holds this'))]],
])('anything else is refused: %s', (received, rule) => {
  expect(() => gradientBy(rule)).toThrow(
    `gradient of Rint: expected a list with a tensor, or null, for each input, received ${received}`,
  );
});

test('customGradient is held to the same', () => {
  const by = (gradient: unknown): tf.Tensor =>
    tf.grad(tf.customGradient((at) => ({ value: tf.mul(at, 2), gradFunc: () => gradient as tf.Tensor })))(x);
  expect(by(tf.scalar(7)).arraySync()).toBe(7);
  expect(() => by(5)).toThrow('gradient of CustomGradient: expected a list with a tensor');
});
