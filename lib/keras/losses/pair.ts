import { toTensor, type TensorLike } from '../../core/convert';
import { isFloating } from '../../core/dtype';
import { formatShape } from '../../core/shape';
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
  const given = toTensor(yPred, undefined, 'yPred');
  const predictions = isFloating(given.dtype) ? given : cast(given, floatx());
  const targets = cast(toTensor(yTrue, undefined, 'yTrue'), predictions.dtype);
  if (!matchRanks) return [targets, predictions];
  const matched = matchRank(targets, predictions);
  checkBatchAxis(...matched);
  return matched;
}

/** Samples meet samples: a batch of any size that broadcasts along another axis would fit for one size alone. */
function checkBatchAxis(targets: Tensor, predictions: Tensor): void {
  const [wanted, given] = [predictions.staticShape, targets.staticShape];
  if (wanted === null || given === null || wanted.length === given.length) return;
  const shorter = given.length < wanted.length ? given : wanted;
  if (shorter[0] !== null) return;
  throw new RangeError(
    `expected targets of the predictions' shape ${formatShape(wanted)}, received ${formatShape(given)}`,
  );
}
