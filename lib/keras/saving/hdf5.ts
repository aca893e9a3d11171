/** HDF5 files of weights: groups `<path>/vars` with one dataset per variable. */

import { open } from 'node:fs/promises';
import type { File, Group } from 'h5wasm' with { 'resolution-mode': 'import' };
import { sizeOf } from '../../core/shape';
import type { DType, TypedArray } from '../../core/dtype';
import { closeFile, hdf5, openFile, readBytes, usingHdf5, type Hdf5 } from './hdf5-library';
import { elements, storedDType, writtenType, type StoredValue } from './stored';

/** The variables of one object. */
export interface StoredVariables {
  /** The object's path in the model, `'layers/dense'`; empty for the model itself. */
  path: string;
  /** The object's name. */
  name: string;
  /** Values: numbers, also those of 16-bit floats. */
  variables: readonly { shape: number[]; dtype: DType; data: TypedArray }[];
}

const groupOf = (path: string): string => (path === '' ? 'vars' : `${path}/vars`);

/** Writes a new file. */
export async function writeVariables(file: string, entries: readonly StoredVariables[]): Promise<void> {
  const h5 = await hdf5();
  const store = openFile(h5, file, 'w');
  try {
    usingHdf5(h5, () => fill(store, entries));
  } finally {
    closeFile(h5, store);
  }
}

function fill(store: File, entries: readonly StoredVariables[]): void {
  const groups = new Map<string, Group>([['', store]]);
  for (const { path, name, variables } of entries) {
    const group = makeGroup(groups, groupOf(path));
    group.create_attribute('name', name);
    variables.forEach(({ shape, dtype, data }, i) => {
      group.create_dataset({ name: String(i), data, shape, dtype: writtenType(dtype, name) });
    });
  }
  store.flush();
}

/** The group at a path; those around it are made as well. */
function makeGroup(groups: Map<string, Group>, path: string): Group {
  const known = groups.get(path);
  if (known !== undefined) return known;
  const slash = path.lastIndexOf('/');
  const parent = makeGroup(groups, path.slice(0, Math.max(slash, 0)));
  const group = parent.create_group(path.slice(slash + 1));
  groups.set(path, group);
  return group;
}

const signature = Buffer.from([0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a]);

async function checkSignature(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(signature.length), 0, signature.length, 0);
    if (!buffer.equals(signature)) throw new RangeError('it is not an HDF5 file');
  } finally {
    await handle.close();
  }
}

/** The variables that a file has for one object. */
export class VariableGroup {
  readonly #keys: ReadonlySet<string>;

  constructor(
    private readonly h5: Hdf5,
    private readonly group: Group | null,
  ) {
    this.#keys = usingHdf5(h5, () => new Set(group?.keys()));
  }

  /** How many there are; 0 where the file knows nothing of the object. */
  get count(): number {
    return this.#keys.size;
  }

  #dataset(index: number) {
    const dataset = this.#keys.has(String(index)) ? this.group!.get(String(index)) : null;
    if (!(dataset instanceof this.h5.Dataset)) throw new RangeError(`there is no variable ${index}`);
    return dataset;
  }

  /** The shape of a variable, whose data need not fit into memory. */
  shape(index: number): number[] {
    return usingHdf5(this.h5, () => this.#dataset(index).shape ?? []);
  }

  /** Whether all shapes are such. */
  all(test: (shape: number[]) => boolean): boolean {
    return Array.from(this.#keys, (_, index) => this.shape(index)).every(test);
  }

  /** A variable's value. */
  read(index: number): StoredValue {
    return usingHdf5(this.h5, () => this.#read(index));
  }

  #read(index: number): StoredValue {
    const dataset = this.#dataset(index);
    const { metadata } = dataset;
    if ('virtual_sources' in metadata) throw new RangeError(`variable ${index} is kept in other files`);
    const dtype = storedDType(metadata);
    if (dtype === null || metadata.shape === null) throw new RangeError(`variable ${index} holds no numbers`);
    const byteLength = sizeOf(metadata.shape)! * metadata.size;
    const bytes = readBytes(this.h5, dataset.file_id, dataset.path, byteLength);
    return { shape: metadata.shape, dtype, data: elements(dtype, bytes) };
  }
}

/** A file that is read from. */
export class VariablesFile implements Disposable {
  readonly #keys = new Map<string, ReadonlySet<string>>();

  private constructor(
    private readonly h5: Hdf5,
    private readonly file: File,
  ) {}

  /** Opens a file; an error says what is wrong with it. */
  static async open(file: string): Promise<VariablesFile> {
    await checkSignature(file);
    const h5 = await hdf5();
    return new VariablesFile(h5, openFile(h5, file, 'r'));
  }

  /** The variables under a path. */
  at(path: string): VariableGroup {
    return new VariableGroup(
      this.h5,
      usingHdf5(this.h5, () => this.#group(groupOf(path))),
    );
  }

  #group(path: string): Group | null {
    let group: Group = this.file;
    let above = '';
    for (const part of path.split('/')) {
      if (!this.#keysOf(group, above).has(part)) return null;
      const child = group.get(part);
      if (!(child instanceof this.h5.Group)) return null;
      group = child;
      above = `${above}/${part}`;
    }
    return group;
  }

  /** Asked for once a group: a model may have thousands of layers. */
  #keysOf(group: Group, path: string): ReadonlySet<string> {
    const known = this.#keys.get(path) ?? new Set(group.keys());
    this.#keys.set(path, known);
    return known;
  }

  [Symbol.dispose](): void {
    closeFile(this.h5, this.file);
  }
}
