import { toTensor } from '../../../core/convert';
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
