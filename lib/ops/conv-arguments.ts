/** Strides, windows and padding as TensorFlow.js spells them, for convolutions and pools. */

import { formatShape } from '../core/shape';
import { show } from '../core/show';
import type { Tensor } from '../core/tensor';
import { intScalar } from './constants';
import * as raw from './generated';

/** 'same', 'valid', a number of zeros on every side, or [before, after] per axis of x. */
export type Padding = 'same' | 'valid' | 'SAME' | 'VALID' | number | readonly (readonly number[])[];

export type DimRounding = 'floor' | 'round' | 'ceil';

/** One number for all space axes, or one per axis. */
export type Window<N extends number = 2> = number | (N extends 1 ? readonly [number] : readonly number[]);

/** One positive integer per space axis. */
export function spaceSizes(value: number | readonly number[], count: number, call: string, name: string): number[] {
  const list =
    typeof value === 'number' ? new Array<number>(count).fill(value) : Array.isArray(value) ? [...value] : [];
  if (list.length !== count || !list.every((each) => Number.isInteger(each) && each >= 1)) {
    throw new RangeError(
      `${call}: expected ${name} to be an integer >= 1 or ${count} of them, received ${show(value)}`,
    );
  }
  return list as number[];
}

/** Space sizes among those of batch and channels, which are 1. */
export function inLayout(space: readonly number[], channelsFirst: boolean): number[] {
  return channelsFirst ? [1, 1, ...space] : [1, ...space, 1];
}

export interface PaddingAttrs<Name extends string> {
  padding: Name;
  /** [before, after] of each axis of x in turn. */
  explicit?: number[];
}

/** The padding as an operation that takes explicit ones wants it. */
export function paddingAttrs(
  pad: Padding,
  space: number,
  channelsFirst: boolean,
  call: string,
): PaddingAttrs<'SAME' | 'VALID' | 'EXPLICIT'> {
  if (typeof pad === 'string') return { padding: namedPadding(pad, call) };
  if (typeof pad === 'number') {
    if (!Number.isInteger(pad) || pad < 0) {
      throw new RangeError(
        `${call}: expected pad to be 'same', 'valid', an integer >= 0 or pairs, received ${show(pad)}`,
      );
    }
    const pairs = new Array<number[]>(space).fill([pad, pad]);
    const zero = [0, 0];
    const all = channelsFirst ? [zero, zero, ...pairs] : [zero, ...pairs, zero];
    return { padding: 'EXPLICIT', explicit: all.flat() };
  }
  const valid =
    Array.isArray(pad) && pad.length === space + 2 && pad.every((pair) => Array.isArray(pair) && pair.length === 2);
  if (!valid) {
    throw new RangeError(`${call}: expected pad with ${space + 2} pairs [before, after], received ${show(pad)}`);
  }
  return { padding: 'EXPLICIT', explicit: pad.flat() };
}

/** For operations that know 'SAME' and 'VALID' only: x padded beforehand where there is an explicit padding. */
export function padBefore(
  x: Tensor,
  attrs: PaddingAttrs<'SAME' | 'VALID' | 'EXPLICIT'>,
): { x: Tensor; padding: 'SAME' | 'VALID' } {
  if (attrs.padding !== 'EXPLICIT') return { x, padding: attrs.padding };
  const flat = attrs.explicit!;
  const pairs = Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i], flat[2 * i + 1]]);
  return { x: raw.pad(x, pairsTensor(pairs)), padding: 'VALID' };
}

function pairsTensor(pairs: readonly (readonly number[])[]): Tensor {
  return raw.pack(pairs.map((pair) => raw.pack(pair.map((size) => intScalar(size)))));
}

export function namedPadding(pad: string, call: string): 'SAME' | 'VALID' {
  const upper = typeof pad === 'string' ? pad.toUpperCase() : pad;
  if (upper === 'SAME' || upper === 'VALID') return upper;
  throw new RangeError(`${call}: expected pad to be 'same' or 'valid', received ${show(pad)}`);
}

/** Checks TensorFlow.js's rounding of output sizes: TensorFlow rounds down, which it must mean where it is given. */
export function checkRounding(rounding: DimRounding | undefined | null, call: string): void {
  if (rounding === undefined || rounding === null || rounding === 'floor') return;
  throw new RangeError(`${call}: expected dimRoundingMode 'floor', as TensorFlow rounds, received '${rounding}'`);
}

/** Runs `op` on x with a batch axis, which is put in front and taken away again where x lacks it. */
export function withBatch(x: Tensor, rank: number, call: string, op: (x: Tensor) => Tensor): Tensor {
  const known = x.staticShape;
  if (known === null || known.length === rank) return op(x);
  if (known.length !== rank - 1) {
    throw new RangeError(`${call}: expected x of rank ${rank} or ${rank - 1}, received ${formatShape(known)}`);
  }
  return raw.squeeze(op(raw.expandDims(x, intScalar(0))), { squeeze_dims: [0] });
}
