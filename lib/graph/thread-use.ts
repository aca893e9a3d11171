/** How the operations of a run use threads. */

import { addon } from '../native/load';
import { opInfo } from '../core/op-info';
import { FunctionDef, NodeDef } from '../proto/messages';
import type { Graph } from './graph';
import type { Operation } from './operation';

const enter = /^(Ref)?Enter$/;
/** What becomes TensorFlow 1's control flow before it runs, where an attribute says so. */
const functional = /^(Stateless)?(While|If|Case)$/;
const whileLoop = /^(Stateless)?While$/;
/** Operations that go on when something else has happened, or might. */
const asynchronous =
  /Queue|Barrier|Accumulator|Batch$|^BatchFunction|Unbatch|Iterator|Dataset|Optional|Stack|Stage|Mutex|Recv|Collective|Call|Launch|Xla|Rpc|MapDefun|SymbolicGradient|^For$/;

class ThreadUse {
  hasLoop = false;
  isAsynchronous = false;
  readonly #graph: Graph;
  readonly #seen = new Set<string>();
  #functions: Map<string, () => FunctionDef> | null = null;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  /** Looks at operations and all they need. */
  ofOperations(operations: readonly Operation[]): void {
    const seen = new Set(operations);
    for (const operation of seen) {
      if (functional.test(operation.type)) this.#ofNode(NodeDef.decode(operation.toNodeDef()));
      else this.#ofType(operation.type);
      for (const { op } of operation.inputs) seen.add(op);
      for (const control of operation.controlInputs) seen.add(control);
    }
  }

  #ofNode(node: NodeDef): void {
    if (!functional.test(node.op)) return this.#ofType(node.op);
    this.isAsynchronous ||= node.attr['_lower_using_switch_merge']?.b !== true;
    this.hasLoop ||= whileLoop.test(node.op);
    for (const { func, list } of Object.values(node.attr)) {
      for (const called of [func, ...(list?.func ?? [])]) if (called) this.#ofFunction(called.name);
    }
  }

  #ofType(type: string): void {
    this.hasLoop ||= enter.test(type);
    // What is not TensorFlow's own is a function that is called, or unknown.
    this.isAsynchronous ||= asynchronous.test(type) || opInfo(type) === undefined;
  }

  #ofFunction(name: string): void {
    if (this.#seen.has(name)) return;
    this.#seen.add(name);
    for (const node of this.#function(name)?.node_def ?? []) this.#ofNode(node);
  }

  #function(name: string): FunctionDef | undefined {
    this.#functions ??= new Map(
      addon
        .graphFunctions(this.#graph.handle)
        .map((fn) => [addon.functionName(fn), () => FunctionDef.decode(addon.functionToProto(fn))]),
    );
    return this.#functions.get(name)?.();
  }
}

/** How operations, with all that they need, use threads. */
export function threadUseOf(graph: Graph, operations: readonly Operation[]): Readonly<ThreadUse> {
  const use = new ThreadUse(graph);
  use.ofOperations(operations);
  return use;
}

/**
 * Whether operations need a loop, and do nothing on the way that goes on later. TensorFlow runs that on one thread as well
 * as on many. Where something goes on later, one thread would get deeper into calls with each turn of a loop, without end.
 */
export function isPlainLoop(graph: Graph, operations: readonly Operation[]): boolean {
  const { hasLoop, isAsynchronous } = threadUseOf(graph, operations);
  return hasLoop && !isAsynchronous;
}
