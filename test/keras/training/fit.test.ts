import * as tf from '../../../lib';
import { lineData, lineModel, quiet, weightsOf } from './models';

const { x, y } = lineData();

afterEach(() => void jest.restoreAllMocks());

describe('fit', () => {
  test('finds the line', async () => {
    const model = lineModel();
    const history = await model.fit(x, y, { epochs: 200, ...quiet });
    const [slope, offset] = weightsOf(model);
    expect(slope).toBeCloseTo(2, 2);
    expect(offset).toBeCloseTo(1, 2);
    expect(history.epoch).toHaveLength(200);
    expect(Object.keys(history.history)).toEqual(['loss']);
    expect(model.history).toBe(history);
    expect(history.params).toEqual({ verbose: 0, epochs: 200, steps: 4 });
  });

  test.each([
    ['nested arrays', [[0], [1], [2]], [[1], [3], [5]]],
    ['numbers', [0, 1, 2], [1, 3, 5]],
    ['tensors', tf.tensor([[0], [1], [2]]), tf.tensor([[1], [3], [5]])],
    ['float64', Float64Array.of(0, 1, 2), Float64Array.of(1, 3, 5)],
    ['integers', Int32Array.of(0, 1, 2), Uint8Array.of(1, 3, 5)],
    ['booleans and numbers', tf.tensor([[0], [1], [2]], undefined, 'int32'), [1, 3, 5]],
  ])('takes %s', async (_, inputs, targets) => {
    const model = lineModel();
    const history = await model.fit(inputs, targets, { epochs: 1, ...quiet });
    expect(history.history['loss'][0]).toBeCloseTo(35 / 3, 4);
  });

  test('cuts a flat typed array into rows of the input', async () => {
    const model = tf.sequential([tf.layers.dense({ units: 2, inputShape: [3] })]);
    model.compile({ loss: 'mse' });
    await model.fit(new Float32Array(12), new Float32Array(8), quiet);
    expect((await model.predict(new Float32Array(6))).shape).toEqual([2, 2]);
    await expect(model.fit(new Float32Array(11), new Float32Array(8))).rejects.toThrow(
      'expected rows of shape [3], 3 numbers each, received 11',
    );
  });

  test('shuffles repeatably after setSeed, and not at all when told so', async () => {
    const run = async (seed: number | null, shuffle: boolean | 'batch') => {
      if (seed !== null) tf.random.setSeed(seed);
      const model = lineModel();
      await model.fit(x, y, { epochs: 2, shuffle, ...quiet });
      return weightsOf(model);
    };
    expect(await run(1, true)).toEqual(await run(1, true));
    expect(await run(1, true)).not.toEqual(await run(2, true));
    expect(await run(1, false)).toEqual(await run(2, false));
    const [within, plain] = [await run(3, 'batch'), await run(3, false)];
    expect(within[0]).toBeCloseTo(plain[0], 5);
  });

  test('each epoch sees each sample once', async () => {
    const seen = tf.variable(tf.zeros([8]), false);
    class Watch extends tf.keras.Model {
      override trainStep([inputs]: [tf.Tensor]) {
        seen.assignAdd(tf.sum(tf.oneHot(tf.cast(inputs, 'int32'), 8), 0));
        return { loss: tf.sum(inputs) };
      }
    }
    const model = new Watch();
    model.compile({});
    const history = await model.fit(Float32Array.of(0, 1, 2, 3, 4, 5, 6, 7), null, {
      epochs: 3,
      batchSize: 3,
      ...quiet,
    });
    expect(seen.arraySync()).toEqual([3, 3, 3, 3, 3, 3, 3, 3]);
    expect(Object.keys(history.history)).toEqual(['loss']);
  });

  test('stepsPerEpoch goes on with the data where the last epoch ended', async () => {
    const batches: number[] = [];
    class Watch extends tf.keras.Model {
      override trainStep([inputs]: [tf.Tensor]) {
        return { first: tf.reshape(tf.slice(inputs, [0], [1]), []) };
      }
    }
    const model = new Watch();
    model.compile({});
    const options = { epochs: 3, batchSize: 2, stepsPerEpoch: 2, shuffle: false, ...quiet };
    const onBatchEnd = (_: number, logs?: Record<string, number>) => void batches.push(logs!['first']);
    await model.fit(Float32Array.of(0, 1, 2, 3, 4, 5), null, { ...options, callbacks: { onBatchEnd } });
    expect(batches).toEqual([0, 2, 4, 0, 2]);
  });

  test('runs eagerly to the same end', async () => {
    const [traced, eager] = [lineModel({ metrics: ['mae'] }), lineModel({ metrics: ['mae'], runEagerly: true })];
    const options = { epochs: 2, shuffle: false, ...quiet };
    const [a, b] = [await traced.fit(x, y, options), await eager.fit(x, y, options)];
    a.history['loss'].forEach((loss, epoch) => expect(b.history['loss'][epoch]).toBeCloseTo(loss, 5));
    a.history['mae'].forEach((mae, epoch) => expect(b.history['mae'][epoch]).toBeCloseTo(mae, 5));
    expect((await eager.predict(x)).shape).toEqual([100, 1]);
    expect(await eager.evaluate(x, y, quiet)).toEqual(
      ((await traced.evaluate(x, y, quiet)) as number[]).map((each) => expect.closeTo(each, 5)),
    );
  });

  test('compiles with XLA to the same end', async () => {
    const [plain, compiled] = [lineModel(), lineModel({ jitCompile: true })];
    const options = { epochs: 2, shuffle: false, ...quiet };
    const [a, b] = [await plain.fit(x, y, options), await compiled.fit(x, y, options)];
    a.history['loss'].forEach((loss, epoch) => expect(b.history['loss'][epoch]).toBeCloseTo(loss, 5));
  });

  test('weights samples and classes', async () => {
    const labels = Int32Array.from(x, (value) => Number(value > 0.5));
    const make = () => {
      const model = tf.sequential([
        tf.layers.dense({ units: 2, activation: 'softmax', inputShape: [1], kernelInitializer: 'ones' }),
      ]);
      model.compile({ optimizer: 'sgd', loss: 'sparseCategoricalCrossentropy' });
      return model;
    };
    const fitted = async (options: object) => {
      const model = make();
      await model.fit(x, labels, { shuffle: false, ...quiet, ...options });
      return weightsOf(model);
    };
    const byClass = await fitted({ classWeight: { 0: 3 } });
    const bySample = await fitted({ sampleWeight: Float32Array.from(labels, (label) => (label === 0 ? 3 : 1)) });
    expect(byClass).toEqual(bySample);
    expect(byClass).toEqual(await fitted({ classWeight: new Map([[0, 3]]) }));
    expect(byClass).not.toEqual(await fitted({}));
  });

  test('leaves no tensors behind', async () => {
    const model = lineModel();
    const tensors = { x: tf.tensor(x, [100, 1]), y: tf.tensor(y, [100, 1]) };
    const run = async () => {
      await model.fit(tensors.x, tensors.y, { epochs: 2, ...quiet });
      await model.evaluate(tensors.x, tensors.y, quiet);
      (await model.predict(tensors.x, quiet)).dispose();
    };
    await run();
    await run();
    const before = tf.memory().numTensors;
    for (let i = 0; i < 5; i++) await run();
    expect(tf.memory().numTensors).toBeLessThanOrEqual(before + 40);
  });
});

describe('validation', () => {
  const keys = ['loss', 'val_loss'];

  test.each([
    ['a part of the data', { validationSplit: 0.2 }],
    ['arrays', { validationData: [x, y] }],
    ['arrays with weights', { validationData: [x, y, new Float32Array(100).fill(1)] }],
    ['batches', { validationData: () => [[[[0.5]], [[2]]]] }],
  ])('on %s', async (_, options) => {
    const history = await lineModel().fit(x, y, { epochs: 2, ...quiet, ...options } as never);
    expect(Object.keys(history.history)).toEqual(keys);
    expect(history.history['val_loss']).toHaveLength(2);
  });

  test('only so often, and only so many batches', async () => {
    let batches = 0;
    const callbacks = { onTestBatchEnd: () => void batches++ };
    const options = { epochs: 4, validationData: [x, y] as [Float32Array, Float32Array], ...quiet, callbacks };
    const every = await lineModel().fit(x, y, { ...options, validationFreq: 2, validationSteps: 3 });
    expect(every.history['val_loss']).toHaveLength(2);
    expect(batches).toBe(6);
    const listed = await lineModel().fit(x, y, { ...options, validationFreq: [1, 2, 4] });
    expect(listed.history['val_loss']).toHaveLength(3);
  });
});

describe('what fit refuses, before anything runs', () => {
  test('an array that holds itself', async () => {
    const endless: unknown[] = [];
    endless.push(endless);
    await expect(lineModel().fit(endless as never, y, quiet)).rejects.toThrow('expected at most 254 dimensions');
  });

  test.each([
    [3, '3'],
    [null, 'null'],
    ['quiet', "'quiet'"],
    [tf.ones([100]), 'a float32 tensor of shape [100]'],
  ])('%p for options', async (options, shown) => {
    await expect(lineModel().fit(x, y, options as never)).rejects.toThrow(
      `fit: expected a record of options, received ${shown}`,
    );
  });

  test.each([
    ['unknown option', [x, y, { epoch: 2 }], "fit: unknown option 'epoch'; expected one of batchSize, epochs"],
    ['batchSize 0', [x, y, { batchSize: 0 }], 'fit: batchSize: expected an integer >= 1, received 0'],
    ['half a batch', [x, y, { batchSize: 1.5 }], 'fit: batchSize: expected an integer >= 1, received 1.5'],
    ['negative epochs', [x, y, { epochs: -1 }], 'fit: epochs: expected an integer >= 0, received -1'],
    ['verbose 3', [x, y, { verbose: 3 }], "fit: verbose: expected 'auto', 0, 1 or 2, received 3"],
    [
      'a split of 1',
      [x, y, { validationSplit: 1 }],
      'fit: validationSplit: expected a number >= 0 and < 1, received 1',
    ],
    [
      'a split that leaves nothing',
      [x, y, { validationSplit: 0.999 }],
      'fit: validationSplit 0.999 of 100 samples leaves nothing',
    ],
    [
      'another number of targets',
      [x, y.slice(1), {}],
      'fit: expected the same number of samples everywhere, but x has 100, y has 99',
    ],
    ['no data', [[], [], {}], 'fit: expected at least one sample, received empty data (x, y)'],
    ['nothing', [undefined, y, {}], 'fit: expected x, received undefined'],
    ['a scalar', [tf.scalar(1), y, {}], 'fit: expected x to have a first axis of samples, received a scalar'],
    ['NaN targets', [x, y.map((value, i) => (i === 3 ? NaN : value)), {}], 'fit: expected numbers in y, received NaN'],
    ['no targets', [x, null, {}], 'which needs targets y; received none'],
    ['uneven arrays', [[[1], [1, 2]], [1, 2], {}], 'expected even nested arrays'],
    ['weights of another length', [x, y, { sampleWeight: [1, 2] }], 'sampleWeight has 2'],
    ['both weights', [x, y, { sampleWeight: x, classWeight: { 0: 1 } }], 'at most one of classWeight and sampleWeight'],
    ['classes that are none', [x, y, { classWeight: { a: 1 } }], 'expected classWeight to map classes to numbers'],
    ['no callback', [x, y, { callbacks: 3 }], 'callbacks: expected a Callback'],
    [
      'a class of callbacks',
      [x, y, { callbacks: [tf.keras.callbacks.EarlyStopping] }],
      'callbacks: expected a Callback, a record of hooks or a list of them, received the class EarlyStopping',
    ],
    [
      'NaN targets to validate with',
      [x, y, { validationData: [x, y.map(() => NaN)] }],
      'fit: validationData: expected numbers in y, received NaN',
    ],
    [
      'validation data of a wrong shape',
      [x, y, { validationData: [tf.zeros([4, 3]), tf.zeros([4, 1])] }],
      'incompatible with the layer',
    ],
    ['validation data of a wrong form', [x, y, { validationData: 3 }], 'expected validationData to be [x, y]'],
    ['a wrong shape', [tf.zeros([4, 3]), tf.zeros([4, 1]), {}], 'incompatible with the layer'],
    ['targets of a wrong shape', [tf.zeros([4, 1]), tf.zeros([4, 3, 2]), {}], /shape|[Bb]roadcast/],
  ])('%s', async (_, [inputs, targets, options], message) => {
    const model = lineModel();
    const before = weightsOf(model);
    await expect(model.fit(inputs as never, targets as never, { ...quiet, ...(options as object) })).rejects.toThrow(
      message as string,
    );
    expect(weightsOf(model)).toEqual(before);
    await model.fit(x, y, quiet);
  });

  test('a disposed tensor', async () => {
    const gone = tf.tensor(x);
    gone.dispose();
    await expect(lineModel().fit(gone, y, quiet)).rejects.toThrow('has been disposed');
  });

  test('a model that was not compiled', async () => {
    const model = tf.sequential([tf.layers.dense({ units: 1, inputShape: [1] })]);
    await expect(model.fit(x, y)).rejects.toThrow('must be compiled first');
    await expect(model.evaluate(x, y)).rejects.toThrow('must be compiled first');
    await expect(model.trainOnBatch(x, y)).rejects.toThrow('must be compiled first');
    expect((await model.predict(x)).shape).toEqual([100, 1]);
  });

  test('names that the inputs do not have', async () => {
    const [a, b] = [tf.input({ shape: [1], name: 'a' }), tf.input({ shape: [1], name: 'b' })];
    const model = tf.model({ inputs: [a, b], outputs: tf.layers.add().apply([a, b]) });
    model.compile({ loss: 'mse' });
    await expect(model.fit({ a: x, c: x }, y, quiet)).rejects.toThrow(/expected inputs a, b/);
    await expect(model.predict({ a: x })).rejects.toThrow(/expected inputs a, b/);
    expect((await model.predict({ a: x, b: x })).shape).toEqual([100, 1]);
  });
});

test('strings are gathered like numbers', async () => {
  class Lengths extends tf.keras.Model {
    override trainStep([inputs]: [tf.Tensor]) {
      return { length: tf.mean(tf.cast(tf.raw.stringLength(inputs), 'float32')) };
    }
  }
  const model = new Lengths();
  model.compile({});
  const words = tf.tensor(['a', 'bb', 'ccc', 'dddd', 'eeeee', 'ffffff']);
  const history = await model.fit(words, null, { batchSize: 6, ...quiet });
  expect(history.history['length']).toEqual([3.5]);
});

test('the device in force when fit is called is that of the steps', async () => {
  const devices: string[] = [];
  class Placed extends tf.keras.Model {
    override trainStep([inputs]: [tf.Tensor]) {
      const sum = tf.sum(inputs);
      devices.push(sum.device);
      return { sum };
    }
  }
  const model = new Placed();
  model.compile({});
  const slow = { onTrainBegin: () => new Promise<void>((resolve) => setTimeout(resolve, 5)) };
  await tf.device('/CPU:0', () => model.fit(x, null, { ...quiet, callbacks: slow }));
  expect(devices).toEqual([expect.stringMatching(/CPU:0$/)]);
});

describe('data of the wrong kind', () => {
  const losses = 'sampleWeight: expected factors for losses of shape [null], received';

  test.each([
    ['[n, k]', tf.ones([100, 2]), `${losses} [null, 2]`],
    ['[n, n]', tf.ones([100, 100]), `${losses} [null, 100]`],
    ['strings', Array<string>(100).fill('a'), 'fit: expected numbers in sampleWeight, received strings'],
  ])('sample weights: %s', async (_, sampleWeight, message) => {
    const model = lineModel();
    const before = weightsOf(model);
    await expect(model.fit(x, y, { ...quiet, sampleWeight })).rejects.toThrow(message);
    expect(weightsOf(model)).toEqual(before);
    if (typeof sampleWeight === 'object' && 'dtype' in sampleWeight) {
      await expect(model.evaluate(x, y, { ...quiet, sampleWeight })).rejects.toThrow(message);
    }
    await model.fit(x, y, { ...quiet, sampleWeight: tf.ones([100, 1]) });
  });

  test('sample weights for one axis of several: one per sample and step, or [n, 1]', async () => {
    const model = tf.sequential([tf.layers.dense({ units: 2, inputShape: [5, 1] })]);
    model.compile({ optimizer: 'sgd', loss: 'mse' });
    const [steps, targets] = [tf.ones([4, 5, 1]), tf.ones([4, 5, 2])];
    await expect(model.fit(steps, targets, { ...quiet, sampleWeight: tf.ones([4]) })).rejects.toThrow(
      'sampleWeight: expected factors for losses of shape [null, 5], received [null]',
    );
    await model.fit(steps, targets, { ...quiet, sampleWeight: tf.ones([4, 5]) });
    await model.fit(steps, targets, { ...quiet, sampleWeight: tf.ones([4, 1]) });
  });

  test('strings for numbers', async () => {
    const model = lineModel();
    const words = Array.from({ length: 100 }, () => ['a']);
    const message = /expected input ".*" of dtype float32, received string$/;
    await expect(model.fit(words, y, quiet)).rejects.toThrow(message);
    await expect(model.predict(words)).rejects.toThrow(message);
    await expect(model.fit(x, words, quiet)).rejects.toThrow('fit: expected numbers in y, received strings');
  });
});

describe('targets that do not fit the outputs', () => {
  const three = (loss: string) => {
    const model = tf.sequential([tf.layers.dense({ units: 3, inputShape: [2] })]);
    model.compile({ optimizer: 'sgd', loss });
    return model;
  };
  const x = tf.ones([3, 2]);

  test.each([
    ['mse', [3, 2], "loss 'mean_squared_error' of targets [null, 2] and predictions [null, 3]"],
    // As many samples as units: TensorFlow would lay the batch along the units.
    ['mae', [3], "expected targets of the predictions' shape [null, 3], received [null]"],
    ['huber', [3], "expected targets of the predictions' shape [null, 3], received [null]"],
  ])('%s, %p', async (loss, shape, message) => {
    await expect(three(loss).fit(x, tf.ones(shape), quiet)).rejects.toThrow(message);
    await expect(three(loss).evaluate(x, tf.ones(shape), quiet)).rejects.toThrow(message);
  });

  test('what Keras makes fit, does', async () => {
    const model = lineModel();
    expect(await model.evaluate(tf.ones([4, 1]), tf.ones([4]), quiet)).toEqual(
      await model.evaluate(tf.ones([4, 1]), tf.ones([4, 1]), quiet),
    );
    expect(await three('mse').evaluate(x, tf.ones([3, 1]), quiet)).toEqual(expect.any(Number));
  });
});

test('NaN targets are refused wherever a loss of Keras sees them, and left to losses of the user', async () => {
  const model = lineModel();
  const bad = y.map(() => NaN);
  await expect(model.evaluate(x, bad, quiet)).rejects.toThrow('evaluate: expected numbers in y, received NaN');
  await expect(model.trainOnBatch(x, bad)).rejects.toThrow('trainOnBatch: expected numbers in y, received NaN');
  const second = function* () {
    yield [[1], [1]];
    yield [[1], [NaN]];
  };
  await expect(model.fit(second, null, quiet)).rejects.toThrow('fit: expected numbers in y, received NaN');
  await expect(model.evaluate(second, null, quiet)).rejects.toThrow('expected numbers in y, received NaN');
  for (const loss of [
    tf.keras.losses.MeanSquaredError,
    new tf.keras.losses.Huber(),
    tf.keras.losses.meanAbsoluteError,
  ]) {
    model.compile({ loss });
    await expect(model.fit(x, bad, quiet)).rejects.toThrow('fit: expected numbers in y, received NaN');
  }
  model.compile({ loss: (t, p) => tf.where(tf.isNaN(t), tf.zerosLike(p), tf.square(p)) });
  expect((await model.fit(x, bad, quiet)).history['loss'][0]).toBe(0);
});

test('the samples of an only input may each be a typed array', async () => {
  const model = tf.sequential([tf.layers.dense({ units: 1, inputShape: [2] })]);
  model.compile({ loss: 'mse' });
  const rows = [Float32Array.of(1, 2), Float32Array.of(3, 4), Float32Array.of(5, 6)];
  const expected = (await model.predict(tf.tensor([1, 2, 3, 4, 5, 6], [3, 2]))).arraySync();
  expect((await model.predict(rows)).arraySync()).toEqual(expected);
  await model.fit(rows, [Float32Array.of(1), Float32Array.of(2), Float32Array.of(3)], quiet);
});

test('options in the place of targets are found', async () => {
  const batches = () => [[[1], [1]]];
  await expect(lineModel().fit(batches, { epochs: 2 } as never)).rejects.toThrow('(options come third)');
});

describe('several outputs', () => {
  const twoHeaded = () => {
    const input = tf.input({ shape: [2] });
    const z = tf.layers.dense({ units: 1, name: 'z', kernelInitializer: 'ones' }).apply(input);
    const a = tf.layers.dense({ units: 1, name: 'a', kernelInitializer: 'zeros' }).apply(input);
    return tf.model({ inputs: input, outputs: [z, a] });
  };
  const x = tf.ones([4, 2]);
  const targets = { z: tf.zeros([4, 1]), a: tf.ones([4, 1]) };

  test('factors by name go to the outputs of these names', async () => {
    const model = twoHeaded();
    model.compile({ loss: ['mse', 'mse'], lossWeights: { z: 1, a: 10 } });
    expect(await model.evaluate(x, targets, quiet)).toEqual([14, 4, 1]);
    model.compile({ loss: { a: 'mse', z: 'mse' }, lossWeights: { a: 10, z: 1 } });
    expect(await model.evaluate(x, targets, quiet)).toEqual([14, 4, 1]);
  });

  test('results stand in the order of metricsNames, which is that of Keras', async () => {
    const model = twoHeaded();
    model.compile({ loss: ['mse', 'mse'], metrics: [['mae'], ['mse']] });
    expect(await model.evaluate(x, targets, quiet)).toEqual([5, 4, 1, 1, 2]);
    expect(model.metricsNames).toEqual(['loss', 'z_loss', 'a_loss', 'a_mse', 'z_mae']);
    expect(await model.testOnBatch(x, targets)).toEqual([5, 4, 1, 1, 2]);
    const single = lineModel();
    single.compile({ loss: 'mse', metrics: ['mse', 'mae'] });
    await single.evaluate([[1]], [[1]], quiet);
    expect(single.metricsNames).toEqual(['loss', 'mse', 'mae']);
  });

  test.each<[string, tf.ModelCompileArgs, unknown, string]>([
    [
      'factors for others',
      { loss: { z: 'mse', a: 'mse' }, lossWeights: { z: 1, b: 2 } },
      targets,
      'expected one of lossWeights for each output (z, a), received z, b',
    ],
    [
      'targets for others',
      { loss: 'mse', metrics: [['mae'], ['mae']] },
      { z: targets.z, b: targets.a },
      'targets: expected them under the names of the outputs (z, a), received b, z',
    ],
  ])('%s are refused', async (_, options, y, message) => {
    const model = twoHeaded();
    model.compile(options);
    await expect(model.fit(x, y as never, quiet)).rejects.toThrow(message);
  });

  test('factors that are no numbers are refused', () => {
    expect(() => twoHeaded().compile({ loss: 'mse', lossWeights: ['a', 1] as never })).toThrow(
      'compile: lossWeights: expected a number, or a list or record of numbers',
    );
  });
});

test('classes stand for what they make with their defaults, as in Keras', async () => {
  const model = lineModel();
  model.compile({ loss: tf.keras.losses.MeanAbsoluteError, metrics: [tf.keras.metrics.MeanSquaredError] });
  expect(Object.keys((await model.fit(x, y, quiet)).history)).toEqual(['loss', 'mean_squared_error']);
  expect(() => model.compile({ optimizer: Date as never })).toThrow('optimizer: expected a name, an optimizer');
});
