/** The bodies of a GraphDef, the graph's own and those of its functions, and which tensors reach an input. */

import type { FunctionDef, GraphDef, NodeDef } from '../proto/messages';

/** Operations whose output is, element for element, their first input, or that give way to it when a graph is optimized. */
export const passing = /^(Identity|StopGradient|PreventGradient|Snapshot|Cast|(Ref)?Enter)$/;
const merge = /^(Ref)?Merge$/;
/** Calls whose first input is not an argument of the functions they call. */
const choosing = /^(Stateless)?(If|Case)$/;

function nameOf(input: string): string {
  return input.replace(/:.*$/s, '');
}

/** The inputs of a node that are tensors. */
export function dataInputs(node: NodeDef): string[] {
  return node.input.filter((input) => !input.startsWith('^'));
}

function calledBy(node: NodeDef): string[] {
  const functions = Object.values(node.attr).flatMap(({ func, list }) => [func, ...(list?.func ?? [])]);
  return [node.op, ...functions.flatMap((one) => (one ? [one.name] : []))];
}

/** The nodes of the graph, or of a function. */
export class Scope {
  readonly nodes: ReadonlyMap<string, NodeDef>;

  constructor(
    nodes: readonly NodeDef[],
    /** Null for the graph itself. */
    readonly body: FunctionDef | null,
  ) {
    this.nodes = new Map(nodes.map((node) => [node.name, node]));
  }

  /** The node that gives an input; undefined for an argument. */
  producer(input: string): NodeDef | undefined {
    return this.nodes.get(nameOf(input));
  }
}

/** A tensor that may be what an input is given. */
export interface Source {
  readonly scope: Scope;
  /** The tensor as an input within the scope, and the node that gives it. */
  readonly input: string;
  readonly node: NodeDef;
}

interface Call {
  readonly node: NodeDef;
  readonly scope: Scope;
}

/** All scopes of a GraphDef. */
export class Scopes implements Iterable<Scope> {
  readonly #all: readonly Scope[];
  readonly #byFunction: ReadonlyMap<string, Scope>;
  #calls: ReadonlyMap<string, readonly Call[]> | null = null;

  constructor(graph: GraphDef) {
    const bodies = (graph.library?.function ?? []).map((body) => new Scope(body.node_def, body));
    this.#all = [new Scope(graph.node, null), ...bodies];
    this.#byFunction = new Map(bodies.map((scope) => [scope.body!.signature!.name, scope]));
  }

  [Symbol.iterator](): Iterator<Scope> {
    return this.#all[Symbol.iterator]();
  }

  /** The scope of a function. */
  ofFunction(name: string): Scope | undefined {
    return this.#byFunction.get(name);
  }

  /** The tensor that an input names, and those that may be put in its place, also across calls of functions. */
  sources(input: string, scope: Scope): Source[] {
    const found = new Map<NodeDef, Source>();
    const visit = (reference: string, within: Scope): void => {
      const node = within.producer(reference);
      if (node === undefined) {
        for (const [passed, caller] of this.#passedTo(nameOf(reference), within)) visit(passed, caller);
        return;
      }
      if (found.has(node)) return;
      found.set(node, { scope: within, input: reference, node });
      const inputs = dataInputs(node);
      const same = merge.test(node.op) ? inputs : passing.test(node.op) ? inputs.slice(0, 1) : [];
      for (const one of same) visit(one, within);
    };
    visit(input, scope);
    return [...found.values()];
  }

  /** What calls of a function pass to one of its arguments. */
  #passedTo(name: string, { body }: Scope): [input: string, scope: Scope][] {
    const signature = body?.signature;
    const position = signature?.input_arg.findIndex((arg) => arg.name === name) ?? -1;
    if (position < 0) return [];
    this.#calls ??= this.#findCalls();
    return (this.#calls.get(signature!.name) ?? []).flatMap(({ node, scope }) => {
      const input = dataInputs(node)[position + (choosing.test(node.op) ? 1 : 0)];
      return input === undefined ? [] : [[input, scope] as [string, Scope]];
    });
  }

  #findCalls(): Map<string, Call[]> {
    const calls = new Map<string, Call[]>();
    for (const scope of this.#all) {
      for (const node of scope.nodes.values()) {
        for (const name of calledBy(node)) {
          if (!this.#byFunction.has(name)) continue;
          if (!calls.has(name)) calls.set(name, []);
          calls.get(name)!.push({ node, scope });
        }
      }
    }
    return calls;
  }
}
