import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BackupAndRestore,
  Callback,
  CallbackList,
  EarlyStopping,
  History,
  LambdaCallback,
  LearningRateScheduler,
  ModelCheckpoint,
  Progbar,
  ProgbarLogger,
  ReduceLROnPlateau,
  RemoteMonitor,
  TerminateOnNaN,
} from '../../../lib/keras/callbacks';
import { drive, FakeModel } from './fake-model';

let directory: string;
beforeAll(() => (directory = mkdtempSync(join(tmpdir(), 'callbacks-'))));
afterAll(() => rmSync(directory, { recursive: true }));

const params = { verbose: 0, epochs: 1, steps: 2 };

describe('Callback', () => {
  test('has no model before it is used', () => {
    expect(() => new Callback().model).toThrow('Callback: no model yet');
  });

  test('asks for every batch only when it overrides a batch hook', () => {
    class Batches extends Callback {
      override onBatchEnd(): void {}
    }
    expect(new Callback().cadence).toEqual({ train: 'never', test: 'never', predict: 'never' });
    expect(new Batches().cadence).toEqual({ train: 'every', test: 'never', predict: 'never' });
    expect(new LambdaCallback({ onTestBatchEnd: () => {} }).cadence.test).toBe('every');
    expect(new ModelCheckpoint({ filepath: 'm.keras' }).cadence.train).toBe('never');
    expect(new ModelCheckpoint({ filepath: 'm.keras', saveFreq: 3 }).cadence.train).toBe('every');
    expect(new TerminateOnNaN().cadence.train).toBe('every');
  });
});

describe('CallbackList', () => {
  test('takes callbacks and records of hooks, calls them in order and waits for promises', async () => {
    const seen: string[] = [];
    const slow = {
      onEpochEnd: () => new Promise<void>((resolve) => setTimeout(() => resolve(void seen.push('slow')), 5)),
    };
    const fast = new LambdaCallback({ onEpochEnd: () => void seen.push('fast') });
    await new CallbackList([slow, fast], new FakeModel(), params, { history: false }).call('onEpochEnd', 0, {});
    expect(seen).toEqual(['slow', 'fast']);
  });

  test('returns no promise when no hook does', () => {
    const list = new CallbackList({ onTrainBegin: () => {} }, new FakeModel(), params, { history: false });
    expect(list.call('onTrainBegin')).toBeUndefined();
  });

  test('adds history and progress bar once', () => {
    const history = new History();
    const list = new CallbackList([history], new FakeModel(), { ...params, verbose: 1 }, { history: true });
    expect(list.callbacks).toHaveLength(2);
    expect(list.callbacks[1]).toBeInstanceOf(ProgbarLogger);
    expect(list.history).toBe(history);
  });

  test('refuses what is no callback', () => {
    const make = (given: unknown) => () =>
      new CallbackList(given as never, new FakeModel(), params, { history: false });
    expect(make('early')).toThrow(TypeError);
    expect(make({ onEpoch: () => {} })).toThrow("unknown hook 'onEpoch'");
    expect(make({ onEpochEnd: 3 })).toThrow('expected onEpochEnd to be a function');
  });
});

describe('monitoring', () => {
  test('asks the metric which direction is better', async () => {
    const callback = new EarlyStopping({ monitor: 'val_accuracy', patience: 0 });
    const model = new FakeModel();
    model.compiledMetrics = [{ name: 'accuracy', direction: 'up' }];
    callback.setModel(model);
    callback.onTrainBegin();
    callback.onEpochEnd(0, { val_accuracy: 0.5 });
    callback.onEpochEnd(1, { val_accuracy: 0.6 });
    expect(model.stopTraining).toBe(false);
    callback.onEpochEnd(2, { val_accuracy: 0.55 });
    expect(model.stopTraining).toBe(true);
  });

  test('cannot guess a direction', () => {
    const callback = new ReduceLROnPlateau({ monitor: 'val_mystery' });
    callback.setModel(new FakeModel());
    expect(() => callback.onEpochEnd(0, {})).toThrow("pass mode: 'max' or mode: 'min'");
  });

  test('warns when the logs lack the monitored name', async () => {
    const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const callback = new EarlyStopping();
    callback.setModel(new FakeModel());
    callback.onEpochEnd(0, { loss: 1 });
    expect(warn).toHaveBeenCalledWith(expect.stringContaining("'val_loss' is not in the logs"), 'KerasWarning');
    warn.mockRestore();
  });

  test('refuses options that are wrong', () => {
    expect(() => new EarlyStopping({ patient: 3 } as never)).toThrow("EarlyStopping: unknown option 'patient'");
    expect(() => new EarlyStopping({ patience: -1 })).toThrow(RangeError);
    expect(() => new EarlyStopping({ mode: 'up' as never })).toThrow(RangeError);
    expect(() => new ReduceLROnPlateau({ factor: 1 })).toThrow(RangeError);
    expect(() => new ModelCheckpoint({ filepath: 'm.h5' })).toThrow('end in .keras');
    expect(() => new ModelCheckpoint({ filepath: 'm.keras', saveWeightsOnly: true })).toThrow('end in .weights.h5');
    expect(() => new ModelCheckpoint({ filepath: 'm.keras', saveFreq: 0 })).toThrow(RangeError);
    expect(() => new Progbar({ target: 3, verbose: 4 })).toThrow(RangeError);
  });

  test('a template that names something unknown says what there is', async () => {
    await expect(drive(new ModelCheckpoint({ filepath: '{accuracy}.keras' }), [1])).rejects.toThrow(
      "names 'accuracy', which is not among loss, val_loss, epoch",
    );
  });

  test('verbose says what happens', async () => {
    const write = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
    await drive(new EarlyStopping({ patience: 1, verbose: 1, restoreBestWeights: true }), [1, 2, 3]);
    await drive(new ModelCheckpoint({ filepath: join(directory, 'v.keras'), verbose: 1, saveBestOnly: true }), [1, 2]);
    await drive(new ReduceLROnPlateau({ patience: 1, verbose: 1 }), [1, 1]);
    const text = write.mock.calls.map(([part]) => part).join('');
    write.mockRestore();
    expect(text).toContain('Epoch 2: early stopping\n');
    expect(text).toContain('Restoring model weights from the end of the best epoch: 1.\n');
    expect(text).toContain(`\nEpoch 1: val_loss improved from None to 1.00000, saving model to ${directory}`);
    expect(text).toContain('\nEpoch 2: val_loss did not improve from 1.00000\n');
    expect(text).toContain('\nEpoch 2: ReduceLROnPlateau reducing learning rate to 0.010000000149011612.\n');
  });
});

test('LearningRateScheduler sets the rate and logs it', async () => {
  const callback = new LearningRateScheduler({ schedule: (epoch, rate) => (epoch < 1 ? rate : rate / 2) });
  const { epochs } = await drive(callback, [1, 1, 1]);
  expect(epochs.map(({ rate }) => rate)).toEqual([0.1, 0.05, 0.025].map(Math.fround));
  const logs: Record<string, number> = {};
  callback.onEpochEnd(0, logs);
  expect(logs['learning_rate']).toBe(Math.fround(0.025));
  expect(() => new LearningRateScheduler({} as never)).toThrow('schedule: expected');
  await expect(drive(new LearningRateScheduler({ schedule: () => 'x' as never }), [1])).rejects.toThrow(
    'to return a number',
  );
});

test('TerminateOnNaN stops or throws at the first loss that is not finite', () => {
  const write = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  const model = new FakeModel();
  const callback = new TerminateOnNaN();
  callback.setModel(model);
  callback.onBatchEnd(2, { loss: 1 });
  expect(model.stopTraining).toBe(false);
  callback.onBatchEnd(3, { loss: Infinity });
  expect(model.stopTraining).toBe(true);
  expect(write).toHaveBeenCalledWith('Batch 3: Invalid loss, terminating training\n');
  write.mockRestore();
  expect(() => new TerminateOnNaN({ raiseError: true }).onBatchEnd(1, { loss: NaN })).toThrow(
    'the loss of batch 1 is NaN',
  );
});

describe('BackupAndRestore', () => {
  class SavingModel extends FakeModel {
    loaded: string | null = null;
    override saveWeights(path: string): void {
      writeFileSync(path, `weights ${this.saved.length}`);
      this.saved.push(path);
    }
    override loadWeights(path?: string): void {
      const text = readFileSync(path!, 'utf8');
      if (text === 'broken') throw new Error('cannot read the weights');
      this.loaded = text;
    }
  }

  const attach = (options: object): [BackupAndRestore, SavingModel] => {
    const callback = new BackupAndRestore({ backupDir: join(directory, 'backup'), ...options });
    const model = new SavingModel();
    callback.setModel(model);
    return [callback, model];
  };

  test('goes on where a run was broken off, and cleans up at the end', async () => {
    const [first] = attach({});
    await first.onTrainBegin();
    await first.onEpochEnd(0);
    await first.onEpochEnd(1);

    const [second, model] = attach({});
    await second.onTrainBegin();
    expect(model.restoredEpoch).toBe(2);
    expect(model.loaded).toBe('weights 1');
    await second.onTrainEnd();
    expect(existsSync(join(directory, 'backup'))).toBe(false);
  });

  test('falls back on the backup before the last', async () => {
    const [first] = attach({ doubleCheckpoint: true });
    await first.onEpochEnd(0);
    await first.onEpochEnd(1);
    writeFileSync(join(directory, 'backup/latest.weights.h5'), 'broken');
    const [second, model] = attach({ doubleCheckpoint: true, deleteCheckpoint: false });
    await second.onTrainBegin();
    expect(model.loaded).toBe('weights 0');
    expect(model.restoredEpoch).toBe(1);
    await second.onTrainEnd();
    expect(existsSync(join(directory, 'backup'))).toBe(true);
  });

  test('backs up every few batches', async () => {
    const [callback, model] = attach({ saveFreq: 3 });
    for (let batch = 0; batch < 7; batch++) await callback.onTrainBatchEnd(batch);
    expect(model.saved).toHaveLength(2);
    expect(callback.cadence.train).toBe('every');
  });

  test('refuses an empty directory name', () => {
    expect(() => new BackupAndRestore({ backupDir: '' })).toThrow(RangeError);
  });
});

test('RemoteMonitor posts the logs and forgives a server that is away', async () => {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      bodies.push(`${request.url} ${request.headers['content-type']} ${body}`);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const root = `http://localhost:${(server.address() as AddressInfo).port}`;
  await new RemoteMonitor({ root }).onEpochEnd(1, { loss: 0.5 });
  await new RemoteMonitor({ root, sendAsJson: true, path: '/x' }).onEpochEnd(2, { loss: 1 });
  await new Promise((resolve) => server.close(resolve));
  expect(bodies[0]).toContain('data=%7B%22epoch%22%3A1%2C%22loss%22%3A0.5%7D');
  expect(bodies[1]).toBe('/x application/json {"epoch":2,"loss":1}');

  const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => {});
  await new RemoteMonitor({ root }).onEpochEnd(1, {});
  expect(warn).toHaveBeenCalledTimes(1);
  warn.mockRestore();
});
