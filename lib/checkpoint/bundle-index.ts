/** What a checkpoint holds: the `.index` file of TensorFlow 2's format, or the one file of TensorFlow 1's first format. */

import { readFile, stat } from 'node:fs/promises';
import { dtypeName, itemSize, type DType } from '../core/dtype';
import { sizeOf } from '../core/shape';
import { BundleEntryProto, BundleHeaderProto, SavedTensorSlices, type TensorShapeProto } from '../proto/messages';
import { extentsOf, isSliceKey, parseSliceKey, sliceShape, type Extents } from './slice-key';
import { isTable, tableEntries } from './sorted-table';

/** A tensor of a checkpoint. */
export interface BundleEntry {
  readonly dtype: DType;
  readonly shape: readonly number[];
}

/** The tensors of a checkpoint by name. */
export interface BundleIndex {
  readonly prefix: string;
  readonly entries: ReadonlyMap<string, BundleEntry>;
}

/** Tensors of these are not stored byte by byte. */
const variableSize: readonly DType[] = ['string', 'variant'];

/** Name of one of a checkpoint's data files. */
export function shardFile(prefix: string, shard: number, count: number): string {
  const digits = (value: number) => String(value).padStart(5, '0');
  return `${prefix}.data-${digits(shard)}-of-${digits(count)}`;
}

function checkedShape(shape: TensorShapeProto | null, name: string): number[] {
  const sizes = shape?.dim.map(({ size }) => Number(size)) ?? [];
  const isValid = shape?.unknown_rank !== true && sizes.length <= 254 && sizes.every((size) => size >= 0);
  if (!isValid || sizeOf(sizes)! > Number.MAX_SAFE_INTEGER) throw new RangeError(`the shape of '${name}' is damaged`);
  return sizes;
}

async function fileSize(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (cause) {
    throw new RangeError(`its file '${file}' is missing`, { cause });
  }
}

interface StoredEntry extends BundleEntry {
  /** Where the parts lie that hold it; none when it is held whole. */
  readonly parts: readonly Extents[];
}

/** Reads an entry and checks that its bytes lie in the data file: the runtime trusts what an index says. */
function readEntry(name: string, value: Uint8Array, shardSizes: readonly number[]): StoredEntry {
  const { dtype, shape, shard_id, offset, size, slices } = BundleEntryProto.decode(value);
  const entry = { dtype: dtypeName(dtype), shape: checkedShape(shape, name), parts: slices.map(extentsOf) };
  if (slices.length > 0) return entry;
  const [from, length] = [Number(offset), Number(size)];
  if (from < 0 || length < 0 || !(from + length <= (shardSizes[shard_id] ?? -1))) {
    throw new RangeError(`'${name}' lies outside of the data files, which are truncated or others`);
  }
  const elements = sizeOf(entry.shape)!;
  const isRight = variableSize.includes(entry.dtype) ? length >= elements : length === elements * itemSize(entry.dtype);
  if (!isRight) throw new RangeError(`the size of '${name}' does not fit its shape`);
  return entry;
}

/** Checks that each part of a variable is there, of the variable's type and of the shape of its place. */
function checkParts(name: string, { dtype, shape, parts }: StoredEntry, held: ReadonlyMap<string, StoredEntry>): void {
  for (const extents of parts) {
    const part = held.get(JSON.stringify([name, extents]));
    const wanted = sliceShape(extents, shape);
    if (!part || !wanted || part.dtype !== dtype || part.parts.length > 0 || part.shape.join() !== wanted.join()) {
      throw new RangeError(`the parts of '${name}' do not fit together`);
    }
  }
}

async function shardSizesOf(prefix: string, header: Uint8Array): Promise<number[]> {
  const { num_shards: count } = BundleHeaderProto.decode(header);
  if (count < 1 || count > 99999) throw new RangeError(`it says it has ${count} data files`);
  return Promise.all(Array.from({ length: count }, (_, shard) => fileSize(shardFile(prefix, shard, count))));
}

async function readSecondFormat(prefix: string, file: Uint8Array): Promise<Map<string, BundleEntry>> {
  const table = [...tableEntries(file)];
  if (table.length === 0 || table[0][0].length > 0) throw new RangeError('it has no header');
  const shardSizes = await shardSizesOf(prefix, table[0][1]);
  const entries = new Map<string, StoredEntry>();
  const parts = new Map<string, StoredEntry>();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (const [key, value] of table.slice(1)) {
    if (isSliceKey(key)) {
      const { name, extents } = parseSliceKey(key);
      parts.set(JSON.stringify([name, extents]), readEntry(`a part of ${name}`, value, shardSizes));
    } else {
      const name = decoder.decode(key);
      entries.set(name, readEntry(name, value, shardSizes));
    }
  }
  for (const [name, entry] of entries) checkParts(name, entry, parts);
  return entries;
}

/** The first entry of the first format's file lists what the others hold. */
function readFirstFormat(file: Uint8Array): Map<string, BundleEntry> {
  const entries = new Map<string, BundleEntry>();
  for (const [key, value] of tableEntries(file)) {
    if (key.length > 0) continue;
    for (const { name, shape, type } of SavedTensorSlices.decode(value).meta?.tensor ?? []) {
      entries.set(name, { dtype: dtypeName(type), shape: checkedShape(shape, name) });
    }
  }
  return entries;
}

async function readIfThere(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw error;
  }
}

async function describing<T>(file: string, call: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw new RangeError(`${call}: '${file}' is damaged: ${(cause as Error).message}`, { cause });
  }
}

/**
 * Lists a checkpoint, of either format, and checks that its files are whole.
 *
 * @param prefix what its files' names start with, such as `'dir/ckpt-1'`.
 * @throws RangeError when there is none, or when it is damaged; the message names `call` and the file.
 */
export async function readBundleIndex(prefix: string, call: string): Promise<BundleIndex> {
  if (typeof prefix !== 'string' || prefix === '') {
    throw new TypeError(`${call}: expected the path of a checkpoint, received ${JSON.stringify(prefix)}`);
  }
  const index = `${prefix}.index`;
  const second = await readIfThere(index);
  if (second !== null) {
    return { prefix, entries: await describing(index, call, () => readSecondFormat(prefix, second)) };
  }
  const first = await readIfThere(prefix);
  if (first !== null && isTable(first)) {
    return { prefix, entries: await describing(prefix, call, () => readFirstFormat(first)) };
  }
  throw new RangeError(
    `${call}: there is no checkpoint '${prefix}': neither '${index}' nor an older file of that name`,
  );
}
