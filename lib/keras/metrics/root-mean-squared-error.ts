import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { cast, sqrt, squaredDifference } from '../../ops';
import { matchRank } from '../losses/rank';
import { MeanBase } from './mean-base';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';

/** The square root of the mean of the squared errors. */
export class RootMeanSquaredError extends MeanBase {
  static readonly className = 'RootMeanSquaredError';
  static override readonly fields = namedMetricFields('root_mean_squared_error');
  override readonly direction = 'down';

  constructor(options: MetricOptions = {}) {
    super(options);
  }

  override updateState(yTrue: TensorLike, yPred: TensorLike, sampleWeight?: TensorLike | null): void {
    const [targets, predictions] = matchRank(cast(toTensor(yTrue), this.dtype), cast(toTensor(yPred), this.dtype));
    this.accumulate(squaredDifference(predictions, targets), sampleWeight);
  }

  override result(): Tensor {
    return sqrt(super.result());
  }
}
registerMetric(RootMeanSquaredError);
