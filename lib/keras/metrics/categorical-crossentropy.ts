import type { Tensor } from '../../core/tensor';
import { boolean, integer, number } from '../fields';
import { categoricalCrossentropy, type CategoricalCrossentropyParameters } from '../losses/categorical-crossentropy';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';

export interface CategoricalCrossentropyOptions extends MetricOptions, CategoricalCrossentropyParameters {}

/** The mean crossentropy of one-hot labels. */
export class CategoricalCrossentropy extends MeanMetric<CategoricalCrossentropyOptions> {
  static readonly className = 'CategoricalCrossentropy';
  static override readonly fields = {
    ...namedMetricFields('categorical_crossentropy'),
    fromLogits: boolean(false),
    labelSmoothing: number(0, { min: 0, max: 1 }),
    axis: integer(-1),
  };
  override readonly direction = 'down';

  constructor(options: CategoricalCrossentropyOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return categoricalCrossentropy(yTrue, yPred, this.options);
  }
}
registerMetric(CategoricalCrossentropy);
