import type { Tensor } from '../../core/tensor';
import { number } from '../fields';
import { AtThreshold, atThresholdFields, type AtThresholdOptions } from './at-threshold';
import { registerMetric } from './registry';

export interface SensitivityAtSpecificityOptions extends AtThresholdOptions {
  /** Least specificity, in [0, 1]. Required. */
  specificity: number;
}

/** The best sensitivity over the thresholds at which the specificity is at least what is asked for. */
export class SensitivityAtSpecificity extends AtThreshold<SensitivityAtSpecificityOptions> {
  static readonly className = 'SensitivityAtSpecificity';
  static override readonly fields = { ...atThresholdFields, specificity: number(undefined, { min: 0, max: 1 }) };

  constructor(options: SensitivityAtSpecificityOptions) {
    super(options);
  }

  override result(): Tensor {
    const bound = this.rate(this.trueNegatives, this.falsePositives);
    const wanted = this.rate(this.truePositives, this.falseNegatives);
    return this.best(bound, wanted, this.options.specificity);
  }
}
registerMetric(SensitivityAtSpecificity);
