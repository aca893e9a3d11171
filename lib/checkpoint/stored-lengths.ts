/**
 * The lengths that stand in a data file before strings and variants. The runtime makes room for whatever they say, and its
 * process ends when there is not as much.
 */

import type { DType } from '../core/dtype';

/** Bytes that the longest number may take. */
const longestVarint = 10;
const checksumSize = 4;

/** A tensor of strings or of variants as an index describes it. */
export interface Stored {
  readonly dtype: DType;
  readonly elements: number;
  /** All its bytes in the data file. */
  readonly size: number;
}

/** Tensors of these are not stored byte by byte. */
export function hasLengths(dtype: DType): boolean {
  return dtype === 'string' || dtype === 'variant';
}

/** How many bytes, from its first on, show the lengths. */
export function lengthsWithin({ dtype, elements, size }: Stored): number {
  // Strings follow on all their lengths, each variant on its own.
  return Math.min(size, longestVarint * (dtype === 'string' ? elements : Math.min(elements, 1)));
}

function readVarint(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0;
  for (let factor = 1; at < bytes.length; factor *= 128) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * factor;
    if (byte < 0x80) return [value, at];
  }
  return [Infinity, at];
}

/**
 * Whether lengths and what they announce fill a tensor's place.
 *
 * @param start its first bytes, as many as `lengthsWithin` says.
 */
export function lengthsFit({ dtype, elements, size }: Stored, start: Uint8Array): boolean {
  // TensorFlow does not look into the place of no elements.
  if (elements === 0) return true;
  let [announced, at] = [checksumSize, 0];
  const shown = dtype === 'string' ? elements : 1;
  for (let i = 0; i < shown; i++) {
    const [length, next] = readVarint(start, at);
    announced += length;
    at = next;
  }
  return shown < elements ? announced + at < size : announced + at === size;
}
