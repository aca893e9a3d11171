/** Taking a GraphDef into a graph, whose functions, conditionals and loops are differentiated like those made here. */

import type { OpRecord } from '../core/context';
import { addGraphDef, readGraphDef, type ImportGraphOptions } from '../graph/definition';
import type { Graph } from '../graph/graph';
import type { GraphTensor } from '../graph/graph-tensor';
import type { Operation } from '../graph/operation';
import type { Init } from '../proto/codec';
import type { GraphDef } from '../proto/messages';
import { customGradientAttr, FunctionLibrary } from './function-library';

/**
 * Adds the operations of a GraphDef, and the functions of its library.
 *
 * @param graphDef serialized bytes, a GraphDef message, or its text form.
 * @returns what `returnElements` asks for: tensors for names with a number, else operations.
 * @throws TensorFlowError when TensorFlow does not take it, RangeError for names that are not there.
 */
export function importGraphDef(
  graph: Graph,
  graphDef: Uint8Array | string | Init<GraphDef>,
  options: ImportGraphOptions = {},
): (GraphTensor | Operation)[] {
  const read = readGraphDef(graphDef);
  const elements = addGraphDef(graph, read, options);
  graph.addRules(importedRules(read.message));
  return elements;
}

/** The gradients of operations that came with a GraphDef, by the functions of its library. */
export function importedRules({ library, versions }: GraphDef): (operation: Operation) => OpRecord['gradient'] {
  const functions = new FunctionLibrary(library, versions);
  return (operation) => gradientOf(operation, functions);
}

function gradientOf(operation: Operation, functions: FunctionLibrary): OpRecord['gradient'] {
  const gradient = functions.callGradient(operation);
  if (gradient !== undefined) return functions.knows(operation) ? gradient : undefined;
  if (!operation.attrNames.includes(customGradientAttr)) return undefined;
  return () => {
    throw new Error(
      `gradient: '${operation.name}' (${operation.type}) has a custom gradient of Python's, which its GraphDef does not hold`,
    );
  };
}
