import { toTensor } from '../../../core/convert';
import type { Tensor } from '../../../core/tensor';
import { add, concat, matMul, reshape, split, sum, transpose, unstack, zerosLike } from '../../../ops';
import * as raw from '../../../ops/generated';

/** What the kernel that does all steps leaves of them, each [steps, batch, units]: gates, cell states, contents, outputs. */
export interface Trail {
  i: Tensor;
  f: Tensor;
  o: Tensor;
  cell: Tensor;
  /** tanh of what the content gate sums. */
  content: Tensor;
  /** tanh of the cell state. */
  squashed: Tensor;
  output: Tensor;
}

/** What went into the kernel. */
export interface Given {
  /** [steps, batch, features]. */
  inputs: Tensor;
  h: Tensor;
  c: Tensor;
  /** [features + units, 4 · units], in the order i, f, g, o. */
  weights: Tensor;
  bias: Tensor;
}

/** From the order i, f, g, o to i, g, f, o, which the kernel that goes back one step has, or the other way: the same swap. */
function swapGates(x: Tensor): Tensor {
  const [i, second, third, o] = split(x, 4, -1) as [Tensor, Tensor, Tensor, Tensor];
  return concat([i, third, second, o], -1);
}

/** Gradients of the gates' sums, [steps, batch, 4 · units] in the order i, g, f, o, and of the states to begin with. */
function backward(given: Given, trail: Trail, dOutputs: readonly (Tensor | null)[], dCell: Tensor | null) {
  const { inputs, h, c, weights, bias } = given;
  const [, recurrent] = split(weights, [-1, weights.shape.at(-1)! / 4], 0) as [Tensor, Tensor];
  const back = transpose(swapGates(recurrent));
  const per = (x: Tensor) => unstack(x, 0);
  const [i, f, o, cell] = [per(trail.i), per(trail.f), per(trail.o), per(trail.cell)];
  const [content, squashed, output] = [per(trail.content), per(trail.squashed), per(trail.output)];
  const [x] = per(inputs) as [Tensor];
  const none = raw.zerosLike(split(bias, 4, 0)[0]!);
  const dSums: Tensor[] = [];
  let dc = dCell ?? zerosLike(c);
  let dh: Tensor | null = null;
  for (let time = dOutputs.length - 1; time >= 0; time--) {
    const used = dOutputs[time]!;
    const dOutput: Tensor = dh === null || used === null ? (dh ?? used ?? zerosLike(h)) : add(dh, used);
    const [dcBefore, dSum] = raw.lstmBlockCellGrad(
      x,
      cell[time - 1] ?? c,
      output[time - 1] ?? h,
      weights,
      none,
      none,
      none,
      bias,
      i[time]!,
      cell[time]!,
      f[time]!,
      o[time]!,
      content[time]!,
      squashed[time]!,
      dc,
      dOutput,
      { use_peephole: false },
    );
    dSums.unshift(dSum);
    dc = dcBefore;
    dh = matMul(dSum, back);
  }
  return { dSums, dh: dh!, dc };
}

/**
 * Goes back through an LSTM, whose number of steps is known. The kernel that TensorFlow has for it takes the products that give the
 * weights' gradients at each step; here they are taken once for all steps, which is faster.
 *
 * @param dOutputs gradient of each step's output, null where there is none.
 * @param dCell gradient of the last cell state.
 * @returns gradients of what was given, in its order.
 */
export function gradientsOverTime(
  given: Given,
  trail: Trail,
  dOutputs: readonly (Tensor | null)[],
  dCell: Tensor | null,
): Tensor[] {
  const { inputs, h, weights } = given;
  const units = weights.shape.at(-1)! / 4;
  const features = weights.shape[0]! - units;
  const { dSums, dh, dc } = backward(given, trail, dOutputs, dCell);
  const dRows = swapGates(concat(dSums, 0));
  const rows = (x: Tensor, size: number) => reshape(x, [-1, size]);
  const before = concat([h, rows(trail.output, units)], 0);
  const kept = raw.slice(before, toTensor([0, 0], 'int32'), raw.shape(rows(trail.output, units)));
  const dWeights = matMul(concat([rows(inputs, features), kept], 1), dRows, true);
  const [forInputs] = split(weights, [features, units], 0) as [Tensor, Tensor];
  const dInputs = reshape(matMul(dRows, forInputs, false, true), raw.shape(inputs));
  return [dInputs, dh, dc, dWeights, sum(dRows, 0)];
}
