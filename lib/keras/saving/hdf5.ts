/** HDF5 files of weights: groups `<path>/vars` with one dataset per variable. */

import { open } from 'node:fs/promises';
import type { Dataset, File, Group } from 'h5wasm' with { 'resolution-mode': 'import' };
import { dtypeOfArray, type DType, type TypedArray } from '../../core/dtype';

/** The variables of one object. */
export interface StoredVariables {
  /** The object's path in the model, `'layers/dense'`; empty for the model itself. */
  path: string;
  /** The object's name. */
  name: string;
  variables: readonly { shape: number[]; dtype: DType; data: TypedArray }[];
}

const hdf5Types: Partial<Record<DType, string>> = {
  float32: '<f',
  float64: '<d',
  int8: '<b',
  int16: '<h',
  int32: '<i',
  int64: '<q',
  uint8: '<B',
  uint16: '<H',
  uint32: '<I',
  uint64: '<Q',
  bool: '<B',
};

// eslint-disable-next-line @typescript-eslint/consistent-type-imports -- the type of a module that is loaded late
type Library = typeof import('h5wasm', { with: { 'resolution-mode': 'import' } });
let library: Promise<Library> | null = null;

/** HDF5 itself: megabytes of WebAssembly, so it is loaded by the first who needs it. */
function hdf5(): Promise<Library> {
  return (library ??= import('h5wasm/node').then(async (loaded) => {
    const h5 = loaded as unknown as Library & { Module: { activate_throwing_error_handler(): void } };
    await h5.ready;
    // Errors are thrown, not printed.
    h5.Module.activate_throwing_error_handler();
    return h5;
  }));
}

/** Writes a new file. */
export async function writeVariables(file: string, entries: readonly StoredVariables[]): Promise<void> {
  const h5 = await hdf5();
  const store = new h5.File(file, 'w');
  try {
    for (const { path, name, variables } of entries) {
      const group = makeGroup(store, path === '' ? 'vars' : `${path}/vars`);
      group.create_attribute('name', name);
      variables.forEach(({ shape, dtype, data }, i) => {
        const hdf5Type = hdf5Types[dtype];
        if (hdf5Type === undefined) {
          throw new TypeError(`save: ${name} has a ${dtype} variable, which the HDF5 library here cannot write`);
        }
        group.create_dataset({ name: String(i), data, shape, dtype: hdf5Type });
      });
    }
    store.flush();
  } finally {
    store.close();
  }
}

/** The group at a path; those around it are made as well. */
function makeGroup(root: Group, path: string): Group {
  return path.split('/').reduce((group, part) => {
    return group.keys().includes(part) ? (group.get(part) as Group) : group.create_group(part);
  }, root);
}

const signature = Buffer.from([0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a]);

async function checkSignature(file: string, call: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(signature.length), 0, signature.length, 0);
    if (!buffer.equals(signature)) throw new RangeError(`${call}: '${file}' is not an HDF5 file`);
  } finally {
    await handle.close();
  }
}

/** A file that is read from. */
export class VariablesFile implements AsyncDisposable {
  readonly #file: File;

  private constructor(
    file: File,
    readonly name: string,
  ) {
    this.#file = file;
  }

  /** Opens a file; an error says what is wrong with it. */
  static async open(file: string, call: string): Promise<VariablesFile> {
    await checkSignature(file, call);
    const h5 = await hdf5();
    try {
      return new VariablesFile(new h5.File(file, 'r'), file);
    } catch (cause) {
      throw new RangeError(`${call}: '${file}' is damaged or truncated`, { cause });
    }
  }

  /** The variables under a path, in order; none when the path is not there. */
  read(path: string, call: string): { shape: number[]; dtype: DType; data: TypedArray }[] {
    try {
      const group = this.#group(path === '' ? 'vars' : `${path}/vars`);
      if (group === null) return [];
      const keys = group.keys().sort((a, b) => Number(a) - Number(b));
      return keys.map((key) => this.#readOne(group.get(key) as Dataset));
    } catch (cause) {
      throw new RangeError(`${call}: '${this.name}' is damaged or truncated at '${path}'`, { cause });
    }
  }

  #group(path: string): Group | null {
    let group = this.#file as unknown as Group;
    for (const part of path.split('/')) {
      if (!group.keys().includes(part)) return null;
      group = group.get(part) as Group;
    }
    return group;
  }

  #readOne(dataset: Dataset): { shape: number[]; dtype: DType; data: TypedArray } {
    const { value } = dataset;
    const shape = dataset.shape ?? [];
    const data = ArrayBuffer.isView(value) ? (value as TypedArray) : ofScalar(value, dataset.dtype as string);
    return { shape, dtype: dtypeOfArray(data), data };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#file.close();
  }
}

/** The library gives a scalar as a bare value. */
function ofScalar(value: unknown, dtype: string): TypedArray {
  if (typeof value === 'bigint') return dtype.endsWith('Q') ? new BigUint64Array([value]) : new BigInt64Array([value]);
  if (typeof value !== 'number') throw new TypeError(`expected a number, received ${typeof value}`);
  if (dtype.endsWith('d')) return new Float64Array([value]);
  return dtype.endsWith('f') ? new Float32Array([value]) : new Int32Array([value]);
}
