import * as tf from '../../lib/index';

const { losses, Reduction } = tf;
const labels = [[1, 0, 0], [0, 1, 0]]; // prettier-ignore
const predictions = [[0.6, 0.3, 0.1], [0.2, 0.5, 0.3]]; // prettier-ignore
const weights = [[2], [0]];

// Numbers of tf.compat.v1.losses, in the order in which Reduction has them.
test.each([
  ['absoluteDifference', [[0.8, 0.6, 0.2], [0, 0, 0]], 0.26666668, 1.6, 0.53333336, 0.3], // prettier-ignore
  ['hingeLoss', [[0.8, 2.6, 2.2], [0, 0, 0]], 0.93333334, 5.6, 1.8666667, 0.9666667], // prettier-ignore
  ['huberLoss', [[0.16, 0.09, 0.01], [0, 0, 0]], 0.04333333, 0.26, 0.08666667, 0.05333333], // prettier-ignore
  ['logLoss', [[1.0216508, 0.7133496, 0.2107208], [0, 0, 0]], 0.32428685, 1.9457211, 0.6485737, 0.3743043], // prettier-ignore
] as const)('%s, weighted and reduced in each way', (name, none, mean, sum, byNonzero, plain) => {
  const loss = (reduction: tf.Reduction) =>
    name === 'huberLoss' || name === 'logLoss'
      ? losses[name](labels, predictions, weights, undefined, reduction)
      : losses[name](labels, predictions, weights, reduction);
  const rows = loss(Reduction.NONE).arraySync() as number[][];
  rows.forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(none[i]![j]!, 5)));
  expect(loss(Reduction.MEAN).dataSync()[0]).toBeCloseTo(mean, 5);
  expect(loss(Reduction.SUM).dataSync()[0]).toBeCloseTo(sum, 5);
  expect(loss(Reduction.SUM_BY_NONZERO_WEIGHTS).dataSync()[0]).toBeCloseTo(byNonzero, 5);
  const unweighted = losses[name](labels, predictions);
  expect(unweighted.shape).toEqual([]);
  expect(unweighted.dataSync()[0]).toBeCloseTo(plain, 5);
});

test('further arguments', () => {
  const value = (loss: tf.Tensor) => loss.dataSync()[0];
  expect(value(losses.huberLoss(labels, predictions, null, 0.2))).toBeCloseTo(0.04083333, 5);
  expect(value(losses.logLoss(labels, predictions, null, 0.1))).toBeCloseTo(0.23652466, 5);
  expect(value(losses.cosineDistance(labels, predictions, 1))).toBeCloseTo(0.45, 5);
  expect(value(losses.sigmoidCrossEntropy(labels, predictions, null, 0.1))).toBeCloseTo(0.6954685, 5);
  expect(value(losses.sigmoidCrossEntropy(labels, predictions, weights))).toBeCloseTo(1.3574933, 5);
  expect(value(losses.softmaxCrossEntropy(labels, predictions, null, 0.1))).toBeCloseTo(0.9182255, 5);
  expect(value(losses.softmaxCrossEntropy(labels, predictions, [2, 0]))).toBeCloseTo(1.7065731, 5);
  expect(value(losses.computeWeightedLoss([1, 2, 3], [1, 0, 2]))).toBeCloseTo(3.5, 5);
  expect(value(losses.computeWeightedLoss([1, 2, 3], 0))).toBe(0);
  expect(value(losses.computeWeightedLoss([1, 2, 3], 2, Reduction.MEAN))).toBeCloseTo(2, 5);
});

test('they have gradients, also of integer labels', () => {
  const gradient = tf.grad((x) => losses.softmaxCrossEntropy(tf.tensor([[0, 1]], null, 'int32'), x))([[1, 1]]);
  expect(gradient.arraySync()).toEqual([[0.5, -0.5]]);
});

test('what does not fit is refused', () => {
  expect(() => losses.absoluteDifference([1, 2], [1])).toThrow(
    'absoluteDifference: expected labels and predictions of one shape, received labels=[2], predictions=[1]',
  );
  expect(() => losses.sigmoidCrossEntropy([1], [[1]])).toThrow('multiClassLabels=[1], logits=[1, 1]');
  expect(() => losses.hingeLoss([1], [1], null, 'mean' as never)).toThrow(
    "hingeLoss: expected reduction to be one of tf.Reduction, received 'mean'",
  );
  expect(() => losses.cosineDistance([1], [1], 2)).toThrow('cosineDistance: expected an axis in [-1, 1), received 2');
});
