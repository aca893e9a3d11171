import { execFile } from 'node:child_process';
import { join } from 'node:path';

interface Ended {
  code: number | string | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

/** Runs a program on the built package. */
function run(name: string, ...args: string[]): Promise<Ended> {
  const file = join(__dirname, 'programs', `${name}.js`);
  return new Promise((resolve) => {
    execFile(process.execPath, ['--expose-gc', file, ...args], { timeout: 300_000 }, (error, stdout, stderr) => {
      resolve({ code: error ? (error.code ?? null) : 0, signal: error?.signal ?? null, stdout, stderr });
    });
  });
}

test('100,000 steps leave memory flat', async () => {
  const { stdout, stderr } = await run('many-steps');
  expect(stderr).toBe('');
  const { steps, early, late } = JSON.parse(stdout) as Record<'early' | 'late', { rss: number; tensors: number }> & {
    steps: number;
  };
  expect(steps).toBe(100_000);
  expect(late.tensors).toBe(early.tensors);
  expect(late.rss - early.rss).toBeLessThan(16 * 2 ** 20);
});

test('the event loop is free while a network trains', async () => {
  const { stdout } = await run('event-loop');
  const { rest, training } = JSON.parse(stdout) as { rest: number; training: number };
  // On a busy machine a process at rest waits as well.
  expect(training).toBeLessThan(Math.max(5, 2 * rest));
});

describe('the process ends while training is under way', () => {
  test('by process.exit', async () => {
    expect(await run('exit', 'exit')).toEqual({ code: 0, signal: null, stdout: '', stderr: '' });
  });

  test('by an error that nobody catches', async () => {
    const { code, signal, stderr } = await run('exit', 'error');
    expect({ code, signal }).toEqual({ code: 1, signal: null });
    expect(stderr).toContain('on purpose');
  });

  test('by a signal', async () => {
    expect(await run('exit', 'signal')).toMatchObject({ signal: 'SIGTERM', stderr: '' });
  });

  test('by the end of a worker', async () => {
    expect(await run('exit', 'worker')).toEqual({ code: 0, signal: null, stdout: 'terminated\n', stderr: '' });
  });
});

test('three threads train at once', async () => {
  const { stdout, stderr } = await run('workers');
  expect(stderr).toBe('');
  const found = JSON.parse(stdout) as [number, number][];
  expect(found).toHaveLength(3);
  for (const [slope, offset] of found) {
    expect(slope).toBeCloseTo(2, 1);
    expect(offset).toBeCloseTo(1, 1);
  }
});
