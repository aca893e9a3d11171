import * as tf from '../../lib/ops';

test("TensorFlow.js's asynchronous names", async () => {
  expect((await tf.whereAsync([true, false, true])).arraySync()).toEqual([[0n], [2n]]);
  expect((await tf.booleanMaskAsync([1, 2, 3], [true, false, true])).arraySync()).toEqual([1, 3]);
  const [values, places] = await tf.setdiff1dAsync([1, 2, 3], [2]);
  expect([values.arraySync(), places.arraySync()]).toEqual([
    [1, 3],
    [0, 2],
  ]);
  expect((await tf.inTopKAsync([[0.1, 0.9]], [1])).arraySync()).toEqual([true]);
});
