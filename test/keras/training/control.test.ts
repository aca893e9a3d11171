import * as tf from '../../../lib';
import { lineData, lineModel, quiet, weightsOf } from './models';

const { x, y } = lineData();

describe('batch callbacks', () => {
  const batchesOf = async (stepsPerExecution: number) => {
    const seen: string[] = [];
    const callbacks = {
      onBatchBegin: (batch: number) => void seen.push(`begin ${batch}`),
      onTrainBatchEnd: (batch: number, logs?: Record<string, number>) =>
        void seen.push(`end ${batch} ${Object.keys(logs!).join()}`),
    };
    await lineModel({ stepsPerExecution }).fit(x, y, { epochs: 1, ...quiet, callbacks });
    return seen;
  };

  test('see every batch', async () => {
    expect(await batchesOf(1)).toEqual([0, 1, 2, 3].flatMap((batch) => [`begin ${batch}`, `end ${batch} loss`]));
  });

  test('see every few batches with stepsPerExecution', async () => {
    expect(await batchesOf(3)).toEqual(['begin 0', 'end 2 loss', 'begin 3', 'end 3 loss']);
  });

  test('see the mean over the epoch so far, and change nothing', async () => {
    const losses: number[] = [];
    const [watched, plain] = [lineModel(), lineModel()];
    const options = { epochs: 1, shuffle: false, ...quiet };
    const history = await watched.fit(x, y, {
      ...options,
      callbacks: { onBatchEnd: (_, logs) => void losses.push(logs!['loss']) },
    });
    expect(losses.at(-1)).toBe(history.history['loss'][0]);
    await plain.fit(x, y, options);
    expect(weightsOf(plain)).toEqual(weightsOf(watched));
  });

  test('all hooks come in their order', async () => {
    const seen: string[] = [];
    const names = [
      'onTrainBegin',
      'onEpochBegin',
      'onTrainBatchBegin',
      'onTrainBatchEnd',
      'onTestBegin',
      'onTestBatchBegin',
      'onTestBatchEnd',
      'onTestEnd',
      'onEpochEnd',
      'onTrainEnd',
    ];
    const callbacks = Object.fromEntries(names.map((name) => [name, () => void seen.push(name)]));
    await lineModel().fit(x, y, {
      batchSize: 100,
      validationData: [x, y],
      validationBatchSize: 100,
      ...quiet,
      callbacks,
    });
    expect(seen).toEqual(names);
  });

  test('predict passes the outputs of each batch', async () => {
    const shapes: number[][] = [];
    const onPredictBatchEnd = (_: number, logs?: unknown) =>
      void shapes.push((logs as { outputs: tf.Tensor[] }).outputs[0].shape);
    await lineModel().predict(x, { callbacks: { onPredictBatchEnd } });
    expect(shapes).toEqual([
      [32, 1],
      [32, 1],
      [32, 1],
      [4, 1],
    ]);
  });
});

describe('ending early', () => {
  test('stopTraining of a callback ends after the batch, and the epoch is logged', async () => {
    class Stop extends tf.keras.callbacks.Callback {
      override onBatchEnd(batch: number): void {
        if (batch === 1) this.model.stopTraining = true;
      }
    }
    let batches = 0;
    const model = lineModel();
    const history = await model.fit(x, y, {
      epochs: 5,
      ...quiet,
      callbacks: [new Stop(), { onBatchEnd: () => void batches++ }],
    });
    expect(history.epoch).toEqual([0]);
    expect(batches).toBe(2);
    expect(model.stopTraining).toBe(true);
    expect((await model.fit(x, y, { epochs: 2, ...quiet })).epoch).toEqual([0, 1]);
  });

  test('stopTraining from outside', async () => {
    const model = lineModel();
    // Steps that are known to be short run on this thread, and must let timers come through.
    await model.fit(x, y, { epochs: 50, ...quiet });
    setTimeout(() => (model.stopTraining = true), 30);
    const history = await model.fit(x, y, { epochs: 1_000_000, ...quiet });
    expect(history.epoch.length).toBeLessThan(1_000_000);
  });

  test('a signal ends it at once with its reason; the model is usable', async () => {
    const model = lineModel();
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 30);
    const run = model.fit(x, y, { epochs: 1_000_000, ...quiet, signal: controller.signal });
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    await expect(model.fit(x, y, { ...quiet, signal: controller.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    await model.fit(x, y, quiet);
    await expect(model.predict(x, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
    await expect(model.evaluate(x, y, { ...quiet, signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow(
      'enough',
    );
  });

  test('an error of a callback ends it with that error', async () => {
    const model = lineModel();
    const callbacks = { onEpochEnd: () => Promise.reject(new Error('no disk')) };
    await expect(model.fit(x, y, { ...quiet, callbacks })).rejects.toThrow('no disk');
    await model.fit(x, y, quiet);
  });

  test('an error of the runtime names the step and leaves the model usable', async () => {
    const model = tf.sequential([tf.layers.dense({ units: 3, activation: 'softmax', inputShape: [1] })]);
    model.compile({ optimizer: 'sgd', loss: 'sparseCategoricalCrossentropy' });
    const bad = Int32Array.from(x, () => 7);
    await expect(model.fit(x, bad, quiet)).rejects.toThrow(/label value of 7|outside the valid range/);
    await model.fit(x, bad.fill(2), quiet);
  });
});

describe('several runs at once', () => {
  test('different models train side by side', async () => {
    const models = [lineModel(), lineModel(), lineModel()];
    const runs = await Promise.all(models.map((model) => model.fit(x, y, { epochs: 20, shuffle: false, ...quiet })));
    expect(runs[1].history).toEqual(runs[0].history);
    expect(weightsOf(models[2])).toEqual(weightsOf(models[0]));
  });

  test('one model twice is refused', async () => {
    const model = lineModel();
    const first = model.fit(x, y, { epochs: 50, ...quiet });
    await expect(model.fit(x, y, quiet)).rejects.toThrow('is busy with fit');
    await expect(model.evaluate(x, y, quiet)).rejects.toThrow('is busy with fit');
    await expect(model.trainOnBatch(x, y)).rejects.toThrow('is busy with fit');
    expect(() => model.compile({ loss: 'mse' })).toThrow('is busy with fit');
    expect(() => model.add(tf.layers.dense({ units: 1 }))).toThrow(/add: the model '.*' is busy with fit/);
    expect(() => model.pop()).toThrow(/pop: the model '.*' is busy with fit/);
    expect(model.layers).toHaveLength(1);
    await first;
    await model.fit(x, y, quiet);
  });

  test('predict runs while the model trains', async () => {
    const model = lineModel();
    const training = model.fit(x, y, { epochs: 200, ...quiet });
    const [prediction] = await Promise.all([model.predict(x), model.predict([[1]])]);
    expect(prediction.shape).toEqual([100, 1]);
    await training;
  });

  test('a callback may evaluate and predict, but not fit or change the layers', async () => {
    const model = lineModel();
    const losses: number[] = [];
    const callbacks = {
      onEpochEnd: async () => {
        losses.push((await model.evaluate(x, y, quiet)) as number);
        await model.predict([[1]]);
        await expect(model.fit(x, y, quiet)).rejects.toThrow('is busy');
        expect(() => model.pop()).toThrow('is busy');
      },
    };
    const history = await model.fit(x, y, { epochs: 2, ...quiet, callbacks });
    expect(losses).toHaveLength(2);
    expect(losses[1]).toBeLessThan(losses[0]);
    expect(history.history['loss']).toHaveLength(2);
  });
});

describe('what is printed', () => {
  const printed = async (run: () => Promise<unknown>) => {
    const write = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
    await run();
    const text = write.mock.calls.map(([part]) => part).join('');
    write.mockRestore();
    return text;
  };

  test('one line per epoch where standard output is no terminal', async () => {
    const model = lineModel({ metrics: ['mae'] });
    const text = await printed(() => model.fit(x, y, { epochs: 2 }));
    expect(text).toMatch(
      /^Epoch 1\/2\n4\/4 - \d+s - \d+[mu]s\/step - loss: \d\.\d{4} - mae: \d\.\d{4}\nEpoch 2\/2\n4\/4 - /,
    );
    expect(await printed(() => model.evaluate(x, y))).toMatch(/^4\/4 - \d+s - \d+[mu]s\/step - loss: /);
    expect(await printed(() => model.predict(x))).toBe('');
    expect(await printed(() => model.predict(x, { verbose: 2 }))).toMatch(/^4\/4 - \d+s - \d+[mu]s\/step\n$/);
  });

  test('nothing with verbose 0', async () => {
    const model = lineModel();
    expect(await printed(() => model.fit(x, y, { epochs: 2, validationSplit: 0.5, verbose: 0 }))).toBe('');
  });
});

describe('betweenSteps', () => {
  /** Both variables are always the same number between two steps: of steps done. */
  class Counting extends tf.keras.Model {
    readonly first = this.addWeight({ shape: [], initializer: 'zeros', name: 'first' });
    readonly last = this.addWeight({ shape: [], initializer: 'zeros', name: 'last' });

    override call(inputs: tf.Tensor) {
      return inputs;
    }

    override trainStep([inputs]: [tf.Tensor, tf.Tensor | null, tf.Tensor | null]) {
      this.first.assignAdd(1);
      // Long enough to be interrupted, and for reads to come in the middle.
      let product = tf.matMul(inputs, inputs, false, true);
      for (let i = 0; i < 6; i++) product = tf.tanh(tf.matMul(product, product));
      this.last.assignAdd(tf.minimum(1, tf.add(1, tf.sum(tf.square(product)))));
      return { done: tf.add(0, this.last.read()) };
    }
  }

  const read = (model: Counting) => [model.first, model.last].map((weight) => weight.read().dataSync()[0]);
  const rows = tf.ones([200 * 256, 4]);
  const stream = async function* () {
    for (let i = 0; i < 200; i++) {
      await new Promise((resolve) => setImmediate(resolve));
      yield [tf.ones([256, 4])] as [tf.Tensor];
    }
  };

  test.each<[string, () => tf.Tensor | AsyncGenerator<[tf.Tensor]>, object]>([
    ['data in memory', () => rows, { batchSize: 256 }],
    ['a stream', stream, {}],
  ])('%s: all variables are of one step, and no step is lost', async (_, data, how) => {
    const model = new Counting();
    model.compile({ optimizer: 'sgd' });
    let running = true;
    const fit = model.fit(data(), null, { epochs: 1, ...how, ...quiet }).finally(() => (running = false));
    const seen: number[] = [];
    while (running) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      const [first, last] = await model.betweenSteps(() => read(model));
      expect(first).toBe(last);
      seen.push(first as number);
    }
    await fit;
    expect(read(model)).toEqual([200, 200]);
    expect(new Set(seen).size).toBeGreaterThan(3);
  });

  test("what it throws is the caller's, and training goes on", async () => {
    const model = lineModel();
    const fit = model.fit(x, y, { epochs: 50, ...quiet });
    await expect(
      model.betweenSteps(() => {
        throw new Error('mine');
      }),
    ).rejects.toThrow('mine');
    expect((await fit).history['loss']).toHaveLength(50);
  });

  test('in a callback, and when nothing runs: at once', async () => {
    const model = lineModel();
    const seen: number[] = [];
    const onEpochEnd = async () => void seen.push(await model.betweenSteps(() => 1));
    await model.fit(x, y, { epochs: 3, ...quiet, callbacks: { onEpochEnd } });
    expect(seen).toEqual([1, 1, 1]);
    expect(await model.betweenSteps(() => 2)).toBe(2);
  });
});
