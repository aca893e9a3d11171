/** What Precision and Recall share: right positives beside those that are wrong, or missed. */

import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { add, divNoNan, reshape } from '../../ops';
import type { Variable } from '../../ops/variable';
import { integer, nullable, positiveInteger } from '../fields';
import { BELOW_ALL, countConfusion } from './confusion';
import { Metric, metricFields, type MetricOptions } from './metric';
import { areEven, listThresholds, thresholdsField } from './thresholds';

export interface ShareOfPositivesOptions extends MetricOptions {
  /** Predictions above a threshold are positive. One result per threshold. Default 0.5, or none with `topK`. */
  thresholds?: number | readonly number[] | null;
  /** Only the k greatest predictions of a sample can be positive. */
  topK?: number | null;
  /** Only this class is looked at. */
  classId?: number | null;
}

/** tp / (tp + errors of one kind). */
export abstract class ShareOfPositives extends Metric<ShareOfPositivesOptions> {
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
  private readonly errors: Variable;

  /** @param kind the errors that count. */
  protected constructor(
    options: ShareOfPositivesOptions,
    private readonly kind: 'falsePositives' | 'falseNegatives',
  ) {
    super(options);
    const name = kind === 'falsePositives' ? 'false_positives' : 'false_negatives';
    this.errors = this.addVariable({ name, shape: [this.thresholds.length] });
  }

  override updateState(yTrue: TensorLike, yPred: TensorLike, sampleWeight?: TensorLike | null): void {
    const { thresholds, even, truePositives, errors, kind } = this;
    const { topK, classId } = this.options;
    const counts = { truePositives, [kind]: errors };
    countConfusion(counts, { yTrue, yPred, sampleWeight, thresholds, even, topK, classId });
  }

  override result(): Tensor {
    const found = this.truePositives.read();
    const share = divNoNan(found, add(found, this.errors));
    return this.thresholds.length === 1 ? reshape(share, []) : share;
  }
}
