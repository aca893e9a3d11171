import type { Tensor } from '../../lib/core/tensor';
import * as tf from '../../lib/ops';
import { checkFamily } from './golden';

const { fused } = tf;

checkFamily('cells', {
  basicLSTMCell: (i) => tf.basicLSTMCell(1, i.kernel, i.bias, i.data, i.c, i.h),
  multiRNNCell: (i) => {
    const cell = (x: Tensor, c: Tensor, h: Tensor) => tf.basicLSTMCell(0.5, i.kernel, i.bias, x, c, h);
    const [states, outputs] = tf.multiRNNCell([cell], i.data, [i.c], [i.h]);
    return [...states, ...outputs];
  },
  'fused matMul': (i) => fused.matMul({ a: i.data, b: i.data, transposeB: true, bias: i.two, activation: 'relu' }),
  'fused matMul prelu': (i) =>
    fused.matMul({ a: i.data, b: i.data, transposeB: true, activation: 'prelu', preluActivationWeights: 0.3 }),
  'fused conv2d': (i) =>
    fused.conv2d({
      x: i.img,
      filter: i.filter,
      strides: 1,
      pad: 'same',
      bias: i.three,
      activation: 'leakyrelu',
      leakyreluAlpha: 0.1,
    }),
  'fused depthwiseConv2d': (i) =>
    fused.depthwiseConv2d({ x: i.img, filter: i.depth, strides: 1, pad: 'valid', bias: i.two, activation: 'relu6' }),
  raggedRange: () => {
    const [starts, limits] = [[0, 5, 8], [3, 5, 12]].map((each) => tf.tensor1d(each, 'int32')); // prettier-ignore
    return tf.raggedRange(starts, limits, tf.scalar(1, 'int32'));
  },
  raggedGather: () => {
    const values = tf.tensor1d([1, 2, 3, 4, 5], 'int32');
    const splits = tf.tensor1d([0, 2, 2, 5], 'int64');
    const { outputNestedSplits, outputDenseValues } = tf.raggedGather([splits], values, [2, 0], 1);
    return [...outputNestedSplits, outputDenseValues];
  },
  raggedTensorToTensor: () => {
    const values = tf.tensor1d([1, 2, 3, 4, 5], 'int32');
    return tf.raggedTensorToTensor([3, 4], values, -1, [[0, 2, 2, 5]], ['ROW_SPLITS']);
  },
  movingAverage: (i) => tf.movingAverage(i.c, i.h, 0.9, undefined, false),
  'movingAverage debiased': (i) => tf.movingAverage(i.c, i.h, 0.9, 3),
});

test.each<[string, () => unknown, string]>([
  [
    'activation',
    () => fused.matMul({ a: [[1]], b: [[1]], activation: 'tanh' as never }),
    'fused.matMul: expected activation to be one of',
  ],
  [
    'prelu',
    () => fused.matMul({ a: [[1]], b: [[1]], activation: 'prelu' }),
    "fused.matMul: expected preluActivationWeights with activation 'prelu'",
  ],
  [
    'cells',
    () => tf.multiRNNCell([], [[1]], [[1]], []),
    'multiRNNCell: expected 0 states and outputs, received 1 and 0',
  ],
  ['movingAverage', () => tf.movingAverage(1, 2, 0.9), 'movingAverage: expected a step where zeroDebias is true'],
])('%s: errors say what was expected', (_, call, message) => {
  expect(call).toThrow(message);
});
