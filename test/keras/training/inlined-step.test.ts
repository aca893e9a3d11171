import * as tf from '../../../lib';
import { addon } from '../../../lib/native/load';
import type { LoopOptions } from '../../../lib/native/addon';
import { canInline } from '../../../lib/keras/training/inlined-step';
import { StepFunction } from '../../../lib/keras/training/step-function';
import { ConcreteFunction } from '../../../lib/function/concrete-function';
import { lineData, lineModel, quiet, weightsOf } from './models';

const { x, y } = lineData();
const columns = (values: Float32Array) => tf.tensor(values, [values.length, 1]);

/** Runs with inlining from the first step on, or never; gives the loops that were run. */
async function watched<T>(inlines: boolean, run: () => Promise<T>): Promise<{ result: T; loops: LoopOptions[] }> {
  const loops: LoopOptions[] = [];
  const { loopRunSync, loopRun } = addon;
  const sync = jest.spyOn(addon, 'loopRunSync').mockImplementation((context, options) => {
    loops.push(options);
    return loopRunSync(context, options);
  });
  const onThread = jest.spyOn(addon, 'loopRun').mockImplementation((context, options, ...rest) => {
    loops.push(options);
    return loopRun(context, options, ...rest);
  });
  const take = jest.spyOn(StepFunction.prototype, 'takeInlined');
  if (!inlines) take.mockResolvedValue(null);
  try {
    return { result: await run(), loops };
  } finally {
    for (const spy of [sync, onThread, take]) spy.mockRestore();
  }
}

const isInlined = ({ inlined }: LoopOptions) => inlined !== null && inlined !== undefined;

describe('small steps', () => {
  test('are inlined after some hundreds of calls, and compute the same, to the bit', async () => {
    const train = async () => {
      tf.keras.utils.setRandomSeed(7);
      const model = tf.sequential([
        tf.layers.dense({ units: 8, activation: 'tanh', inputShape: [1] }),
        tf.layers.dense({ units: 1 }),
      ]);
      model.compile({ optimizer: 'adam', loss: 'mse', metrics: ['mae'] });
      const losses: number[] = [];
      for (let i = 0; i < 4; i++) {
        const { history } = await model.fit(columns(x), columns(y), { batchSize: 8, epochs: 15, ...quiet });
        losses.push(...history['loss'], ...history['mae']);
      }
      return { losses, weights: weightsOf(model), predictions: await predictions(model) };
    };
    const predictions = async (model: tf.Sequential) => {
      for (let i = 0; i < 10; i++) await model.predict(columns(x), { batchSize: 2, ...quiet });
      return Array.from(((await model.predict(columns(x), { batchSize: 3 })) as tf.Tensor).dataSync() as Float32Array);
    };
    const plain = await watched(false, train);
    const inlined = await watched(true, train);
    expect(plain.loops.some(isInlined)).toBe(false);
    expect(inlined.loops.filter(isInlined).length).toBeGreaterThan(10);
    expect(inlined.loops.some((loop) => isInlined(loop) && loop.collect > 0)).toBe(true);
    expect(inlined.result).toEqual(plain.result);
  });

  test('an error reads as that of a call, and the model can go on', async () => {
    const model = tf.sequential([
      tf.layers.embedding({ inputDim: 4, outputDim: 2, inputShape: [1] }),
      tf.layers.flatten(),
      tf.layers.dense({ units: 1 }),
    ]);
    model.compile({ optimizer: 'sgd', loss: 'mse' });
    const rows = tf.tensor(
      Int32Array.from({ length: 100 }, (_, i) => i % 4),
      [100, 1],
    );
    const bad = tf.tensor(
      Int32Array.from({ length: 100 }, (_, i) => i % 5),
      [100, 1],
    );
    const { loops } = await watched(true, async () => {
      await model.fit(rows, columns(y), { batchSize: 10, epochs: 60, ...quiet });
      const error = await model.fit(bad, columns(y), { batchSize: 10, ...quiet }).catch((error: Error) => error);
      expect((error as Error).message).toMatch(/^fit: .*indices\[.*\] = 4 is not in \[0, 4\)/);
      expect((error as Error).message).not.toMatch(/MapDataset/);
    });
    expect(loops.some(isInlined)).toBe(true);
    const { history } = await model.fit(rows, columns(y), { batchSize: 10, ...quiet });
    expect(history['loss'][0]).toBeLessThan(10);
  });

  test('two runs of one model at once: one is inlined, the other called', async () => {
    const model = lineModel();
    const wide = tf.tensor(
      Float32Array.from({ length: 40_000 }, (_, i) => i),
      [40_000, 1],
    );
    const options = { batchSize: 4, ...quiet };
    await model.predict(wide, options);
    await model.predict(wide, options);
    const { loops, result } = await watched(true, () =>
      Promise.all([model.predict(wide, options), model.predict(wide, options)] as Promise<tf.Tensor>[]),
    );
    expect(loops.map(isInlined).sort()).toEqual([false, true]);
    expect(result[0].dataSync()).toEqual(result[1].dataSync());
  });

  test('tensors do not pile up', async () => {
    const model = lineModel();
    const [inputs, targets] = [columns(x), columns(y)];
    for (let i = 0; i < 3; i++) await model.fit(inputs, targets, { batchSize: 10, epochs: 40, ...quiet });
    const before = tf.memory().numTensors;
    await model.fit(inputs, targets, { batchSize: 10, epochs: 200, ...quiet });
    expect(tf.memory().numTensors - before).toBeLessThan(20);
  });
});

describe('canInline', () => {
  const spec = new tf.TensorSpec([null], 'float32');
  const traced = (body: (x: tf.Tensor) => tf.Tensor) => new ConcreteFunction('body', [spec], ([x]) => body(x));
  const variable = tf.variable([1, 2]);

  test.each<[string, (x: tf.Tensor) => tf.Tensor]>([
    ['arithmetic', (x) => tf.relu(tf.add(x, 1))],
    [
      'variables',
      (x) => {
        variable.assignAdd([1, 1]);
        return tf.add(x, tf.sum(variable.read()));
      },
    ],
  ])('%s: yes', (_, body) => {
    expect(canInline(traced(body))).toBe(true);
  });

  test.each<[string, (x: tf.Tensor) => tf.Tensor]>([
    [
      "a generator's state is its node's own",
      (x) => tf.add(x, tf.raw.randomUniform(tf.tensor([1], [1], 'int32'), { dtype: 'float32' })),
    ],
    ['two hundred operations', (x) => Array.from({ length: 200 }).reduce<tf.Tensor>((sum) => tf.neg(sum), x)],
    ['calls of functions', (x) => tf.function((x: tf.Tensor) => tf.neg(x))(x) as tf.Tensor],
  ])('%s: no', (_, body) => {
    expect(canInline(traced(body))).toBe(false);
  });
});
