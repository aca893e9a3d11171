import { namedMetricFields } from './metric';
import { registerMetric } from './registry';
import { Score, scoreFields, type ScoreOptions } from './score';

/** The harmonic mean of precision and recall. */
export class F1Score extends Score<ScoreOptions> {
  static readonly className = 'F1Score';
  static override readonly fields = { ...namedMetricFields('f1_score'), ...scoreFields };

  constructor(options: ScoreOptions = {}) {
    super(options);
  }

  protected override get weightOfRecall(): number {
    return 1;
  }
}
registerMetric(F1Score);
