import { ConfusionCount } from './confusion-count';
import { registerMetric } from './registry';

/** The (weighted) number of positive predictions that are wrong. */
export class FalsePositives extends ConfusionCount {
  static readonly className = 'FalsePositives';
  protected override readonly counted = 'falsePositives';
}
registerMetric(FalsePositives);
