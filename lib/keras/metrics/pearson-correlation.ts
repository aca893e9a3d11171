import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { div, mean, mul, std, sub } from '../../ops';
import { integer } from '../fields';
import { pair } from '../losses/pair';
import { MeanMetric } from './mean-metric';
import { namedMetricFields, type MetricOptions } from './metric';
import { registerMetric, registerMetricFunction } from './registry';

export interface PearsonCorrelationAxis {
  /** Axis along which values are compared. Default −1. */
  axis?: number;
}

/**
 * Pearson's correlation along an axis: cov(yTrue, yPred) / (σ(yTrue) σ(yPred)).
 *
 * @param yTrue targets, [...batch, n].
 * @param yPred predictions of the same shape.
 * @returns [...batch].
 */
export function pearsonCorrelation(yTrue: TensorLike, yPred: TensorLike, options: PearsonCorrelationAxis = {}): Tensor {
  const { axis = -1 } = options;
  const [targets, predictions] = pair(yTrue, yPred);
  const standard = (x: Tensor) => {
    const centred = sub(x, mean(x, axis, true));
    return div(centred, std(centred, axis, true));
  };
  return mean(mul(standard(targets), standard(predictions)), axis);
}
registerMetricFunction('pearson_correlation', pearsonCorrelation);

export interface PearsonCorrelationOptions extends MetricOptions, PearsonCorrelationAxis {}

/** The mean linear correlation of targets and predictions: 1 where one is a rising line of the other. */
export class PearsonCorrelation extends MeanMetric<PearsonCorrelationOptions> {
  static readonly className = 'PearsonCorrelation';
  static override readonly fields = { ...namedMetricFields('pearson_correlation'), axis: integer(-1) };
  override readonly direction = 'up';

  constructor(options: PearsonCorrelationOptions = {}) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    return pearsonCorrelation(yTrue, yPred, this.options);
  }
}
registerMetric(PearsonCorrelation);
