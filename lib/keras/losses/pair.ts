import { toTensor, type TensorLike } from '../../core/convert';
import { isFloating } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import { cast } from '../../ops';
import { floatx } from '../backend';
import { matchRank } from './rank';

/**
 * Targets and predictions as loss functions want them: both in the predictions' dtype (floating), targets first.
 *
 * @param options `matchRanks`: give both the same rank where one has a last axis of size 1 more (true).
 */
export function pair(yTrue: TensorLike, yPred: TensorLike, { matchRanks = true } = {}): [Tensor, Tensor] {
  const given = toTensor(yPred);
  const predictions = isFloating(given.dtype) ? given : cast(given, floatx());
  const targets = cast(yTrue, predictions.dtype);
  return matchRanks ? matchRank(targets, predictions) : [targets, predictions];
}
