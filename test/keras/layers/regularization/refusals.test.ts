import { toTensor } from '../../../../lib/core/convert';
import * as layers from '../../../../lib/keras/layers';

test.each([
  [() => layers.dropout({} as never), 'Dropout: rate: expected a number >= 0 and <= 1, received undefined'],
  [() => layers.dropout({ rate: 1.5 }), 'Dropout: rate: expected a number >= 0 and <= 1, received 1.5'],
  [() => layers.dropout({ rate: 0.5, noiseShape: [0, 1] }), 'Dropout: noiseShape: expected a list of sizes above 0'],
  [() => layers.dropout({ rate: 0.5, seed: 0.5 }), 'Dropout: seed: expected an integer, received 0.5'],
  [() => layers.gaussianNoise({ stddev: 2 }), 'GaussianNoise: stddev: expected a number >= 0 and <= 1, received 2'],
  [() => layers.alphaDropout({ rate: -1 }), 'AlphaDropout: rate: expected a number >= 0 and <= 1, received -1'],
])('%#', (run, message) => {
  expect(run).toThrow(message);
});

test('each call in training draws anew, and inference not at all', () => {
  const layer = layers.dropout({ rate: 0.5, seed: 1 });
  const x = toTensor(new Float32Array(64).fill(1));
  const [first, second] = [
    layer.apply(x, { training: true }).arraySync(),
    layer.apply(x, { training: true }).arraySync(),
  ];
  expect(second).not.toEqual(first);
  expect(layer.apply(x)).toBe(x);
  expect(layers.dropout({ rate: 0.5, seed: 1 }).apply(x, { training: true }).arraySync()).toEqual(first);
});
