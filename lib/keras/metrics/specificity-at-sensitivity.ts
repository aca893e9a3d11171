import type { Tensor } from '../../core/tensor';
import { number } from '../fields';
import { AtThreshold, atThresholdFields, type AtThresholdOptions } from './at-threshold';
import { registerMetric } from './registry';

export interface SpecificityAtSensitivityOptions extends AtThresholdOptions {
  /** Least sensitivity, in [0, 1]. Required. */
  sensitivity: number;
}

/** The best specificity over the thresholds at which the sensitivity is at least what is asked for. */
export class SpecificityAtSensitivity extends AtThreshold<SpecificityAtSensitivityOptions> {
  static readonly className = 'SpecificityAtSensitivity';
  static override readonly fields = { ...atThresholdFields, sensitivity: number(undefined, { min: 0, max: 1 }) };

  constructor(options: SpecificityAtSensitivityOptions) {
    super(options);
  }

  override result(): Tensor {
    const bound = this.rate(this.truePositives, this.falseNegatives);
    const wanted = this.rate(this.trueNegatives, this.falsePositives);
    return this.best(bound, wanted, this.options.sensitivity);
  }
}
registerMetric(SpecificityAtSensitivity);
