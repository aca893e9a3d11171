import type { Tensor } from '../../core/tensor';
import { klDivergence } from '../losses/kl-divergence';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';

/** The mean Kullback-Leibler divergence of predicted from true probabilities. */
export class KLDivergence extends MeanMetric {
  static readonly className = 'KLDivergence';
  static override readonly fields = namedMetricFields('kl_divergence');

  constructor(options: MetricOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return klDivergence(yTrue, yPred);
  }
}
registerMetric(KLDivergence);
