import * as tf from '../../../lib';
import { lineData, lineModel, quiet, weightsOf } from './models';

const { x, y } = lineData();
type Data = [tf.Tensor, tf.Tensor | null, tf.Tensor | null];

class Line extends tf.keras.Model {
  readonly dense = tf.layers.dense({ units: 1, kernelInitializer: 'zeros' });

  override call(inputs: tf.Tensor) {
    return this.dense.apply(inputs);
  }
}

describe("steps of the model's own", () => {
  test('a trainStep that gives a promise is refused', async () => {
    class Own extends Line {
      override trainStep(): never {
        return Promise.reject(new Error('lost')) as never;
      }
    }
    const model = new Own();
    model.compile({ optimizer: 'sgd' });
    await expect(model.fit(tf.tensor(x, [100, 1]), y, quiet)).rejects.toThrow(
      'trainStep: expected a record of tensors for the logs, received a promise',
    );
  });

  test("trainStep: Keras's loop over the metrics reaches the compiled ones, of one output and of several", async () => {
    class Looping extends tf.keras.Model {
      override trainStep([inputs, targets]: tf.keras.StepData) {
        const tape = new tf.GradientTape();
        const [loss, outputs] = tape.record(() => {
          const outputs = this.apply<tf.Tensor>(inputs as tf.Tensor, { training: true });
          return [this.computeLoss(inputs, targets!, outputs), outputs] as const;
        });
        const variables = this.trainableVariables;
        this.optimizer!.apply(tape.gradient(loss, variables), variables);
        for (const metric of this.metrics) {
          if (metric.name === 'loss') metric.updateState(loss);
          else if (metric.name === 'compile_metrics') metric.updateState(targets as tf.Tensor, outputs);
        }
        return this.useResults
          ? this.getMetricsResult()
          : Object.fromEntries(this.metrics.map((metric) => [metric.name, metric.result()]));
      }
      useResults = true;
    }
    const train = async (Kind: typeof tf.keras.Model, count: number, useResults = true) => {
      tf.keras.backend.clearSession();
      tf.random.setSeed(4);
      const input = tf.input({ shape: [2] });
      const outputs = Array.from({ length: count }, () => tf.layers.dense({ units: 1 }).apply<tf.Tensor>(input));
      const model = new Kind({ inputs: input, outputs: count === 1 ? outputs[0]! : outputs });
      Object.assign(model, { useResults });
      const metrics = count === 1 ? ['mae', 'accuracy'] : [['mae'], ['accuracy', 'mse']];
      model.compile({ optimizer: 'sgd', loss: 'mse', metrics });
      const y = tf.linspace(0, 1, 6).reshape([6, 1]);
      const options = { epochs: 2, batchSize: 4, shuffle: false, verbose: 0 as const };
      return (await model.fit(tf.linspace(-1, 1, 12).reshape([6, 2]), count === 1 ? y : [y, y], options)).history;
    };
    for (const count of [1, 2]) {
      const expected = await train(tf.keras.Model, count);
      const names = Object.keys(expected).filter((name) => !/^dense(_1)?_loss$/.test(name));
      expect(names).toHaveLength(count === 1 ? 3 : 4);
      for (const useResults of [true, false]) {
        const history = await train(Looping as never, count, useResults);
        for (const name of names.filter((each) => each !== 'loss')) {
          history[name]!.forEach((value, i) => expect(value).toBeCloseTo(expected[name]![i]!, 6));
        }
      }
    }
  });

  test('trainStep: its record becomes the logs of the last batch', async () => {
    class Own extends Line {
      override trainStep([inputs, targets]: Data) {
        const tape = new tf.GradientTape();
        const loss = tape.record(() =>
          tf.mean(tf.square(tf.sub(this.apply(inputs, { training: true }), tf.reshape(targets!, [-1, 1])))),
        );
        this.optimizer!.apply(tape.gradient(loss, this.trainableVariables), this.trainableVariables);
        return { distance: loss, twice: tf.mul(loss, 2) };
      }
    }
    const model = new Own();
    model.compile({ optimizer: tf.keras.optimizers.sgd({ learningRate: 0.1 }) });
    const history = await model.fit(tf.tensor(x, [100, 1]), y, { epochs: 30, ...quiet });
    expect(Object.keys(history.history)).toEqual(['distance', 'twice']);
    const last = history.history['distance'].at(-1)!;
    expect(last).toBeLessThan(0.1);
    expect(history.history['twice'].at(-1)).toBeCloseTo(2 * last, 5);
  });

  test('metrics kept by the model are reset each epoch', async () => {
    class Own extends Line {
      readonly tracker = new tf.keras.metrics.Mean({ name: 'seen' });

      override get metrics() {
        return [this.tracker];
      }

      override trainStep([inputs]: Data) {
        this.apply(inputs);
        this.tracker.updateState(inputs);
        return { seen: this.tracker.result() };
      }
    }
    const model = new Own();
    model.compile({});
    const history = await model.fit(tf.tensor(x, [100, 1]), null, { epochs: 2, ...quiet });
    history.history['seen'].forEach((mean) => expect(mean).toBeCloseTo(0.495, 4));
  });

  test('testStep, predictStep, computeLoss, computeMetrics', async () => {
    class Own extends Line {
      override testStep([inputs]: Data) {
        return { largest: tf.max(inputs) };
      }
      override predictStep([inputs]: Data) {
        return { doubled: tf.mul(inputs, 2) };
      }
      override computeLoss(...[, targets, predictions]: Parameters<Line['computeLoss']>) {
        return tf.mean(tf.abs(tf.sub(tf.reshape(targets as tf.Tensor, [-1, 1]), predictions as tf.Tensor)));
      }
      override computeMetrics() {
        return { constant: tf.scalar(3) };
      }
    }
    const model = new Own();
    model.compile({ optimizer: 'sgd' });
    const inputs = tf.tensor(x, [100, 1]);
    expect(await model.evaluate(inputs, y, { ...quiet, returnDict: true })).toEqual({
      largest: expect.closeTo(0.99, 5),
    });
    const predicted = await model.predict<{ doubled: tf.Tensor }>(inputs);
    expect(predicted.doubled.shape).toEqual([100, 1]);
    const history = await model.fit(inputs, y, quiet);
    expect(history.history).toEqual({ constant: [3] });
  });

  test('refuses logs that are none', async () => {
    class Nothing extends Line {
      override trainStep() {
        return 3 as never;
      }
    }
    class Vector extends Line {
      override trainStep() {
        return { distance: tf.zeros([2]) };
      }
    }
    for (const [Model, message] of [
      [Nothing, 'expected a record of tensors'],
      [Vector, "log 'distance': expected a scalar"],
    ] as const) {
      const model = new Model();
      model.compile({});
      await expect(model.fit(x, y, quiet)).rejects.toThrow(message);
    }
  });

  test('addLoss joins the loss, and no loss at all is an error', async () => {
    class Added extends Line {
      override call(inputs: tf.Tensor) {
        const outputs = this.dense.apply(inputs);
        this.addLoss(tf.mean(tf.square(tf.sub(outputs, 1))));
        return outputs;
      }
    }
    const model = new Added();
    model.compile({ optimizer: 'sgd' });
    const history = await model.fit(tf.tensor(x, [100, 1]), null, { epochs: 2, ...quiet });
    expect(history.history['loss'][1]).toBeLessThan(history.history['loss'][0]);
    const bare = new Line();
    bare.compile({});
    await expect(bare.fit(tf.tensor(x, [100, 1]), y, quiet)).rejects.toThrow('there is no loss');
  });
});

describe('single batches', () => {
  test('trainOnBatch, testOnBatch, predictOnBatch', async () => {
    const model = lineModel({ metrics: ['mae'] });
    const [first, second] = [await model.trainOnBatch(x, y), await model.trainOnBatch(x, y)] as number[][];
    expect(first).toHaveLength(2);
    expect(second[0]).toBeLessThan(first[0]);
    const tested = (await model.testOnBatch(x, y, { returnDict: true })) as Record<string, number>;
    expect(Object.keys(tested)).toEqual(['loss', 'mae']);
    expect((await model.predictOnBatch(x)).shape).toEqual([100, 1]);
    await expect(model.testOnBatch(x, y, { classWeight: {} } as never)).rejects.toThrow("unknown option 'classWeight'");
  });

  test('weights change what they should', async () => {
    const model = lineModel();
    const before = weightsOf(model);
    await model.trainOnBatch(x, y, { sampleWeight: new Float32Array(100) });
    expect(weightsOf(model)).toEqual(before);
    await expect(model.trainOnBatch(x, y, { sampleWeight: x, classWeight: { 0: 1 } })).rejects.toThrow('at most one');
  });

  test('evaluate lists loss and metrics in order', async () => {
    const model = lineModel({ metrics: ['mse', 'mae'] });
    const list = (await model.evaluate(x, y, quiet)) as number[];
    expect(model.metricsNames).toEqual(['loss', 'mse', 'mae']);
    expect(list[0]).toBeCloseTo(list[1], 5);
    expect(await model.evaluate(x, y, { ...quiet, steps: 1, batchSize: 100 })).toEqual(
      list.map((each) => expect.closeTo(each, 5)),
    );
  });
});

describe('predict', () => {
  test('gives what the model gives: a tensor, a list, a record', async () => {
    const input = tf.input({ shape: [1] });
    const [a, b] = [tf.layers.dense({ units: 1 }).apply(input), tf.layers.dense({ units: 2 }).apply(input)] as never[];
    const shapes = (outputs: unknown) =>
      JSON.stringify(outputs, (_, value) => (value instanceof tf.Tensor ? value.shape : value));
    const list = await tf.model({ inputs: input, outputs: [a, b] }).predict(x);
    expect(shapes(list)).toBe('[[100,1],[100,2]]');
    const record = await tf.model({ inputs: input, outputs: { one: a, two: b } }).predict([[1], [2]]);
    expect(shapes(record)).toBe('{"one":[2,1],"two":[2,2]}');
  });

  test('is the same in one batch or many, called once or often', async () => {
    const model = lineModel();
    await model.fit(x, y, quiet);
    const whole = (await model.predict(x, { batchSize: 100 })).dataSync();
    expect((await model.predict(x)).dataSync()).toEqual(whole);
    expect((await model.predict(x, { batchSize: 7 })).dataSync()).toEqual(whole);
    for (let i = 0; i < 20; i++) expect((await model.predict([[1]])).shape).toEqual([1, 1]);
    expect((await model.predict(x, { steps: 2, batchSize: 32 })).shape).toEqual([64, 1]);
    expect((await model.predict(x, { steps: 3 })).shape).toEqual([100, 1]);
  });

  test('sees new weights', async () => {
    const model = lineModel();
    expect((await model.predict([[1]])).arraySync()).toEqual([[0]]);
    model.setWeights([tf.tensor([[3]]), tf.tensor([4])]);
    expect((await model.predict([[1]])).arraySync()).toEqual([[7]]);
  });

  test('sees layers that were added', async () => {
    const model = tf.sequential([tf.layers.dense({ units: 1, inputShape: [1] })]);
    expect((await model.predict([[1]])).shape).toEqual([1, 1]);
    model.add(tf.layers.dense({ units: 3 }));
    expect((await model.predict([[1]])).shape).toEqual([1, 3]);
  });

  test('refuses what cannot be meant', async () => {
    const model = lineModel();
    await expect(model.predict(tf.zeros([2, 5]))).rejects.toThrow('incompatible with the layer');
    await expect(model.predict(x, { batchsize: 3 } as never)).rejects.toThrow("predict: unknown option 'batchsize'");
    await expect(model.predict([])).rejects.toThrow('at least one sample');
    await expect(model.predict(['a'] as never)).rejects.toThrow();
  });
});

describe('compile', () => {
  test.each([
    ['a name', 'meanAbsoluteError'],
    ['a metric', new tf.keras.metrics.MeanAbsoluteError()],
  ])('takes %s for a list of one', async (_, metrics) => {
    const model = lineModel({ loss: 'mse', metrics });
    expect(await model.evaluate(x, y, { returnDict: true, ...quiet })).toHaveProperty('mean_absolute_error');
    expect(model.getCompileConfig()).toMatchObject({ metrics: [expect.anything()] });
  });

  test.each([
    ['an unknown option', { optimiser: 'sgd' }, "compile: unknown option 'optimiser'"],
    ['an unknown optimizer', { optimizer: 'sdg' }, /unknown optimizer|sdg/],
    ['metrics that are no list', { metrics: 3 }, 'expected metrics to be a list or a record'],
    ['stepsPerExecution 0', { stepsPerExecution: 0 }, 'stepsPerExecution: expected an integer >= 1'],
    ['runEagerly and jitCompile', { runEagerly: true, jitCompile: true }, 'at most one of runEagerly and jitCompile'],
  ])('refuses %s', (_, options, message) => {
    expect(() => lineModel({ loss: 'mse', ...options })).toThrow(message as string);
  });

  test.each([
    ['an unknown loss', { loss: 'mes' }, /mes/],
    ['an unknown metric', { metrics: ['acuracy'] }, /acuracy/],
    ['a missing metric', { metrics: ['mae', null] }, 'compile: expected metrics in the list, received null'],
    ['a loss for another output', { loss: { other: 'mse' } }, 'expected a loss for each output'],
    ['several losses for one output', { loss: ['mse', 'mae'] }, "expected one loss for the model's only output"],
    ['factors that do not match', { loss: ['mse'], lossWeights: [1, 2] }, 'expected one of lossWeights for each loss'],
  ])('refuses %s when it trains', async (_, options, message) => {
    await expect(lineModel(options).fit(x, y, quiet)).rejects.toThrow(message as string);
  });

  test('takes functions', async () => {
    const model = lineModel({
      loss: (yTrue: tf.Tensor, yPred: tf.Tensor) => tf.mean(tf.abs(tf.sub(yTrue, yPred)), -1),
      metrics: [
        function ownMetric(yTrue: tf.Tensor, yPred: tf.Tensor) {
          return tf.mean(tf.abs(tf.sub(yTrue, yPred)), -1);
        },
      ],
    });
    const history = await model.fit(x, y, quiet);
    expect(Object.keys(history.history)).toEqual(['loss', 'own_metric']);
    expect(history.history['own_metric'][0]).toBeCloseTo(history.history['loss'][0], 5);
  });

  test('its settings survive being written', async () => {
    const model = lineModel({ loss: 'meanSquaredError', metrics: ['meanAbsoluteError'] });
    const config = model.getCompileConfig();
    expect(config).toMatchObject({ loss: 'mean_squared_error', metrics: ['mean_absolute_error'], jit_compile: false });
    const other = tf.sequential([tf.layers.dense({ units: 1, inputShape: [1] })]);
    other.compileFromConfig(JSON.parse(JSON.stringify(config)));
    expect(other.optimizer!.learningRate).toBeCloseTo(0.1, 6);
    expect(other.optimizer!.built).toBe(true);
    expect(Object.keys((await other.fit(x, y, quiet)).history)).toEqual(['loss', 'mean_absolute_error']);
  });
});
