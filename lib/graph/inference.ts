/**
 * What TensorFlow infers of a graph, by way of trial. It compares element types and shapes when nodes come into a graph, but not
 * when a function comes into a library; its optimizers then count on them, and end the process.
 */

import { addon } from '../native/load';
import { GraphDef, type FunctionDef, type FunctionDefLibrary } from '../proto/messages';
import type { Init } from '../proto/codec';
import { demandsOf, type Demand } from './demands';
import { FunctionBody, lightened } from './function-bodies';
import type { Scopes } from './scopes';

type Nodes = NonNullable<Init<GraphDef>['node']>[number][];
type Versions = GraphDef['versions'];

/** `'x:1'` → ['x', 1]; `'x'` → ['x', 0]. */
function outputOf(reference: string): [name: string, index: number] {
  const [name, index = '0'] = reference.split(':');
  return [name, Number(index)];
}

/** Tries a graph, and checks what is demanded of its outputs. */
function tryGraph(
  graph: { node: Nodes; library: FunctionDefLibrary | null; versions: Versions },
  demands: readonly Demand[],
  outputs: readonly [name: string, index: number][],
): void {
  const shapes = addon.graphDefShapes(GraphDef.encode(graph), outputs);
  shapes.forEach((shape, i) => {
    if (shape?.every((size) => size >= 0)) demands[i].check(shape);
  });
}

/** The function that a message of TensorFlow is of, and the message without the prefix of its nodes. */
function ofFunction(message: string, bodies: readonly FunctionBody[]): string {
  const body = bodies.find(({ prefix }) => message.includes(prefix));
  return body === undefined ? message : `function '${body.name}': ${message.replaceAll(body.prefix, '')}`;
}

function checkBodies(library: FunctionDefLibrary, versions: Versions, demands: readonly Demand[]): void {
  const functions = new Map(library.function.map((fn) => [fn.signature!.name, fn]));
  const bodies = new Map<FunctionDef, FunctionBody>();
  const node: Nodes = [];
  library.function.forEach((fn, i) => {
    const body = new FunctionBody(fn, `.function${i}/`, functions);
    if (!body.isKnown) return;
    bodies.set(fn, body);
    try {
      // One by one: of a large function there may be more than a call takes arguments.
      for (const one of body.nodes()) node.push(one);
    } catch (cause) {
      throw new RangeError(`function '${body.name}' ${(cause as Error).message}`, { cause });
    }
  });
  if (node.length === 0) return;
  // A library may hold large constants; most calls are by operations that need none.
  const hasCalls = [...bodies.values()].some((body) => body.hasCalls);
  const within = demands.filter(({ scope }) => scope.body !== null && bodies.has(scope.body));
  const outputs = within.map(({ scope, input }) => outputOf(bodies.get(scope.body!)!.reference(input)));
  try {
    tryGraph({ node, library: hasCalls ? library : null, versions }, within, outputs);
  } catch (cause) {
    throw new RangeError(ofFunction((cause as Error).message, [...bodies.values()]), { cause });
  }
}

/** The graph itself is compared when it is imported; beforehand it is asked for the shapes that are demanded alone. */
function checkTop(graph: GraphDef, demands: readonly Demand[]): void {
  const within = demands.filter(({ scope, node }) => scope.body === null && node.op !== 'Const');
  if (within.length === 0) return;
  const node = graph.node.map((one) => ({ ...lightened(one), name: one.name }));
  const names = new Set(graph.library?.function.map(({ signature }) => signature?.name));
  const library = graph.node.some(({ op }) => names.has(op)) ? graph.library : null;
  const outputs = within.map(({ input }) => outputOf(input));
  try {
    tryGraph({ node, library, versions: graph.versions }, within, outputs);
  } catch (error) {
    // That of a demand; what TensorFlow itself finds it will say of the import, where names may be mapped.
    if (error instanceof RangeError) throw error;
  }
}

/**
 * Checks the bodies of functions, and the shapes that are demanded.
 *
 * @throws RangeError that says what is wrong, of a function what TensorFlow says.
 */
export function checkInferred(graph: GraphDef, scopes: Scopes): void {
  const demands = [...demandsOf(scopes)];
  // Of constants the shape is known also where nothing can be tried.
  for (const { node, check } of demands) {
    const tensor = node.op === 'Const' ? node.attr['value']?.tensor : undefined;
    if (tensor) check(tensor.tensor_shape?.dim.map(({ size }) => Number(size)) ?? []);
  }
  if (graph.library !== null) checkBodies(graph.library, graph.versions, demands);
  checkTop(graph, demands);
}
