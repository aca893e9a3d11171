/**
 * What TensorFlow infers of a graph, by way of trial. It compares element types and shapes when nodes come into a graph, but not
 * when a function comes into a library; its optimizers then count on them, and end the process.
 */

import { addon } from '../native/load';
import { GraphDef, type FunctionDef, type FunctionDefLibrary } from '../proto/messages';
import type { Init } from '../proto/codec';
import { FunctionBody, lightened } from './function-bodies';
import { checkOperand, type LoopOperand } from './loop-condition';

type Nodes = NonNullable<Init<GraphDef>['node']>[number][];
type Versions = GraphDef['versions'];

/** `'x:1'` → ['x', 1]; `'x'` → ['x', 0]. */
function outputOf(reference: string): [name: string, index: number] {
  const [name, index = '0'] = reference.split(':');
  return [name, Number(index)];
}

/** Tries a graph, and checks the operands among its outputs. */
function tryGraph(
  graph: { node: Nodes; library: FunctionDefLibrary | null; versions: Versions },
  operands: readonly LoopOperand[],
  outputs: readonly [name: string, index: number][],
): void {
  const shapes = addon.graphDefShapes(GraphDef.encode(graph), outputs);
  shapes.forEach((shape, i) => {
    if (shape?.every((size) => size >= 0)) checkOperand(operands[i], shape);
  });
}

/** The function that a message of TensorFlow is of, and the message without the prefix of its nodes. */
function ofFunction(message: string, bodies: readonly FunctionBody[]): string {
  const body = bodies.find(({ prefix }) => message.includes(prefix));
  return body === undefined ? message : `function '${body.name}': ${message.replaceAll(body.prefix, '')}`;
}

function checkBodies(library: FunctionDefLibrary, versions: Versions, operands: readonly LoopOperand[]): void {
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
  const within = operands.filter(({ body }) => body !== null && bodies.has(body));
  const outputs = within.map(({ body, input }) => outputOf(bodies.get(body!)!.reference(input)));
  try {
    tryGraph({ node, library: hasCalls ? library : null, versions }, within, outputs);
  } catch (cause) {
    throw new RangeError(ofFunction((cause as Error).message, [...bodies.values()]), { cause });
  }
}

/** The graph itself is compared when it is imported; beforehand it is asked for the shapes of operands alone. */
function checkTop(graph: GraphDef, operands: readonly LoopOperand[]): void {
  const within = operands.filter(({ body }) => body === null);
  if (within.length === 0) return;
  const node = graph.node.map((one) => ({ ...lightened(one), name: one.name }));
  const names = new Set(graph.library?.function.map(({ signature }) => signature?.name));
  const library = graph.node.some(({ op }) => names.has(op)) ? graph.library : null;
  const outputs = within.map(({ input }) => outputOf(input));
  try {
    tryGraph({ node, library, versions: graph.versions }, within, outputs);
  } catch (error) {
    // That of an operand; what TensorFlow itself finds it will say of the import, where names may be mapped.
    if (error instanceof RangeError) throw error;
  }
}

/**
 * Checks the bodies of functions, and the shapes of what ends loops.
 *
 * @throws RangeError that says what is wrong, of a function what TensorFlow says.
 */
export function checkInferred(graph: GraphDef, operands: readonly LoopOperand[]): void {
  // Of constants the shape is known also where nothing can be tried.
  for (const operand of operands) {
    const shape = operand.node.op === 'Const' ? operand.node.attr['value']?.tensor?.tensor_shape : undefined;
    if (shape)
      checkOperand(
        operand,
        shape.dim.map(({ size }) => Number(size)),
      );
  }
  if (graph.library !== null) checkBodies(graph.library, graph.versions, operands);
  checkTop(graph, operands);
}
