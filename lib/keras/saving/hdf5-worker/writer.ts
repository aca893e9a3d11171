/** Writing a file of variables. */

import type { Group } from 'h5wasm' with { 'resolution-mode': 'import' };
import type { Piece } from './calls';
import { allocate, closeFile, createDataset, openFile, usingHdf5, type Hdf5 } from './library';

/** A new file. */
export class Writer {
  readonly #file;
  readonly #groups: Map<string, Group>;
  /** Where the bytes of the variable are gathered whose pieces are coming. */
  #gathered: number | null = null;

  constructor(
    private readonly h5: Hdf5,
    file: string,
  ) {
    this.#file = openFile(h5, file, 'w');
    this.#groups = new Map([['', this.#file]]);
  }

  addGroup(path: string, name: string): void {
    usingHdf5(this.h5, () => this.#group(path).create_attribute('name', name));
  }

  /** The group at a path; those around it are made as well. */
  #group(path: string): Group {
    const known = this.#groups.get(path);
    if (known !== undefined) return known;
    const slash = path.lastIndexOf('/');
    const parent = this.#group(path.slice(0, Math.max(slash, 0)));
    const group = parent.create_group(path.slice(slash + 1));
    this.#groups.set(path, group);
    return group;
  }

  addPiece({ group, index, shape, type, byteLength, offset, length, bytes }: Piece): void {
    this.#gathered ??= allocate(this.h5, byteLength);
    this.h5.Module.HEAPU8.set(new Uint8Array(bytes, 0, length), this.#gathered + offset);
    if (offset + length < byteLength) return;
    try {
      const data = this.#gathered;
      usingHdf5(this.h5, () => createDataset(this.h5, this.#group(group), String(index), { shape, type, data }));
    } finally {
      this.#forget();
    }
  }

  #forget(): void {
    if (this.#gathered !== null) this.h5.Module._free(this.#gathered);
    this.#gathered = null;
  }

  close(): void {
    this.#forget();
    try {
      usingHdf5(this.h5, () => this.#file.flush());
    } finally {
      closeFile(this.h5, this.#file);
    }
  }
}
