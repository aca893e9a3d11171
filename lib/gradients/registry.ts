import { checkFunction, checkList } from '../core/checks';
import { isDifferentiable } from '../core/dtype';
import type { OpRecord as ExecutedOp } from '../core/context';
import type { Tensor } from '../core/tensor';
import * as raw from '../ops/generated';

/** One operation that has run: what a gradient rule may read. */
export interface OpRecord extends ExecutedOp {
  /** Which flat inputs lead to something that is differentiated; absent means all of them. */
  readonly needed?: readonly boolean[];
}

/** Gradients of the inputs, one per flat input; null or undefined where there is none. */
export type InputGradients = readonly (Tensor | null | undefined)[];

/**
 * Computes the gradients of an operation's inputs from those of its outputs with ordinary operations, so that the
 * result can itself be traced and differentiated. `grads` holds one tensor per output; where an output of a
 * differentiable dtype has no gradient, zeros stand in for it.
 */
export type GradientRule = (op: OpRecord, grads: Tensor[]) => InputGradients;

/** A rule that reads null for an output without a gradient, and so avoids work with zeros. */
export type PartialGradientRule = (op: OpRecord, grads: readonly (Tensor | null)[]) => InputGradients;

const rules = new Map<string, PartialGradientRule | null>();

/**
 * Registers the gradient of one or several operations. A later registration replaces an earlier one.
 *
 * @param type TensorFlow's name of the operation, or several.
 * @param rule computes the gradients of the inputs.
 */
export function registerGradient(type: string | readonly string[], rule: GradientRule): void {
  checkFunction(rule, 'registerGradient');
  registerPartialGradient(type, (op, grads) => rule(op, fillMissing(op, grads)));
}

/**
 * Registers a rule that is given null, not zeros, for each output without a gradient.
 *
 * @param type TensorFlow's name of the operation, or several.
 * @param rule computes the gradients of the inputs.
 */
export function registerPartialGradient(type: string | readonly string[], rule: PartialGradientRule): void {
  for (const name of typeof type === 'string' ? [type] : checkList(type, 'registerGradient', 'type'))
    rules.set(name, rule);
}

/** Declares operations whose outputs do not depend smoothly on their inputs: differentiation stops there. */
export function registerNonDifferentiable(...types: string[]): void {
  for (const type of types) rules.set(type, null);
}

/** True when a rule, or the statement that there is none, is registered for the operation. */
export function hasGradient(type: string): boolean {
  return rules.has(type);
}

/** The names of all operations that are registered, in order of registration. */
export function registeredGradients(): string[] {
  return [...rules.keys()];
}

/**
 * Finds the rule of an operation.
 *
 * @param type TensorFlow's name of the operation.
 * @returns the rule, or null when the operation is declared non-differentiable.
 * @throws Error when nothing is registered: it names the operation and the way to register a rule.
 */
export function gradientRule(type: string): PartialGradientRule | null {
  const rule = rules.get(type);
  if (rule !== undefined) return rule;
  const reason = reasons.get(type);
  throw new Error(
    `gradient: no gradient is registered for the operation '${type}'${reason ? ` (${reason})` : ''}; ` +
      `register one with tf.registerGradient('${type}', (op, grads) => […one gradient or null per input]), ` +
      `or tf.registerNonDifferentiable('${type}'), or wrap the computation in tf.customGradient`,
  );
}

const reasons = new Map<string, string>();

/** Records why operations have no rule, for the error that a missing one gives. */
export function explainMissingGradient(reason: string, ...types: string[]): void {
  for (const type of types) reasons.set(type, reason);
}

/** The operations that are left without a rule, each with its reason. */
export function missingGradientReasons(): ReadonlyMap<string, string> {
  return reasons;
}

/** Whether the gradient of an input is asked for. */
export function needs(op: OpRecord, index: number): boolean {
  return op.needed === undefined || op.needed[index] === true;
}

function fillMissing(op: OpRecord, grads: readonly (Tensor | null)[]): Tensor[] {
  return op.outputs.map((output, i) => {
    const grad = grads[i];
    // A rule never touches the gradient of an output that has none, such as an index: it is absent there.
    return grad ?? (isDifferentiable(output.dtype) ? raw.zerosLike(output) : (null as unknown as Tensor));
  });
}
