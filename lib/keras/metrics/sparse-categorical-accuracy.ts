import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { argMax, cast, equal, squeeze } from '../../ops';
import { floatx } from '../backend';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric, registerMetricFunction } from './registry';

/**
 * 1 where the greatest prediction is that of the right class, 0 elsewhere.
 *
 * @param yTrue indices of classes, [...batch] or [...batch, 1].
 * @param yPred predictions, [...batch, classes].
 * @returns [...batch].
 */
export function sparseCategoricalAccuracy(yTrue: TensorLike, yPred: TensorLike): Tensor {
  const given = toTensor(yTrue);
  const predictions = toTensor(yPred);
  const sameRank = given.rank === predictions.rank && given.shape[given.rank - 1] === 1;
  const labels = sameRank ? squeeze(given, [-1]) : given;
  const wide = labels.dtype === 'int64';
  const chosen = argMax(predictions, -1, wide ? 'int64' : 'int32');
  const matches = cast(equal(labels, cast(chosen, labels.dtype)), floatx());
  return matches.rank > 1 && matches.shape[matches.rank - 1] === 1 ? squeeze(matches, [-1]) : matches;
}
registerMetricFunction('sparse_categorical_accuracy', sparseCategoricalAccuracy);

/** The share of samples whose greatest prediction is that of the right class; labels are indices of classes. */
export class SparseCategoricalAccuracy extends MeanMetric {
  static readonly className = 'SparseCategoricalAccuracy';
  static override readonly fields = namedMetricFields('sparse_categorical_accuracy');
  override readonly direction = 'up';

  constructor(options: MetricOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return sparseCategoricalAccuracy(yTrue, yPred);
  }
}
registerMetric(SparseCategoricalAccuracy);
