import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { argMax } from '../../ops';
import { positiveInteger } from '../fields';
import { inTopK } from './in-top-k';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric, registerMetricFunction } from './registry';

export interface TopK {
  /** How many of the greatest predictions count as right. Default 5. */
  k?: number;
}

/**
 * 1 where the right class is among the k greatest predictions, 0 elsewhere.
 *
 * @param yTrue one-hot labels, [...batch, classes].
 * @param yPred predictions of the same shape.
 * @returns [...batch].
 */
export function topKCategoricalAccuracy(yTrue: TensorLike, yPred: TensorLike, options: TopK = {}): Tensor {
  return inTopK(argMax(toTensor(yTrue), -1), toTensor(yPred), options.k ?? 5);
}
registerMetricFunction('top_k_categorical_accuracy', topKCategoricalAccuracy);

export interface TopKCategoricalAccuracyOptions extends MetricOptions, TopK {}

/** The share of samples whose right class is among the k greatest predictions; labels are one-hot. */
export class TopKCategoricalAccuracy extends MeanMetric<TopKCategoricalAccuracyOptions> {
  static readonly className = 'TopKCategoricalAccuracy';
  static override readonly fields = { ...namedMetricFields('top_k_categorical_accuracy'), k: positiveInteger(5) };
  override readonly direction = 'up';

  constructor(options: TopKCategoricalAccuracyOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return topKCategoricalAccuracy(yTrue, yPred, this.options);
  }
}
registerMetric(TopKCategoricalAccuracy);
