import { registerMetric } from './registry';
import { ShareOfPositives, type ShareOfPositivesOptions } from './share-of-positives';

export type RecallOptions = ShareOfPositivesOptions;

/** The share of positive samples that are found: tp / (tp + fn). */
export class Recall extends ShareOfPositives {
  static readonly className = 'Recall';

  constructor(options: RecallOptions = {}) {
    super(options, 'falseNegatives');
  }
}
registerMetric(Recall);
