import type { Tensor } from '../../core/tensor';
import { number } from '../fields';
import { AtThreshold, atThresholdFields, type AtThresholdOptions } from './at-threshold';
import { registerMetric } from './registry';

export interface RecallAtPrecisionOptions extends AtThresholdOptions {
  /** Least precision, in [0, 1]. Required. */
  precision: number;
}

/** The best recall over the thresholds at which the precision is at least what is asked for. */
export class RecallAtPrecision extends AtThreshold<RecallAtPrecisionOptions> {
  static readonly className = 'RecallAtPrecision';
  static override readonly fields = { ...atThresholdFields, precision: number(undefined, { min: 0, max: 1 }) };

  constructor(options: RecallAtPrecisionOptions) {
    super(options);
  }

  override result(): Tensor {
    const bound = this.rate(this.truePositives, this.falsePositives);
    const wanted = this.rate(this.truePositives, this.falseNegatives);
    return this.best(bound, wanted, this.options.precision);
  }
}
registerMetric(RecallAtPrecision);
