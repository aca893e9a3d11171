import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { reshape } from '../../ops';
import { countConfusion, type ConfusionCounts } from './confusion';
import { Metric, metricFields, type MetricOptions } from './metric';
import { areEven, listThresholds, thresholdsField } from './thresholds';

export interface ConfusionCountOptions extends MetricOptions {
  /** Predictions above a threshold are positive. One count per threshold. Default 0.5. */
  thresholds?: number | readonly number[] | null;
}

/** The (weighted) number of samples of one kind of the confusion matrix. */
export abstract class ConfusionCount extends Metric<ConfusionCountOptions> {
  static override readonly fields = { ...metricFields, thresholds: thresholdsField };

  /** Which of the four is counted. */
  protected abstract readonly counted: keyof ConfusionCounts;

  readonly thresholds = listThresholds(this.options.thresholds, 0.5);
  private readonly even = areEven(this.thresholds);
  private readonly accumulator = this.addVariable({ name: 'accumulator', shape: [this.thresholds.length] });

  constructor(options: ConfusionCountOptions = {}) {
    super(options);
  }

  override updateState(yTrue: TensorLike, yPred: TensorLike, sampleWeight?: TensorLike | null): void {
    const { thresholds, even } = this;
    countConfusion({ [this.counted]: this.accumulator }, { yTrue, yPred, sampleWeight, thresholds, even });
  }

  override result(): Tensor {
    const counts = this.accumulator.read();
    return this.thresholds.length === 1 ? reshape(counts, []) : counts;
  }
}
