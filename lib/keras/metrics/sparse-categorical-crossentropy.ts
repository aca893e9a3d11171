import type { Tensor } from '../../core/tensor';
import { boolean, integer, nullable } from '../fields';
import {
  sparseCategoricalCrossentropy,
  type SparseCategoricalCrossentropyParameters,
} from '../losses/sparse-categorical-crossentropy';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';

export interface SparseCategoricalCrossentropyOptions extends MetricOptions, SparseCategoricalCrossentropyParameters {}

/** The mean crossentropy of labels that are indices of classes. */
export class SparseCategoricalCrossentropy extends MeanMetric<SparseCategoricalCrossentropyOptions> {
  static readonly className = 'SparseCategoricalCrossentropy';
  static override readonly fields = {
    ...namedMetricFields('sparse_categorical_crossentropy'),
    fromLogits: boolean(false),
    ignoreClass: nullable(integer()),
    axis: integer(-1),
  };
  override readonly direction = 'down';

  constructor(options: SparseCategoricalCrossentropyOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return sparseCategoricalCrossentropy(yTrue, yPred, this.options);
  }
}
registerMetric(SparseCategoricalCrossentropy);
