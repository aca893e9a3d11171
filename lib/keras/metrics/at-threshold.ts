import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { add, divNoNan, greaterEqual, max, where, zerosLike } from '../../ops';
import type { Variable } from '../../ops/variable';
import { integer, nullable, positiveInteger } from '../fields';
import { countConfusion } from './confusion';
import { Metric, metricFields, type MetricOptions } from './metric';
import { evenThresholds } from './thresholds';

export interface AtThresholdOptions extends MetricOptions {
  /** Number of thresholds that are tried. Default 200. */
  numThresholds?: number;
  /** Only this class is looked at. */
  classId?: number | null;
}

/** The fields of the metrics that look for the best threshold. */
export const atThresholdFields = {
  ...metricFields,
  numThresholds: positiveInteger(200),
  classId: nullable(integer(undefined, { min: 0 })),
};

/** The best value of one rate over the thresholds at which another one is at least what is asked for. */
export abstract class AtThreshold<Options extends AtThresholdOptions> extends Metric<Options> {
  override readonly direction = 'up';

  readonly thresholds = this.options.numThresholds === 1 ? [0.5] : evenThresholds(this.options.numThresholds as number);
  protected readonly truePositives = this.counter('true_positives');
  protected readonly falsePositives = this.counter('false_positives');
  protected readonly trueNegatives = this.counter('true_negatives');
  protected readonly falseNegatives = this.counter('false_negatives');

  private counter(name: string): Variable {
    return this.addVariable({ name, shape: [this.thresholds.length] });
  }

  override updateState(yTrue: TensorLike, yPred: TensorLike, sampleWeight?: TensorLike | null): void {
    const { thresholds, truePositives, falsePositives, trueNegatives, falseNegatives } = this;
    const counts = { truePositives, falsePositives, trueNegatives, falseNegatives };
    const even = thresholds.length > 1;
    countConfusion(counts, { yTrue, yPred, sampleWeight, thresholds, even, classId: this.options.classId });
  }

  /** a / (a + b), 0 where both are 0. */
  protected rate(a: Variable, b: Variable): Tensor {
    return divNoNan(a, add(a, b));
  }

  /** The greatest `wanted` where `bound` is at least `least`; 0 where it never is. */
  protected best(bound: Tensor, wanted: Tensor, least: number): Tensor {
    return max(where(greaterEqual(bound, least), wanted, zerosLike(wanted)));
  }
}
