import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { add, divNoNan, reshape } from '../../ops';
import { integer, nullable, positiveInteger } from '../fields';
import { BELOW_ALL, countConfusion } from './confusion';
import { Metric, metricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';
import { areEven, listThresholds, thresholdsField } from './thresholds';

export interface PrecisionOptions extends MetricOptions {
  /** Predictions above a threshold are positive. One result per threshold. Default 0.5, or none with `topK`. */
  thresholds?: number | readonly number[] | null;
  /** Only the k greatest predictions of a sample can be positive. */
  topK?: number | null;
  /** Only this class is looked at. */
  classId?: number | null;
}

/** The share of positive predictions that are right: tp / (tp + fp). */
export class Precision extends Metric<PrecisionOptions> {
  static readonly className = 'Precision';
  static override readonly fields = {
    ...metricFields,
    thresholds: thresholdsField,
    topK: nullable(positiveInteger()),
    classId: nullable(integer(undefined, { min: 0 })),
  };
  override readonly direction = 'up';

  readonly thresholds = listThresholds(this.options.thresholds, this.options.topK === null ? 0.5 : BELOW_ALL);
  private readonly even = areEven(this.thresholds);
  private readonly truePositives = this.addVariable({ name: 'true_positives', shape: [this.thresholds.length] });
  private readonly falsePositives = this.addVariable({ name: 'false_positives', shape: [this.thresholds.length] });

  constructor(options: PrecisionOptions = {}) {
    super(options);
  }

  override updateState(yTrue: TensorLike, yPred: TensorLike, sampleWeight?: TensorLike | null): void {
    const { thresholds, even, truePositives, falsePositives } = this;
    const { topK, classId } = this.options;
    countConfusion({ truePositives, falsePositives }, { yTrue, yPred, sampleWeight, thresholds, even, topK, classId });
  }

  override result(): Tensor {
    const found = this.truePositives.read();
    const share = divNoNan(found, add(found, this.falsePositives));
    return this.thresholds.length === 1 ? reshape(share, []) : share;
  }
}
registerMetric(Precision);
