import * as layers from '../../../../lib/keras/layers';
import { zeros } from '../../../../lib/ops';

test.each([
  [() => layers.reshape({} as never), 'Reshape: targetShape: expected'],
  [
    () => layers.reshape({ targetShape: 3 as never }),
    'Reshape: targetShape: expected a list of sizes, one of which may be -1, received 3',
  ],
  [
    () => layers.reshape({ targetShape: [-1, -1] }),
    'Reshape: targetShape: expected a list of sizes, one of which may be -1, received [-1, -1]',
  ],
  [
    () => layers.reshape({ targetShape: [5] }).apply(zeros([2, 3])),
    'expected an input of the size of targetShape=[5], received [2, 3]',
  ],
  [() => layers.permute({ dims: [0, 1] }), 'Permute: dims: expected each axis from 1 to 2 once, received [0, 1]'],
  [() => layers.permute({ dims: [2, 1] }).apply(zeros([2, 3])), 'expected ndim=3, found ndim=2'],
  [() => layers.repeatVector({ n: 1.5 }), 'RepeatVector: n: expected an integer, received 1.5'],
  [
    () => layers.zeroPadding2d({ padding: -1 }),
    'ZeroPadding2D: padding: expected an integer >= 0, or 2 of them or of pairs of them, received -1',
  ],
  [() => layers.zeroPadding2d({ padding: [1, 2, 3] as never }), 'ZeroPadding2D: padding: expected'],
  [
    () => layers.zeroPadding1d({ padding: [1] as never }),
    'ZeroPadding1D: padding: expected an integer >= 0 or a pair of them, received [1]',
  ],
  [() => layers.cropping2D({ cropping: 3 }).apply(zeros([1, 5, 5, 1])), 'expected cropping that leaves some of axis 1'],
  [
    () => layers.upSampling2d({ interpolation: 'cubic' as never }),
    "UpSampling2D: interpolation: expected one of 'nearest', 'bilinear'",
  ],
  [() => layers.flatten({ dataFormat: 'first' as never }), 'Flatten: dataFormat: expected one of'],
])('%#', (run, message) => {
  expect(run).toThrow(message);
});
