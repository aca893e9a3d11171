import { runProgram } from './support';

jest.setTimeout(120_000);

// AddressSanitizer keeps freed memory for a while, so that residents say nothing.
const growthBelow = (limit: number) => (process.env.ASAN_OPTIONS ? Infinity : limit);

describe('memory', () => {
  it('of large tensors is given back within a synchronous loop', () => {
    const { stdout, status } = runProgram('memory.js', '20000', `${2 ** 18}`);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).growth).toBeLessThan(growthBelow(400));
  });

  it('of small tensors is given back within a synchronous loop', () => {
    const { stdout, status } = runProgram('memory.js', '1000000', '1');
    expect(status).toBe(0);
    const { growth, numTensors } = JSON.parse(stdout);
    expect(growth).toBeLessThan(growthBelow(200));
    expect(numTensors).toBeLessThan(100_000);
  });

  it('is given back to a program that only waits', () => {
    const { stdout, status } = runProgram('collect.js');
    expect(status).toBe(0);
    const { growth, numTensors } = JSON.parse(stdout);
    expect(growth).toBeLessThan(growthBelow(150));
    expect(numTensors).toBe(0);
  });
});

describe('a process', () => {
  it.each([
    ['exit', 'main', 7],
    ['throw', 'main', 1],
    ['report-exit', 'main', 7],
  ])('ends by %s on the %s thread, quietly and at once, with work under way', (how, where, code) => {
    const started = Date.now();
    const { status, signal, stderr } = runProgram('exit.js', how, where);
    expect({ status, signal }).toEqual({ status: code, signal: null });
    expect(stderr.replace(/[^]*thrown on purpose[^]*/, '')).toBe('');
    expect(Date.now() - started).toBeLessThan(15_000);
  });

  it.each([
    ['exit', 'worker ended with 7\n'],
    ['throw', 'thrown on purpose\nworker ended with 1\n'],
    ['terminate', 'worker ended with 1\n'],
  ])('outlives a worker that ends by %s with work under way', (how, output) => {
    expect(runProgram('exit.js', how, 'worker')).toEqual({ status: 0, signal: null, stdout: output, stderr: '' });
  });

  it('uses the addon from several threads, again and again', () => {
    const { status, stdout, stderr } = runProgram('workers.js');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual([0, -1, -2, -3, -10, -11, -12, -13, -20, -21, -22, -23].map((x) => x + 0));
  });
});
