import * as tf from '../../../lib';
import { lineData, lineModel, quiet, weightsOf } from './models';

const { x, y } = lineData();
const batch = (i: number) => [x.slice(32 * i, 32 * (i + 1)), y.slice(32 * i, 32 * (i + 1))];

function* inTurn() {
  for (let i = 0; i < 4; i++) yield batch(i);
}

async function* later() {
  for (let i = 0; i < 4; i++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    const [xs, ys] = batch(i);
    yield { xs, ys };
  }
}

let warn: jest.SpyInstance;
beforeEach(() => (warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => {})));
afterEach(() => warn.mockRestore());

describe('data that comes in batches', () => {
  test.each([
    ['a generator function', inTurn],
    ['an async generator function', later],
    ['a list made anew', () => [0, 1, 2, 3].map(batch)],
    ['an iterable object', { [Symbol.iterator]: inTurn }],
  ])('trains like arrays: %s', async (_, source) => {
    const [streamed, inMemory] = [lineModel(), lineModel()];
    const history = await streamed.fit(source, null, { epochs: 2, ...quiet });
    const expected = await inMemory.fit(x, y, { epochs: 2, shuffle: false, ...quiet });
    expected.history['loss'].forEach((loss, epoch) => expect(history.history['loss'][epoch]).toBeCloseTo(loss, 5));
    weightsOf(inMemory).forEach((weight, i) => expect(weightsOf(streamed)[i]).toBeCloseTo(weight, 5));
    expect(await streamed.evaluate(source, null, quiet)).toBeCloseTo(
      (await inMemory.evaluate(x, y, quiet)) as number,
      5,
    );
  });

  test('predicts on batches of inputs alone', async () => {
    const model = lineModel();
    const predictions = await model.predict(() => [x.slice(0, 10), x.slice(10, 15)]);
    expect(predictions.shape).toEqual([15, 1]);
    expect((await model.predict(inTurn)).shape).toEqual([100, 1]);
  });

  test('goes on with a generator across epochs, and warns when it runs out', async () => {
    const history = await lineModel().fit(inTurn(), null, { epochs: 2, stepsPerEpoch: 2, ...quiet });
    expect(history.epoch).toEqual([0, 1]);
    expect(warn).not.toHaveBeenCalled();
    const short = await lineModel().fit(inTurn(), null, { epochs: 1, stepsPerEpoch: 6, ...quiet });
    expect(short.epoch).toEqual([0]);
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('ran out after 4 of 6 batches'), 'KerasWarning');
    await expect(lineModel().fit(inTurn(), null, { epochs: 2, ...quiet })).rejects.toThrow('the data may have run out');
  });

  test('tells the source when no more is wanted', async () => {
    let closed = false;
    async function* endless() {
      try {
        for (;;) yield batch(0);
      } finally {
        closed = true;
      }
    }
    await lineModel().fit(endless, null, { epochs: 2, stepsPerEpoch: 3, ...quiet });
    expect(closed).toBe(true);
  });

  test('an error of the source ends training with it', async () => {
    function* broken() {
      yield batch(0);
      throw new Error('disk on fire');
    }
    const model = lineModel();
    await expect(model.fit(broken, null, quiet)).rejects.toThrow('disk on fire');
    await model.fit(x, y, quiet);
  });

  describe('a signal interrupts a source that is waited for', () => {
    // Comes to an end only when the test says so, and then fails.
    const slow = (onWait: () => void) => {
      let fail!: (reason: Error) => void;
      const gate = new Promise<never>((_, reject) => (fail = reject));
      async function* source() {
        yield batch(0);
        onWait();
        await gate;
      }
      return { source, fail: () => fail(new Error('too late')) };
    };

    test.each([
      [
        'fit',
        (model: tf.Sequential, source: () => AsyncIterable<unknown>, signal: AbortSignal) =>
          model.fit(source, null, { ...quiet, signal }),
      ],
      [
        'fit: validationData',
        (model: tf.Sequential, source: () => AsyncIterable<unknown>, signal: AbortSignal) =>
          model.fit(x, y, { ...quiet, validationData: source, signal }),
      ],
      [
        'evaluate',
        (model: tf.Sequential, source: () => AsyncIterable<unknown>, signal: AbortSignal) =>
          model.evaluate(source, null, { ...quiet, signal }),
      ],
      [
        'predict',
        (model: tf.Sequential, source: () => AsyncIterable<unknown>, signal: AbortSignal) =>
          model.predict(source, { signal }),
      ],
    ])('%s', async (_, run) => {
      const unhandled = jest.fn();
      process.on('unhandledRejection', unhandled);
      const model = lineModel();
      const controller = new AbortController();
      const { source, fail } = slow(() => setTimeout(() => controller.abort(new Error('enough')), 20));
      await expect(run(model, source, controller.signal)).rejects.toThrow('enough');
      await model.fit(x, y, quiet);
      fail();
      await new Promise((resolve) => setTimeout(resolve, 5));
      process.off('unhandledRejection', unhandled);
      expect(unhandled).not.toHaveBeenCalled();
    });

    test('and lets go of the signal after each batch', async () => {
      const { signal } = new AbortController();
      const [add, remove] = [jest.spyOn(signal, 'addEventListener'), jest.spyOn(signal, 'removeEventListener')];
      await lineModel().fit(later, null, { epochs: 1, ...quiet, signal });
      expect(add.mock.calls.length).toBeGreaterThan(4);
      expect(remove.mock.calls.length).toBe(add.mock.calls.length);
    });
  });

  test('refuses what cannot be meant', async () => {
    const model = lineModel();
    await expect(model.fit(inTurn, y, quiet)).rejects.toThrow('expected no y beside data that comes in batches');
    await expect(model.fit(inTurn, null, { ...quiet, batchSize: 3 })).rejects.toThrow('expected no batchSize');
    await expect(model.fit(inTurn, null, { ...quiet, validationSplit: 0.5 })).rejects.toThrow(
      'validationSplit needs data in memory',
    );
    await expect(model.fit(() => [x], null, quiet)).rejects.toThrow('expected each batch to be [x, y]');
    await expect(model.fit(() => [], null, quiet)).rejects.toThrow('expected at least one batch');
    await expect(model.fit(() => 3 as never, null, quiet)).rejects.toThrow('expected an iterable of batches');
    await expect(model.fit(() => [[[1, 2], [1]]], null, quiet)).rejects.toThrow('expected the same number of samples');
  });

  test('fitDataset and evaluateDataset', async () => {
    const model = lineModel();
    const history = await model.fitDataset(inTurn, { epochs: 1, ...quiet });
    expect(history.history['loss']).toHaveLength(1);
    expect(typeof (await model.evaluateDataset(inTurn, quiet))).toBe('number');
    // Sources without an end, and TensorFlow.js's names for where to stop.
    let drawn = 0;
    const endless = function* () {
      for (;;) {
        drawn++;
        yield { xs: tf.ones([2, 1]), ys: tf.ones([2, 1]) };
      }
    };
    const limits = { batchesPerEpoch: 2, validationData: endless, validationBatches: 3 };
    const limited = await model.fitDataset(endless, { epochs: 1, ...limits, ...quiet });
    expect(limited.history['val_loss']).toHaveLength(1);
    drawn = 0;
    expect(typeof (await model.evaluateDataset(endless, { batches: 4, ...quiet }))).toBe('number');
    expect(drawn).toBeGreaterThanOrEqual(4);
  });

  test('batches of tensors, several inputs, and sample weights', async () => {
    const [a, b] = [tf.input({ shape: [1], name: 'a' }), tf.input({ shape: [1], name: 'b' })];
    const model = tf.model({
      inputs: { a, b },
      outputs: tf.layers.dense({ units: 1 }).apply(tf.layers.add().apply([a, b])),
    });
    model.compile({ optimizer: 'sgd', loss: 'mse' });
    const source = () => [[{ a: tf.ones([3, 1]), b: tf.ones([3, 1]) }, tf.ones([3, 1]), tf.zeros([3])]];
    const before = weightsOf(model);
    await model.fit(source, null, quiet);
    expect(weightsOf(model)).toEqual(before);
  });
});
