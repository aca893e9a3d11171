import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { cast, divNoNan, mean, size, sum } from '../../ops';
import { Metric, type MetricOptions } from './metric';
import { samplewise } from './samplewise';

/** The weighted mean of values: state and result, for the metrics that are such a mean. */
export abstract class MeanBase<Options extends MetricOptions = MetricOptions> extends Metric<Options> {
  protected readonly total = this.addVariable({ name: 'total', dtype: this.dtype });
  protected readonly count = this.addVariable({ name: 'count', dtype: this.dtype });

  /** Takes values in, weighted. */
  protected accumulate(values: Tensor, sampleWeight?: TensorLike | null): void {
    const { values: weighted, weight } = samplewise(values, sampleWeight, mean, this.dtype);
    this.total.assignAdd(sum(weighted));
    this.count.assignAdd(weight === null ? this.countOf(weighted) : sum(weight));
  }

  private countOf(values: Tensor): Tensor {
    const known = values.rank === 0 ? 1 : (values.shape[0] as number | null);
    return known === null ? cast(size(values), this.dtype) : toTensor(known, this.dtype);
  }

  override result(): Tensor {
    return divNoNan(this.total, this.count);
  }
}
