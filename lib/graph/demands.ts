/**
 * Shapes that TensorFlow's optimizers take for granted, though nothing has compared them: of constants, and of what they have
 * computed themselves. A run would be an error; they end the process.
 */

import { dtypeCode } from '../core/dtype';
import type { NodeDef } from '../proto/messages';
import { dataInputs, passing, type Scope, type Scopes, type Source } from './scopes';

/** A tensor whose shape, where it is known, must be of some kind. */
export interface Demand extends Source {
  /** @throws RangeError for a shape of another kind. */
  check(shape: readonly number[]): void;
}

const loop = /^(Stateless)?While$/;
const comparison = /^(Less|LessEqual|Greater|GreaterEqual|Equal)$/;
const transposition = /^(Conjugate)?Transpose$/;

/** Element types that oneDNN has a kernel for. */
const trusting = new Set([dtypeCode('float32'), dtypeCode('bfloat16')]);

function place(node: NodeDef): string {
  return `'${node.name}' (${node.op})`;
}

/** What decides whether a loop goes on, when it is a comparison. */
function decisionOf(input: string | undefined, scope: Scope): NodeDef | undefined {
  let node = input === undefined ? undefined : scope.producer(input);
  const seen = new Set<NodeDef>();
  while (node !== undefined && passing.test(node.op) && !seen.has(node)) {
    seen.add(node);
    node = scope.producer(dataInputs(node)[0] ?? '');
  }
  return node !== undefined && comparison.test(node.op) ? node : undefined;
}

/** Demands of what may reach an input. */
function* ofSources(
  input: string | undefined,
  scope: Scope,
  scopes: Scopes,
  check: Demand['check'],
): Generator<Demand> {
  if (input === undefined) return;
  for (const source of scopes.sources(input, scope)) yield { ...source, check };
}

/** What a loop begins with is compared with what ends it: the outcome must be one truth. */
function* loopDemands(node: NodeDef, input: string | undefined, scope: Scope, scopes: Scopes): Generator<Demand> {
  const decision = decisionOf(input, scope);
  if (decision === undefined) return;
  const check = (shape: readonly number[]) => {
    const elements = shape.reduce((product, size) => product * size, 1);
    if (elements === 1) return;
    const compared = `which compares ${elements} elements, not one`;
    throw new RangeError(`${place(node)} goes on by ${place(decision)}, ${compared}`);
  };
  for (const operand of dataInputs(decision)) yield* ofSources(operand, scope, scopes, check);
}

/** A permutation is read as a list, which nobody looks at while the rank of what is transposed is open. */
function* permutationDemands(node: NodeDef, scope: Scope, scopes: Scopes): Generator<Demand> {
  const check = (shape: readonly number[]) => {
    if (shape.length === 1) return;
    throw new RangeError(`${place(node)} takes a list as its second input, and has the shape [${shape.join(', ')}]`);
  };
  yield* ofSources(dataInputs(node)[1], scope, scopes, check);
}

/** The kernel for some real numbers looks at the first of the dimensions, also of a scalar. */
function* conjugationDemands(node: NodeDef, scope: Scope, scopes: Scopes): Generator<Demand> {
  if (!trusting.has(node.attr['T']?.type ?? 0)) return;
  const check = (shape: readonly number[]) => {
    if (shape.length === 0) throw new RangeError(`${place(node)} takes a tensor of rank 1 or more, not a scalar`);
  };
  yield* ofSources(dataInputs(node)[0], scope, scopes, check);
}

/** All demands of a graph and its functions. */
export function* demandsOf(scopes: Scopes): Generator<Demand> {
  for (const scope of scopes) {
    for (const node of scope.nodes.values()) {
      if (node.op === 'ConjugateTranspose') yield* conjugationDemands(node, scope, scopes);
      if (transposition.test(node.op)) yield* permutationDemands(node, scope, scopes);
      else if (node.op === 'LoopCond') yield* loopDemands(node, dataInputs(node)[0], scope, scopes);
      else if (loop.test(node.op)) {
        const condition = scopes.ofFunction(node.attr['cond']?.func?.name ?? '');
        const output = condition?.body?.signature?.output_arg[0]?.name;
        if (condition && output !== undefined) yield* loopDemands(node, condition.body!.ret[output], condition, scopes);
      }
    }
  }
}
