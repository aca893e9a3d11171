/** Looking into checkpoints of any kind without objects to restore. */

import { statSync } from 'node:fs';
import type { DType } from '../core/dtype';
import type { Tensor } from '../core/tensor';
import { readTensors } from './bundle';
import { readBundleIndex, type BundleIndex } from './bundle-index';
import { latestCheckpoint } from './checkpoint-state';

/** The tensors of a checkpoint by name. Made by `tf.train.loadCheckpoint`. */
export class CheckpointReader {
  readonly #index: BundleIndex;

  constructor(index: BundleIndex) {
    this.#index = index;
  }

  /** What the names of its files start with. */
  get path(): string {
    return this.#index.prefix;
  }

  hasTensor(name: string): boolean {
    return this.#index.entries.has(name);
  }

  /**
   * Reads one tensor, off the JavaScript thread.
   *
   * @throws RangeError for a name that is not there, TensorFlowError DATA_LOSS where its bytes are damaged.
   */
  async getTensor(name: string): Promise<Tensor> {
    const entry = this.#index.entries.get(name);
    if (entry === undefined) {
      throw new RangeError(`getTensor: '${this.path}' has no tensor ${JSON.stringify(name)}; ${this.#describeNames()}`);
    }
    const [tensor] = await readTensors(this.path, [name], [entry.dtype]);
    return tensor;
  }

  #describeNames(): string {
    const names = [...this.#index.entries.keys()];
    const shown = names.slice(0, 8).join(', ');
    return `it has ${shown}${names.length > 8 ? ` and ${names.length - 8} more` : ''}`;
  }

  /** Shapes by name. */
  getVariableToShapeMap(): Record<string, number[]> {
    return Object.fromEntries([...this.#index.entries].map(([name, { shape }]) => [name, [...shape]]));
  }

  /** Element types by name. */
  getVariableToDtypeMap(): Record<string, DType> {
    return Object.fromEntries([...this.#index.entries].map(([name, { dtype }]) => [name, dtype]));
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function resolvePath(path: string, call: string): string {
  if (typeof path !== 'string' || !isDirectory(path)) return path;
  const latest = latestCheckpoint(path);
  if (latest === null) throw new RangeError(`${call}: the directory '${path}' has no checkpoint`);
  return latest;
}

async function open(path: string, call: string): Promise<CheckpointReader> {
  return new CheckpointReader(await readBundleIndex(resolvePath(path, call), call));
}

/**
 * Opens a checkpoint of TensorFlow 1 or 2.
 *
 * @param path what its files' names start with, or a directory, whose latest is taken.
 */
export async function loadCheckpoint(path: string): Promise<CheckpointReader> {
  return open(path, 'loadCheckpoint');
}

/**
 * Names and shapes of all tensors of a checkpoint, sorted by name.
 *
 * @param path as for `loadCheckpoint`.
 */
export async function listVariables(path: string): Promise<[name: string, shape: number[]][]> {
  const reader = await open(path, 'listVariables');
  return Object.entries(reader.getVariableToShapeMap()).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** One tensor of a checkpoint. */
export async function loadVariable(path: string, name: string): Promise<Tensor> {
  return (await open(path, 'loadVariable')).getTensor(name);
}
