import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { cast, equal } from '../../ops';
import { floatx } from '../backend';
import { matchRank } from '../losses/rank';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';

/** 1 where predictions equal targets, 0 elsewhere. */
export function exactMatches(yTrue: TensorLike, yPred: TensorLike): Tensor {
  const predictions = toTensor(yPred);
  return cast(equal(...matchRank(cast(yTrue, predictions.dtype), predictions)), floatx());
}

/** The share of predictions that equal their targets. */
export class Accuracy extends MeanMetric {
  static readonly className = 'Accuracy';
  static override readonly fields = namedMetricFields('accuracy');
  override readonly direction = 'up';

  constructor(options: MetricOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return exactMatches(yTrue, yPred);
  }
}
registerMetric(Accuracy);
