/** Symbolic gradients: operations added to a graph. */

import type { OpRecord } from '../core/context';
import { toTensor, type TensorLike } from '../core/convert';
import { show } from '../core/show';
import type { Tensor } from '../core/tensor';
import type { Graph } from '../graph/graph';
import { GraphTensor } from '../graph/graph-tensor';
import type { Operation } from '../graph/operation';
import { onesLike } from '../ops/generated';
import { backprop } from './backprop';
import { sourceTensor, type GradientSource } from './sources';

/**
 * Adds the gradients of the sum of `ys` by each of `xs` to their graph.
 *
 * A call, conditional or loop on the way gives its place to one that also gives out what the gradient needs. A session
 * that has run it goes on with the old one: make it, or run it, after the gradients.
 *
 * @param ys tensors of one graph.
 * @param xs tensors of it, or variables made in it.
 * @param gradYs gradients that flow into ys, one for each; ones when left out, or where there is null.
 * @returns one tensor per x, null where no y depends on it.
 * @throws Error when an operation on the way has no registered gradient, or the graph runs in circles (TensorFlow 1's
 * while loops).
 */
export function gradients(
  ys: Tensor | readonly Tensor[],
  xs: GradientSource | readonly GradientSource[],
  gradYs?: readonly (TensorLike | null)[],
): (Tensor | null)[] {
  const targets = [ys].flat() as Tensor[];
  const sources = ([xs].flat() as GradientSource[]).map((x) => sourceTensor(x, 'gradients'));
  const graph = graphOf(targets);
  for (const tensor of [...targets, ...sources]) {
    if (tensor.home === graph) continue;
    throw new Error(`gradients: expected tensors of one graph, received ${tensor.describe()} beside those of another`);
  }
  if (gradYs !== undefined && !Array.isArray(gradYs)) {
    throw new TypeError(`gradients: expected a list of gradYs, received ${show(gradYs)}`);
  }
  if (gradYs !== undefined && gradYs.length !== targets.length) {
    throw new RangeError(`gradients: expected ${targets.length} gradYs, received ${gradYs.length}`);
  }
  const incoming = (tensor: Tensor, given: TensorLike | null = null): Tensor =>
    given === null ? onesLike(tensor) : toTensor(given, tensor.dtype, 'gradients');
  return graph.asDefault(() =>
    backprop(
      ancestors(graph, targets),
      targets.map((tensor, i) => ({
        tensor,
        gradient: incoming(tensor, gradYs?.[i] as TensorLike | null | undefined),
      })),
      sources,
    ),
  );
}

function graphOf(targets: readonly Tensor[]): Graph {
  const [first] = targets;
  if (!(first instanceof GraphTensor)) {
    throw new TypeError(`gradients: expected tensors of a graph, received ${show(first)}; use tf.GradientTape eagerly`);
  }
  return first.home;
}

/** What ran to compute the targets, each step after those it takes values from. */
function ancestors(graph: Graph, targets: readonly Tensor[]): OpRecord[] {
  const ordered: OpRecord[] = [];
  const state = new Map<Operation, 'open' | 'done'>();
  const stack = targets.map((tensor) => (tensor as GraphTensor).op);
  while (stack.length > 0) {
    const operation = stack[stack.length - 1];
    const record = graph.recordOf(operation);
    if (state.get(operation) === undefined) {
      state.set(operation, 'open');
      for (const input of record.inputs) {
        if (!(input instanceof GraphTensor)) continue;
        if (state.get(input.op) === 'open') {
          throw new Error(
            `gradients: '${input.name}' is part of a loop of TensorFlow 1, which cannot be differentiated`,
          );
        }
        if (state.get(input.op) === undefined) stack.push(input.op);
      }
    } else {
      stack.pop();
      if (state.get(operation) === 'open') ordered.push(record);
      state.set(operation, 'done');
    }
  }
  return ordered;
}
