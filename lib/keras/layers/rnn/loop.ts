import { scan } from '../../../control-flow/map';
import { toTensor } from '../../../core/convert';
import type { Tensor } from '../../../core/tensor';
import { cast, expandDims, reverse, stack, transpose, unstack, where, zerosLike } from '../../../ops';
import * as raw from '../../../ops/generated';

/** One step: from its inputs and the states to an output and the next states. */
export type Step = (inputs: Tensor[], states: Tensor[]) => { output: Tensor; states: Tensor[] };

export interface LoopOptions {
  /** Whether to go from the last step to the first. */
  goBackwards: boolean;
  /** Which steps count, [batch, steps]: others keep states and output as they were. */
  mask: Tensor | null;
  /** Whether the output of a step that does not count is 0, not the one before. */
  zeroOutputForMask: boolean;
  /** Whether the steps are written out in any case. */
  unroll: boolean;
}

export interface LoopResult {
  /** Output of the last step gone through. */
  last: Tensor;
  /** Outputs of all steps, [batch, steps, ...], in the order in which they were gone through. */
  all: () => Tensor;
  states: Tensor[];
}

/** Up to so many steps are written out: a loop in TensorFlow costs more for each of them. */
export const STEPS_WRITTEN_OUT = 128;

/** Swaps batch and time. */
export function swapTime(x: Tensor): Tensor {
  return transpose(x, [1, 0, ...Array.from({ length: x.rank - 2 }, (_, axis) => axis + 2)]);
}

/** A mask of samples [batch] with further axes of size 1, for values of this rank. */
function aligned(mask: Tensor, rank: number): Tensor {
  let result = mask;
  while (result.rank < rank) result = expandDims(result, -1);
  return result;
}

/** The step with its mask heeded: what does not count keeps the state and the output before. */
function masked(
  step: Step,
  zeroOutput: boolean,
): (inputs: Tensor[], mask: Tensor, before: Tensor, states: Tensor[]) => { output: Tensor; states: Tensor[] } {
  return (inputs, mask, before, states) => {
    const next = step(inputs, states);
    const choose = (a: Tensor, b: Tensor) => where(aligned(mask, a.rank), a, b);
    return {
      output: choose(next.output, zeroOutput ? zerosLike(next.output) : before),
      states: next.states.map((state, index) => choose(state, states[index]!)),
    };
  };
}

function writtenOut(
  step: Step,
  inputs: Tensor[],
  initial: Tensor[],
  firstOutput: () => Tensor,
  mask: Tensor | null,
  options: LoopOptions,
): LoopResult {
  const inOrder = <T>(list: T[]): T[] => (options.goBackwards ? [...list].reverse() : list);
  const perInput = inputs.map((input) => inOrder(unstack(input, 0)));
  const masks = mask === null ? null : inOrder(unstack(mask, 0));
  const stepMasked = masked(step, options.zeroOutputForMask);
  const outputs: Tensor[] = [];
  let states = initial;
  const steps = perInput[0]!.length;
  for (let time = 0; time < steps; time++) {
    const now = perInput.map((list) => list[time]!);
    const next =
      masks === null ? step(now, states) : stepMasked(now, masks[time]!, outputs.at(-1) ?? firstOutput(), states);
    outputs.push(next.output);
    states = next.states;
  }
  return { last: outputs.at(-1)!, all: () => stack(outputs, 1), states };
}

function looped(
  step: Step,
  inputs: Tensor[],
  initial: Tensor[],
  firstOutput: Tensor,
  mask: Tensor | null,
  options: LoopOptions,
): LoopResult {
  const inOrder = (x: Tensor) => (options.goBackwards ? reverse(x, 0) : x);
  const stepMasked = masked(step, options.zeroOutputForMask);
  const advance = ([output, ...states]: Tensor[], element: Tensor[]) => {
    const now = mask === null ? element : element.slice(1);
    const next = mask === null ? step(now, states) : stepMasked(now, element[0]!, output!, states);
    return [next.output, ...next.states];
  };
  const elements = [...(mask === null ? [] : [mask]), ...inputs].map(inOrder);
  const [outputs, ...states] = scan(advance as never, elements, [firstOutput, ...initial]) as Tensor[];
  const lastOf = (x: Tensor) => {
    const int32 = (value: number) => toTensor([value], 'int32');
    return raw.stridedSlice(x, int32(-1), int32(0), int32(1), { end_mask: 1, shrink_axis_mask: 1 });
  };
  return { last: lastOf(outputs!), all: () => swapTime(outputs!), states: states.map(lastOf) };
}

/**
 * Runs a step over time.
 *
 * @param inputs tensors [steps, batch, ...].
 * @param states to begin with.
 * @param firstOutput zeros of the shape of an output.
 */
export function overTime(
  step: Step,
  inputs: Tensor[],
  states: Tensor[],
  firstOutput: () => Tensor,
  options: LoopOptions,
): LoopResult {
  const mask = options.mask === null ? null : swapTime(cast(options.mask, 'bool'));
  const steps = inputs[0]!.shape[0];
  if (typeof steps === 'number' && (options.unroll || steps <= STEPS_WRITTEN_OUT)) {
    return writtenOut(step, inputs, states, firstOutput, mask, options);
  }
  return looped(step, inputs, states, firstOutput(), mask, options);
}
