import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { add, divNoNan, reshape } from '../../ops';
import { integer, nullable, positiveInteger } from '../fields';
import { BELOW_ALL, countConfusion } from './confusion';
import { Metric, metricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';
import { areEven, listThresholds, thresholdsField } from './thresholds';

export interface RecallOptions extends MetricOptions {
  /** Predictions above a threshold are positive. One result per threshold. Default 0.5, or none with `topK`. */
  thresholds?: number | readonly number[] | null;
  /** Only the k greatest predictions of a sample can be positive. */
  topK?: number | null;
  /** Only this class is looked at. */
  classId?: number | null;
}

/** The share of positive samples that are found: tp / (tp + fn). */
export class Recall extends Metric<RecallOptions> {
  static readonly className = 'Recall';
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
  private readonly falseNegatives = this.addVariable({ name: 'false_negatives', shape: [this.thresholds.length] });

  constructor(options: RecallOptions = {}) {
    super(options);
  }

  override updateState(yTrue: TensorLike, yPred: TensorLike, sampleWeight?: TensorLike | null): void {
    const { thresholds, even, truePositives, falseNegatives } = this;
    const { topK, classId } = this.options;
    countConfusion({ truePositives, falseNegatives }, { yTrue, yPred, sampleWeight, thresholds, even, topK, classId });
  }

  override result(): Tensor {
    const found = this.truePositives.read();
    const share = divNoNan(found, add(found, this.falseNegatives));
    return this.thresholds.length === 1 ? reshape(share, []) : share;
  }
}
registerMetric(Recall);
