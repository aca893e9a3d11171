import { embedding } from '../../../../lib/keras/layers';
import { sequential } from '../../../../lib/keras/models';
import { allButLast, runLayerTest } from '../../../support/run-layer-test';

runLayerTest('core/Embedding', embedding, allButLast);

test("TensorFlow.js's inputLength is the shape of a sample", () => {
  const sizes = { inputDim: 10, outputDim: 4 };
  const outputShape = (options: object) => sequential([embedding({ ...sizes, ...options })]).outputShape;
  expect(outputShape({ inputLength: 6 })).toEqual([null, 6, 4]);
  expect(outputShape({ inputLength: [2, 3] })).toEqual([null, 2, 3, 4]);
  expect(outputShape({ inputLength: 6, inputShape: [6] })).toEqual([null, 6, 4]);
  expect(() => embedding({ ...sizes, inputLength: 6, inputShape: [5] })).toThrow(
    'Embedding: expected inputShape and inputLength to agree, received [5] and [6]',
  );
});
