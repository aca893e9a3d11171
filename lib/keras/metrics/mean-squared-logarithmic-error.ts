import type { Tensor } from '../../core/tensor';
import { meanSquaredLogarithmicError } from '../losses/mean-squared-logarithmic-error';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';

/** The mean of the squared differences of logarithms. */
export class MeanSquaredLogarithmicError extends MeanMetric {
  static readonly className = 'MeanSquaredLogarithmicError';
  static override readonly fields = namedMetricFields('mean_squared_logarithmic_error');
  override readonly direction = 'down';

  constructor(options: MetricOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return meanSquaredLogarithmicError(yTrue, yPred);
  }
}
registerMetric(MeanSquaredLogarithmicError, 'msle');
