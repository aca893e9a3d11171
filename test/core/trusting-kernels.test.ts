import * as tf from '../../lib';
import { trustingKernels } from '../../lib/core/trusting-kernels';

const strides = { strides: [1, 1, 1, 1], padding: 'SAME' } as const;

// Each of these ended the process.
test.each<[string, () => unknown, string]>([
  ['Conv2D', () => tf.raw.conv2D(tf.scalar(1), tf.scalar(1), strides), 'Shape must be rank 4 but is rank 0'],
  [
    'FakeQuantWithMinMaxVarsPerChannel',
    () => tf.raw.fakeQuantWithMinMaxVarsPerChannel(tf.scalar(1), tf.scalar(0), tf.scalar(1)),
    'Shape must be at least rank 1 but is rank 0',
  ],
  [
    'TensorScatterAdd',
    () => tf.tensorScatterAdd(tf.ones([3, 3]), tf.tensor([0], [1, 1, 1], 'int32'), tf.ones([1])),
    'Shapes must be equal rank, but are 2 and 1',
  ],
  [
    'ScatterNdNonAliasingAdd',
    () => tf.raw.scatterNdNonAliasingAdd(tf.scalar(1), tf.tensor([0], [1, 1], 'int32'), tf.ones([4])),
    'Shape must be at least rank 1 but is rank 0',
  ],
])('%s refuses what its shape function refuses', (type, run, message) => {
  expect(trustingKernels).toContain(type);
  expect(run).toThrow(`${type}: `);
  expect(run).toThrow(message);
});

test('what the shape functions take runs as it is', () => {
  const [image, filter] = [tf.ones([1, 2, 2, 1]), tf.ones([1, 1, 1, 1])];
  expect(tf.raw.conv2D(image, filter, strides).arraySync()).toEqual(image.arraySync());
  const updated = tf.tensorScatterAdd(tf.zeros([3]), tf.tensor([1], [1, 1], 'int32'), tf.ones([1]));
  expect(updated.arraySync()).toEqual([0, 1, 0]);
});

test('each is an operation', () => {
  for (const type of trustingKernels) expect(tf.opDef(type).type).toBe(type);
});

test('operations on variables of TensorFlow 1 run in graphs only', () => {
  const make = (): tf.Tensor => tf.raw.variableV2({ shape: [2], dtype: 'float32' });
  expect(make).toThrow('VariableV2: works on variables of TensorFlow 1, which only graphs have');
  expect(new tf.Graph().asDefault(make).shape).toEqual([2]);
});
