import * as tf from '../../lib';
import { TensorFlowError } from '../../lib';

const x = tf.ones([2]);

test('what the addon refuses names the operation, and keeps its class', () => {
  expect(() => tf.raw.cast(x, { DstT: 'nope' as never })).toThrow(RangeError);
  expect(() => tf.raw.cast(x, { DstT: 'nope' as never })).toThrow("Cast: DstT: no dtype has the name 'nope'");
  const strides = [1, 'a'] as never;
  expect(() => tf.raw.conv2D(x, x, { strides, padding: 'SAME' })).toThrow(TypeError);
  expect(() => tf.raw.conv2D(x, x, { strides, padding: 'SAME' })).toThrow('Conv2D: strides: expected an integer');
});

test('what TensorFlow refuses names the operation once, and has its code', () => {
  expect(() => tf.raw.matMul(tf.ones([2, 2]), tf.ones([3, 3]))).toThrow(TensorFlowError);
  expect(() => tf.raw.matMul(tf.ones([2, 2]), tf.ones([3, 3]))).toThrow(/^MatMul: Matrix size-incompatible/);
});

test('errors of callers pass through as they are', () => {
  const error = new Error('mine: 1');
  expect(() =>
    tf.raw.cast(x, {
      get DstT(): 'int32' {
        throw error;
      },
    }),
  ).toThrow(error);
});
