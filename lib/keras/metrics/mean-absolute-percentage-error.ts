import type { Tensor } from '../../core/tensor';
import { meanAbsolutePercentageError } from '../losses/mean-absolute-percentage-error';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';

/** The mean of the absolute errors as percentages of the targets. */
export class MeanAbsolutePercentageError extends MeanMetric {
  static readonly className = 'MeanAbsolutePercentageError';
  static override readonly fields = namedMetricFields('mean_absolute_percentage_error');
  override readonly direction = 'down';

  constructor(options: MetricOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return meanAbsolutePercentageError(yTrue, yPred);
  }
}
registerMetric(MeanAbsolutePercentageError, 'mape');
