import type { Tensor } from '../../core/tensor';
import { logCosh } from '../losses/log-cosh';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';

/** The mean of ln cosh of the errors. */
export class LogCoshError extends MeanMetric {
  static readonly className = 'LogCoshError';
  static override readonly fields = namedMetricFields('logcosh');
  override readonly direction = 'down';

  constructor(options: MetricOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return logCosh(yTrue, yPred);
  }
}
registerMetric(LogCoshError, 'logcosh');
