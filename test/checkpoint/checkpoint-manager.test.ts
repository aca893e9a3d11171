import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '../../lib';
import { removeDirectories, temporaryDirectory } from '../support/temporary-directory';

afterAll(removeDirectories);
afterEach(() => jest.restoreAllMocks());

const { Checkpoint, CheckpointManager } = tf.train;
const names = (paths: readonly string[]) => paths.map((path) => path.split('/').pop());

test('keeps the last ones, in the order in which they were saved, and goes on after a restart', async () => {
  const directory = temporaryDirectory();
  const v = new tf.Variable(0);
  const manager = new CheckpointManager(new Checkpoint({ v }), { directory, maxToKeep: 2 });
  expect(manager.latestCheckpoint).toBeNull();
  for (let i = 1; i <= 4; i++) {
    v.assign(i);
    expect(await manager.save()).toBe(join(directory, `ckpt-${i}`));
  }
  expect(names(manager.checkpoints)).toEqual(['ckpt-3', 'ckpt-4']);
  expect(existsSync(join(directory, 'ckpt-2.index'))).toBe(false);
  expect(existsSync(join(directory, 'ckpt-3.data-00000-of-00001'))).toBe(true);
  expect(tf.train.latestCheckpoint(directory)).toBe(join(directory, 'ckpt-4'));

  const again = new tf.Variable(0);
  const checkpoint = new Checkpoint({ v: again });
  const next = new CheckpointManager(checkpoint, { directory, maxToKeep: 2, checkpointName: 'other' });
  expect(names(next.checkpoints)).toEqual(['ckpt-3', 'ckpt-4']);
  expect(await next.restoreOrInitialize()).toBe(join(directory, 'ckpt-4'));
  expect(again.arraySync()).toBe(4);
  await next.save();
  expect(names(next.checkpoints)).toEqual(['ckpt-4', 'other-5']);
  expect(await next.save({ checkpointNumber: 40 })).toBe(join(directory, 'other-40'));
  expect(await next.save({ checkpointNumber: new tf.Variable(41n) })).toBe(join(directory, 'other-41'));
});

test('keeps one for good every so many hours', async () => {
  const directory = temporaryDirectory();
  let now = 1e12;
  jest.spyOn(Date, 'now').mockImplementation(() => now);
  const manager = new CheckpointManager(new Checkpoint({ v: new tf.Variable(0) }), {
    directory,
    maxToKeep: 1,
    keepCheckpointEveryNHours: 2,
  });
  for (let i = 1; i <= 6; i++) {
    now += 3600e3;
    await manager.save();
  }
  // Saved after 1, 2, … 6 hours: those of 2 and 4 hours are two hours from the last that was kept.
  expect([1, 2, 3, 4, 5, 6].filter((i) => existsSync(join(directory, `ckpt-${i}.index`)))).toEqual([2, 4, 6]);
  expect(names(manager.checkpoints)).toEqual(['ckpt-6']);
  expect(readFileSync(join(directory, 'checkpoint'), 'utf8')).toContain('last_preserved_timestamp: 1000014400');
});

test('saves no more often than the steps between two say', async () => {
  const directory = temporaryDirectory();
  const stepCounter = new tf.Variable(0n);
  const checkpoint = new Checkpoint({ stepCounter });
  const options = { directory, maxToKeep: null, stepCounter, checkpointInterval: 10 };
  const manager = new CheckpointManager(checkpoint, options);
  expect(await manager.save()).not.toBeNull();
  stepCounter.assign(9n);
  expect(await manager.save()).toBeNull();
  expect(await manager.save({ checkInterval: false })).not.toBeNull();
  stepCounter.assign(19n);
  expect(await manager.save()).not.toBeNull();
  expect(manager.checkpoints).toHaveLength(3);
  expect(manager.checkpointInterval).toBe(10);
});

test('initializes when there is nothing to restore', async () => {
  let calls = 0;
  const manager = new CheckpointManager(new Checkpoint({}), {
    directory: temporaryDirectory(),
    maxToKeep: 1,
    initFn: () => void calls++,
  });
  expect(await manager.restoreOrInitialize()).toBeNull();
  expect(calls).toBe(1);
});

test('refuses wrong options', async () => {
  const make = (options: object) => () =>
    new CheckpointManager(new Checkpoint({}), { directory: 'd', maxToKeep: 1, ...options });
  expect(() => new CheckpointManager(new Checkpoint({}), 'd' as never)).toThrow(
    "CheckpointManager: expected a record of options, received 'd'",
  );
  expect(make({ keep: 3 })).toThrow("CheckpointManager: unknown option 'keep'; expected one of directory, maxToKeep");
  expect(make({ maxToKeep: 0 })).toThrow('expected maxToKeep > 0 or null for all, received 0');
  expect(make({ directory: '' })).toThrow('expected a directory');
  expect(make({ keepCheckpointEveryNHours: -1 })).toThrow('keepCheckpointEveryNHours > 0');
  expect(make({ checkpointName: '../x' })).toThrow("expected a file name as checkpointName, received '../x'");
  expect(make({ checkpointInterval: 5 })).toThrow('expected a stepCounter beside checkpointInterval');
  expect(make({ checkpointInterval: 0, stepCounter: new tf.Variable(0n) })).toThrow('checkpointInterval > 0');
  const manager = new CheckpointManager(new Checkpoint({}), { directory: temporaryDirectory(), maxToKeep: 1 });
  await expect(manager.save({ number: 1 } as object)).rejects.toThrow("save: unknown option 'number'");
  await expect(manager.save({ checkpointNumber: 1.5 })).rejects.toThrow('expected an integer as checkpointNumber');
});
