/** Gradients of conditionals and loops that came with an imported body: as if they had been traced here. */

import { withContext, type Context, type OpRecord } from '../core/context';
import { eagerContext } from '../core/eager-context';
import type { Tensor } from '../core/tensor';
import { differentiate } from '../function/callable';
import type { GraphTensor } from '../graph/graph-tensor';
import { addN, cast } from '../ops/generated';
import { traceBody, type TracedBody } from './branch';
import { Conditional } from './conditional';
import { Loop } from './loop';

/** A function of the imported library. */
export interface ImportedFunction {
  /** Puts its body in the place where it is called. */
  instantiate(args: readonly Tensor[]): Tensor[];
  /** For each result, which argument it hands on unchanged; null for one that it computes. */
  readonly passedOn: readonly (number | null)[];
}

type Rule = NonNullable<OpRecord['gradient']>;

/** The gradient of If, StatelessIf, Case or StatelessCase. */
export function conditionalGradient(branches: () => readonly ImportedFunction[]): Rule {
  return remembering((op: OpRecord) => {
    const [selector, ...facts] = op.inputs;
    const bodies = branches().map((branch, k) => traceBody(`branch_${k}`, facts, (args) => branch.instantiate(args)));
    const conditional = new Conditional(op.type, 0, bodies);
    return (record: OpRecord, incoming: Tensor[]) => {
      const usable = op.type.endsWith('If') ? withContext(homeOf(op), () => asBool(selector)) : selector;
      return differentiate(conditional, { ...record, inputs: [usable, ...facts, ...conditional.captures] }, incoming);
    };
  });
}

/** The gradient of While or StatelessWhile. */
export function loopGradient(condition: () => ImportedFunction, body: () => ImportedFunction): Rule {
  return remembering((op: OpRecord) => {
    const [test, step] = [condition(), body()];
    // What each step hands on unchanged stands outside of the loop: a variable, for one, of which the steps' gradients
    // add up.
    const isFixed = op.inputs.map((_, i) => step.passedOn[i] === i);
    const varying = op.inputs.flatMap((_, i) => (isFixed[i] ? [] : [i]));
    const fixed = op.inputs.flatMap((_, i) => (isFixed[i] ? [i] : []));
    const facts = varying.map((i) => ({
      dtype: op.inputs[i].dtype,
      handleData: op.inputs[i].handleData,
      staticShape: op.outputs[i].staticShape,
    }));
    const all = (args: readonly Tensor[]): Tensor[] =>
      op.inputs.map((input, i) => (isFixed[i] ? input : args[varying.indexOf(i)]));
    const trace = (label: string, run: (args: GraphTensor[]) => readonly Tensor[]): TracedBody =>
      traceBody(label, facts, run);
    const loop = new Loop(
      op.type,
      trace('condition', (args) => test.instantiate(all(args)).map(asBool)),
      trace('body', (args) => {
        const next = step.instantiate(all(args));
        return varying.map((i) => next[i]);
      }),
    );
    return (record: OpRecord, incoming: Tensor[]) => {
      // What is fixed has its value before the loop: what flows back into it there goes through unchanged.
      const inputs = [...varying.map((i) => op.inputs[i]), ...loop.captures];
      const found = differentiate(
        loop,
        { ...record, inputs, outputs: varying.map((i) => record.outputs[i]) },
        varying.map((i) => incoming[i]),
      );
      const gradients = op.inputs.map((): Tensor[] => []);
      varying.forEach((i, k) => found[k] && gradients[i].push(found[k]));
      fixed.forEach((i) => incoming[i] && gradients[i].push(incoming[i]));
      loop.captures.forEach((capture, k) => {
        const gradient = found[varying.length + k];
        const i = op.inputs.findIndex((input, at) => isFixed[at] && input.id === capture.id);
        if (gradient && i >= 0) gradients[i].push(gradient);
      });
      return gradients.map(total);
    };
  });
}

/** Traces the bodies when a gradient is first asked for, in the graph of the operation. */
function remembering(prepare: (op: OpRecord) => (op: OpRecord, incoming: Tensor[]) => (Tensor | null)[]): Rule {
  let rule: ReturnType<typeof prepare> | undefined;
  return (op, incoming) => {
    rule ??= withContext(homeOf(op), () => prepare(op));
    return rule(op, incoming);
  };
}

function homeOf(op: OpRecord): Context {
  return op.outputs[0].home ?? eagerContext;
}

function total(parts: Tensor[]): Tensor | null {
  return parts.length > 1 ? addN(parts) : (parts[0] ?? null);
}

/** TensorFlow takes any number for a condition. */
function asBool(condition: Tensor): Tensor {
  return condition.dtype === 'bool' ? condition : cast(condition, { DstT: 'bool' });
}
