import { registerMetric } from './registry';
import { ShareOfPositives, type ShareOfPositivesOptions } from './share-of-positives';

export type PrecisionOptions = ShareOfPositivesOptions;

/** The share of positive predictions that are right: tp / (tp + fp). */
export class Precision extends ShareOfPositives {
  static readonly className = 'Precision';

  constructor(options: PrecisionOptions = {}) {
    super(options, 'falsePositives');
  }
}
registerMetric(Precision);
