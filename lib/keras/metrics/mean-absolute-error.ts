import type { Tensor } from '../../core/tensor';
import { meanAbsoluteError } from '../losses/mean-absolute-error';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';

/** The mean of the absolute errors. */
export class MeanAbsoluteError extends MeanMetric {
  static readonly className = 'MeanAbsoluteError';
  static override readonly fields = namedMetricFields('mean_absolute_error');
  override readonly direction = 'down';

  constructor(options: MetricOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return meanAbsoluteError(yTrue, yPred);
  }
}
registerMetric(MeanAbsoluteError, 'mae');
