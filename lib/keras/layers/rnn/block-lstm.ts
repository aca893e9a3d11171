import { toTensor } from '../../../core/convert';
import type { Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { concat, reverse } from '../../../ops';
import * as raw from '../../../ops/generated';
import { swapTime, type LoopResult } from './loop';
import { batchOf } from './cell';

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

/**
 * A whole LSTM in one kernel, with tanh and sigmoid.
 *
 * @param sequences float32 or float16 tensor [batch, steps, features].
 * @param h to begin with, [batch, units], as is c.
 */
export function blockLSTM(
  sequences: Tensor,
  h: Tensor,
  c: Tensor,
  weights: LSTMWeights,
  goBackwards: boolean,
): LoopResult {
  const swapped = swapTime(sequences);
  const inputs = goBackwards ? reverse(swapped, 0) : swapped;
  const { kernel, recurrentKernel, bias } = weights;
  const units = recurrentKernel.shape[0]!;
  const none = raw.fill(toTensor([units], 'int32'), toTensor(0, sequences.dtype));
  const steps = raw.cast(batchOf(inputs), { DstT: 'int64' });
  const [, cells, , , , , outputs] = raw.blockLSTMV2(
    steps,
    inputs,
    c,
    h,
    concat([kernel, recurrentKernel], 0),
    none,
    none,
    none,
    bias,
    {
      cell_clip: 0,
    },
  );
  // TensorFlow does not infer the shapes of what this kernel gives.
  const [batch, time] = sequences.shape as Shape;
  const shaped = (x: Tensor, shape: Shape): Tensor => {
    x.refineShape(shape);
    return x;
  };
  const last = shaped(lastStep(outputs), [batch!, units]);
  const all = () => shaped(swapTime(shaped(outputs, [time!, batch!, units])), [batch!, time!, units]);
  return { last, all, states: [last, shaped(lastStep(cells), [batch!, units])] };
}
