/** The keys under which a checkpoint holds the parts of a partitioned variable (TensorFlow's OrderedCode). */

import type { TensorSliceProto } from '../proto/messages';

/** Where a part lies: first index and length along each axis; a length of -1 is the whole axis. */
export type Extents = readonly (readonly [start: number, length: number])[];

export interface SliceKey {
  readonly name: string;
  readonly extents: Extents;
}

class Reader {
  at = 1;

  constructor(readonly bytes: Uint8Array) {}

  byte(): number {
    if (this.at >= this.bytes.length) throw new RangeError('the key of a part is too short');
    return this.bytes[this.at++];
  }

  /** Ends with 0 1; 0 and 255 are escaped. */
  string(): string {
    const bytes: number[] = [];
    for (;;) {
      const byte = this.byte();
      if (byte !== 0 && byte !== 255) bytes.push(byte);
      else if (this.byte() === 1 && byte === 0)
        return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
      else bytes.push(byte);
    }
  }

  /** A length in bytes, then the number from its highest byte on. */
  unsigned(): number {
    const length = this.byte();
    if (length > 6) throw new RangeError('the key of a part is damaged');
    let value = 0;
    for (let i = 0; i < length; i++) value = value * 256 + this.byte();
    return value;
  }

  /** As many leading ones as there are bytes, a zero, then the number. Of the negative ones only -1 occurs. */
  signed(): number {
    const first = this.byte();
    if (first === 0x7f) return -1;
    const length = Math.clz32(~(first << 24));
    if (first < 0x80 || length > 7) throw new RangeError('the key of a part is damaged');
    let value = first & (0x7f >> length);
    for (let i = 1; i < length; i++) value = value * 256 + this.byte();
    return value;
  }
}

/** Whether a key is that of a part. */
export function isSliceKey(key: Uint8Array): boolean {
  return key[0] === 0;
}

/** Reads the key of a part; RangeError for a damaged one. */
export function parseSliceKey(key: Uint8Array): SliceKey {
  const reader = new Reader(key);
  const name = reader.string();
  const rank = reader.unsigned();
  if (rank > 254) throw new RangeError('the key of a part is damaged');
  return { name, extents: Array.from({ length: rank }, () => [reader.signed(), reader.signed()] as const) };
}

/** Where the parts of a variable lie, as its own entry says. */
export function extentsOf({ extent }: TensorSliceProto): Extents {
  return extent.map(({ start, length, has_length_hack }) => [
    Number(start),
    has_length_hack === undefined ? -1 : Number(length),
  ]);
}

/** The shape of a part; null when it does not lie in the variable. */
export function sliceShape(extents: Extents, shape: readonly number[]): number[] | null {
  if (extents.length !== shape.length) return null;
  const isInside = extents.every(([start, length], axis) =>
    length === -1 ? start === 0 : start >= 0 && length >= 0 && start + length <= shape[axis],
  );
  return isInside ? extents.map(([, length], axis) => (length === -1 ? shape[axis] : length)) : null;
}
