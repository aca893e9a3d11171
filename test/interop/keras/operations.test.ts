import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tf from '../../../lib';
import { PythonProcess } from './python-process';

interface Plain {
  dtype: tf.DType;
  shape: number[];
  data: string[];
}

interface Case {
  inputs: Plain[];
  outputs: Plain[];
}

const directory = mkdtempSync(join(tmpdir(), 'operations-'));
const python = new PythonProcess(join(__dirname, 'operations.py'));

afterAll(() => {
  python.close();
  rmSync(directory, { recursive: true, force: true });
});

const names: Record<string, number> = { True: 1, False: 0, inf: Infinity, '-inf': -Infinity, nan: NaN };
const numbers = ({ data }: Plain): number[] => data.map((text) => names[text] ?? Number(text));
const tensorOf = (plain: Plain): tf.Tensor => tf.tensor(numbers(plain), plain.shape, plain.dtype);

function expectClose(computed: readonly number[], wanted: readonly number[], where: string): void {
  const differs = computed.flatMap((value, index) => {
    const other = wanted[index]!;
    const isClose = Object.is(value, other) || Math.abs(value - other) <= 1e-5 * (1 + Math.abs(other));
    return isClose || value === other ? [] : [`${where}: ${value} for ${other}`];
  });
  expect(differs).toEqual([]);
}

test("Keras's operations compute what they do in Python, and go back", async () => {
  const cases = await python.ask<Record<string, Case>>({ make: directory });
  expect(Object.keys(cases).length).toBeGreaterThan(150);
  for (const [name, { inputs, outputs }] of Object.entries(cases)) {
    const model = await tf.keras.models.loadModel(join(directory, `${name}.keras`));
    const given = inputs.map(tensorOf);
    const computed = [model.apply<tf.Tensor | tf.Tensor[]>(given.length === 1 ? given[0]! : given)].flat();
    const forms = computed.map(({ dtype, shape }) => ({ name, dtype, shape }));
    expect(forms).toEqual(outputs.map(({ dtype, shape }) => ({ name, dtype, shape })));
    outputs.forEach((output, index) => {
      expectClose(computed[index]!.cast('float64').flatten().arraySync() as number[], numbers(output), name);
    });
    await model.save(join(directory, `${name}.js.keras`));
  }
  const again = await python.ask<Record<string, Case>>({ check: directory });
  for (const [name, { outputs }] of Object.entries(again)) {
    outputs.forEach((output, index) => {
      expectClose(numbers(output), numbers(cases[name]!.outputs[index]!), `${name} in Python again`);
    });
  }
}, 300_000);
