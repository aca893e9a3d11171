import { leakyReLU } from '../../../../lib/keras/layers';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('activations/LeakyReLU', leakyReLU, allButLast);

test("TensorFlow.js's name of the slope", () => {
  expect(leakyReLU({ alpha: 0.2 }).getConfig()['negative_slope']).toBe(0.2);
  expect(() => leakyReLU({ alpha: -1 })).toThrow('LeakyReLU: negativeSlope: expected a number >= 0, received -1');
  expect(() => leakyReLU({ alpha: 0.2, negativeSlope: 0.3 })).toThrow(
    'LeakyReLU: expected negativeSlope or alpha, which is the same, received both',
  );
});
