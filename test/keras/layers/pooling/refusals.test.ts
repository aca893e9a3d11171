import * as layers from '../../../../lib/keras/layers';
import { zeros } from '../../../../lib/ops';

test('what cannot be is refused', () => {
  expect(() => layers.averagePooling2d({ poolSize: 'two' as never })).toThrow(
    "AveragePooling2D: poolSize: expected an integer >= 1 or a list of 2, received 'two'",
  );
  expect(() => layers.maxPooling2d({ poolSize: 0 })).toThrow(
    'MaxPooling2D: poolSize: expected an integer >= 1 or a list of 2, received 0',
  );
  expect(() => layers.maxPooling1d({ strides: [1, 2] })).toThrow(
    'MaxPooling1D: strides: expected an integer >= 1 or a list of 1, received [1, 2]',
  );
  expect(() => layers.maxPooling2d({ padding: 'full' as never })).toThrow(
    "MaxPooling2D: padding: expected one of 'valid', 'same'",
  );
  expect(() => layers.maxPooling2d().apply(zeros([2, 4, 4]))).toThrow(/expected ndim=4, found ndim=3/);
  expect(() => layers.maxPooling2d({ poolSize: 5 }).apply(zeros([2, 4, 4, 1]))).toThrow(
    /expected an input of at least the window's size \[5, 5\]/,
  );
  expect(() => layers.globalMaxPooling1d({ keepDims: true } as never)).toThrow(
    /unknown option 'keepDims'; expected one of dataFormat, keepdims/,
  );
  expect(() => layers.globalAveragePooling2d().apply(zeros([2, 4, 4]))).toThrow(/expected ndim=4, found ndim=3/);
});

test("Keras's other names and TensorFlow.js's", () => {
  expect(layers.MaxPool2D).toBe(layers.MaxPooling2D);
  expect(layers.maxPool2d).toBe(layers.maxPooling2d);
  expect(layers.GlobalAvgPool1D).toBe(layers.GlobalAveragePooling1D);
});
