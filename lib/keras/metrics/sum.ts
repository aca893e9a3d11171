import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { sum } from '../../ops';
import { Metric, namedMetricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';
import { samplewise } from './samplewise';

/** The weighted sum of all values. */
export class Sum extends Metric {
  static readonly className = 'Sum';
  static override readonly fields = namedMetricFields('sum');
  private readonly total = this.addVariable({ name: 'total', dtype: this.dtype });

  constructor(options: MetricOptions = {}) {
    super(options);
  }

  override updateState(values: TensorLike, sampleWeight?: TensorLike | null): void {
    const { values: weighted } = samplewise(toTensor(values), sampleWeight, sum, this.dtype);
    this.total.assignAdd(sum(weighted));
  }

  override result(): Tensor {
    return this.total.read();
  }
}
registerMetric(Sum);
