/**
 * Whether what ends a loop is one truth. TensorFlow's loop optimizer compares the constants with which a loop begins and ends,
 * those that it has computed among them, and ends the process when that gives several.
 */

import type { FunctionDef, GraphDef, NodeDef } from '../proto/messages';

const comparison = /^(Less|LessEqual|Greater|GreaterEqual|Equal)$/;
/** Operations whose output is, element for element, their first input, or is put in its place before loops are looked at. */
const passing = /^(Identity|StopGradient|PreventGradient|Snapshot|Cast|(Ref)?Enter)$/;
const merge = /^(Ref)?Merge$/;
const loop = /^(Stateless)?While$/;
/** Calls whose first input is not an argument of the functions they call. */
const choosing = /^(Stateless)?(If|Case)$/;

/** The nodes of a graph or of a function's body, by name. */
class Scope {
  readonly nodes: ReadonlyMap<string, NodeDef>;

  constructor(
    nodes: readonly NodeDef[],
    readonly body: FunctionDef | null,
  ) {
    this.nodes = new Map(nodes.map((node) => [node.name, node]));
  }

  /** The node that gives an input; undefined for an argument. */
  producer(input: string): NodeDef | undefined {
    return this.nodes.get(nameOf(input));
  }
}

interface Call {
  readonly node: NodeDef;
  readonly scope: Scope;
}

/** A tensor that may be compared to end a loop. */
export interface LoopOperand {
  /** The function in which it is; null for the graph itself. */
  readonly body: FunctionDef | null;
  /** As an input within that, and the node that gives it. */
  readonly input: string;
  readonly node: NodeDef;
  /** The loop, and what decides whether it goes on. */
  readonly loop: NodeDef;
  readonly decision: NodeDef;
}

function nameOf(input: string): string {
  return input.replace(/:.*$/s, '');
}

function dataInputs(node: NodeDef): string[] {
  return node.input.filter((input) => !input.startsWith('^'));
}

function calledBy(node: NodeDef): string[] {
  const functions = Object.values(node.attr).flatMap(({ func, list }) => [func, ...(list?.func ?? [])]);
  return [node.op, ...functions.flatMap((one) => (one ? [one.name] : []))];
}

class LoopOperands {
  readonly found: LoopOperand[] = [];
  readonly #scopes: readonly Scope[];
  readonly #byFunction: ReadonlyMap<string, Scope>;
  readonly #calls = new Map<string, Call[]>();

  constructor(graph: GraphDef) {
    const bodies = (graph.library?.function ?? []).map((body) => new Scope(body.node_def, body));
    this.#scopes = [new Scope(graph.node, null), ...bodies];
    this.#byFunction = new Map(bodies.map((scope) => [scope.body!.signature?.name ?? '', scope]));
    for (const scope of this.#scopes) {
      for (const node of scope.nodes.values()) {
        for (const name of calledBy(node)) {
          if (!this.#byFunction.has(name)) continue;
          if (!this.#calls.has(name)) this.#calls.set(name, []);
          this.#calls.get(name)!.push({ node, scope });
        }
      }
    }
  }

  find(): readonly LoopOperand[] {
    for (const scope of this.#scopes) {
      for (const node of scope.nodes.values()) {
        if (node.op === 'LoopCond') this.#addDecision(dataInputs(node)[0], scope, node);
        else if (loop.test(node.op)) this.#addLoop(node);
      }
    }
    return this.found;
  }

  #addLoop(node: NodeDef): void {
    const scope = this.#byFunction.get(node.attr['cond']?.func?.name ?? '');
    const output = scope?.body?.signature?.output_arg[0]?.name;
    if (scope && output !== undefined) this.#addDecision(scope.body!.ret[output], scope, node);
  }

  #addDecision(input: string | undefined, scope: Scope, loopNode: NodeDef): void {
    let decision = input === undefined ? undefined : scope.producer(input);
    const seen = new Set<NodeDef>();
    while (decision !== undefined && passing.test(decision.op) && !seen.has(decision)) {
      seen.add(decision);
      decision = scope.producer(dataInputs(decision)[0] ?? '');
    }
    if (decision === undefined || !comparison.test(decision.op)) return;
    const visited = new Set<NodeDef>();
    for (const operand of dataInputs(decision)) this.#add(operand, scope, visited, loopNode, decision);
  }

  /** Adds a tensor, and those that may be put in its place. */
  #add(input: string, scope: Scope, seen: Set<NodeDef>, loopNode: NodeDef, decision: NodeDef): void {
    const node = scope.producer(input);
    if (node === undefined) {
      for (const call of this.#passedTo(nameOf(input), scope)) {
        this.#add(call.input, call.scope, seen, loopNode, decision);
      }
      return;
    }
    if (seen.has(node)) return;
    seen.add(node);
    this.found.push({ body: scope.body, input, node, loop: loopNode, decision });
    const inputs = dataInputs(node);
    const sources = merge.test(node.op) ? inputs : passing.test(node.op) ? inputs.slice(0, 1) : [];
    for (const source of sources) this.#add(source, scope, seen, loopNode, decision);
  }

  /** What calls of a function pass to an argument. */
  #passedTo(name: string, { body }: Scope): { input: string; scope: Scope }[] {
    const signature = body?.signature;
    const position = signature?.input_arg.findIndex((arg) => arg.name === name) ?? -1;
    if (position < 0) return [];
    return (this.#calls.get(signature!.name) ?? []).flatMap(({ node, scope }) => {
      const input = dataInputs(node)[position + (choosing.test(node.op) ? 1 : 0)];
      return input === undefined ? [] : [{ input, scope }];
    });
  }
}

/** The tensors that may be compared to end the loops of a graph. */
export function loopOperands(graph: GraphDef): readonly LoopOperand[] {
  const nodes = [graph.node, ...(graph.library?.function ?? []).map(({ node_def }) => node_def)];
  const hasLoops = nodes.some((list) => list.some(({ op }) => op === 'LoopCond' || loop.test(op)));
  return hasLoops ? new LoopOperands(graph).find() : [];
}

/**
 * Checks an operand whose shape is known: what is compared with several elements gives several, or is an error.
 *
 * @throws RangeError that names the loop.
 */
export function checkOperand({ loop: node, decision }: LoopOperand, shape: readonly number[]): void {
  const elements = shape.reduce((product, size) => product * size, 1);
  if (elements === 1) return;
  throw new RangeError(
    `'${node.name}' (${node.op}) goes on by '${decision.name}' (${decision.op}), which compares ${elements} elements, not one`,
  );
}
