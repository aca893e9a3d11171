import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withLock } from '../../scripts/install/lock';
import { temporaryDirectory } from './directories';

const lockFile = () => join(temporaryDirectory(), 'lock');

/** A lock whose owner was killed long ago. */
function abandon(file: string): void {
  writeFileSync(file, 'token of a process that is gone');
  utimesSync(file, 0, 0);
}

test('tasks that need the same lock run one after another', async () => {
  const file = lockFile();
  let running = 0;
  let most = 0;
  const task = async () => {
    most = Math.max(most, ++running);
    await sleep(20);
    running -= 1;
  };
  await Promise.all([1, 2, 3].map(() => withLock(file, task, { staleMs: 200 })));
  expect(most).toBe(1);
  expect(existsSync(file)).toBe(false);
});

test('whoever waits is told once', async () => {
  const file = lockFile();
  let told = 0;
  const first = withLock(file, () => sleep(150), { staleMs: 100 });
  await withLock(file, () => Promise.resolve(), { staleMs: 100, onWait: () => (told += 1) });
  await first;
  expect(told).toBe(1);
});

test('a lock outlives its time limit for as long as its owner lives', async () => {
  const file = lockFile();
  const order: string[] = [];
  const first = withLock(file, () => sleep(300).then(() => order.push('first')), { staleMs: 100 });
  const second = withLock(file, () => Promise.resolve(order.push('second')), { staleMs: 100 });
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'second']);
});

test('the lock of a killed process is broken', async () => {
  const file = lockFile();
  abandon(file);
  expect(await withLock(file, () => Promise.resolve('done'))).toBe('done');
});

test('of several that find an abandoned lock one at a time gets it', async () => {
  const file = lockFile();
  abandon(file);
  let running = 0;
  const task = async () => {
    expect(++running).toBe(1);
    await sleep(10);
    running -= 1;
  };
  await Promise.all([1, 2, 3, 4].map(() => withLock(file, task, { staleMs: 400 })));
  expect(readdirSync(join(file, '..'))).toEqual([]);
});

test('a task that fails gives the lock back', async () => {
  const file = lockFile();
  await expect(withLock(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(existsSync(file)).toBe(false);
});
