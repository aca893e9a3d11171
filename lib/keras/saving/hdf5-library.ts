/** The HDF5 library, compiled to WebAssembly. */

import { resolve } from 'node:path';

// eslint-disable-next-line @typescript-eslint/consistent-type-imports -- the type of a module that is loaded late
type Library = typeof import('h5wasm', { with: { 'resolution-mode': 'import' } });

/** What the library is made of, where its own types say nothing of it. */
interface Inside {
  FS: {
    open(path: string, ...options: unknown[]): unknown;
    ErrnoError: new (code: number) => Error;
  };
  Module: {
    HEAPU8: Uint8Array;
    _malloc(bytes: number): number;
    _free(pointer: number): void;
    get_dataset_data(file: bigint, path: string, count: null, offset: null, strides: null, to: bigint): number;
    activate_throwing_error_handler(): void;
  };
}

export type Hdf5 = Omit<Library, keyof Inside> & Inside;

/** The library's number for "permission denied". */
const accessDenied = 2;

let library: Promise<Hdf5> | null = null;
const openFiles = new Set<string>();

/** The library: megabytes, so it is loaded by the first who needs it. */
export function hdf5(): Promise<Hdf5> {
  return (library ??= import('h5wasm/node').then(async (loaded) => {
    const h5 = loaded as unknown as Hdf5;
    await h5.ready;
    // Errors are thrown, not printed.
    h5.Module.activate_throwing_error_handler();
    keepInside(h5);
    return h5;
  }));
}

/** An HDF5 file can name other files as the place of its data; none is opened but those that are asked for. */
function keepInside(h5: Hdf5): void {
  const open = h5.FS.open.bind(h5.FS);
  h5.FS.open = (path, ...options) => {
    if (!openFiles.has(resolve(path))) throw new h5.FS.ErrnoError(accessDenied);
    return open(path, ...options);
  };
}

/** Opens one file, and no other that it may name. */
export function openFile(h5: Hdf5, file: string, mode: 'r' | 'w'): InstanceType<Library['File']> {
  const path = resolve(file);
  openFiles.add(path);
  try {
    return new h5.File(path, mode);
  } catch (error) {
    openFiles.delete(path);
    throw error;
  }
}

/** Closes what `openFile` opened. */
export function closeFile(file: InstanceType<Library['File']>): void {
  try {
    file.close();
  } finally {
    openFiles.delete(file.filename);
  }
}

/** The bytes of a dataset as they lie in the file, little-endian. */
export function readBytes(h5: Hdf5, file: bigint, path: string, byteLength: number): Uint8Array {
  const { Module } = h5;
  const pointer = Module._malloc(byteLength);
  if (pointer === 0) throw new RangeError(`no memory for ${byteLength} bytes`);
  try {
    const status = Module.get_dataset_data(file, path, null, null, null, BigInt(pointer));
    if (status < 0) throw new RangeError('its data cannot be read');
    return Module.HEAPU8.slice(pointer, pointer + byteLength);
  } finally {
    Module._free(pointer);
  }
}
