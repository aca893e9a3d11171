/**
 * What the bytes of a checkpoint's index say, in either format. The runtime trusts it in much, and ends the process over some
 * of what is wrong.
 */

import { dtypeName, itemSize, type DType } from '../core/dtype';
import { sizeOf } from '../core/shape';
import { BundleEntryProto, BundleHeaderProto, SavedTensorSlices, type TensorShapeProto } from '../proto/messages';
import { extentsOf, isSliceKey, parseSliceKey, sliceShape, type Extents } from './slice-key';
import { tableEntries } from './sorted-table';
import { hasLengths, lengthsFit, lengthsWithin } from './stored-lengths';

/** A tensor of a checkpoint. */
export interface BundleEntry {
  readonly dtype: DType;
  readonly shape: readonly number[];
}

interface StoredEntry extends BundleEntry {
  readonly name: string;
  readonly shard: number;
  readonly offset: number;
  readonly size: number;
  /** Where the parts lie that hold it; none when it is held whole. */
  readonly parts: readonly Extents[];
}

/** A stretch of a data file that is to be looked at. */
export interface Stretch {
  readonly shard: number;
  readonly offset: number;
  readonly length: number;
  /** Throws when these bytes, which are those of the stretch, are not what they should be. */
  check(bytes: Uint8Array): void;
}

/** The contents of an index. */
export interface BundleContents {
  /** How many data files there are. */
  readonly shards: number;
  readonly entries: ReadonlyMap<string, BundleEntry>;
  /** Tensors that lie in the data files: those held whole, and parts. */
  readonly held: readonly StoredEntry[];
}

/** Codes above this are of references, which no file holds. */
const firstReference = 100;

function checkedShape(shape: TensorShapeProto | null, name: string): number[] {
  const sizes = shape?.dim.map(({ size }) => Number(size)) ?? [];
  const isValid = shape?.unknown_rank !== true && sizes.length <= 254 && sizes.every((size) => size >= 0);
  if (!isValid || sizeOf(sizes)! > Number.MAX_SAFE_INTEGER) throw new RangeError(`the shape of '${name}' is damaged`);
  return sizes;
}

function checkedDType(code: number, name: string): DType {
  const dtype = dtypeName(code);
  if (code > firstReference || dtype === 'resource') {
    throw new RangeError(`'${name}' is of data type ${code}, which files do not hold`);
  }
  return dtype;
}

function readEntry(name: string, value: Uint8Array): StoredEntry {
  const { dtype, shape, shard_id: shard, offset, size, slices } = BundleEntryProto.decode(value);
  return {
    name,
    dtype: checkedDType(dtype, name),
    shape: checkedShape(shape, name),
    shard,
    offset: Number(offset),
    size: Number(size),
    parts: slices.map(extentsOf),
  };
}

/** Checks that each part of a variable is there, of the variable's type and of the shape of its place. */
function checkParts({ name, dtype, shape, parts }: StoredEntry, held: ReadonlyMap<string, StoredEntry>): void {
  for (const extents of parts) {
    const part = held.get(JSON.stringify([name, extents]));
    const wanted = sliceShape(extents, shape);
    if (!part || !wanted || part.dtype !== dtype || part.parts.length > 0 || part.shape.join() !== wanted.join()) {
      throw new RangeError(`the parts of '${name}' do not fit together`);
    }
  }
}

/** Reads an `.index` file; RangeError for one that contradicts itself. */
export function parseSecondFormat(file: Uint8Array): BundleContents {
  const [header, ...table] = tableEntries(file);
  if (header === undefined || header[0].length > 0) throw new RangeError('it has no header');
  const { num_shards: shards } = BundleHeaderProto.decode(header[1]);
  if (shards < 1 || shards > 99999) throw new RangeError(`it says it has ${shards} data files`);
  const entries = new Map<string, StoredEntry>();
  const parts = new Map<string, StoredEntry>();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const [key, value] of table) {
    if (isSliceKey(key)) {
      const { name, extents } = parseSliceKey(key);
      parts.set(JSON.stringify([name, extents]), readEntry(`a part of ${name}`, value));
    } else {
      const name = decoder.decode(key);
      entries.set(name, readEntry(name, value));
    }
  }
  for (const entry of entries.values()) checkParts(entry, parts);
  const held = [...entries.values(), ...parts.values()].filter((entry) => entry.parts.length === 0);
  return { shards, entries, held };
}

/** Reads the one file of TensorFlow 1's first format, whose first entry lists what the others hold. */
export function parseFirstFormat(file: Uint8Array): ReadonlyMap<string, BundleEntry> {
  const entries = new Map<string, BundleEntry>();
  for (const [key, value] of tableEntries(file)) {
    if (key.length > 0) continue;
    for (const { name, shape, type } of SavedTensorSlices.decode(value).meta?.tensor ?? []) {
      entries.set(name, { dtype: dtypeName(type), shape: checkedShape(shape, name) });
    }
  }
  return entries;
}

/** Checks that all tensors lie in the data files and fill their places. */
export function checkPlaces({ held }: BundleContents, shardSizes: readonly number[]): void {
  for (const { name, dtype, shape, shard, offset, size } of held) {
    if (offset < 0 || size < 0 || !(offset + size <= (shardSizes[shard] ?? -1))) {
      throw new RangeError(`'${name}' lies outside of the data files, which are truncated or others`);
    }
    const elements = sizeOf(shape)!;
    const isRight = hasLengths(dtype) ? size >= elements : size === elements * itemSize(dtype);
    if (!isRight) throw new RangeError(`the size of '${name}' does not fit its shape`);
  }
}

/** What must be read of data files whose places are right: the lengths of strings and variants. */
export function stretchesToCheck({ held }: BundleContents): Stretch[] {
  return held
    .filter(({ dtype }) => hasLengths(dtype))
    .map(({ name, dtype, shape, shard, offset, size }) => {
      const stored = { dtype, elements: sizeOf(shape)!, size };
      const check = (bytes: Uint8Array) => {
        if (!lengthsFit(stored, bytes)) throw new RangeError(`the lengths of '${name}' do not fit its size`);
      };
      return { shard, offset, length: lengthsWithin(stored), check };
    });
}
