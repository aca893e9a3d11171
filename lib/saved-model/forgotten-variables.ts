/** Variables of a graph that its own restoration forgets. */

import { addon } from '../native/load';
import { dtypeName } from '../core/dtype';
import { guardedAsync } from '../core/errors';
import type { EagerTensor } from '../core/tensor';
import type { Graph } from '../graph/graph';
import type { SessionHandle } from '../native/addon';
import type { GraphDef, MetaGraphDef, NodeDef, SavedVariable } from '../proto/messages';
import { SavedCheckpoint } from './object-graph';

const initOp = '__saved_model_init_op';

/**
 * Gives values to variables that the graph reads and does not restore. Python writes such SavedModels of a tf.Module that
 * holds layers of Keras 3: the graph restores copies of their variables. Python itself goes by the objects, which have the
 * values.
 */
export async function assignForgotten(
  graph: Graph,
  session: SessionHandle,
  metaGraph: MetaGraphDef,
  directory: string,
): Promise<void> {
  const { graph_def, object_graph_def } = metaGraph;
  if (graph_def === null || object_graph_def === null) return;
  const forgotten = forgottenHandles(graph_def, metaGraph);
  if (forgotten.length === 0) return;
  const nodes = object_graph_def.nodes;
  const found = forgotten.flatMap((handle): { handle: NodeDef; variable: SavedVariable; position: number }[] => {
    const name = Buffer.from(handle.attr['shared_name']?.s ?? []).toString();
    const positions = nodes.flatMap(({ variable }, i) => (variable?.name === name ? [i] : []));
    // Several objects of one name: nothing says which is meant.
    return positions.length === 1 ? [{ handle, variable: nodes[positions[0]].variable!, position: positions[0] }] : [];
  });
  if (found.length === 0) return;
  const checkpoint = new SavedCheckpoint(directory, nodes);
  const entries = found.flatMap(({ position, variable, handle }) => {
    const key = checkpoint.variableKey(position);
    return key === undefined ? [] : [{ key, dtype: dtypeName(variable.dtype), handle }];
  });
  const values = checkpoint.read(entries) as EagerTensor[];
  const assigned = graph.nameScope('forgotten_variables', () =>
    entries.map(({ dtype, handle }, i) => {
      const value = graph.placeholder(dtype, values[i].staticShape);
      return { value, assign: graph.addOperation('AssignVariableOp', { inputs: [handle.name, value] }) };
    }),
  );
  await guardedAsync('load', () =>
    addon.sessionRun(session, {
      feeds: assigned.map(({ value }) => value.output),
      feedValues: values.map((value) => value.handle('load')),
      fetches: [],
      targets: assigned.map(({ assign }) => assign.handle),
      runOptions: null,
      metadata: false,
    }),
  );
  for (const value of values) value.dispose();
}

/** Variables that something takes and that neither the restoration nor the initialization reaches. */
function forgottenHandles(graph: GraphDef, { saver_def, signature_def }: MetaGraphDef): NodeDef[] {
  const handles = graph.node.filter(({ op }) => op === 'VarHandleOp');
  if (handles.length === 0) return [];
  const nodes = new Map(graph.node.map((node) => [node.name, node]));
  const init = Object.values(signature_def[initOp]?.outputs ?? {}).map(({ name }) => name);
  const reached = new Set<string>();
  const open = [saver_def?.restore_op_name ?? '', ...init];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const name = next.replace(/^\^/, '').replace(/:\d+$/, '');
    if (reached.has(name)) continue;
    reached.add(name);
    open.push(...(nodes.get(name)?.input ?? []));
  }
  const taken = new Set(graph.node.flatMap(({ input }) => input.map((name) => name.replace(/:\d+$/, ''))));
  return handles.filter(({ name }) => !reached.has(name) && taken.has(name));
}
