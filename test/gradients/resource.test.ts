import { GradientTape } from '../../lib/autodiff/tape';
import { tracedFunction } from '../../lib/function/function';
import type { Tensor } from '../../lib/core/tensor';
import * as raw from '../../lib/ops/generated';
import { Variable } from '../../lib/ops/variable';
import { constant } from './modes';

const table = () =>
  new Variable(
    constant(
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      'float32',
    ),
  );
const int = (values: unknown) => constant(values, 'int32');

function gradient(variable: Variable, read: () => Tensor): unknown {
  const run = (): Tensor => {
    const tape = new GradientTape();
    const y = tape.record(read);
    return tape.gradient(y, variable)!;
  };
  const eager = run().arraySync();
  expect(tracedFunction(run)().arraySync()).toEqual(eager);
  return eager;
}

test('reading a variable', () => {
  const v = table();
  expect(gradient(v, () => raw.square(v.read()))).toEqual([
    [2, 4],
    [6, 8],
    [10, 12],
  ]);
});

test('gathering rows of a variable', () => {
  const v = table();
  const rows = () => raw.resourceGather(v.handle, int([2, 0, 2]), { dtype: 'float32' });
  expect(gradient(v, () => raw.square(rows()))).toEqual([
    [2, 4],
    [0, 0],
    [20, 24],
  ]);
});

test('gathering within batches of a variable', () => {
  const v = table();
  const picked = () =>
    raw.resourceGather(
      v.handle,
      int([
        [1, 1],
        [0, 1],
        [0, 0],
      ]),
      { dtype: 'float32', batch_dims: 1 },
    );
  expect(gradient(v, () => raw.square(picked()))).toEqual([
    [0, 8],
    [6, 8],
    [20, 0],
  ]);
});

test('gathering elements of a variable', () => {
  const v = table();
  const tape = new GradientTape();
  const y = tape.record(() =>
    raw.square(
      raw.resourceGatherNd(
        v.handle,
        int([
          [1, 1],
          [0, 1],
          [1, 1],
        ]),
        { dtype: 'float32' },
      ),
    ),
  );
  expect(tape.gradient(y, v)!.arraySync()).toEqual([
    [0, 4],
    [0, 16],
    [0, 0],
  ]);
});
