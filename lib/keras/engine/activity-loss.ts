import type { Tensor } from '../../core/tensor';
import { toTensor } from '../../core/convert';
import * as raw from '../../ops/generated';
import type { Regularizer } from '../regularizers';

/** A regularizer of a layer's output, per sample: divided by the batch size, so that it does not grow with it. */
export function activityLoss(regularizer: Regularizer, output: Tensor): Tensor {
  const loss = regularizer.call(output);
  if (output.rank === 0) return loss;
  const batch = raw.gatherV2(raw.shape(output), toTensor(0, 'int32'), toTensor(0, 'int32'));
  return raw.divNoNan(loss, raw.cast(batch, { DstT: loss.dtype }));
}
