/** HDF5 files of weights: groups `<path>/vars` with one dataset per variable. */

import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { TypedArray } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import { inTurn, type Hdf5Thread } from './hdf5-thread';
import type { Place, StoredGroup } from './hdf5-worker/calls';
import { writtenType } from './stored';

/** The variables of one object. */
export interface ObjectValues {
  /** The object's path in the model, `'layers/dense'`; empty for the model itself. */
  path: string;
  /** The object's name. */
  name: string;
  /** The values of its variables, which are disposed of once they are written. */
  values: readonly Tensor[];
}

const groupOf = (path: string): string => (path === '' ? 'vars' : `${path}/vars`);

/** Bytes that are copied at a time: the event loop waits no longer than for these. */
const pieceLength = 2 ** 20;

/** Writes a new file. */
export async function writeVariables(file: string, objects: readonly ObjectValues[]): Promise<void> {
  await withFile('create', file, async (thread) => {
    const sender = new Sender(thread);
    for (const { path, name, values } of objects) {
      const group = groupOf(path);
      await thread.call('addGroup', [group, name]);
      for (const [index, value] of values.entries()) {
        await sender.send({ group, index }, value, writtenType(value.dtype, name));
      }
    }
  });
}

/** Sends values in pieces, all in one buffer, which the thread gives back each time. */
class Sender {
  #buffer = new ArrayBuffer(pieceLength);

  constructor(private readonly thread: Hdf5Thread) {}

  async send(place: Place, value: Tensor, type: string): Promise<void> {
    const { shape } = value;
    const { buffer, byteOffset, byteLength } = (await value.data()) as TypedArray;
    value.dispose();
    for (let offset = 0; offset === 0 || offset < byteLength; offset += pieceLength) {
      const length = Math.min(pieceLength, byteLength - offset);
      const bytes = this.#buffer;
      new Uint8Array(bytes).set(new Uint8Array(buffer, byteOffset + offset, length));
      this.#buffer = await this.thread.call(
        'addPiece',
        [{ ...place, shape, type, byteLength, offset, length, bytes }],
        [bytes],
      );
    }
  }
}

/** Runs `use` while the thread has a file open, and nobody else has the thread. */
function withFile<T>(how: 'create' | 'open', file: string, use: (thread: Hdf5Thread) => Promise<T>): Promise<T> {
  const path = resolve(file);
  return inTurn(async (thread) => {
    await thread.call(how, [path]);
    const result = await use(thread).catch(async (error: unknown) => {
      await thread.call('close', []).catch(() => {});
      throw error;
    });
    await thread.call('close', []);
    return result;
  });
}

/** A file that is read from. */
export class VariablesFile {
  private constructor(private readonly thread: Hdf5Thread) {}

  /** Runs `use` with a file; an error says what is wrong with it. */
  static async using<T>(file: string, use: (file: VariablesFile) => Promise<T>): Promise<T> {
    await checkSignature(file);
    return withFile('open', file, (thread) => use(new VariablesFile(thread)));
  }

  /** What the file has for objects, by their paths, and says of up to so many variables of each. */
  describe(objects: readonly { path: string; most: number }[]): Promise<StoredGroup[]> {
    return this.thread.call('describe', [objects.map(({ path, most }) => ({ group: groupOf(path), most }))]);
  }

  /** The bytes of a variable's value. */
  read(path: string, index: number): Promise<ArrayBuffer> {
    return this.thread.call('read', [{ group: groupOf(path), index }]);
  }
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
