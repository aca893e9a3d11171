import type { Tensor } from '../../core/tensor';
import { categoricalHinge } from '../losses/categorical-hinge';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';

/** The mean hinge loss of one-hot labels. */
export class CategoricalHinge extends MeanMetric {
  static readonly className = 'CategoricalHinge';
  static override readonly fields = namedMetricFields('categorical_hinge');
  override readonly direction = 'down';

  constructor(options: MetricOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return categoricalHinge(yTrue, yPred);
  }
}
registerMetric(CategoricalHinge);
