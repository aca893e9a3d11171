import type { Tensor } from '../../core/tensor';
import { squaredHinge } from '../losses/squared-hinge';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';

/** The mean squared hinge loss of labels −1 and 1 (or 0 and 1). */
export class SquaredHinge extends MeanMetric {
  static readonly className = 'SquaredHinge';
  static override readonly fields = namedMetricFields('squared_hinge');
  override readonly direction = 'down';

  constructor(options: MetricOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return squaredHinge(yTrue, yPred);
  }
}
registerMetric(SquaredHinge);
