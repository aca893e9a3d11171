import { toTensor, type NestedArray } from '../../core/convert';
import type { DType, TypedArray } from '../../core/dtype';
import { checkOptions } from '../../core/options';
import { show } from '../../core/show';
import type { Tensor } from '../../core/tensor';
import { zeros } from '../../ops';
import { integer, nullable, oneOf } from '../fields';

/** Options of `padSequences`. */
export interface PadSequencesOptions {
  /** Steps of each sequence; the length of the longest one by default. */
  maxlen?: number | null;
  /** 'int32' by default. */
  dtype?: DType;
  /** Where values are added to a shorter sequence: 'pre' (the default) or 'post'. */
  padding?: 'pre' | 'post';
  /** Where a longer one loses its values: 'pre' (the default) or 'post'. */
  truncating?: 'pre' | 'post';
  /** What is added; 0 by default, '' for strings. */
  value?: number | bigint | boolean | string;
}

type Step = NestedArray;

const ends = (name: 'padding' | 'truncating', given: unknown) =>
  oneOf(['pre', 'post'] as const, 'pre').read(given, `padSequences: ${name}`);

/**
 * Sequences of different lengths as one tensor.
 *
 * @param sequences lists or typed arrays of steps: numbers (or strings), or arrays of one shape.
 * @returns [sequences, maxlen, ...step].
 */
export function padSequences(
  sequences: readonly (readonly Step[] | TypedArray)[],
  options: PadSequencesOptions = {},
): Tensor {
  checkOptions(options, ['maxlen', 'dtype', 'padding', 'truncating', 'value'], 'padSequences');
  const { dtype = 'int32', value = dtype === 'string' ? '' : 0 } = options;
  const padding = ends('padding', options.padding);
  const truncating = ends('truncating', options.truncating);
  const lists = listsOf(sequences);
  const longest = lists.reduce((most, list) => Math.max(most, list.length), 0);
  const steps = nullable(integer(undefined, { min: 0 })).read(options.maxlen, 'padSequences: maxlen') ?? longest;
  const sample = lists.find((list) => list.length > 0)?.[0];
  const filler = filled(sample, value);
  const rows = lists.map((list) => {
    const kept = truncating === 'post' ? list.slice(0, steps) : list.slice(Math.max(list.length - steps, 0));
    const added = Array.from({ length: steps - kept.length }, () => filler);
    return padding === 'post' ? [...kept, ...added] : [...added, ...kept];
  });
  if (rows.length * steps === 0) return zeros([rows.length, steps], dtype);
  return toTensor(rows as NestedArray, dtype, 'padSequences');
}

function listsOf(sequences: unknown): Step[][] {
  if (!Array.isArray(sequences)) {
    throw new TypeError(`padSequences: expected a list of sequences, received ${show(sequences)}`);
  }
  return sequences.map((sequence: unknown, index) => {
    if (Array.isArray(sequence)) return sequence as Step[];
    if (ArrayBuffer.isView(sequence) && !(sequence instanceof DataView)) return Array.from(sequence as Int32Array);
    throw new TypeError(
      `padSequences: expected sequence ${index} to be an array or a typed array, received ${show(sequence)}`,
    );
  });
}

/** The value, in the form of a step. */
function filled(step: Step | undefined, value: NonNullable<PadSequencesOptions['value']>): NestedArray {
  const isList = Array.isArray(step) || ArrayBuffer.isView(step);
  return isList ? Array.from(step as readonly Step[], (part) => filled(part, value)) : value;
}
