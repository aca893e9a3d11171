import * as tf from '../../../lib';
import { cases, fitOptions, modelOf, unpack } from './keras-cases';

/** Largest difference of two structures of tensors. */
function difference(a: unknown, b: unknown): number {
  if (a instanceof tf.Tensor && b instanceof tf.Tensor) {
    expect(a.shape).toEqual(b.shape);
    return Number(tf.max(tf.abs(tf.sub(a, b))).dataSync()[0]);
  }
  expect(Object.keys(a as object).sort()).toEqual(Object.keys(b as object).sort());
  const keys = Object.keys(a as object) as (keyof typeof a)[];
  return Math.max(...keys.map((key) => difference((a as never)[key], (b as never)[key])));
}

function expectClose(actual: number, expected: number, label: string): void {
  const error = Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-2);
  if (!(error <= 1e-3)) throw new Error(`${label}: expected ${expected}, received ${actual}`);
}

describe('training from the same weights gives what Keras gives', () => {
  test.each(cases.map((recording) => [recording.name, recording] as const))('%s', async (_, recording) => {
    const model = modelOf(recording);
    const [x, y] = [unpack(recording.x), unpack(recording.y)];
    const history = await model.fit(x, y, fitOptions(recording));

    expect(history.epoch).toEqual(recording.epochs);
    expect(Object.keys(history.history)).toEqual(Object.keys(recording.history));
    for (const [name, values] of Object.entries(recording.history)) {
      values.forEach((value, epoch) => {
        const received = history.history[name][epoch];
        if (value === null) expect(received).toBeNaN();
        else expectClose(received, value, `${name} of epoch ${epoch}`);
      });
    }
    expect(Number(model.optimizer!.iterations.arraySync())).toBe(recording.iterations);
    if (recording.history['loss'].includes(null as never)) return;

    const predictions = await model.predict(x, { verbose: 0 });
    expect(difference(predictions, unpack(recording.predictions))).toBeLessThan(1e-4);
    const batchSize = recording.fit['batch_size'] as number;
    const evaluation = await model.evaluate(x, y, { verbose: 0, batchSize, returnDict: true });
    expect(Object.keys(evaluation)).toEqual(Object.keys(recording.evaluation));
    for (const [name, value] of Object.entries(recording.evaluation)) {
      expectClose(evaluation[name], value, `evaluated ${name}`);
    }
  });
});
