/** The objects in the form in which SavedModels and their checkpoints describe them. */

import { dtypeCode } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import type {
  SavedConcreteFunction,
  SavedObject,
  SavedObjectGraph,
  TrackableObjectGraph,
  FunctionSpec,
} from '../../proto/messages';
import type { Init } from '../../proto/codec';
import { checkpointKey } from '../../checkpoint/object-graph';
import type { SavedLibrary } from './function-library';
import type { ObjectTree, TreeNode } from './object-tree';
import { variableName } from './variable-name';
import { encodeStructure, functionSpec, shapeProto, tuple } from './structured-value';
import { namedSpecs, type SavedFunctionFacts, type SavedTrace } from './traces';

const version = { producer: 1, min_consumer: 1 };

/** What the graph gave to nodes: operations of constants, places of assets. */
export interface GraphPlaces {
  constant(node: number): string;
  asset(node: number): number;
}

/** The traces of all functions in a tree, by their names in the SavedModel. */
export function concreteFunctions(
  tree: ObjectTree,
  library: SavedLibrary,
): Map<string, { trace: SavedTrace; bound: number[] }> {
  const found = new Map<string, { trace: SavedTrace; bound: number[] }>();
  // What functions capture may add nodes, themselves without functions.
  for (let i = 0; i < tree.nodes.length; i++) {
    const { content } = tree.nodes[i];
    if (content.kind !== 'function' && content.kind !== 'bare') continue;
    for (const trace of content.facts.traces) {
      const name = library.add(trace.definition);
      const label = trace.definition.label;
      if (!found.has(name)) found.set(name, { trace, bound: trace.bound.map((tensor) => tree.capture(tensor, label)) });
    }
  }
  for (const { name, of, definition, bound, positional, outputs } of library.gradients) {
    const nodes = bound.map((tensor) =>
      'tensorName' in tensor ? tree.captureOfBody(tensor.tensorName, of) : tree.capture(tensor, definition.label),
    );
    found.set(name, { trace: { definition, bound: [], positional, named: {}, outputs }, bound: nodes });
  }
  return found;
}

/** The description of all objects and functions. */
export function savedObjectGraph(
  tree: ObjectTree,
  library: SavedLibrary,
  functions: ReadonlyMap<string, { trace: SavedTrace; bound: readonly number[] }>,
  places: GraphPlaces,
): Init<SavedObjectGraph> {
  const concrete = [...functions].map(([name, { trace, bound }]) => [name, concreteFunction(trace, bound)] as const);
  return {
    nodes: tree.nodes.map((node) => savedObject(node, library, places)),
    concrete_functions: Object.fromEntries(concrete),
  };
}

function concreteFunction(
  { definition, positional, named, outputs, saved }: SavedTrace,
  bound: readonly number[],
): Init<SavedConcreteFunction> {
  const where = `an argument of '${definition.label}'`;
  return {
    bound_inputs: [...bound],
    canonicalized_input_signature:
      saved?.canonicalized_input_signature ??
      tuple([tuple(positional.map((value) => encodeStructure(value, where))), encodeStructure({ ...named }, where)]),
    output_signature: saved?.output_signature ?? encodeStructure(outputs, `the result of '${definition.label}'`),
  };
}

function savedObject(
  { id, content, children }: TreeNode,
  library: SavedLibrary,
  places: GraphPlaces,
): Init<SavedObject> {
  const references = children.map(({ name, id: node }) => ({ local_name: name, node_id: node }));
  const user = (identifier: string): Init<SavedObject> => ({
    children: references,
    user_object: { identifier, version },
  });
  switch (content.kind) {
    case 'object':
      return user('_generic_user_object');
    case 'list':
      return user('trackable_list_wrapper');
    case 'dict':
      return user('trackable_dict_wrapper');
    case 'signatures':
      return user('signature_map');
    case 'variable': {
      const { dtype, shape, trainable } = content.variable;
      const name = variableName(content.variable);
      return { variable: { dtype: dtypeCode(dtype), shape: shapeProto(shape), trainable, name } };
    }
    case 'constant':
      return { constant: { operation: places.constant(id) } };
    case 'captured':
      return { captured_tensor: { name: content.tensorName, concrete_function: content.functionName } };
    case 'asset':
      return { asset: { asset_file_def_index: places.asset(id) } };
    case 'resource':
      return { children: references, resource: {} };
    case 'function':
      return {
        function: { concrete_functions: namesOf(content.facts, library), function_spec: specOf(content.facts) },
      };
    case 'bare': {
      const [trace] = content.facts.traces;
      const keywords = namedSpecs(trace.named, '').map(({ name }) => name);
      return {
        bare_concrete_function: {
          concrete_function_name: library.add(trace.definition),
          argument_keywords: keywords,
          allowed_positional_arguments: keywords.length,
          function_spec: specOf(content.facts),
        },
      };
    }
  }
}

function namesOf({ traces }: SavedFunctionFacts, library: SavedLibrary): string[] {
  return traces.map(({ definition }) => library.add(definition));
}

function specOf(facts: SavedFunctionFacts): Init<FunctionSpec> {
  const { parameters, defaults, namedOnly, traces, spec, inputSignature } = facts;
  if (spec) return spec;
  const isCompiled = traces.some(({ definition }) => definition.callAttrs['_XlaMustCompile'] === true);
  return {
    fullargspec: functionSpec(parameters, defaults, namedOnly),
    input_signature:
      inputSignature === undefined
        ? { none_value: {} }
        : tuple(inputSignature.map((value) => encodeStructure(value, 'an inputSignature'))),
    jit_compile: isCompiled ? 1 : 0,
  };
}

/** The checkpoint's own description of the objects, and its values by key. */
export function checkpointOf(tree: ObjectTree): {
  objectGraph: Init<TrackableObjectGraph>;
  values: Map<string, Tensor>;
} {
  const values = new Map<string, Tensor>();
  const nodes = tree.nodes.map(({ content, children, path }) => {
    const references = children.map(({ name, id }) => ({ local_name: name, node_id: id }));
    if (content.kind !== 'variable') return { children: references, has_checkpoint_values: { value: false } };
    const key = checkpointKey([...path]);
    values.set(key, content.variable.read());
    const attribute = { name: 'VARIABLE_VALUE', full_name: variableName(content.variable), checkpoint_key: key };
    return { children: references, attributes: [attribute], has_checkpoint_values: { value: true } };
  });
  return { objectGraph: { nodes: markWays(nodes) }, values };
}

type Node = {
  children: { local_name: string; node_id: number }[];
  has_checkpoint_values: { value: boolean };
};

/** Marks what leads to a value. */
function markWays<T extends Node>(nodes: T[]): T[] {
  for (let changed = true; changed;) {
    changed = false;
    for (const { children, has_checkpoint_values: mark } of nodes) {
      if (mark.value || !children.some(({ node_id }) => nodes[node_id].has_checkpoint_values.value)) continue;
      mark.value = changed = true;
    }
  }
  return nodes;
}
