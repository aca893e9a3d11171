import { toTensor } from '../../../../lib/core/convert';
import * as layers from '../../../../lib/keras/layers';
import { zeros } from '../../../../lib/ops';

const image = () => zeros([1, 5, 5, 3]);

test.each([
  [
    () => layers.conv2d({ filters: 2 } as never),
    'Conv2D: kernelSize: expected an integer >= 1 or a list of 2, received undefined',
  ],
  [() => layers.conv2d({ kernelSize: 2 } as never), 'Conv2D: filters: expected an integer >= 1, received undefined'],
  [() => layers.conv2d({ filters: 0, kernelSize: 2 }), 'Conv2D: filters: expected an integer >= 1, received 0'],
  [
    () => layers.conv2d({ filters: 2, kernelSize: [3] }),
    'Conv2D: kernelSize: expected an integer >= 1 or a list of 2, received [3]',
  ],
  [
    () => layers.conv2d({ filters: 2, kernelSize: 2, strides: 0 }),
    'Conv2D: strides: expected an integer >= 1 or a list of 2, received 0',
  ],
  [
    () => layers.conv2d({ filters: 2, kernelSize: 2, padding: 'causal' as never }),
    "Conv2D: padding: expected one of 'valid', 'same', received 'causal'",
  ],
  [
    () => layers.conv2d({ filters: 2, kernelSize: 2, dataFormat: 'NHWC' as never }),
    "expected one of 'channels_last', 'channels_first', received 'NHWC'",
  ],
  [
    () => layers.conv2d({ filters: 2, kernelSize: 2, strides: 2, dilationRate: 2 }),
    'strides: expected strides of 1 where dilationRate is above 1, received [2, 2]',
  ],
  [
    () => layers.conv2d({ filters: 3, kernelSize: 2, groups: 2 }),
    'filters: expected a multiple of groups (2), received 3',
  ],
  [
    () => layers.conv2dTranspose({ filters: 3, kernelSize: 2, strides: 2, outputPadding: 2 }),
    'outputPadding: expected sizes below strides [2, 2], received [2, 2]',
  ],
  [
    () => layers.depthwiseConv2d({ kernelSize: 2, depthMultiplier: 0 }),
    'DepthwiseConv2D: depthMultiplier: expected an integer >= 1, received 0',
  ],
  [
    () => layers.separableConv2d({ filters: 2, kernelSize: 2, pointwiseInitializer: 'nothing' }),
    'SeparableConv2D: pointwiseInitializer:',
  ],
])('options %#', (make, message) => {
  expect(make).toThrow(message);
});

test('inputs that do not fit', () => {
  expect(() => layers.conv2d({ filters: 2, kernelSize: 2, groups: 2 }).apply(image())).toThrow(
    'expected channels that are a multiple of groups (2), received 3',
  );
  expect(() => layers.conv2d({ filters: 2, kernelSize: 2 }).apply(zeros([5, 5, 3]))).toThrow(
    /expected min_ndim=4, found ndim=3/,
  );
  expect(() => layers.conv2d({ filters: 2, kernelSize: 6 }).apply(image())).toThrow(
    /expected an input of at least the window's size \[6, 6\], received \[5, 5\]/,
  );
  const built = layers.conv2d({ filters: 2, kernelSize: 2 });
  built.apply(image());
  expect(() => built.apply(zeros([1, 5, 5, 4]))).toThrow(/expected axis -1 of input shape to have value 3/);
  expect(() => layers.conv2d({ filters: 2, kernelSize: 2 }).apply(layers.input({ shape: [5, 5, null] }))).toThrow(
    /expected the channels \(axis -1\) of the input to be known/,
  );
});

test("Keras's other names and TensorFlow.js's spellings", () => {
  expect(layers.Convolution2D).toBe(layers.Conv2D);
  expect(layers.conv2d({ filters: 2, kernelSize: 2, dataFormat: 'channelsFirst' }).dataFormat).toBe('channels_first');
  expect(
    layers.conv2d({ filters: 2, kernelSize: 2 }).apply(
      toTensor(
        [
          [
            [[1], [2]],
            [[3], [4]],
          ],
        ],
        'int32',
      ),
    ).dtype,
  ).toBe('float32');
});
