import { toTensor } from '../../../core/convert';
import { show } from '../../../core/show';
import type { DType } from '../../../core/dtype';
import type { Tensor } from '../../../core/tensor';
import * as raw from '../../../ops/generated';
import type { Layer } from '../../engine/layer';

/** The states of a cell in the form in which it takes and gives them: one, a list, or lists within a list. */
export type States = Tensor | States[];
/** Sizes of the states, in the same form. */
export type StateSizes = number | readonly StateSizes[];

/** A layer that a loop over time can run: from one step's input and the states to an output and the next states. */
export interface Cell extends Layer<never> {
  /** Features of each state. */
  readonly stateSize: StateSizes;
  /** Features of the output; those of the first state when left out. */
  readonly outputSize?: number;
  /** The states to begin with; zeros when left out. @param batchSize int32 scalar. */
  getInitialState?(batchSize: Tensor): States;
}

/** The states that a cell's step was given. @throws TypeError when they are not `count`. */
export function statesGiven<T = Tensor>(cell: { readonly name: string }, states: unknown, count: number): T[] {
  const list: unknown[] = states === undefined || states === null ? [] : Array.isArray(states) ? states : [states];
  if (list.length === count) return list as T[];
  throw new TypeError(
    `${cell.name}: expected the states of the step before, cell.apply(x, { states: [${'state, '.repeat(count).slice(0, -2)}] }), received ${show(states)}`,
  );
}

/** A size of x as an int32 scalar: a constant where it is known, else read at run time. */
export function batchOf(x: Tensor, axis = 0): Tensor {
  const known = x.shape[axis];
  if (typeof known === 'number') return toTensor(known, 'int32');
  const vector = (value: number) => toTensor([value], 'int32');
  return raw.stridedSlice(raw.shape(x), vector(axis), vector(axis + 1), vector(1), { shrink_axis_mask: 1 });
}

/** A tensor [batch, ...features] of one number. */
export function filled(batchSize: Tensor, features: readonly number[], value: number, dtype: DType): Tensor {
  const sizes = raw.pack([batchSize, ...features.map((size) => toTensor(size, 'int32'))]);
  const result = raw.fill(sizes, toTensor(value, dtype));
  result.refineShape([null, ...features]);
  return result;
}
