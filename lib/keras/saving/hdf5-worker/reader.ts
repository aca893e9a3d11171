/** Reading a file of variables. */

import type { Dataset, Group } from 'h5wasm' with { 'resolution-mode': 'import' };
import type { Place, StoredGroup, StoredVariable } from './calls';
import { storedDType, type StoredDType } from './dtypes';
import { closeFile, openFile, readBytes, usingHdf5, type Hdf5 } from './library';
import { messageOf } from './problem';

/** A file that is there. */
export class Reader {
  readonly #file;
  /** Asked for once a group: a model may have thousands of layers. */
  readonly #keys = new Map<string, ReadonlySet<string>>();

  constructor(
    private readonly h5: Hdf5,
    file: string,
  ) {
    this.#file = openFile(h5, file, 'r');
  }

  /** What is in a group, up to so many variables. Their data is not read: it need not fit into memory. */
  describe(path: string, most: number): StoredGroup {
    const group = usingHdf5(this.h5, () => this.#group(path));
    if (group === null) return { count: 0, variables: [] };
    const count = usingHdf5(this.h5, () => this.#keysOf(group).size);
    const variables = Array.from({ length: Math.min(count, most) }, (_, index) => this.#describe(group, index));
    return { count, variables };
  }

  #describe(group: Group, index: number): StoredVariable {
    const described: StoredVariable = { shape: null, dtype: null, problem: null };
    try {
      usingHdf5(this.h5, () => {
        const dataset = this.#dataset(group, index);
        described.shape = dataset.shape ?? [];
        described.dtype = this.#dtype(dataset, index);
      });
    } catch (error) {
      described.problem = messageOf(error);
    }
    return described;
  }

  /** The bytes of a variable. */
  read({ group: path, index }: Place): ArrayBuffer {
    return usingHdf5(this.h5, () => {
      const dataset = this.#dataset(this.#group(path), index);
      this.#dtype(dataset, index);
      const { shape, size } = dataset.metadata;
      const byteLength = shape!.reduce((product, length) => product * length, size);
      return readBytes(this.h5, dataset.file_id, dataset.path, byteLength);
    });
  }

  close(): void {
    closeFile(this.h5, this.#file);
  }

  #group(path: string): Group | null {
    let group: Group = this.#file;
    for (const part of path.split('/')) {
      if (!this.#keysOf(group).has(part)) return null;
      const child = group.get(part);
      if (!(child instanceof this.h5.Group)) return null;
      group = child;
    }
    return group;
  }

  #keysOf(group: Group): ReadonlySet<string> {
    const known = this.#keys.get(group.path) ?? new Set(group.keys());
    this.#keys.set(group.path, known);
    return known;
  }

  #dataset(group: Group | null, index: number): Dataset {
    const name = String(index);
    const dataset = group !== null && this.#keysOf(group).has(name) ? group.get(name) : null;
    if (!(dataset instanceof this.h5.Dataset)) throw new RangeError(`there is no variable ${index}`);
    return dataset;
  }

  /** The dtype of what can be read; an error says why it cannot. */
  #dtype({ metadata }: Dataset, index: number): StoredDType {
    if ('virtual_sources' in metadata) throw new RangeError(`variable ${index} is kept in other files`);
    const dtype = storedDType(metadata);
    if (dtype === null || metadata.shape === null) throw new RangeError(`variable ${index} holds no numbers`);
    return dtype;
  }
}
