import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { GradientTape } from '../../lib/autodiff/tape';
import { currentContext, type Attrs, type OpInput } from '../../lib/core/context';
import { isComplex, type DType } from '../../lib/core/dtype';
import { execute } from '../../lib/core/execute';
import type { Tensor } from '../../lib/core/tensor';
import { toTensor } from '../../lib/core/convert';

const folder = join(__dirname, '../fixtures/gradients');

/** A tensor in a fixture; complex elements are pairs, NaN and infinities strings. */
export interface Golden {
  dtype: DType;
  shape: number[];
  values: (number | string)[];
}

/** One operation with its inputs and what TensorFlow says of its derivatives. */
export interface Row {
  label: string;
  op: string;
  attrs: Attrs;
  inputs: (Golden | Golden[])[];
  /** Flat inputs to differentiate by. */
  wrt: number[];
  /** Outputs that have a weight. */
  outputs: number[];
  gradients: (Golden | null)[];
  /** Derivatives of the weighted gradients by the inputs and by the first weights; null where TensorFlow has none. */
  second: (Golden | null)[] | null;
  tolerance?: number;
  /** The sizes of the inputs must be known when it is traced. */
  fixed?: boolean;
  /** Their ranks must be. */
  ranked?: boolean;
}

export const families = readdirSync(folder).map((file) => file.replace('.json', ''));

export function readFamily(family: string): Row[] {
  return JSON.parse(readFileSync(join(folder, `${family}.json`), 'utf8')) as Row[];
}

/** The tensor of a fixture. */
export function build({ dtype, shape, values }: Golden): Tensor {
  if (isComplex(dtype)) return currentContext().constant(dtype, shape, complexData(dtype, values.map(Number)));
  if (dtype === 'string') return toTensor(values as string[], 'string');
  const numbers = values.map(Number);
  const data = dtype === 'int64' || dtype === 'uint64' ? numbers.map(BigInt) : numbers;
  return currentContext().constant(dtype, shape, dtype === 'bool' ? numbers.map(Boolean) : data);
}

function complexData(dtype: DType, pairs: number[]): Float32Array | Float64Array {
  return dtype === 'complex64' ? Float32Array.from(pairs) : Float64Array.from(pairs);
}

/** The same fixed numbers as scripts/fixtures/gradients.py gives an output or a gradient. */
function weights(like: Golden | Tensor, k: number, wave: (x: number) => number, speed: number): Tensor {
  const shape = like.shape;
  const count = shape.reduce((a, b) => a * b, 1);
  const at = Array.from({ length: count }, (_, i) => speed * i + k + 1);
  if (isComplex(like.dtype)) {
    const pairs = at.flatMap((x) => [wave(x), wave(x + 0.5)]);
    return currentContext().constant(like.dtype, shape, complexData(like.dtype, pairs));
  }
  return currentContext().constant(like.dtype, shape, at.map(wave));
}

export interface Derivatives {
  gradients: (Tensor | null)[];
  second: (Tensor | null)[] | null;
}

/** What a row's operation is given: all flat inputs, and the first weights. */
export interface Arguments {
  sources: Tensor[];
  weights: Tensor[];
}

/** Runs the row once to learn the shapes of its outputs. */
export function makeArguments(row: Row): Arguments {
  const inputs = row.inputs.flat().map(build);
  const outputs = execute(row.op, grouped(row, inputs), row.attrs);
  return {
    sources: row.wrt.map((i) => inputs[i]),
    weights: row.outputs.map((i) => weights(outputs[i], i, Math.sin, 0.7)),
  };
}

function grouped(row: Row, flat: readonly Tensor[]): OpInput[] {
  let next = 0;
  return row.inputs.map((input) => (Array.isArray(input) ? input.map(() => flat[next++]) : flat[next++]));
}

export type Forward = (...sources: Tensor[]) => Tensor[];
export type Wrap = (forward: Forward) => Forward;

/** First and second derivatives, in whatever mode it is called. */
export function differentiate(row: Row, args: Arguments, wrap: Wrap = (forward) => forward): Derivatives {
  const forward = wrap((...sources) => {
    const flat = row.inputs.flat().map((golden, i) => {
      const at = row.wrt.indexOf(i);
      return at >= 0 ? sources[at] : build(golden);
    });
    return execute(row.op, grouped(row, flat), row.attrs);
  });
  const first = (): (Tensor | null)[] => {
    const inner = new GradientTape();
    inner.watch(args.sources);
    const outputs = inner.record(() => forward(...args.sources));
    return inner.gradient(
      row.outputs.map((i) => outputs[i]),
      args.sources,
      { outputGradients: args.weights },
    );
  };
  if (row.second === null) return { gradients: first(), second: null };
  const outer = new GradientTape();
  outer.watch([...args.sources, ...args.weights]);
  const gradients = outer.record(first);
  const present = row.gradients.map((golden, i) => ({ golden, i })).filter(({ golden, i }) => golden && gradients[i]);
  const second = outer.gradient(
    present.map(({ i }) => gradients[i]!),
    [...args.sources, ...args.weights],
    { outputGradients: present.map(({ golden, i }) => weights(golden!, i, Math.cos, 0.9)) },
  );
  return { gradients, second };
}
