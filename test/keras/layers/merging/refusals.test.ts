import * as layers from '../../../../lib/keras/layers';
import { zeros } from '../../../../lib/ops';

const pair = (a: number[], b: number[]) => [zeros(a), zeros(b)];

test.each([
  [() => layers.add().apply(zeros([2, 3])), 'expected a list of inputs, received a single one'],
  [() => layers.add().apply(pair([2, 3], [2, 4])), 'expected inputs whose shapes broadcast, received [2, 3], [2, 4]'],
  [() => layers.add().apply(pair([2, 3], [3, 3])), 'expected inputs whose shapes broadcast, received [2, 3], [3, 3]'],
  [() => layers.subtract().apply([zeros([2]), zeros([2]), zeros([2])]), 'expected 2 inputs, received 3'],
  [
    () => layers.concatenate().apply(pair([2, 3], [3, 3])),
    'expected inputs of equal shapes but for axis -1, received [2, 3], [3, 3]',
  ],
  [() => layers.concatenate({ axis: 5 }).apply(pair([2, 3], [2, 3])), 'but for axis 5'],
  [() => layers.dot({} as never), 'Dot: axes: expected a value, received undefined'],
  [() => layers.dot({ axes: [1, 2] }).apply(pair([2, 3], [2, 3])), 'expected axes after the batch'],
  [
    () => layers.dot({ axes: 1 }).apply(pair([2, 3], [2, 4])),
    'expected equal sizes of axes 1 and 1, received [2, 3], [2, 4]',
  ],
])('%#', (run, message) => {
  expect(run).toThrow(message);
});
