import * as layers from '../../../../lib/keras/layers';
import { zeros } from '../../../../lib/ops';

test.each([
  [() => layers.batchNormalization({ axis: 0.5 }), 'BatchNormalization: axis: expected an integer, received 0.5'],
  [
    () => layers.batchNormalization({ axis: 4 }).apply(zeros([2, 3])),
    'expected axis within the input [2, 3], received 4',
  ],
  [
    () => layers.batchNormalization().apply(layers.input({ shape: [null] })),
    'expected axis -1 of the input to be of known size, received [null, null]',
  ],
  [
    () => layers.batchNormalization({ renorm: true, renormClipping: { rmax: 1, rmin: 2 } }),
    'renormClipping: expected rmax >= rmin',
  ],
  [() => layers.batchNormalization({ renormClipping: { max: 1 } as never }), "renormClipping: unknown key 'max'"],
  [
    () => layers.layerNormalization({ axis: 'last' as never }),
    'LayerNormalization: axis: expected an axis or a list of them',
  ],
  [
    () => layers.layerNormalization({ axis: 3 }).apply(zeros([2, 3])),
    'expected axis within the input [2, 3], received 3',
  ],
  [
    () => layers.groupNormalization({ groups: 0 }),
    'GroupNormalization: groups: expected an integer above 0, or -1, received 0',
  ],
  [
    () => layers.groupNormalization({ groups: 2 }).apply(zeros([2, 3])),
    'expected channels that are a multiple of groups (2), received 3',
  ],
  [
    () => layers.spectralNormalization({ layer: layers.reLU() }).apply(zeros([2, 3])),
    'expected a layer with a kernel or embeddings',
  ],
  [
    () => layers.spectralNormalization({ layer: 3 as never }),
    'SpectralNormalization: layer: expected a layer, received 3',
  ],
])('%#', (run, message) => {
  expect(run).toThrow(message);
});
