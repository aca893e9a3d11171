import * as tf from '../../../lib';
import { lineData, lineModel, quiet, weightsOf } from '../training/models';

const { x, y } = lineData();
const { SwapEMAWeights } = tf.keras.callbacks;
const averaging = () => ({
  optimizer: tf.keras.optimizers.sgd({ learningRate: 0.1, useEma: true, emaMomentum: 0.9 }),
});

test('evaluates with the averages and trains on with the own weights', async () => {
  const seen: number[][] = [];
  const watch = (model: tf.keras.Model) => ({ onTestBatchBegin: () => void seen.push(weightsOf(model)) });
  const model = lineModel(averaging());
  const options = { epochs: 2, shuffle: false, validationData: [x, y] as [Float32Array, Float32Array], ...quiet };
  const own: number[][] = [];
  const callbacks = [new SwapEMAWeights(), watch(model), { onEpochEnd: () => void own.push(weightsOf(model)) }];
  await model.fit(x, y, { ...options, callbacks });

  const plain = lineModel({ optimizer: tf.keras.optimizers.sgd({ learningRate: 0.1 }) });
  const after: number[][] = [];
  await plain.fit(x, y, { ...options, callbacks: { onEpochEnd: () => void after.push(weightsOf(plain)) } });
  expect(own).toEqual(after);
  expect(seen[0]).not.toEqual(own[0]);
  // fit ends with the averages in the weights' place.
  expect(weightsOf(model)).toEqual(seen.at(-1));
});

test('has the averages in place at the end of each epoch, and at the end of all', async () => {
  const model = lineModel(averaging());
  const seen: number[][] = [];
  const callbacks = [new SwapEMAWeights({ swapOnEpoch: true }), { onEpochEnd: () => void seen.push(weightsOf(model)) }];
  await model.fit(x, y, { epochs: 3, ...quiet, callbacks });
  expect(weightsOf(model)).toEqual(seen[2]);
});

test('refuses an optimizer without averages', async () => {
  const model = lineModel();
  await model.fit(x, y, quiet);
  await expect(model.evaluate(x, y, { ...quiet, callbacks: new SwapEMAWeights() })).rejects.toThrow(
    'keeps no averages',
  );
});
