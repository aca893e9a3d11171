/** `tf.train.Checkpoint`: the state of a program's objects in TensorFlow's files. */

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withContext } from '../core/context';
import { constant } from '../core/convert';
import { eagerContext } from '../core/eager-context';
import { keep } from '../core/memory';
import { show } from '../core/show';
import type { Tensor } from '../core/tensor';
import { TrackableObjectGraph } from '../proto/messages';
import { Variable } from '../ops/variable';
import { readTensors, writeBundle } from './bundle';
import { readBundleIndex } from './bundle-index';
import { writeDirectoryState } from './checkpoint-state';
import { waitForObjects } from './deferred';
import { CheckpointStatus, InitializationStatus, type LoadStatus } from './load-status';
import { graphByName } from './name-based';
import { captureObjects, objectGraphKey, parseObjectGraph } from './object-graph';
import { Restoration } from './restoration';
import { childrenOf, trackableChildren, type Trackable } from './trackable';

/** The objects of a checkpoint by name: variables, Keras layers, models and optimizers, instances, lists, records. */
export type CheckpointObjects = Readonly<Record<string, object>>;

function checkPrefix(prefix: string, call: string): void {
  if (typeof prefix === 'string' && prefix !== '' && !prefix.endsWith('/')) return;
  throw new TypeError(`${call}: expected a path that file names can start with, received ${show(prefix)}`);
}

/** The checkpoint in a SavedModel's directory; any other path as it is. */
function insideSavedModel(path: string): string {
  const isSavedModel = typeof path === 'string' && existsSync(join(path, 'saved_model.pb'));
  return isSavedModel ? join(path, 'variables', 'variables') : path;
}

/**
 * A group of objects that is saved and restored together. Values are found by the names that lead to them, in the form
 * of Python's `tf.train.Checkpoint`: what one writes the other reads.
 *
 * An object may be given as `root`, whose own names then come first in the paths.
 */
export class Checkpoint implements Trackable {
  readonly #objects: Record<string, object>;
  #saveCounter: Variable | null = null;

  constructor(objects: CheckpointObjects = {}) {
    if (typeof objects !== 'object' || objects === null) {
      throw new TypeError(`Checkpoint: expected a record of objects, received ${show(objects)}`);
    }
    this.#objects = { ...objects };
    for (const [name, object] of Object.entries(objects)) {
      if (typeof object === 'object' && object !== null) continue;
      throw new TypeError(
        `Checkpoint: expected a variable, layer, optimizer or other object as ${name}, received ${show(object)}`,
      );
    }
  }

  /** The objects by name. */
  get objects(): CheckpointObjects {
    return { ...this.#objects };
  }

  /** Number of calls of `save`: int64, part of the checkpoint. */
  get saveCounter(): Variable {
    if (this.#saveCounter === null) {
      const zero = withContext(eagerContext, () => keep(constant([0n], [], 'int64')));
      this.#saveCounter = new Variable(zero, { name: 'save_counter', trainable: false });
      zero.dispose();
    }
    return this.#saveCounter;
  }

  [trackableChildren](): [string, object][] {
    const { root, ...named } = this.#objects;
    const entries = Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1));
    if (this.#saveCounter !== null) entries.push(['save_counter', this.#saveCounter]);
    const own = root === undefined ? [] : childrenOf(root);
    const names = new Set(entries.map(([name]) => name));
    return [...own.filter(([name]) => !names.has(name)), ...entries];
  }

  /**
   * Saves to `<prefix>-<number>`, counting up, and notes it as the latest in the directory's file `checkpoint`.
   *
   * @param prefix a path, `'checkpoints/ckpt'`; directories are made.
   * @returns the path for `restore`.
   */
  async save(prefix: string): Promise<string> {
    checkPrefix(prefix, 'save');
    const path = withContext(eagerContext, () => {
      this.saveCounter.assignAdd(constant([1n], [], 'int64'));
      return `${prefix}-${String(this.saveCounter.arraySync() as bigint)}`;
    });
    await this.write(path);
    await writeDirectoryState(dirname(path), { latest: path, all: [path] });
    return path;
  }

  /**
   * Writes to `<prefix>.index` and `<prefix>.data-…`, without counting. The values are those at the time of the call:
   * training may go on while they are written.
   *
   * @returns `prefix`.
   */
  async write(prefix: string): Promise<string> {
    checkPrefix(prefix, 'write');
    const entries = withContext(eagerContext, () => {
      const { graph, values } = captureObjects(this);
      const encoded: Tensor = constant([TrackableObjectGraph.encode(graph)], [], 'string');
      const all = new Map(values).set(objectGraphKey, encoded);
      for (const tensor of all.values()) keep(tensor);
      return all;
    });
    await writeBundle(prefix, entries);
    for (const tensor of entries.values()) tensor.dispose();
    return prefix;
  }

  /**
   * Restores what `save` wrote, here or in Python. Values of objects that do not exist yet are restored when they appear,
   * before their first use. A checkpoint of TensorFlow 1 is restored by the names of variables.
   *
   * @param path what `save` or `tf.train.latestCheckpoint` gave, or the directory of a SavedModel; null restores nothing.
   * @throws RangeError for files that are missing or damaged and for values that do not fit; nothing is changed then.
   */
  async restore(path: string | null): Promise<LoadStatus> {
    // Made now, so that it is restored with the others.
    void this.saveCounter;
    return path === null ? new InitializationStatus() : this.#read(path, 'restore');
  }

  /** Restores what `write` wrote: the same without the number of saves. */
  async read(path: string): Promise<LoadStatus> {
    return this.#read(path, 'read');
  }

  async #read(given: string, call: string): Promise<LoadStatus> {
    const path = insideSavedModel(given);
    const index = await readBundleIndex(path, call);
    const graph = index.entries.has(objectGraphKey) ? await this.#readGraph(path, call) : graphByName(this, index);
    const restoration = new Restoration(this, graph, index, call);
    await restoration.run();
    waitForObjects(restoration);
    return new CheckpointStatus(restoration);
  }

  async #readGraph(path: string, call: string): Promise<TrackableObjectGraph> {
    const [encoded] = await readTensors(path, [objectGraphKey], ['string']);
    const [bytes] = encoded.bytesSync() as Uint8Array[];
    encoded.dispose();
    return parseObjectGraph(bytes, call);
  }
}
