import type { Tensor } from '../../core/tensor';
import { hinge } from '../losses/hinge';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';

/** The mean hinge loss of labels −1 and 1 (or 0 and 1). */
export class Hinge extends MeanMetric {
  static readonly className = 'Hinge';
  static override readonly fields = namedMetricFields('hinge');
  override readonly direction = 'down';

  constructor(options: MetricOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return hinge(yTrue, yPred);
  }
}
registerMetric(Hinge);
