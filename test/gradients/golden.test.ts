import '../../lib/core/eager-context';
import '../../lib/gradients';
import type { Tensor } from '../../lib/core/tensor';
import { tracedFunction } from '../../lib/function/function';
import { TensorSpec } from '../../lib/function/tensor-spec';
import {
  differentiate,
  families,
  makeArguments,
  readFamily,
  type Arguments,
  type Derivatives,
  type Golden,
  type Row,
} from './golden';

function expectClose(received: Tensor | null, golden: Golden | null, what: string, tolerance: number): void {
  const values = received && Array.from(received.dataSync() as ArrayLike<number | bigint>, Number);
  // TensorFlow does not say consistently whether a gradient that is nowhere anything but zero is there at all.
  if (golden === null) {
    if (values !== null && values.some((value) => value !== 0))
      throw new Error(`${what}: expected none, received ${values.join()}`);
    return;
  }
  const expected = golden.values.map(Number);
  if (values === null) {
    if (expected.some((value) => value !== 0)) throw new Error(`${what}: expected ${expected.join()}, received none`);
    return;
  }
  expect({ what, shape: received!.shape, dtype: received!.dtype }).toEqual({
    what,
    shape: golden.shape,
    dtype: golden.dtype,
  });
  expected.forEach((value, i) => {
    const same = Object.is(value, values[i]) || Math.abs(value - values[i]) <= tolerance * (1 + Math.abs(value));
    if (!same)
      throw new Error(`${what}[${i}]: expected ${value}, received ${values[i]}\n${expected.join()}\n${values.join()}`);
  });
}

function check(row: Row, result: Derivatives): void {
  const wide = row.inputs.flat().some(({ dtype }) => dtype === 'float64' || dtype === 'complex128');
  const tolerance = row.tolerance ?? (wide ? 1e-9 : 2e-5);
  row.gradients.forEach((golden, i) =>
    expectClose(result.gradients[i], golden, `gradient of input ${row.wrt[i]}`, tolerance),
  );
  row.second?.forEach((golden, i) => {
    const name = i < row.wrt.length ? `input ${row.wrt[i]}` : `weight ${i - row.wrt.length}`;
    expectClose(result.second![i], golden, `second derivative by ${name}`, tolerance * 10);
  });
}

/** The same derivatives from a traced function; of inputs whose shapes are what `seen` tells of them. */
function traced(row: Row, args: Arguments, seen: (shape: number[]) => (number | null)[] | null): Derivatives {
  const all = [...args.sources, ...args.weights];
  let present: boolean[] = [];
  const count = args.sources.length;
  const specs = all.map((t) => new TensorSpec(seen(t.shape), t.dtype));
  const fn = tracedFunction(
    (...inputs: Tensor[]) => {
      const { gradients, second } = differentiate(row, {
        sources: inputs.slice(0, count),
        weights: inputs.slice(count),
      });
      const flat = [...gradients, ...(second ?? [])];
      present = flat.map((t) => t !== null);
      return flat.filter((t) => t !== null);
    },
    { inputSignature: specs, name: row.op },
  );
  const results = [...fn(...all)];
  const flat = present.map((there) => (there ? results.shift()! : null));
  return { gradients: flat.slice(0, count), second: row.second && flat.slice(count) };
}

describe.each(families)('%s', (family) => {
  describe.each(readFamily(family).map((row) => [row.label, row] as const))('%s', (_label, row) => {
    test('eager', () => check(row, differentiate(row, makeArguments(row))));
    test('traced', () => {
      const args = makeArguments(row);
      check(
        row,
        traced(row, args, (shape) => shape),
      );
      if (!row.fixed)
        check(
          row,
          traced(row, args, (shape) => shape.map(() => null)),
        );
      if (!row.fixed && !row.ranked)
        check(
          row,
          traced(row, args, () => null),
        );
    });
    test('of a traced function', () => {
      check(
        row,
        differentiate(row, makeArguments(row), (forward) => tracedFunction(forward, { name: row.op })),
      );
    });
  });
});
