/** Reverse accumulation over operations that ran, wherever they ran. */

import type { OpRecord } from '../core/context';
import { refusePromise } from '../core/promised';
import { show } from '../core/show';
import { Tensor } from '../core/tensor';
import { gradientRule, type InputGradients } from '../gradients/registry';
import * as raw from '../ops/generated';

/** Sums of the gradients that have arrived so far, by tensor. */
class Accumulator {
  readonly #parts = new Map<number, Tensor[]>();

  add(tensor: Tensor, gradient: Tensor): void {
    const parts = this.#parts.get(tensor.id);
    if (parts === undefined) this.#parts.set(tensor.id, [gradient]);
    else parts.push(gradient);
  }

  has(tensor: Tensor): boolean {
    return this.#parts.has(tensor.id);
  }

  sum(tensor: Tensor): Tensor | null {
    const parts = this.#parts.get(tensor.id);
    if (parts === undefined) return null;
    if (parts.length > 1) this.#parts.set(tensor.id, [raw.addN(parts)]);
    return this.#parts.get(tensor.id)![0];
  }
}

/** Ids of the tensors that depend on the sources. */
function reachable(records: readonly OpRecord[], sources: readonly Tensor[]): Set<number> {
  const reached = new Set(sources.map((source) => source.id));
  for (const { inputs, outputs } of records) {
    if (inputs.some((input) => reached.has(input.id))) outputs.forEach((output) => reached.add(output.id));
  }
  return reached;
}

/**
 * Gradients of targets by sources.
 *
 * @param records the operations in the order they ran.
 * @param targets tensors to differentiate, each with the gradient that flows into it.
 * @param sources tensors to differentiate by; for a variable its handle.
 * @returns one gradient per source, null where no target depends on it.
 */
export function backprop(
  records: readonly OpRecord[],
  targets: readonly { tensor: Tensor; gradient: Tensor }[],
  sources: readonly Tensor[],
): (Tensor | null)[] {
  const reached = reachable(records, sources);
  const gradients = new Accumulator();
  for (const { tensor, gradient } of targets) gradients.add(tensor, gradient);
  for (let i = records.length - 1; i >= 0; i--) {
    const op = records[i];
    if (!op.outputs.some((output) => gradients.has(output))) continue;
    const needed = op.inputs.map((input) => reached.has(input.id));
    if (!needed.includes(true)) continue;
    const rule = op.gradient ?? gradientRule(op.type);
    if (rule === null) continue;
    const incoming = op.outputs.map((output) => gradients.sum(output));
    const outgoing = checkGradients(rule({ ...op, needed } as OpRecord, incoming as Tensor[]), op.type);
    op.inputs.forEach((input, k) => {
      const gradient = outgoing[k];
      if (needed[k] && gradient) gradients.add(input, gradient);
    });
  }
  return sources.map((source) => gradients.sum(source));
}

/** What a rule gave, which may be one of a user's own. */
function checkGradients(gradients: InputGradients, type: string): InputGradients {
  const isGradient = (each: unknown): boolean => each === null || each === undefined || each instanceof Tensor;
  if (Array.isArray(gradients) && gradients.every(isGradient)) return gradients;
  const expected = `gradient of ${type}: expected a list with a tensor, or null, for each input`;
  for (const each of [gradients].flat()) refusePromise(each, `${expected}, received a promise`);
  throw new TypeError(`${expected}, received ${show(gradients)}`);
}
