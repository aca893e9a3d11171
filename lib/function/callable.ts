/** Whatever can be called with tensors and differentiated as a whole: traced bodies, conditionals, loops. */

import { currentContext, type Context, type OpRecord } from '../core/context';
import { isDifferentiable, type DType } from '../core/dtype';
import { record } from '../core/execute';
import type { Shape } from '../core/shape';
import type { Tensor } from '../core/tensor';
import { zerosLike } from '../ops/generated';

/** What is known of a result before a call. */
export interface OutputFacts {
  readonly dtype: DType;
  readonly staticShape: Shape | null;
}

export interface Callable {
  /** What it is called in errors and names. */
  readonly label: string;
  /** Tensors from outside; each call passes them after the arguments. */
  readonly captures: readonly Tensor[];
  readonly outputs: readonly OutputFacts[];
  /** Runs it in a context; `inputs` are the arguments and the captures. */
  run(context: Context, inputs: readonly Tensor[]): Tensor[];
  /** The two halves of its gradient, for gradients that come in through the outputs `seeded`. */
  split(seeded: readonly number[]): Halves;
}

/** Where an argument of the backward half comes from: the forward call's inputs or outputs, or from outside both. */
export type Origin = { kind: 'input' | 'output'; index: number } | { kind: 'outside'; tensor: Tensor };

export interface Halves {
  /** The same with what the backward half needs as further outputs. */
  readonly forward: Callable;
  /** Takes the gradients of the seeded outputs, then what `origins` says. */
  readonly backward: Callable;
  readonly origins: readonly Origin[];
  /** For each input of the forward half, which result of the backward half is its gradient; null where none flows. */
  readonly results: readonly (number | null)[];
}

const gradients = new WeakMap<Callable, CallGradient>();

function gradientOf(callable: Callable): CallGradient {
  let gradient = gradients.get(callable);
  if (gradient === undefined) gradients.set(callable, (gradient = new CallGradient(callable)));
  return gradient;
}

/** Calls it where the call is made; its captures are passed along. */
export function call(callable: Callable, args: readonly Tensor[]): Tensor[] {
  const inputs = callable.captures.length === 0 ? args : [...args, ...callable.captures];
  const context = inputs.reduce<Context>(
    (highest, { home }) => (home !== null && home.level > highest.level ? home : highest),
    currentContext(),
  );
  return context.recorders.length === 0 ? callable.run(context, inputs) : gradientOf(callable).call(context, inputs);
}

/**
 * The gradients of a call that something else made and recorded.
 *
 * @param op its inputs are the arguments and the captures, its outputs the callable's.
 * @param incoming the gradients of its outputs.
 * @returns one gradient per input, null where there is none.
 */
export function differentiate(
  callable: Callable,
  op: OpRecord,
  incoming: readonly (Tensor | null)[],
): (Tensor | null)[] {
  return gradientOf(callable).differentiate(op, incoming);
}

/** The halves of one callable's gradient, traced when they are first needed. */
class CallGradient {
  /** Outputs through which gradients come in. */
  readonly #seeded: number[];
  #halves: Halves | null = null;

  constructor(readonly primal: Callable) {
    this.#seeded = primal.outputs.flatMap(({ dtype }, i) => (carriesGradient(dtype) ? [i] : []));
  }

  /** Calls it and shows the call to those that watch the context. */
  call(context: Context, inputs: readonly Tensor[]): Tensor[] {
    // A tape will most likely ask for the gradient, and a tape around a tape for the second: run at once the half that
    // gives out what those need.
    const tapes = context.recorders.filter((recorder) => recorder.differentiates).length;
    const body = this.#canDifferentiate(inputs) ? this.#forwardFor(tapes) : this.primal;
    const outputs = body.run(context, inputs);
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
    const { forward, backward, origins, results } = this.#split();
    const count = this.primal.outputs.length;
    // A gradient of the intermediate results: a second derivative. They are outputs of the forward half.
    if (incoming.slice(count).some((gradient) => gradient !== null)) {
      return gradientOf(forward).differentiate(op, incoming);
    }
    // Run without its intermediate results, for want of a tape: run it again with them.
    const outputs =
      op.outputs.length < forward.outputs.length
        ? call(forward, op.inputs.slice(0, op.inputs.length - forward.captures.length))
        : op.outputs;
    const seeds = this.#seeded.map((i) => incoming[i] ?? zerosLike(outputs[i]));
    const args = origins.map((origin) => {
      if (origin.kind === 'outside') return origin.tensor;
      return (origin.kind === 'input' ? op.inputs : outputs)[origin.index];
    });
    const found = call(backward, [...seeds, ...args]);
    return results.map((index) => (index === null ? null : found[index]));
  }

  #canDifferentiate(inputs: readonly Tensor[]): boolean {
    return (
      this.#seeded.length > 0 &&
      inputs.some(({ dtype, handleData }) => carriesGradient(dtype) || handleData?.trainable === true)
    );
  }

  #forwardFor(tapes: number): Callable {
    if (tapes === 0) return this.primal;
    const { forward } = this.#split();
    if (tapes === 1) return forward;
    try {
      return gradientOf(forward).#split().forward;
    } catch {
      // No second derivative: an error only for one who asks for it.
      return forward;
    }
  }

  #split(): Halves {
    return (this.#halves ??= this.primal.split(this.#seeded));
  }
}

/** Variants hold lists of tensors, through which gradients flow as well. */
export function carriesGradient(dtype: DType): boolean {
  return isDifferentiable(dtype) || dtype === 'variant';
}
