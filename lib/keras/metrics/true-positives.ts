import { ConfusionCount } from './confusion-count';
import { registerMetric } from './registry';

/** The (weighted) number of positive predictions that are right. */
export class TruePositives extends ConfusionCount {
  static readonly className = 'TruePositives';
  protected override readonly counted = 'truePositives';
}
registerMetric(TruePositives);
