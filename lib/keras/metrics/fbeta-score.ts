import { number } from '../fields';
import { namedMetricFields } from './metric';
import { registerMetric } from './registry';
import { Score, scoreFields, type ScoreOptions } from './score';

export interface FBetaScoreOptions extends ScoreOptions {
  /** How much more recall counts than precision, > 0. Default 1. */
  beta?: number;
}

/** The weighted harmonic mean of precision and recall. */
export class FBetaScore extends Score<FBetaScoreOptions> {
  static readonly className = 'FBetaScore';
  static override readonly fields = {
    ...namedMetricFields('fbeta_score'),
    ...scoreFields,
    beta: number(1, { above: 0 }),
  };

  constructor(options: FBetaScoreOptions = {}) {
    super(options);
  }

  protected override get weightOfRecall(): number {
    return this.options.beta;
  }
}
registerMetric(FBetaScore);
