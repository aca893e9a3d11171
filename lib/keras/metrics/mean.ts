import { toTensor, type TensorLike } from '../../core/convert';
import { MeanBase } from './mean-base';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';

/** The weighted mean of all values. */
export class Mean extends MeanBase {
  static readonly className = 'Mean';
  static override readonly fields = namedMetricFields('mean');

  constructor(options: MetricOptions = {}) {
    super(options);
  }

  /**
   * @param values of any shape; those of one sample (along the first axis) count as their mean.
   * @param sampleWeight broadcasts to the values.
   */
  override updateState(values: TensorLike, sampleWeight?: TensorLike | null): void {
    this.accumulate(toTensor(values), sampleWeight);
  }
}
registerMetric(Mean);
