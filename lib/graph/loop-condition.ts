/**
 * Whether what ends a loop is one truth. TensorFlow's loop optimizer compares the constants with which a loop begins and ends, and
 * ends the process when that gives several.
 */

import type { FunctionDef, GraphDef, NodeDef } from '../proto/messages';
import { countElements } from './tensor-check';

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
  node: NodeDef;
  scope: Scope;
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

class LoopConditions {
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

  check(): void {
    for (const scope of this.#scopes) {
      for (const node of scope.nodes.values()) {
        if (node.op === 'LoopCond') this.#checkDecision(dataInputs(node)[0], scope, node);
        else if (loop.test(node.op)) this.#checkLoop(node);
      }
    }
  }

  #checkLoop(node: NodeDef): void {
    const scope = this.#byFunction.get(node.attr['cond']?.func?.name ?? '');
    const output = scope?.body?.signature?.output_arg[0]?.name;
    if (scope && output !== undefined) this.#checkDecision(scope.body!.ret[output], scope, node);
  }

  #checkDecision(input: string | undefined, scope: Scope, loopNode: NodeDef): void {
    let decision = input === undefined ? undefined : scope.producer(input);
    const seen = new Set<NodeDef>();
    while (decision !== undefined && passing.test(decision.op) && !seen.has(decision)) {
      seen.add(decision);
      decision = scope.producer(dataInputs(decision)[0] ?? '');
    }
    if (decision === undefined || !comparison.test(decision.op)) return;
    for (const operand of dataInputs(decision)) {
      const elements = this.#severalIn(operand, scope, new Set());
      if (elements === undefined) continue;
      throw new RangeError(
        `'${loopNode.name}' (${loopNode.op}) goes on by '${decision.name}' (${decision.op}), which compares ${elements} elements, not one`,
      );
    }
  }

  /** The elements of a constant that may be this input, unless it is just one. */
  #severalIn(input: string, scope: Scope, seen: Set<NodeDef>): number | undefined {
    const node = scope.producer(input);
    if (node === undefined) return this.#severalInArgument(nameOf(input), scope, seen);
    if (seen.has(node)) return undefined;
    seen.add(node);
    if (node.op === 'Const') {
      const shape = node.attr['value']?.tensor?.tensor_shape ?? null;
      const elements = countElements(shape, true, `'${node.name}'`);
      return elements === 1 ? undefined : elements;
    }
    const inputs = dataInputs(node);
    if (merge.test(node.op)) return first(inputs, (one) => this.#severalIn(one, scope, seen));
    return passing.test(node.op) && inputs.length > 0 ? this.#severalIn(inputs[0], scope, seen) : undefined;
  }

  #severalInArgument(name: string, { body }: Scope, seen: Set<NodeDef>): number | undefined {
    const signature = body?.signature;
    const position = signature?.input_arg.findIndex((arg) => arg.name === name) ?? -1;
    if (position < 0) return undefined;
    return first(this.#calls.get(signature!.name) ?? [], ({ node, scope }) => {
      const given = dataInputs(node)[position + (choosing.test(node.op) ? 1 : 0)];
      return given === undefined ? undefined : this.#severalIn(given, scope, seen);
    });
  }
}

/** The first value there is. */
function first<Item>(items: readonly Item[], of: (item: Item) => number | undefined): number | undefined {
  for (const item of items) {
    const value = of(item);
    if (value !== undefined) return value;
  }
  return undefined;
}

/**
 * Checks that the constants which decide when loops end are of one element.
 *
 * @throws RangeError that names the loop.
 */
export function checkLoopConditions(graph: GraphDef): void {
  const nodes = [graph.node, ...(graph.library?.function ?? []).map(({ node_def }) => node_def)];
  const hasLoops = nodes.some((list) => list.some(({ op }) => op === 'LoopCond' || loop.test(op)));
  if (hasLoops) new LoopConditions(graph).check();
}
