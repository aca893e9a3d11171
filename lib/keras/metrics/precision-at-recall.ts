import type { Tensor } from '../../core/tensor';
import { number } from '../fields';
import { AtThreshold, atThresholdFields, type AtThresholdOptions } from './at-threshold';
import { registerMetric } from './registry';

export interface PrecisionAtRecallOptions extends AtThresholdOptions {
  /** Least recall, in [0, 1]. Required. */
  recall: number;
}

/** The best precision over the thresholds at which the recall is at least what is asked for. */
export class PrecisionAtRecall extends AtThreshold<PrecisionAtRecallOptions> {
  static readonly className = 'PrecisionAtRecall';
  static override readonly fields = { ...atThresholdFields, recall: number(undefined, { min: 0, max: 1 }) };

  constructor(options: PrecisionAtRecallOptions) {
    super(options);
  }

  override result(): Tensor {
    const bound = this.rate(this.truePositives, this.falseNegatives);
    const wanted = this.rate(this.truePositives, this.falsePositives);
    return this.best(bound, wanted, this.options.recall);
  }
}
registerMetric(PrecisionAtRecall);
