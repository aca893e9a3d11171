import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { add, div, mean, mul, squaredDifference, sub, variance } from '../../ops';
import { epsilon } from '../backend';
import { integer } from '../fields';
import { pair } from '../losses/pair';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric, registerMetricFunction } from './registry';

export interface ConcordanceCorrelationAxis {
  /** Axis along which values are compared. Default −1. */
  axis?: number;
}

/**
 * Lin's concordance correlation along an axis: 2 cov / (σ²(yTrue) + σ²(yPred) + (mean difference)²).
 *
 * @param yTrue targets, [...batch, n].
 * @param yPred predictions of the same shape.
 * @returns [...batch].
 */
export function concordanceCorrelation(
  yTrue: TensorLike,
  yPred: TensorLike,
  options: ConcordanceCorrelationAxis = {},
): Tensor {
  const { axis = -1 } = options;
  const [targets, predictions] = pair(yTrue, yPred);
  const [targetMean, predictionMean] = [mean(targets, axis, true), mean(predictions, axis, true)];
  const spread = add(
    variance(sub(targets, targetMean), axis, true),
    variance(sub(predictions, predictionMean), axis, true),
  );
  const norm = add(spread, squaredDifference(targetMean, predictionMean));
  const covariance = mul(sub(targets, predictionMean), sub(predictions, predictionMean));
  return mean(div(mul(covariance, 2), add(norm, epsilon())), axis);
}
registerMetricFunction('concordance_correlation', concordanceCorrelation);

export interface ConcordanceCorrelationOptions extends MetricOptions, ConcordanceCorrelationAxis {}

/** The mean concordance correlation of targets and predictions: 1 where they agree. */
export class ConcordanceCorrelation extends MeanMetric<ConcordanceCorrelationOptions> {
  static readonly className = 'ConcordanceCorrelation';
  static override readonly fields = { ...namedMetricFields('concordance_correlation'), axis: integer(-1) };
  override readonly direction = 'up';

  constructor(options: ConcordanceCorrelationOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return concordanceCorrelation(yTrue, yPred, this.options);
  }
}
registerMetric(ConcordanceCorrelation);
