import * as tf from '../../../lib';

const model = () => tf.sequential([tf.layers.dense({ units: 2, inputShape: [3] })]);

test('passes each line to printFn', () => {
  const lines: string[] = [];
  model().summary({ lineLength: 60, printFn: (line) => void lines.push(line), layerRange: undefined });
  expect(lines[0]).toMatch(/^Model: "sequential/);
  expect(lines.filter((line) => line.includes('dense'))).toHaveLength(1);
});

test('rounds sizes as Python does', () => {
  const lines: string[] = [];
  const layer = tf.layers.dense({ units: 32, useBias: false, inputShape: [13] });
  tf.sequential([layer]).summary({ printFn: (line) => void lines.push(line) });
  expect(lines).toContain(' Total params: 416 (1.62 KB)'); // 1.625
});

test("takes TensorFlow.js's arguments", () => {
  const lines: string[] = [];
  model().summary(60, [0.4, 0.8, 1], (line) => void lines.push(line));
  expect(lines.find((line) => line.includes('dense'))).toHaveLength(60);
  expect(() => model().summary(60, [1])).toThrow('summary: expected 3 positions, one per column, received 1');
});

test.each([
  ['wide', "summary: expected a record of options, received 'wide'"],
  [null, 'summary: expected a record of options, received null'],
  [{ lines: 3 }, "summary: unknown option 'lines'; expected one of lineLength, positions"],
  [{ lineLength: 'wide' }, "summary: lineLength: expected an integer >= 1, received 'wide'"],
  [{ lineLength: -5 }, 'summary: lineLength: expected an integer >= 1, received -5'],
  [{ positions: [0.5, NaN, 1] }, 'summary: positions: expected a list of numbers'],
  [{ positions: [0.5, 1] }, 'summary: expected 3 positions, one per column, received 2'],
  [{ printFn: 'log' }, "summary: printFn: expected a function, received 'log'"],
  [{ expandNested: 1 }, 'summary: expandNested: expected true or false, received 1'],
  [{ showTrainable: 'yes' }, "summary: showTrainable: expected true or false, received 'yes'"],
  [{ layerRange: ['dense'] }, 'summary: layerRange: expected a list of two names or patterns of layers'],
])('refuses %j', (options, message) => {
  expect(() => model().summary(options as never)).toThrow(message);
});
