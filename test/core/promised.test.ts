import { setImmediate } from 'node:timers/promises';
import * as tf from '../../lib';

test('a promise that is refused cannot end the process by being rejected later', async () => {
  const unseen: unknown[] = [];
  const note = (reason: unknown) => unseen.push(reason);
  process.on('unhandledRejection', note);
  const failing = async (): Promise<tf.Tensor> => {
    throw new Error('lost');
  };
  try {
    expect(() => tf.tidy(failing)).toThrow('tidy: expected a function that returns its result, received a promise');
    expect(() => tf.function(failing)()).toThrow('a traced function must return its result, not a promise');
    expect(() => new tf.GradientTape().record(failing)).toThrow('GradientTape.record: expected a function');
    expect(() => tf.function((x: tf.Tensor) => tf.cond(x, failing, failing))(tf.tensor(true))).toThrow(
      'received a promise',
    );
    await setImmediate();
    await setImmediate();
  } finally {
    process.off('unhandledRejection', note);
  }
  expect(unseen).toEqual([]);
});
