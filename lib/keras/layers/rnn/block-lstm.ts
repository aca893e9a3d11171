import { customGradient } from '../../../autodiff/custom-gradient';
import { toTensor } from '../../../core/convert';
import type { Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { concat, reverse, unstack } from '../../../ops';
import * as raw from '../../../ops/generated';
import { gradientsOverTime, type Trail } from './block-lstm-gradient';
import { batchOf } from './cell';
import { STEPS_WRITTEN_OUT, swapTime, type LoopResult } from './loop';

/** Weights of an LSTM in the order i, f, g, o. */
export interface LSTMWeights {
  /** [features, 4 · units]. */
  kernel: Tensor;
  /** [units, 4 · units]. */
  recurrentKernel: Tensor;
  /** [4 · units]. */
  bias: Tensor;
}

function lastStep(x: Tensor): Tensor {
  const int32 = (value: number) => toTensor([value], 'int32');
  return raw.stridedSlice(x, int32(-1), int32(0), int32(1), { end_mask: 1, shrink_axis_mask: 1 });
}

/** TensorFlow does not infer the shapes of what the kernel gives. */
function shaped(x: Tensor, shape: Shape): Tensor {
  x.refineShape(shape);
  return x;
}

/** The kernel that does all steps, with inputs [steps, batch, features]. */
function allSteps(inputs: Tensor, h: Tensor, c: Tensor, weights: Tensor, bias: Tensor): Trail {
  const units = weights.shape.at(-1)! / 4;
  const none = raw.fill(toTensor([units], 'int32'), toTensor(0, inputs.dtype));
  const steps = raw.cast(batchOf(inputs), { DstT: 'int64' });
  const attrs = { cell_clip: 0 };
  const results = raw.blockLSTMV2(steps, inputs, c, h, weights, none, none, none, bias, attrs);
  const [i, cell, f, o, content, squashed, output] = results.map((x) =>
    shaped(x, [inputs.shape[0]!, inputs.shape[1]!, units]),
  ) as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  return { i, f, o, cell, content, squashed, output };
}

/** The outputs of all steps, or of the last one alone, and the last cell state; with gradients of our own. */
function differentiable(everyOutput: boolean) {
  return customGradient((inputs, h, c, weights, bias) => {
    const trail = allSteps(inputs, h, c, weights, bias);
    const steps = inputs.shape[0]!;
    return {
      value: [everyOutput ? trail.output : lastStep(trail.output), lastStep(trail.cell)],
      gradFunc: (dOutput: Tensor | null, dCell: Tensor | null) => {
        const dOutputs = Array<Tensor | null>(steps).fill(null);
        if (dOutput !== null && everyOutput) dOutputs.splice(0, steps, ...unstack(dOutput, 0));
        else dOutputs[steps - 1] = dOutput;
        return gradientsOverTime({ inputs, h, c, weights, bias }, trail, dOutputs, dCell);
      },
    };
  });
}

/**
 * A whole LSTM in one kernel, with tanh and sigmoid.
 *
 * @param sequences float32 or float16 tensor [batch, steps, features].
 * @param states h and c to begin with, each [batch, units].
 * @param options `goBackwards`; `returnSequences`: whether the outputs of all steps are asked for.
 */
export function blockLSTM(
  sequences: Tensor,
  [h, c]: readonly [Tensor, Tensor],
  { kernel, recurrentKernel, bias }: LSTMWeights,
  { goBackwards, returnSequences }: { goBackwards: boolean; returnSequences: boolean },
): LoopResult {
  const swapped = swapTime(sequences);
  const inputs = goBackwards ? reverse(swapped, 0) : swapped;
  const weights = concat([kernel, recurrentKernel], 0);
  const [batch, steps] = sequences.shape as Shape;
  const state: Shape = [batch!, recurrentKernel.shape[0]!];
  if (typeof steps !== 'number' || steps > STEPS_WRITTEN_OUT) {
    const { output, cell } = allSteps(inputs, h, c, weights, bias);
    const last = shaped(lastStep(output), state);
    return { last, all: () => swapTime(output), states: [last, shaped(lastStep(cell), state)] };
  }
  const [output, cell] = differentiable(returnSequences)(inputs, h, c, weights, bias) as [Tensor, Tensor];
  const last = shaped(returnSequences ? lastStep(output) : output, state);
  return { last, all: () => swapTime(output), states: [last, shaped(cell, state)] };
}
