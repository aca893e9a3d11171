import type { Tensor } from '../../core/tensor';
import { meanSquaredError } from '../losses/mean-squared-error';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';

/** The mean of the squared errors. */
export class MeanSquaredError extends MeanMetric {
  static readonly className = 'MeanSquaredError';
  static override readonly fields = namedMetricFields('mean_squared_error');
  override readonly direction = 'down';

  constructor(options: MetricOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return meanSquaredError(yTrue, yPred);
  }
}
registerMetric(MeanSquaredError, 'mse');
