import { addon, runProgram } from './support';

jest.setTimeout(120_000);

test.each([1, 6, 28])('nonsense arguments, seed %i: an error each, and the process lives', (seed) => {
  const { status, signal, stdout } = runProgram('fuzz.js', String(seed), '4000');
  expect({ status, signal }).toEqual({ status: 0, signal: null });
  const { threw, returned } = JSON.parse(stdout);
  expect(threw + returned).toBe(4000);
  expect(threw).toBeGreaterThan(1000);
  expect(returned).toBeGreaterThan(100);
});

test('thousands of graphs, sessions and contexts come and go', async () => {
  const before = addon.memory().numTensors;
  for (let i = 0; i < 2000; ++i) {
    const graph = addon.graphNew();
    const x = addon.graphAddOperation(graph, 'Placeholder', 'x', '', [], [], [], ['dtype', 'float32']);
    const session = addon.sessionNew(graph, {});
    if (i % 100 === 0) await addon.sessionClose(session);
    addon.operationInfo(x);
  }
  for (let i = 0; i < 20; ++i) addon.contextNew({});
  expect(addon.memory().numTensors).toBeLessThanOrEqual(before);
});
