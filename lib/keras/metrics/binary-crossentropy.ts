import type { Tensor } from '../../core/tensor';
import { boolean, number } from '../fields';
import { binaryCrossentropy, type BinaryCrossentropyParameters } from '../losses/binary-crossentropy';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';

export interface BinaryCrossentropyOptions extends MetricOptions, Omit<BinaryCrossentropyParameters, 'axis'> {}

/** The mean crossentropy of yes-or-no labels. */
export class BinaryCrossentropy extends MeanMetric<BinaryCrossentropyOptions> {
  static readonly className = 'BinaryCrossentropy';
  static override readonly fields = {
    ...namedMetricFields('binary_crossentropy'),
    fromLogits: boolean(false),
    labelSmoothing: number(0, { min: 0, max: 1 }),
  };
  override readonly direction = 'down';

  constructor(options: BinaryCrossentropyOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return binaryCrossentropy(yTrue, yPred, this.options);
  }
}
registerMetric(BinaryCrossentropy, 'bce');
