import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '../../../lib';
import '../../support/own-classes';
import { built } from './built-here';
import { PythonProcess } from './python-process';

type Model = tf.keras.Model;
type Data = tf.Tensor | Data[] | { [name: string]: Data };
type History = Record<string, number[]>;

/** What Python saw of a model: of the one it wrote, or of the one it read. */
interface Seen {
  error?: string;
  x: unknown;
  y: unknown;
  predictions: unknown;
  again: unknown;
  history: History;
  /** Every variable of the file of weights: path and shape. */
  paths: [string, number[]][];
  config: Record<string, unknown>;
}

/** Nested lists and records of tensors out of those of arrays in JSON. */
function unpack(value: unknown): Data {
  if (Array.isArray(value)) return value.map(unpack);
  const record = value as Record<string, unknown>;
  if (!record['__array__']) return Object.fromEntries(Object.entries(record).map(([key, each]) => [key, unpack(each)]));
  return tf.tensor(record['data'] as number[], record['shape'] as number[], record['dtype'] as 'float32');
}

function numbers(value: Data): number[] {
  if (value instanceof tf.Tensor) return Array.from(tf.cast(value, 'float64').dataSync() as Float64Array);
  if (Array.isArray(value)) return value.flatMap(numbers);
  return Object.keys(value)
    .sort()
    .flatMap((key) => numbers(value[key]!));
}

/** The largest relative difference; what is smaller than `floor` counts as `floor`. */
function difference(actual: readonly number[], expected: readonly number[], floor: number): number {
  if (actual.length !== expected.length) return Infinity;
  return Math.max(
    ...actual.map((value, i) => Math.abs(value - expected[i]!) / Math.max(Math.abs(expected[i]!), floor)),
  );
}

/** How much predictions and losses may differ: 16-bit floats are rounded elsewhere in other kernels. */
function tolerances(name: string): { predictions: number; losses: number } {
  if (name.includes('bfloat16')) return { predictions: 5e-2, losses: 1e-2 };
  if (name.includes('float16')) return { predictions: 1e-2, losses: 2e-3 };
  return { predictions: 1e-4, losses: 1e-4 };
}

function compare(name: string, what: string, actual: Data, expected: unknown): string[] {
  const error = difference(numbers(actual), numbers(unpack(expected)), 0.1);
  return error <= tolerances(name).predictions ? [] : [`${name}: ${what} differ by ${error}`];
}

function compareHistories(name: string, actual: History, expected: History): string[] {
  const keys = Object.keys(expected);
  if (Object.keys(actual).sort().join() !== keys.sort().join()) {
    return [`${name}: expected ${keys.join()}, received ${Object.keys(actual).join()}`];
  }
  const values = (history: History) => keys.flatMap((key) => history[key]!);
  const error = difference(values(actual), values(expected), 1e-3);
  return error <= tolerances(name).losses ? [] : [`${name}: training goes on differently, by ${error}`];
}

const train = async (model: Model, seen: Seen, epochs: number): Promise<History> => {
  const options = { batchSize: 8, epochs, shuffle: false, verbose: 0 } as const;
  return (await model.fit(unpack(seen.x), unpack(seen.y), options)).history as History;
};

const predict = (model: Model, seen: Seen): Promise<Data> =>
  model.predict(unpack(seen.x), { batchSize: 8, verbose: 0 }) as Promise<Data>;

let python: PythonProcess;
let directory: string;
let made: Record<string, Seen>;

const inPython = (act: 'make' | 'check', names?: string[]) =>
  python.ask<Record<string, Seen>>({ [act]: directory, names });

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'model-files-'));
  python = new PythonProcess(join(__dirname, 'model-files.py'));
  made = await inPython('make');
});

afterAll(() => {
  python.close();
  rmSync(directory, { recursive: true, force: true });
});

/** Runs `look` for each model; every error is a problem of its own. */
async function eachModel(names: string[], look: (name: string) => Promise<string[]>): Promise<string[]> {
  const problems: string[] = [];
  for (const name of names) {
    problems.push(...(await look(name).catch((error: Error) => [`${name}: ${error.message.slice(0, 300)}`])));
  }
  return problems;
}

const fileOf = (name: string, ending: string) => join(directory, `${name}${ending}`);

async function writeAll(model: Model, name: string): Promise<void> {
  await model.save(fileOf(name, '.js.keras'));
  await model.saveWeights(fileOf(name, '.js.weights.h5'));
}

/** What Python reads out of files written here: it predicts the same and trains on alike. */
async function checkInPython(name: string, theirs: Seen, data: Seen): Promise<string[]> {
  if (theirs.error !== undefined) return [`${name}: ${theirs.error}`];
  expect(theirs.paths).toEqual(data.paths);
  // Read here as well: random generators begin anew in both.
  const model = await tf.keras.models.loadModel(fileOf(name, '.js.keras'));
  const ours = await predict(model, data);
  const problems = compare(name, 'predictions in Python', ours, theirs.predictions);
  problems.push(...compare(name, 'predictions by weights read in Python', ours, theirs.again));
  return [...problems, ...compareHistories(name, await train(model, data, 1), theirs.history)];
}

test('models of every kind go from Python to here and back', async () => {
  const read = await eachModel(Object.keys(made), async (name) => {
    const seen = made[name]!;
    if (seen.error !== undefined) return [`${name}: ${seen.error}`];
    const model = await tf.keras.models.loadModel(fileOf(name, '.keras'));
    const problems = compare(name, 'predictions', await predict(model, seen), seen.predictions);
    problems.push(...compareHistories(name, await train(model, seen, 2), seen.history));
    await writeAll(model, name);
    return problems;
  });
  expect(read).toEqual([]);

  const checked = await inPython('check');
  const written = await eachModel(Object.keys(made), (name) => checkInPython(name, checked[name]!, made[name]!));
  expect(written).toEqual([]);
});

test('weights alone, and weights out of a whole model, continue training as the model does', async () => {
  const names = ['LSTM', 'SGD with momentum', 'loss scale', "model of one's own"];
  const problems = await eachModel(names, async (name) => {
    const seen = made[name]!;
    const found: string[] = [];
    for (const ending of ['.weights.h5', '.keras']) {
      const model = await tf.keras.models.loadModel(fileOf(name, '.keras'));
      model.setWeights(model.getWeights().map((weight) => tf.zerosLike(weight)));
      model.compileFromConfig(model.getCompileConfig());
      await model.loadWeights(fileOf(name, ending));
      found.push(...compare(name, `predictions with ${ending}`, await predict(model, seen), seen.predictions));
      found.push(...compareHistories(name, await train(model, seen, 2), seen.history));
    }
    return found;
  });
  expect(problems).toEqual([]);
});

test('models made and trained here go to Python', async () => {
  const names = Object.keys(built);
  for (const name of names) {
    const model = built[name]!();
    await train(model, made[name]!, 2);
    await writeAll(model, name);
  }
  const checked = await inPython('check', names);
  const problems = await eachModel(names, (name) => checkInPython(name, checked[name]!, made[name]!));
  expect(problems).toEqual([]);
});
