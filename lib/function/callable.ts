/** Whatever can be called with tensors and differentiated as a whole: traced bodies, conditionals, loops. */

import { currentContext, type Context, type OpRecord } from '../core/context';
import { isDifferentiable, type DType } from '../core/dtype';
import { record } from '../core/execute';
import type { Shape } from '../core/shape';
import type { Tensor } from '../core/tensor';
import { GraphTensor } from '../graph/graph-tensor';
import { replaceOperation } from '../graph/replacement';
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
  /** Whether another run on the same inputs would give the same: no random numbers in it, no assignments. */
  readonly isRepeatable: boolean;
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
    const body = this.#canDifferentiate(inputs) ? this.#forwardFor(this.#ordersFor(context)) : this.primal;
    const outputs = body.run(context, inputs);
    this.#record(context, inputs, outputs);
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
    const outputs = op.outputs.length < forward.outputs.length ? gradientOf(forward).#complete(op) : op.outputs;
    const seeds = this.#seeded.map((i) => incoming[i] ?? zerosLike(outputs[i]));
    const args = origins.map((origin) => {
      if (origin.kind === 'outside') return origin.tensor;
      return (origin.kind === 'input' ? op.inputs : outputs)[origin.index];
    });
    const found = call(backward, [...seeds, ...args]);
    return results.map((index) => (index === null ? null : found[index]));
  }

  /**
   * The outputs of this, a forward half, for a call that was made without the intermediate results, for want of a tape.
   * In a graph, where nothing has run yet, the half takes the call's place; eagerly it can only run again.
   *
   * @throws Error when that would give something else.
   */
  #complete({ inputs, outputs }: OpRecord): readonly Tensor[] {
    const [first] = outputs;
    if (!(first instanceof GraphTensor)) {
      if (!this.primal.isRepeatable) {
        throw new Error(
          `gradient: ${this.primal.label} draws random numbers or changes state, and did not keep what this derivative ` +
            'needs; record it with one tape around another for each derivative',
        );
      }
      return call(this.primal, inputs.slice(0, inputs.length - this.primal.captures.length));
    }
    const { home, op } = first;
    if (op.replacement !== null) return op.replacement.outputs;
    const completed = replaceOperation(outputs as GraphTensor[], () => this.primal.run(home, inputs) as GraphTensor[]);
    this.#record(home, inputs, completed);
    return completed;
  }

  #record(context: Context, inputs: readonly Tensor[], outputs: readonly Tensor[]): void {
    record(context, {
      type: this.primal.label,
      inputs,
      attrs: {},
      outputs,
      gradient: (op, incoming) => this.differentiate(op, incoming),
    });
  }

  #canDifferentiate(inputs: readonly Tensor[]): boolean {
    return (
      this.#seeded.length > 0 &&
      inputs.some(({ dtype, handleData }) => carriesGradient(dtype) || handleData?.trainable === true)
    );
  }

  /**
   * How many derivatives to run it for. A tape will most likely ask for the gradient, and a tape around a tape for the
   * second; whether a tape differentiates its own gradients counts only where nothing can be made up for later.
   */
  #ordersFor({ recorders, level }: Context): number {
    const tapes = recorders.filter(({ orders }) => orders > 0);
    if (level > 0 || this.primal.isRepeatable) return tapes.length;
    return tapes.reduce((sum, { orders }) => sum + orders, 0);
  }

  /** The half that gives out what so many derivatives need. */
  #forwardFor(orders: number): Callable {
    if (orders === 0) return this.primal;
    let { forward } = this.#split();
    for (let order = 2; order <= orders; order++) {
      try {
        forward = gradientOf(forward).#split().forward;
      } catch {
        // There is none so high: an error only for one who asks for it.
        break;
      }
    }
    return forward;
  }

  #split(): Halves {
    return (this.#halves ??= this.primal.split(this.#seeded));
  }
}

/** Variants hold lists of tensors, through which gradients flow as well. */
export function carriesGradient(dtype: DType): boolean {
  return isDifferentiable(dtype) || dtype === 'variant';
}
