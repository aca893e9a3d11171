/** Bare TensorFlow operations in Keras's form. */

import type { Attrs, OpInput } from '../../core/context';
import { EagerTensor } from '../../core/tensor';
import type { Config } from '../config';
import { ellipsis, PythonSlice } from './python';

/** A call of one of Keras's operations. */
export interface OperationCall {
  config: Config;
  args: unknown[];
  kwargs: Config;
}

class NotWritable extends Error {}

/** The numbers of an argument that is known when the model is made. */
function known(input: OpInput, what: string): number | number[] {
  if (!(input instanceof EagerTensor)) throw new NotWritable(`${what} is computed`);
  const toNumber = (value: unknown): unknown => (Array.isArray(value) ? value.map(toNumber) : Number(value));
  return toNumber(input.arraySync()) as number | number[];
}

/** An argument as Python would be given it: a bare number for a scalar. */
function argument(input: OpInput): unknown {
  if (Array.isArray(input)) return input.map(argument);
  if (!(input instanceof EagerTensor) || input.rank > 0 || input.dtype === 'string') return input;
  const value = input.arraySync();
  return typeof value === 'boolean' ? value : Number(value);
}

type Writer = (inputs: readonly OpInput[], attrs: Attrs) => Partial<OperationCall> & { args: unknown[] };

const one = (inputs: readonly OpInput[]): unknown[] => [argument(inputs[0]!)];

const reduce: Writer = (inputs, attrs) => ({
  config: { axis: known(inputs[1]!, 'the axis'), keepdims: attrs['keep_dims'] === true },
  args: one(inputs),
});

const extreme: Writer = (inputs, attrs) => {
  const { config, args } = reduce(inputs, attrs);
  return { config: { ...config, initial: null }, args };
};

function forbid(attrs: Attrs, ...names: string[]): void {
  for (const name of names) if (attrs[name]) throw new NotWritable(`it has ${name}`);
}

const matmul: Writer = (inputs, attrs) => {
  forbid(attrs, 'transpose_a', 'transpose_b', 'adj_x', 'adj_y');
  return { args: inputs.map(argument) };
};

const pad: Writer = (inputs) => ({
  config: { pad_width: known(inputs[1]!, 'the padding'), mode: 'constant' },
  args: one(inputs),
  kwargs: { constant_values: inputs[2] === undefined ? null : argument(inputs[2]) },
});

const accumulate: Writer = (inputs, attrs) => {
  forbid(attrs, 'exclusive', 'reverse');
  return { config: { axis: known(inputs[1]!, 'the axis'), dtype: null }, args: one(inputs) };
};

const getItem: Writer = (inputs, attrs) => {
  const [begin, end, strides] = inputs.slice(1).map((input) => known(input, 'the range') as number[]) as [
    number[],
    number[],
    number[],
  ];
  const has = (mask: string, index: number) => (Number(attrs[mask] ?? 0) & (1 << index)) !== 0;
  const keys = begin.map((start, index) => {
    if (has('ellipsis_mask', index)) return ellipsis;
    if (has('new_axis_mask', index)) return null;
    if (has('shrink_axis_mask', index)) return start;
    const step = strides[index] === 1 ? null : strides[index]!;
    return new PythonSlice(has('begin_mask', index) ? null : start, has('end_mask', index) ? null : end[index]!, step);
  });
  return { args: [argument(inputs[0]!), keys] };
};

const writers: Readonly<Record<string, Writer>> = {
  All: reduce,
  Any: reduce,
  BatchMatMulV2: matmul,
  BiasAdd: (inputs, attrs) => {
    if ((attrs['data_format'] ?? 'NHWC') !== 'NHWC') throw new NotWritable('its channels come first');
    return { args: inputs.map(argument) };
  },
  BroadcastTo: (inputs) => ({ config: { shape: known(inputs[1]!, 'the shape') }, args: one(inputs) }),
  Cast: (inputs, attrs) => ({ config: { dtype: attrs['DstT'] }, args: one(inputs) }),
  ClipByValue: (inputs) => ({
    config: { x_min: known(inputs[1]!, 'the minimum'), x_max: known(inputs[2]!, 'the maximum') },
    args: one(inputs),
  }),
  ConcatV2: (inputs) => ({ config: { axis: known(inputs[1]!, 'the axis') }, args: one(inputs) }),
  Cumprod: accumulate,
  Cumsum: accumulate,
  Einsum: (inputs, attrs) => ({ config: { subscripts: attrs['equation'] }, args: argument(inputs[0]!) as unknown[] }),
  Elu: (inputs) => ({ config: { alpha: 1 }, args: one(inputs) }),
  ExpandDims: (inputs) => ({ config: { axis: known(inputs[1]!, 'the axis') }, args: one(inputs) }),
  GatherV2: (inputs, attrs) => {
    forbid(attrs, 'batch_dims');
    return { config: { axis: known(inputs[2]!, 'the axis') }, args: inputs.slice(0, 2).map(argument) };
  },
  LeakyRelu: (inputs, attrs) => ({ config: { negative_slope: attrs['alpha'] ?? 0.2 }, args: one(inputs) }),
  LogSoftmax: (inputs) => ({ config: { axis: -1 }, args: one(inputs) }),
  MatMul: matmul,
  Max: extreme,
  Mean: reduce,
  Min: extreme,
  OnesLike: (inputs) => ({ config: { dtype: null }, args: one(inputs) }),
  Pack: (inputs, attrs) => ({ config: { axis: attrs['axis'] ?? 0 }, args: one(inputs) }),
  Pad: pad,
  PadV2: pad,
  Prod: (inputs, attrs) => {
    const { config, args } = reduce(inputs, attrs);
    return { config: { ...config, dtype: null }, args };
  },
  Reshape: (inputs) => ({ config: { newshape: known(inputs[1]!, 'the shape') }, args: one(inputs) }),
  ReverseV2: (inputs) => ({ config: { axis: known(inputs[1]!, 'the axis') }, args: one(inputs) }),
  Round: (inputs) => ({ config: { decimals: 0 }, args: one(inputs) }),
  Slice: (inputs) => ({
    config: { shape: known(inputs[2]!, 'the size') },
    args: [argument(inputs[0]!), known(inputs[1]!, 'the beginning')],
  }),
  Softmax: (inputs) => ({ config: { axis: -1 }, args: one(inputs) }),
  Squeeze: (inputs, attrs) => {
    const axes = (attrs['squeeze_dims'] ?? []) as readonly number[];
    return { config: { axis: axes.length === 0 ? null : axes.length === 1 ? axes[0] : axes }, args: one(inputs) };
  },
  StridedSlice: getItem,
  Sum: reduce,
  Tile: (inputs) => ({ config: { repeats: known(inputs[1]!, 'the repeats') }, args: one(inputs) }),
  Transpose: (inputs) => ({ config: { axes: known(inputs[1]!, 'the order') }, args: one(inputs) }),
  Unpack: (inputs, attrs) => ({ config: { num: attrs['num'] ?? null, axis: attrs['axis'] ?? 0 }, args: one(inputs) }),
  ZerosLike: (inputs) => ({ config: { dtype: null }, args: one(inputs) }),
};

/**
 * A call of a TensorFlow operation as one of Keras's.
 *
 * @throws TypeError when Keras has no form for it; the message says why.
 */
export function writeCall(type: string, inputs: readonly OpInput[], attrs: Attrs): OperationCall {
  try {
    const call = writers[type]?.(inputs, attrs) ?? { args: inputs.map(argument) };
    return { config: call.config ?? {}, args: call.args, kwargs: call.kwargs ?? {} };
  } catch (error) {
    if (!(error instanceof NotWritable)) throw error;
    throw new TypeError(
      `save: the operation ${type} cannot be written in Keras's format: ${error.message}; put it into a layer of its own`,
      { cause: error },
    );
  }
}
