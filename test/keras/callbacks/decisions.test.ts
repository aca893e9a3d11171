import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CSVLogger, EarlyStopping, ModelCheckpoint, Progbar, ReduceLROnPlateau } from '../../../lib/keras/callbacks';
import { drive } from './fake-model';

const file = join(__dirname, '../../fixtures/keras_callbacks.json');
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as Python wrote it
const recorded = JSON.parse(readFileSync(file, 'utf8')) as any;
const series = recorded.series as Record<string, number[]>;
const title = ({ series: name, options }: { series?: string; options: object }) =>
  `${name ?? ''} ${JSON.stringify(options)}`;

let directory: string;
beforeAll(() => (directory = mkdtempSync(join(tmpdir(), 'callbacks-'))));
afterAll(() => rmSync(directory, { recursive: true }));

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as Python wrote it
const table = (name: string): [string, any][] => recorded[name].map((each: any) => [title(each), each]);

describe("the same decisions as Keras's on the same logs", () => {
  test.each(table('earlyStopping'))('EarlyStopping %s', async (_, expected) => {
    const callback = new EarlyStopping(expected.options);
    const { model, epochs } = await drive(callback, series[expected.series]);
    expect({
      epochs: epochs.length,
      stoppedEpoch: callback.stoppedEpoch,
      bestEpoch: callback.bestEpoch,
      best: callback.best,
      wait: callback.wait,
      restored: model.restored,
    }).toEqual({
      epochs: expected.epochs,
      stoppedEpoch: expected.stoppedEpoch,
      bestEpoch: expected.bestEpoch,
      best: expected.best,
      wait: expected.wait,
      restored: expected.restored,
    });
  });

  test.each(table('reduceLROnPlateau'))('ReduceLROnPlateau %s', async (_, expected) => {
    const { epochs } = await drive(new ReduceLROnPlateau(expected.options), series[expected.series]);
    expect(epochs.map(({ rate }) => rate)).toEqual(expected.rates);
  });

  test.each(table('modelCheckpoint'))('ModelCheckpoint %s', async (_, expected) => {
    const filepath = join(directory, expected.options.filepath);
    const callback = new ModelCheckpoint({ ...expected.options, filepath });
    const { epochs } = await drive(callback, series[expected.series], expected.batches);
    const saved = expected.saved.map((paths: string[]) => paths.map((path) => join(directory, path)));
    expect(epochs.map((epoch) => epoch.saved)).toEqual(saved);
  });

  test.each(table('csv'))('CSVLogger %s', async (_, expected) => {
    const filename = join(directory, `${Math.random()}.csv`);
    for (const logs of expected.runs) {
      const callback = new CSVLogger({ filename, ...expected.options });
      callback.onTrainBegin();
      logs.forEach((log: Record<string, number | string>, epoch: number) => {
        const numbers = Object.entries(log).map(([name, value]) => [
          name,
          value === 'inf' ? Infinity : value === 'nan' ? NaN : value,
        ]);
        callback.onEpochEnd(epoch, Object.fromEntries(numbers));
      });
      callback.onTrainEnd();
    }
    expect(readFileSync(filename, 'utf8')).toBe(expected.text);
  });

  test.each(table('progbar'))('Progbar %s', (_, expected) => {
    let text = '';
    let seconds = 0;
    const bar = new Progbar({
      ...expected.options,
      dynamic: true,
      write: (part) => void (text += part),
      now: () => 100 + seconds,
    });
    for (const [at, current, values, finalize] of expected.updates) {
      seconds = at;
      const numbers = values.map(([name, value]: [string, number | null]) => [name, value ?? NaN]);
      bar.update(current, numbers, finalize ?? undefined);
    }
    expect(text).toBe(expected.text);
  });
});
