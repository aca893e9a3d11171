import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isComplex, type DType } from '../../lib/core/dtype';
import { Tensor } from '../../lib/core/tensor';
import { tracedFunction } from '../../lib/function/function';
import { TensorSpec } from '../../lib/function/tensor-spec';
import { tensor } from '../../lib/ops/creation';

type Element = number | string | [number | string, number | string];

/** A tensor in a fixture; complex elements are pairs, NaN and infinities strings. */
export interface Golden {
  dtype: DType;
  shape: number[];
  values: Element[];
}

interface Family {
  inputs: Record<string, Golden>;
  rows: Record<string, Golden[]>;
}

export type Inputs = Record<string, Tensor>;
export type Row = (inputs: Inputs) => Tensor | readonly Tensor[] | Record<string, Tensor>;

export function readFamily(name: string): Family {
  return JSON.parse(readFileSync(join(__dirname, `../fixtures/ops/${name}.json`), 'utf8')) as Family;
}

/** The tensor of a fixture. */
export function build({ dtype, shape, values }: Golden): Tensor {
  if (dtype === 'string') return tensor(values as string[], shape, dtype);
  if (isComplex(dtype)) {
    const Parts = dtype === 'complex64' ? Float32Array : Float64Array;
    return tensor(Parts.from(values.flat().map(Number)), shape, dtype);
  }
  if (dtype === 'bool') return tensor(values.map(Boolean), shape, dtype);
  return tensor(values.map(Number), shape, dtype);
}

const precision: Partial<Record<DType, number>> = {
  float16: 2e-3,
  bfloat16: 1e-2,
  float64: 1e-10,
  complex128: 1e-10,
};

/** Checks dtype, shape and values. */
export function expectClose(received: Tensor, golden: Golden, tolerance: number): void {
  expect({ dtype: received.dtype, shape: received.shape }).toEqual({ dtype: golden.dtype, shape: golden.shape });
  const values = Array.from(received.dataSync() as ArrayLike<unknown>);
  if (golden.dtype === 'string') return expect(values).toEqual(golden.values);
  const numbers = values.map(Number);
  const wanted = golden.values.flat().map(Number);
  expect(numbers).toHaveLength(wanted.length);
  // As large values are as precise as they are large, and small ones as the largest beside them.
  const scale = Math.max(1, ...wanted.filter(Number.isFinite).map(Math.abs));
  numbers.forEach((value, i) => {
    const off = Math.abs(value - wanted[i]);
    if (!Object.is(value, wanted[i]) && !(off <= tolerance * scale)) {
      if (value === wanted[i]) return;
      throw new Error(`element ${i}: expected ${wanted[i]}, received ${value}`);
    }
  });
}

const listOf = (result: ReturnType<Row>): Tensor[] =>
  result instanceof Tensor ? [result] : Array.isArray(result) ? [...result] : Object.values(result as object);

export interface RowOptions {
  /** Largest difference, as a share of the largest value; 1e-5 by default, less or more by dtype. */
  tolerance?: number;
  /** Rows that need to know every size while they are traced. */
  fixed?: readonly string[];
}

/** Checks each row eagerly, traced, and traced with unknown first sizes, against the values of real TensorFlow. */
export function checkFamily(name: string, rows: Record<string, Row>, { tolerance, fixed = [] }: RowOptions = {}): void {
  const family = readFamily(name);
  const check = (result: ReturnType<Row>, row: string): void => {
    const tensors = listOf(result);
    expect(tensors).toHaveLength(family.rows[row].length);
    tensors.forEach((each, i) => {
      const golden = family.rows[row][i];
      expectClose(each, golden, tolerance ?? precision[golden.dtype] ?? 1e-5);
    });
  };
  test('has the rows of the fixture', () => {
    expect(Object.keys(rows).sort()).toEqual(Object.keys(family.rows).sort());
  });
  const inputs = Object.fromEntries(Object.entries(family.inputs).map(([key, golden]) => [key, build(golden)]));
  const open = Object.entries(family.inputs).map(
    ([, { dtype, shape }]) =>
      new TensorSpec(
        shape.map((size, i) => (i === 0 ? null : size)),
        dtype,
      ),
  );
  const names = Object.keys(inputs);
  const named = (tensors: Tensor[]): Inputs => Object.fromEntries(names.map((key, i) => [key, tensors[i]]));
  describe.each(Object.keys(rows))('%s', (row) => {
    const body = rows[row];
    const flat = (...tensors: Tensor[]): Tensor[] => listOf(body(named(tensors)));
    test('eager', () => check(body(inputs), row));
    test('traced', () => check(tracedFunction(flat)(...Object.values(inputs)), row));
    if (fixed.includes(row)) return;
    test('traced with unknown first sizes', () => {
      const traced = tracedFunction(flat, { inputSignature: open });
      check(traced(...Object.values(inputs)), row);
    });
  });
}
