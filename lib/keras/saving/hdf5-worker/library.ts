/** The HDF5 library, compiled to WebAssembly. */

import { devNull } from 'node:os';
import { resolve } from 'node:path';

// eslint-disable-next-line @typescript-eslint/consistent-type-imports -- the type of a module that is loaded late
type Library = typeof import('h5wasm', { with: { 'resolution-mode': 'import' } });
type File = InstanceType<Library['File']>;
type Group = InstanceType<Library['Group']>;

/** What the library is made of, where its own types say nothing of it. */
interface Inside {
  FS: {
    open(path: string, ...options: unknown[]): object;
    write(stream: object, heap: Int8Array, offset: number, length: number, ...more: unknown[]): number;
    close(stream: object): void;
    ErrnoError: new (code: number) => Error;
  };
  Module: {
    HEAPU8: Uint8Array;
    _malloc(bytes: number): number;
    _free(pointer: number): void;
    get_dataset_data(file: bigint, path: string, count: null, offset: null, strides: null, to: bigint): number;
    create_dataset(file: bigint, path: string, from: bigint, metadata: object): void;
    activate_throwing_error_handler(): void;
  };
}

export type Hdf5 = Omit<Library, keyof Inside> & Inside;

/** The library's number for "permission denied". */
const accessDenied = 2;
/** The library's flag for a file that is read and written. */
const readAndWrite = 2;

let library: Promise<Hdf5> | null = null;
const openFiles = new Set<string>();
/** What the library is telling of an error, and where it believes to write it. */
const report = { text: '', streams: new Set<object>() };
let stopped = false;

/** The library: megabytes, which take a while. */
export function hdf5(): Promise<Hdf5> {
  return (library ??= import('h5wasm/node').then(async (loaded) => {
    const h5 = loaded as unknown as Hdf5;
    await h5.ready;
    // Errors are thrown, not printed.
    h5.Module.activate_throwing_error_handler();
    keepInside(h5.FS);
    return h5;
  }));
}

/**
 * Lets the library open the files that are asked for, and no other: an HDF5 file can name others as the place of its
 * data. The temporary file in which it describes an error is kept here.
 */
function keepInside(fs: Hdf5['FS']): void {
  const { open, write } = { open: fs.open.bind(fs), write: fs.write.bind(fs) };
  fs.open = (path, ...options) => {
    if (openFiles.has(resolve(path))) return open(path, ...options);
    if (!path.startsWith('/tmp/tmpfile_')) throw new fs.ErrnoError(accessDenied);
    const stream = open(devNull, readAndWrite);
    report.streams.add(stream);
    return stream;
  };
  fs.write = (stream, heap, offset, length, ...more) => {
    if (!report.streams.has(stream)) return write(stream, heap, offset, length, ...more);
    report.text += Buffer.from(heap.buffer, heap.byteOffset + offset, length).toString('latin1');
    return length;
  };
}

/**
 * Runs what uses the library.
 *
 * @throws RangeError with the innermost reason that the library gives for a failure.
 */
export function usingHdf5<T>(h5: Hdf5, use: () => T): T {
  try {
    return use();
  } catch (cause) {
    stopped ||= cause instanceof Error && cause.name === 'RuntimeError';
    const reason = reasonIn(report.text);
    throw reason === null ? cause : new RangeError(reason, { cause });
  } finally {
    // Throwing, the library leaves its temporary files open.
    for (const stream of report.streams) h5.FS.close(stream);
    report.streams.clear();
    report.text = '';
  }
}

/** Whether the library was stopped in the middle of something, by WebAssembly; then it is not to be trusted any more. */
export function hasStopped(): boolean {
  return stopped;
}

/** `#006: …/H5Fsuper.c line 577 in H5F__super_read(): truncated file: eof = 9655, …` */
function reasonIn(text: string): string | null {
  const system = /error message = '([^']+)'/.exec(text);
  if (system !== null) return system[1]!;
  return [...text.matchAll(/^ *#\d+: .* in \w+\(\): (.*)$/gm)].at(-1)?.[1] ?? null;
}

/** Opens one file. */
export function openFile(h5: Hdf5, file: string, mode: 'r' | 'w'): File {
  const path = resolve(file);
  openFiles.add(path);
  try {
    return usingHdf5(h5, () => new h5.File(path, mode));
  } catch (error) {
    openFiles.delete(path);
    throw error;
  }
}

/** Closes what `openFile` opened. */
export function closeFile(h5: Hdf5, file: File): void {
  try {
    usingHdf5(h5, () => file.close());
  } finally {
    openFiles.delete(file.filename);
  }
}

/** The library counts bytes in 32 bits. */
const mostBytes = 2 ** 31;

/** Room for so many bytes within the library, until `_free`. */
export function allocate({ Module }: Hdf5, byteLength: number): number {
  const pointer = byteLength < mostBytes ? Module._malloc(byteLength) : 0;
  if (pointer === 0) throw new RangeError(`no memory for ${byteLength} bytes`);
  return pointer;
}

/** The bytes of a dataset, little-endian. */
export function readBytes(h5: Hdf5, file: bigint, path: string, byteLength: number): ArrayBuffer {
  const { Module } = h5;
  const pointer = allocate(h5, byteLength);
  try {
    const status = Module.get_dataset_data(file, path, null, null, null, BigInt(pointer));
    if (status < 0) throw new RangeError('its data cannot be read');
    return Module.HEAPU8.slice(pointer, pointer + byteLength).buffer as ArrayBuffer;
  } finally {
    Module._free(pointer);
  }
}

/** Makes a dataset of bytes that are in the library's memory already, where `create_dataset` would copy them once more. */
export function createDataset(
  { Module, dtype_to_metadata }: Hdf5,
  group: Group,
  name: string,
  { shape, type, data }: { shape: readonly number[]; type: string; data: number },
): void {
  const lengths = shape.map(BigInt);
  const layout = { shape: lengths, maxshape: lengths, chunks: null, compression: 0, compression_opts: [] };
  const metadata = { ...dtype_to_metadata(type), ...layout, track_order: false };
  Module.create_dataset(group.file_id, `${group.path}/${name}`, BigInt(data), metadata);
}
