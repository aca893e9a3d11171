/** Restoring checkpoints without an object graph, TensorFlow 1's: variables are found by their names. */

import { TrackableObjectGraph } from '../proto/messages';
import type { BundleIndex } from './bundle-index';
import { valuesOf, walkObjects } from './trackable';

/**
 * The object graph that such a checkpoint would have for a root: the program's own objects, with the keys that are the
 * names of their variables.
 */
export function graphByName(root: object, index: BundleIndex): TrackableObjectGraph {
  const nodes = walkObjects(root).map(({ object, children }) => ({
    children: children.map(({ name, id }) => ({ node_id: id, local_name: name })),
    attributes: Object.entries(valuesOf(object)).flatMap(([name, { fullName }]) => {
      const key = fullName.replace(/:0$/, '');
      return index.entries.has(key) ? [{ name, full_name: key, checkpoint_key: key }] : [];
    }),
  }));
  return TrackableObjectGraph.create({ nodes });
}
