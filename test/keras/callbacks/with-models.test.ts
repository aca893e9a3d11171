import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '../../../lib';
import { lineData, lineModel, quiet, weightsOf } from '../training/models';

const { x, y } = lineData();
const { callbacks } = tf.keras;

let directory: string;
beforeEach(() => (directory = mkdtempSync(join(tmpdir(), 'callbacks-'))));
afterEach(() => rmSync(directory, { recursive: true }));

test('EarlyStopping ends training and gives the best weights back', async () => {
  const model = lineModel({ optimizer: tf.keras.optimizers.sgd({ learningRate: 0.1 }) });
  const weights: number[][] = [];
  const losses: number[] = [];
  // From the third epoch on steps are too large.
  const spoil = new callbacks.LearningRateScheduler({ schedule: (epoch, rate) => (epoch === 3 ? 2 : rate) });
  const watch = {
    onEpochEnd: (_: number, logs?: Record<string, number>) => {
      weights.push(weightsOf(model));
      losses.push(logs!['val_loss']);
    },
  };
  const early = new callbacks.EarlyStopping({ patience: 2, restoreBestWeights: true });
  const options = { epochs: 20, validationData: [x, y] as [Float32Array, Float32Array], shuffle: false, ...quiet };
  const history = await model.fit(x, y, { ...options, callbacks: [spoil, watch, early] });
  expect(history.epoch.length).toBeLessThan(20);
  const best = losses.indexOf(Math.min(...losses));
  expect(early.bestEpoch).toBe(best);
  expect(weightsOf(model)).toEqual(weights[best]);
  expect(history.history['learning_rate']).toHaveLength(history.epoch.length);
});

test('ModelCheckpoint saves what can be loaded', async () => {
  const model = lineModel();
  const whole = new callbacks.ModelCheckpoint({ filepath: join(directory, 'sub/{epoch:02d}.keras'), monitor: 'loss' });
  const weights = new callbacks.ModelCheckpoint({
    filepath: join(directory, 'b{epoch}-{batch}.weights.h5'),
    saveWeightsOnly: true,
    saveFreq: 3,
  });
  await model.fit(x, y, { epochs: 2, ...quiet, callbacks: [whole, weights] });
  expect(readdirSync(join(directory, 'sub')).sort()).toEqual(['01.keras', '02.keras']);
  expect(readdirSync(directory).sort()).toEqual(['b1-3.weights.h5', 'b2-2.weights.h5', 'sub']);
  const loaded = await tf.keras.models.loadModel(join(directory, 'sub/02.keras'));
  expect(weightsOf(loaded)).toEqual(weightsOf(model));
  const again = lineModel();
  await again.loadWeights(join(directory, 'b2-2.weights.h5'));
  expect(weightsOf(again)).not.toEqual(weightsOf(model));
});

test('BackupAndRestore goes on with the epoch that was broken off', async () => {
  const backup = () => new callbacks.BackupAndRestore({ backupDir: join(directory, 'backup') });
  const options = { epochs: 4, shuffle: false, ...quiet };
  const broken = lineModel();
  const crash = {
    onEpochBegin: (epoch: number) => {
      if (epoch === 2) throw new Error('power cut');
    },
  };
  await expect(broken.fit(x, y, { ...options, callbacks: [backup(), crash] })).rejects.toThrow('power cut');

  const resumed = lineModel();
  const history = await resumed.fit(x, y, { ...options, callbacks: backup() });
  expect(history.epoch).toEqual([2, 3]);
  expect(existsSync(join(directory, 'backup'))).toBe(false);

  const whole = lineModel();
  const expected = await whole.fit(x, y, options);
  expect(history.history['loss']).toEqual(expected.history['loss'].slice(2));
  expect(weightsOf(resumed)).toEqual(weightsOf(whole));
});

test('ReduceLROnPlateau changes the rate that training uses', async () => {
  const model = lineModel();
  const reduce = new callbacks.ReduceLROnPlateau({ monitor: 'loss', patience: 1, minDelta: 1000, factor: 0.5 });
  const history = await model.fit(x, y, { epochs: 4, ...quiet, callbacks: reduce });
  expect(history.history['learning_rate']).toEqual([0.1, 0.1, 0.05, 0.025].map(Math.fround));
  const scheduled = lineModel({
    optimizer: tf.keras.optimizers.sgd({
      learningRate: tf.keras.optimizers.schedules.exponentialDecay({
        initialLearningRate: 0.1,
        decaySteps: 4,
        decayRate: 0.5,
      }),
    }),
  });
  const fixed = new callbacks.LearningRateScheduler({ schedule: () => 0.1 });
  await expect(scheduled.fit(x, y, { ...quiet, callbacks: fixed })).rejects.toThrow('follows a schedule');
});

test('CSVLogger writes a line per epoch', async () => {
  const filename = join(directory, 'log.csv');
  await lineModel().fit(x, y, {
    epochs: 2,
    validationSplit: 0.2,
    ...quiet,
    callbacks: new callbacks.CSVLogger({ filename }),
  });
  const lines = readFileSync(filename, 'utf8').trim().split('\r\n');
  expect(lines[0]).toBe('epoch,loss,val_loss');
  expect(lines).toHaveLength(3);
});

test('TerminateOnNaN ends training that diverges', async () => {
  const write = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const model = lineModel({ optimizer: tf.keras.optimizers.sgd({ learningRate: 1e30 }) });
  const history = await model.fit(x, y, { epochs: 5, ...quiet, callbacks: new callbacks.TerminateOnNaN() });
  write.mockRestore();
  expect(history.epoch).toEqual([0]);
});
