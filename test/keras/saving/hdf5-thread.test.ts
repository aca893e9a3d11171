import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as tf from '../../../lib';
import { inTurn, type Hdf5Thread } from '../../../lib/keras/saving/hdf5-thread';
import type { Call } from '../../../lib/keras/saving/hdf5-worker/calls';
import { hdf5 } from '../../../lib/keras/saving/hdf5-worker/library';
import { runTypeScript } from '../../support/run-typescript';

// Whatever passes in this file does so without the library on this thread.
jest.mock('h5wasm/node', () => {
  throw new Error('the HDF5 library was loaded on the wrong thread');
});

type Model = tf.keras.Model;

let directory: string;
const at = (name: string) => join(directory, name);

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'hdf5-thread-'));
});
afterEach(() => {
  jest.useRealTimers();
  rmSync(directory, { recursive: true, force: true });
});

const dense = (units: number, inputs = 2): Model =>
  tf.sequential([tf.input({ shape: [inputs] }), tf.layers.dense({ units })] as never) as unknown as Model;
const values = (model: Model) => model.getWeights().map((weight) => Array.from(weight.dataSync()));
/** The same, where there are many. */
const bytes = (model: Model) =>
  Buffer.concat(model.getWeights().map((weight) => new Uint8Array(weight.dataSync<Float32Array>().buffer)));

/** The thread as the next call will find it. */
const thread = () => inTurn((mine) => Promise.resolve(mine));

async function untilEnded(mine: Hdf5Thread): Promise<void> {
  while (!mine.hasEnded) await new Promise((resolve) => setImmediate(resolve));
}

test('it is not on this thread', async () => {
  await expect(hdf5()).rejects.toThrow('loaded on the wrong thread');
});

test('what is large goes there in pieces, what is empty as well, and all comes back as it was', async () => {
  for (const [units, inputs] of [
    [1000, 701],
    [3, 0],
  ] as const) {
    const [model, copy] = [dense(units, inputs), dense(units, inputs)];
    await model.saveWeights(at('m.weights.h5'));
    await copy.loadWeights(at('m.weights.h5'));
    expect(bytes(copy).equals(bytes(model))).toBe(true);
  }
});

test('calls at the same time are each answered with their own, failures among them', async () => {
  const models = Array.from({ length: 6 }, () => dense(3));
  await Promise.all(models.map((model, i) => model.saveWeights(at(`${i}.weights.h5`))));
  writeFileSync(at('bad.weights.h5'), Buffer.from('\x89HDF\r\n\x1a\n and no more', 'latin1'));
  const copies = models.map(() => dense(3));
  const outcomes = await Promise.allSettled([
    ...copies.map((copy, i) => copy.loadWeights(at(`${i}.weights.h5`))),
    dense(3).loadWeights(at('bad.weights.h5')),
    dense(4).loadWeights(at('0.weights.h5')),
    ...models.map(() => dense(3).loadWeights(at('0.weights.h5'))),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual([
    ...models.map(() => 'fulfilled'),
    'rejected',
    'rejected',
    ...models.map(() => 'fulfilled'),
  ]);
  expect(copies.map(values)).toEqual(models.map(values));
});

describe('the thread', () => {
  test('is kept for the next call, and ends when there is none for a while', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    const model = dense(3);
    await model.saveWeights(at('m.weights.h5'));
    const first = await thread();
    await model.loadWeights(at('m.weights.h5'));
    jest.advanceTimersByTime(9_000);
    expect(await thread()).toBe(first);
    jest.advanceTimersByTime(9_000);
    expect(first.hasEnded).toBe(false);
    jest.advanceTimersByTime(1_000);
    await untilEnded(first);
    await model.loadWeights(at('m.weights.h5'));
    expect(await thread()).not.toBe(first);
  });

  const hasEnded = 'the thread that reads and writes HDF5 files has ended';

  /** Lets the thread die over the next call of a name. */
  function dieOver(name: string): void {
    const { postMessage } = Worker.prototype;
    const spy = jest.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (
      this: Worker,
      call: Call,
      ...rest
    ) {
      if (call.name !== name) return postMessage.call(this, call, ...rest);
      spy.mockRestore();
      void this.terminate();
    });
  }

  test('that dies takes the call under way with it, and no other', async () => {
    const model = dense(3);
    await model.saveWeights(at('m.weights.h5'));
    for (const name of ['open', 'describe', 'read', 'close']) {
      const copies = [dense(3), dense(3)];
      const before = copies.map(values);
      dieOver(name);
      const outcomes = await Promise.allSettled(copies.map((copy) => copy.loadWeights(at('m.weights.h5'))));
      // Either may come first.
      const lost = outcomes.findIndex(({ status }) => status === 'rejected');
      expect(outcomes[lost]).toMatchObject({
        reason: new RangeError(`loadWeights: cannot read '${at('m.weights.h5')}': ${hasEnded}`),
      });
      expect(values(copies[lost]!)).toEqual(before[lost]);
      expect(values(copies[1 - lost]!)).toEqual(values(model));
    }
  });

  test('that dies while a model is saved leaves the older file, and nothing else', async () => {
    writeFileSync(at('m.keras'), 'older');
    for (const name of ['create', 'addGroup', 'addPiece', 'close']) {
      dieOver(name);
      await expect(dense(3).save(at('m.keras'))).rejects.toThrow(`save: cannot write '${at('m.keras')}': ${hasEnded}`);
    }
    expect(readdirSync(directory)).toEqual(['m.keras']);
    expect(readFileSync(at('m.keras'), 'utf8')).toBe('older');
  });
});

describe('a process', () => {
  const run = (how: string) => {
    const finished = runTypeScript(join(__dirname, 'programs/leave.ts'), [how, directory]);
    return { ...finished, stdout: finished.stdout.trim() };
  };

  test('ends when its work is done, not when the thread ends', () => {
    expect(run('end')).toEqual({ stdout: '{"threads":1}', stderr: '', status: 0 });
  });

  test('may exit while models are saved and loaded: the file is whole', async () => {
    expect(run('exit')).toEqual({ stdout: '', stderr: '', status: 3 });
    expect((await tf.keras.models.loadModel(at('m.keras'))).countParams()).toBe(501_000);
  });

  test('may end a thread that saves and loads: the file is whole', () => {
    expect(run('terminate')).toEqual({ stdout: '{"params":501000}', stderr: '', status: 0 });
  });
});
