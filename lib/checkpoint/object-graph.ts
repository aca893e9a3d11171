/** The graph of objects that a checkpoint of TensorFlow 2 keeps beside the values (TrackableObjectGraph). */

import type { Tensor } from '../core/tensor';
import { TrackableObjectGraph } from '../proto/messages';
import { spread, valuesOf, walkObjects, type TrackedNode } from './trackable';

/** Under which key a checkpoint holds the graph. */
export const objectGraphKey = '_CHECKPOINTABLE_OBJECT_GRAPH';

/** TensorFlow's form of a name in a key: `/` separates names there. */
function escapeName(name: string): string {
  return name.replaceAll('.', '..').replaceAll('/', '.S');
}

/** The key of a value, `'model/dense/kernel/.ATTRIBUTES/VARIABLE_VALUE'`. */
export function checkpointKey(path: readonly string[], attribute = 'VARIABLE_VALUE'): string {
  return [...path.map(escapeName), '.ATTRIBUTES', escapeName(attribute)].join('/');
}

/** What is written of an object and all below it. */
export interface ObjectState {
  readonly graph: TrackableObjectGraph;
  /** The values as they are now, by key. */
  readonly values: ReadonlyMap<string, Tensor>;
}

/** Describes a root's objects and reads their values. */
export function captureObjects(root: object): ObjectState {
  const nodes = walkObjects(root);
  const values = new Map<string, Tensor>();
  const withValues = hasValues(nodes);
  const messages = nodes.map(({ object, path, children }, id) => ({
    children: children.map(({ name, id: child }) => ({ node_id: child, local_name: name })),
    attributes: Object.entries(valuesOf(object)).map(([name, value]) => {
      const key = checkpointKey(path, name);
      values.set(key, value.read());
      return { name, full_name: value.fullName, checkpoint_key: key };
    }),
    ...(withValues[id] && { has_checkpoint_values: { value: true } }),
  }));
  return { graph: TrackableObjectGraph.create({ nodes: messages }), values };
}

function hasValues(nodes: readonly TrackedNode[]): boolean[] {
  const parents: number[][] = nodes.map(() => []);
  for (const { id, children } of nodes) for (const child of children) parents[child.id].push(id);
  return spread(
    parents,
    nodes.map(({ object }) => Object.keys(valuesOf(object)).length > 0),
  );
}

/**
 * Reads an object graph and checks that its references lead somewhere.
 *
 * @throws RangeError for a damaged one.
 */
export function parseObjectGraph(bytes: Uint8Array, call: string): TrackableObjectGraph {
  let graph: TrackableObjectGraph;
  try {
    graph = TrackableObjectGraph.decode(bytes);
  } catch (cause) {
    throw new RangeError(`${call}: the checkpoint's object graph is damaged: ${(cause as Error).message}`, { cause });
  }
  const isNode = (id: number) => id >= 0 && id < graph.nodes.length;
  for (const { children, slot_variables } of graph.nodes) {
    const isWhole =
      children.every(({ node_id }) => isNode(node_id)) &&
      slot_variables.every((slot) => isNode(slot.original_variable_node_id) && isNode(slot.slot_variable_node_id));
    if (!isWhole) throw new RangeError(`${call}: the checkpoint's object graph refers to objects it does not have`);
  }
  if (graph.nodes.length === 0) throw new RangeError(`${call}: the checkpoint's object graph is empty`);
  return graph;
}
