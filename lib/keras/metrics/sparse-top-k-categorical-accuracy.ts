import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { any, cast, equal, expandDims, reshape, shape, slice } from '../../ops';
import { floatx } from '../backend';
import type { Config } from '../config';
import { boolean, positiveInteger, withKey } from '../fields';
import { inTopK } from './in-top-k';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric, registerMetricFunction } from './registry';
import type { TopK } from './top-k-categorical-accuracy';

export interface SparseTopK extends TopK {
  /** Whether predictions are not numbers per class, but classes, best first. Default false. */
  fromSortedIds?: boolean;
}

/**
 * 1 where the right class is among the k greatest predictions, 0 elsewhere.
 *
 * @param yTrue indices of classes, [...batch].
 * @param yPred predictions, [...batch, classes], or classes sorted by prediction.
 * @returns [...batch].
 */
export function sparseTopKCategoricalAccuracy(yTrue: TensorLike, yPred: TensorLike, options: SparseTopK = {}): Tensor {
  const { k = 5, fromSortedIds = false } = options;
  const predictions = toTensor(yPred);
  if (!fromSortedIds) return inTopK(cast(yTrue, 'int32'), predictions, k);
  const labels = cast(yTrue, predictions.dtype);
  const rows = predictions.rank > 2 ? reshape(predictions, [-1, predictions.shape[predictions.rank - 1]]) : predictions;
  const flat = labels.rank > 1 ? reshape(labels, [-1]) : labels;
  const best = slice(rows, [0, 0], [-1, Math.min(k, rows.shape[1])]);
  const matches = cast(any(equal(expandDims(flat, 1), best), 1), floatx());
  return labels.rank > 1 ? reshape(matches, shape(labels)) : matches;
}
registerMetricFunction('sparse_top_k_categorical_accuracy', sparseTopKCategoricalAccuracy);

export interface SparseTopKCategoricalAccuracyOptions extends MetricOptions, SparseTopK {}

/** The share of samples whose right class is among the k greatest predictions; labels are indices of classes. */
export class SparseTopKCategoricalAccuracy extends MeanMetric<SparseTopKCategoricalAccuracyOptions> {
  static readonly className = 'SparseTopKCategoricalAccuracy';
  static override readonly fields = {
    ...namedMetricFields('sparse_top_k_categorical_accuracy'),
    k: positiveInteger(5),
    fromSortedIds: withKey(boolean(false), null),
  };
  override readonly direction = 'up';

  constructor(options: SparseTopKCategoricalAccuracyOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return sparseTopKCategoricalAccuracy(yTrue, yPred, this.options);
  }

  // Keras writes this key only where it is true.
  override getConfig(): Config {
    return this.options.fromSortedIds ? { ...super.getConfig(), from_sorted_ids: true } : super.getConfig();
  }
}
registerMetric(SparseTopKCategoricalAccuracy);
