import { ConfusionCount } from './confusion-count';
import { registerMetric } from './registry';

/** The (weighted) number of negative predictions that are wrong. */
export class FalseNegatives extends ConfusionCount {
  static readonly className = 'FalseNegatives';
  protected override readonly counted = 'falseNegatives';
}
registerMetric(FalseNegatives);
