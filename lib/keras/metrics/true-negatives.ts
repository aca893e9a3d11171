import { ConfusionCount } from './confusion-count';
import { registerMetric } from './registry';

/** The (weighted) number of negative predictions that are right. */
export class TrueNegatives extends ConfusionCount {
  static readonly className = 'TrueNegatives';
  protected override readonly counted = 'trueNegatives';
}
registerMetric(TrueNegatives);
