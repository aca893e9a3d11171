import type { Tensor } from '../../core/tensor';
import { neg } from '../../ops';
import type { Config } from '../config';
import { integer, withKey } from '../fields';
import { cosineSimilarity, type CosineAxis } from '../losses/cosine-similarity';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';

export interface CosineSimilarityOptions extends MetricOptions, CosineAxis {}

/** The mean cosine of the angle between targets and predictions: 1 where they agree. */
export class CosineSimilarity extends MeanMetric<CosineSimilarityOptions> {
  static readonly className = 'CosineSimilarity';
  static override readonly fields = { ...namedMetricFields('cosine_similarity'), axis: withKey(integer(-1), null) };
  override readonly direction = 'up';

  constructor(options: CosineSimilarityOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return neg(cosineSimilarity(yTrue, yPred, this.options));
  }

  // Keras leaves the axis out of its configuration, so the key is only written where it says something.
  override getConfig(): Config {
    const { axis } = this.options;
    return axis === -1 ? super.getConfig() : { ...super.getConfig(), axis };
  }
}
registerMetric(CosineSimilarity);
