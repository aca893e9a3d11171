import type { Tensor } from '../../core/tensor';
import { poisson } from '../losses/poisson';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';

/** The mean Poisson loss. */
export class Poisson extends MeanMetric {
  static readonly className = 'Poisson';
  static override readonly fields = namedMetricFields('poisson');

  constructor(options: MetricOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return poisson(yTrue, yPred);
  }
}
registerMetric(Poisson);
