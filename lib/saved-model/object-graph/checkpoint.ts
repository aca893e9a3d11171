/** The values of a SavedModel's variables and tables, found in its checkpoint by the way that leads to them. */

import { checkBundleSync } from '../../checkpoint/bundle-index';
import { withContext } from '../../core/context';
import { constant } from '../../core/convert';
import type { DType } from '../../core/dtype';
import { eagerContext } from '../../core/eager-context';
import type { EagerTensor, Tensor } from '../../core/tensor';
import { restoreV2 } from '../../ops/generated';
import { TrackableObjectGraph, type SavedObject } from '../../proto/messages';
import { variablesPrefix } from '../meta-graph';

const objectGraphKey = '_CHECKPOINTABLE_OBJECT_GRAPH';
const variableAttribute = 'VARIABLE_VALUE';

/** A value to be read. */
export interface CheckpointEntry {
  readonly key: string;
  readonly dtype: DType;
}

export class SavedCheckpoint {
  readonly #prefix: string;
  /** For each object of the SavedModel, the keys of its values by their names. */
  readonly #keys = new Map<number, Map<string, string>>();

  constructor(directory: string, nodes: readonly SavedObject[]) {
    this.#prefix = variablesPrefix(directory);
    if (nodes.some(({ variable, saveable_objects }) => variable !== null || Object.keys(saveable_objects).length > 0)) {
      this.#match(nodes);
    }
  }

  /** The objects of the checkpoint are those of the SavedModel that are reached by the same names. */
  #match(nodes: readonly SavedObject[]): void {
    // Since it was loaded it may have been replaced.
    checkBundleSync(this.#prefix, 'load');
    const [bytes] = this.read([{ key: objectGraphKey, dtype: 'string' }]);
    const graph = TrackableObjectGraph.decode(((bytes as EagerTensor).bytesSync() as Uint8Array[])[0]);
    const pairs: [saved: number, stored: number][] = [[0, 0]];
    const seen = new Set([0]);
    for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
      const [saved, stored] = pair;
      const object = graph.nodes[stored];
      if (object === undefined) throw new RangeError(`the checkpoint '${this.#prefix}' has no object ${stored}`);
      this.#keys.set(saved, new Map(object.attributes.map(({ name, checkpoint_key }) => [name, checkpoint_key])));
      const children = new Map(object.children.map(({ local_name, node_id }) => [local_name, node_id]));
      for (const { local_name, node_id } of nodes[saved].children) {
        const child = children.get(local_name);
        if (child === undefined || seen.has(node_id)) continue;
        seen.add(node_id);
        pairs.push([node_id, child]);
      }
    }
  }

  /** The key of a variable's value; undefined when it has none. */
  variableKey(node: number): string | undefined {
    return this.#keys.get(node)?.get(variableAttribute);
  }

  /** The keys of an object's values, by name. */
  keys(node: number): ReadonlyMap<string, string> {
    return this.#keys.get(node) ?? new Map();
  }

  /** Reads values, all at once. */
  read(entries: readonly CheckpointEntry[]): Tensor[] {
    if (entries.length === 0) return [];
    return withContext(eagerContext, () =>
      restoreV2(
        constant(this.#prefix, [], 'string'),
        constant(
          entries.map(({ key }) => key),
          [entries.length],
          'string',
        ),
        constant(new Array<string>(entries.length).fill(''), [entries.length], 'string'),
        { dtypes: entries.map(({ dtype }) => dtype) },
      ),
    );
  }
}
