/** Calling a traced body, and the gradient of a call. */

import { currentContext, type Context, type OpRecord } from '../core/context';
import { isDifferentiable } from '../core/dtype';
import { record } from '../core/execute';
import type { Tensor } from '../core/tensor';
import { backprop } from '../autodiff/backprop';
import type { GraphTensor } from '../graph/graph-tensor';
import { zerosLike } from '../ops/generated';
import { FunctionDefinition } from './definition';
import { FuncGraph } from './func-graph';

/** Where an argument of the backward body comes from: an input or output of the forward call, or from outside both. */
type Origin = { kind: 'input' | 'output'; index: number } | { kind: 'outside'; tensor: Tensor };

interface Backward {
  readonly fn: FunctionDefinition;
  /** The arguments after the gradients of the outputs. */
  readonly origins: readonly Origin[];
  /** For each input of the forward body, which result is its gradient; null where none flows. */
  readonly results: readonly (number | null)[];
}

interface Pair {
  /** The body with the intermediate results that the backward body needs as further outputs. */
  readonly forward: FunctionDefinition;
  readonly backward: Backward;
}

const gradients = new WeakMap<FunctionDefinition, FunctionGradient>();

function gradientOf(fn: FunctionDefinition): FunctionGradient {
  let gradient = gradients.get(fn);
  if (gradient === undefined) gradients.set(fn, (gradient = new FunctionGradient(fn)));
  return gradient;
}

/** Calls a body where the call is made; its captures are passed along. */
export function callFunction(fn: FunctionDefinition, args: readonly Tensor[]): Tensor[] {
  const inputs = fn.captures.length === 0 ? args : [...args, ...fn.captures];
  const context = inputs.reduce<Context>(
    (highest, { home }) => (home !== null && home.level > highest.level ? home : highest),
    currentContext(),
  );
  return context.recorders.length === 0 ? context.call(fn, inputs) : gradientOf(fn).call(context, inputs);
}

/** The forward and backward bodies of one function, traced when they are first needed. */
class FunctionGradient {
  /** Outputs through which gradients come in. */
  readonly #seeded: number[];
  #pair: Pair | null = null;

  constructor(readonly primal: FunctionDefinition) {
    this.#seeded = primal.outputs.flatMap(({ dtype }, i) => (isDifferentiable(dtype) ? [i] : []));
  }

  /** Calls the body and shows the call to those that watch the context. */
  call(context: Context, inputs: readonly Tensor[]): Tensor[] {
    // A tape will most likely ask for the gradient, and a tape around a tape for the second: run at once the body that
    // gives out what those need.
    const tapes = context.recorders.filter((recorder) => recorder.differentiates).length;
    const body = this.#canDifferentiate(inputs) ? this.#forwardFor(tapes) : this.primal;
    const outputs = context.call(body, inputs);
    record(context, {
      type: this.primal.label,
      inputs,
      attrs: {},
      outputs,
      gradient: (op, incoming) => this.differentiate(op, incoming),
    });
    return outputs.slice(0, this.primal.outputs.length);
  }

  differentiate(op: OpRecord, incoming: readonly (Tensor | null)[]): (Tensor | null)[] {
    if (!this.#canDifferentiate(op.inputs)) return op.inputs.map(() => null);
    const { forward, backward } = this.#traced();
    const count = this.primal.outputs.length;
    // A gradient of the intermediate results: a second derivative. They are outputs of the forward body.
    if (incoming.slice(count).some((gradient) => gradient !== null)) {
      return gradientOf(forward).differentiate(op, incoming);
    }
    // Run without its intermediate results, for want of a tape: run it again with them.
    const outputs =
      op.outputs.length < forward.outputs.length
        ? callFunction(forward, op.inputs.slice(0, op.inputs.length - forward.captures.length))
        : op.outputs;
    const seeds = this.#seeded.map((i) => incoming[i] ?? zerosLike(outputs[i]));
    const args = backward.origins.map((origin) => {
      if (origin.kind === 'outside') return origin.tensor;
      return (origin.kind === 'input' ? op.inputs : outputs)[origin.index];
    });
    const results = callFunction(backward.fn, [...seeds, ...args]);
    return backward.results.map((index) => (index === null ? null : results[index]));
  }

  #canDifferentiate(inputs: readonly Tensor[]): boolean {
    return (
      this.#seeded.length > 0 &&
      inputs.some(({ dtype, handleData }) => isDifferentiable(dtype) || handleData?.trainable === true)
    );
  }

  #forwardFor(tapes: number): FunctionDefinition {
    if (tapes === 0) return this.primal;
    const { forward } = this.#traced();
    return tapes === 1 ? forward : gradientOf(forward).#traced().forward;
  }

  #traced(): Pair {
    return (this.#pair ??= tracePair(this.primal, this.#seeded));
  }
}

function tracePair(primal: FunctionDefinition, seeded: readonly number[]): Pair {
  const { graph, inputs, outputs, callAttrs, label } = primal;
  const captured = graph.captures.filter(({ inner }) => !inputs.includes(inner));
  // Inside, an argument is its placeholder; what was captured is known by its name outside.
  const explicit = graph.captures.filter(({ inner }) => inputs.includes(inner));
  const sources: Tensor[] = [
    ...inputs.map((input) => explicit.find(({ inner }) => inner === input)?.outer ?? input),
    ...captured.map(({ outer }) => outer),
  ];
  const body = graph.asDefault(() => new FuncGraph(`backward_${label}`));
  const seeds = seeded.map((i) => body.placeholder(outputs[i].dtype, outputs[i].staticShape, 'gradient'));
  const targets = seeded.map((i, k) => ({ tensor: outputs[i], gradient: seeds[k] }));
  const results: GraphTensor[] = [];
  const positions = body.asDefault(() =>
    backprop(graph.records, targets, sources).map((gradient) =>
      gradient === null ? null : results.push(body.asOutput(gradient)) - 1,
    ),
  );

  const intermediates: GraphTensor[] = [];
  const origins = body.captures.map(({ outer }): Origin => {
    const input = sources.indexOf(outer);
    if (input >= 0) return { kind: 'input', index: input };
    if (outer.home !== graph) return { kind: 'outside', tensor: outer };
    const output = outputs.indexOf(outer as GraphTensor);
    if (output >= 0) return { kind: 'output', index: output };
    return { kind: 'output', index: outputs.length + intermediates.push(outer as GraphTensor) - 1 };
  });
  const args = body.captures.map(({ inner }) => inner);
  const backward = new FunctionDefinition(body.name, body, [...seeds, ...args], results, callAttrs);
  const given = intermediates.map((tensor) => graph.asOutput(tensor));
  const forward = new FunctionDefinition(`forward_${label}`, graph, inputs, [...outputs, ...given], callAttrs);
  return { forward, backward: { fn: backward, origins, results: positions } };
}
