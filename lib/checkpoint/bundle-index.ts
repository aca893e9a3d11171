/** What a checkpoint holds: the `.index` file of TensorFlow 2's format, or the one file of TensorFlow 1's first format. */

import { closeSync, existsSync, openSync, readFileSync, readSync, statSync, type Stats } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { show } from '../core/show';
import {
  checkPlaces,
  parseFirstFormat,
  parseSecondFormat,
  stretchesToCheck,
  type BundleContents,
  type BundleEntry,
  type Stretch,
} from './bundle-contents';
import { isTable } from './sorted-table';

/** The tensors of a checkpoint by name. */
export interface BundleIndex {
  readonly prefix: string;
  readonly entries: ReadonlyMap<string, BundleEntry>;
}

/** Name of one of a checkpoint's data files. */
export function shardFile(prefix: string, shard: number, count: number): string {
  const digits = (value: number) => String(value).padStart(5, '0');
  return `${prefix}.data-${digits(shard)}-of-${digits(count)}`;
}

function shardFiles(prefix: string, { shards }: BundleContents): string[] {
  return Array.from({ length: shards }, (_, shard) => shardFile(prefix, shard, shards));
}

function missing(file: string, cause: unknown): RangeError {
  return new RangeError(`its file '${file}' is missing`, { cause });
}

function sizeOfFile(file: string, stats: Stats): number {
  if (!stats.isFile()) throw new RangeError(`'${file}' is no file`);
  return stats.size;
}

function stretchesByFile(prefix: string, contents: BundleContents): Map<string, Stretch[]> {
  const byFile = new Map<string, Stretch[]>();
  for (const stretch of stretchesToCheck(contents)) {
    const file = shardFile(prefix, stretch.shard, contents.shards);
    if (!byFile.has(file)) byFile.set(file, []);
    byFile.get(file)!.push(stretch);
  }
  return byFile;
}

// Big models have big data files: of these nothing is read but the lengths of strings.

async function checkDataFiles(prefix: string, contents: BundleContents): Promise<void> {
  const sizes = shardFiles(prefix, contents).map(async (file) =>
    sizeOfFile(
      file,
      await stat(file).catch((cause: unknown) => {
        throw missing(file, cause);
      }),
    ),
  );
  checkPlaces(contents, await Promise.all(sizes));
  for (const [file, stretches] of stretchesByFile(prefix, contents)) {
    const handle = await open(file);
    try {
      for (const { offset, length, check } of stretches) {
        check((await handle.read(new Uint8Array(length), 0, length, offset)).buffer);
      }
    } finally {
      await handle.close();
    }
  }
}

function checkDataFilesSync(prefix: string, contents: BundleContents): void {
  const sizes = shardFiles(prefix, contents).map((file) => {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats === undefined) throw missing(file, undefined);
    return sizeOfFile(file, stats);
  });
  checkPlaces(contents, sizes);
  for (const [file, stretches] of stretchesByFile(prefix, contents)) {
    const handle = openSync(file, 'r');
    try {
      for (const { offset, length, check } of stretches) {
        const bytes = new Uint8Array(length);
        readSync(handle, bytes, 0, length, offset);
        check(bytes);
      }
    } finally {
      closeSync(handle);
    }
  }
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

function damaged(file: string, call: string, cause: unknown): RangeError {
  return new RangeError(`${call}: '${file}' is damaged: ${(cause as Error).message}`, { cause });
}

/**
 * Lists a checkpoint, of either format, and checks that its files are whole.
 *
 * @param prefix what its files' names start with, such as `'dir/ckpt-1'`.
 * @throws RangeError when there is none, or when it is damaged; the message names `call` and the file.
 */
export async function readBundleIndex(prefix: string, call: string): Promise<BundleIndex> {
  if (typeof prefix !== 'string' || prefix === '') {
    throw new TypeError(`${call}: expected the path of a checkpoint, received ${show(prefix)}`);
  }
  const index = `${prefix}.index`;
  const second = await readIfThere(index);
  if (second !== null) {
    try {
      const contents = parseSecondFormat(second);
      await checkDataFiles(prefix, contents);
      return { prefix, entries: contents.entries };
    } catch (cause) {
      throw damaged(index, call, cause);
    }
  }
  const whole = /^(.+)\.(?:index|data-\d{5}-of-\d{5})$/.exec(prefix)?.[1];
  if (whole !== undefined && existsSync(`${whole}.index`)) {
    throw new RangeError(`${call}: '${prefix}' is one file of the checkpoint '${whole}'; expected the latter`);
  }
  const first = await readIfThere(prefix);
  if (first !== null && isTable(first)) {
    try {
      return { prefix, entries: parseFirstFormat(first) };
    } catch (cause) {
      throw damaged(prefix, call, cause);
    }
  }
  throw new RangeError(
    `${call}: there is no checkpoint '${prefix}': neither '${index}' nor an older file of that name`,
  );
}

/**
 * Checks a checkpoint of TensorFlow 2's format as `readBundleIndex` does, at once on this thread.
 *
 * @throws RangeError when there is none, or when it is damaged.
 */
export function checkBundleSync(prefix: string, call: string): void {
  const index = `${prefix}.index`;
  try {
    checkDataFilesSync(prefix, parseSecondFormat(readFileSync(index)));
  } catch (cause) {
    throw damaged(index, call, cause);
  }
}
