import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { argMax, cast, equal } from '../../ops';
import { floatx } from '../backend';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric, registerMetricFunction } from './registry';

/**
 * 1 where the greatest prediction is that of the right class, 0 elsewhere.
 *
 * @param yTrue one-hot labels, [...batch, classes].
 * @param yPred predictions of the same shape.
 * @returns [...batch].
 */
export function categoricalAccuracy(yTrue: TensorLike, yPred: TensorLike): Tensor {
  return cast(equal(argMax(toTensor(yTrue), -1), argMax(toTensor(yPred), -1)), floatx());
}
registerMetricFunction('categorical_accuracy', categoricalAccuracy);

/** The share of samples whose greatest prediction is that of the right class; labels are one-hot. */
export class CategoricalAccuracy extends MeanMetric {
  static readonly className = 'CategoricalAccuracy';
  static override readonly fields = namedMetricFields('categorical_accuracy');
  override readonly direction = 'up';

  constructor(options: MetricOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return categoricalAccuracy(yTrue, yPred);
  }
}
registerMetric(CategoricalAccuracy);
