import { toTensor } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { cast, reshape, shape } from '../../ops';
import * as raw from '../../ops/generated';
import { floatx } from '../backend';

/**
 * 1 where a class is among the k greatest predictions of its row, 0 elsewhere.
 *
 * @param classes int32 or int64, [...batch].
 * @param predictions [...batch, classes].
 */
export function inTopK(classes: Tensor, predictions: Tensor, k: number): Tensor {
  const rows =
    predictions.rank > 2 ? reshape(predictions, [-1, predictions.shape[predictions.rank - 1] ?? -1]) : predictions;
  const flat = classes.rank > 1 ? reshape(classes, [-1]) : classes;
  const found = raw.inTopKV2(cast(rows, 'float32'), flat, toTensor(k, flat.dtype));
  const matches = cast(found, floatx());
  return classes.rank > 1 ? reshape(matches, shape(classes)) : matches;
}
