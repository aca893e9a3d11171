import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { cast, equal, greater } from '../../ops';
import { floatx } from '../backend';
import { number } from '../fields';
import { matchRank } from '../losses/rank';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric, registerMetricFunction } from './registry';

export interface BinaryThreshold {
  /** Predictions above it count as 1. Default 0.5. */
  threshold?: number;
}

/**
 * 1 where the prediction is on its label's side of the threshold, 0 elsewhere.
 *
 * @param yTrue labels 0 and 1.
 * @param yPred predictions of the same shape.
 * @returns tensor of the predictions' shape.
 */
export function binaryAccuracy(yTrue: TensorLike, yPred: TensorLike, options: BinaryThreshold = {}): Tensor {
  const [targets, predictions] = matchRank(toTensor(yTrue), toTensor(yPred));
  const decided = cast(greater(predictions, options.threshold ?? 0.5), targets.dtype);
  return cast(equal(targets, decided), floatx());
}
registerMetricFunction('binary_accuracy', binaryAccuracy);

export interface BinaryAccuracyOptions extends MetricOptions, BinaryThreshold {}

/** The share of predictions on their label's side of a threshold. */
export class BinaryAccuracy extends MeanMetric<BinaryAccuracyOptions> {
  static readonly className = 'BinaryAccuracy';
  static override readonly fields = { ...namedMetricFields('binary_accuracy'), threshold: number(0.5) };
  override readonly direction = 'up';

  constructor(options: BinaryAccuracyOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return binaryAccuracy(yTrue, yPred, this.options);
  }
}
registerMetric(BinaryAccuracy);
