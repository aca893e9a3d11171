import { toTensor, type TensorLike } from '../../core/convert';
import { formatShape } from '../../core/shape';
import type { Tensor } from '../../core/tensor';
import {
  broadcastTo,
  cast,
  div,
  expandDims,
  greater,
  isInf,
  mean,
  mul,
  shape,
  size,
  sub,
  sum,
  square,
  where,
  zerosLike,
} from '../../ops';
import type { Variable } from '../../ops/variable';
import { integer, oneOf } from '../fields';
import { matchRank } from '../losses/rank';
import { Metric, namedMetricFields, type MetricOptions } from './metric';
import { registerMetric } from './registry';

export interface R2ScoreOptions extends MetricOptions {
  /** How the scores of the outputs become one: 'uniform_average' (default), 'variance_weighted_average'; null keeps them apart. */
  classAggregation?: string | null;
  /** Number of independent regressors; above 0 the score is adjusted for them. Default 0. */
  numRegressors?: number;
}

interface State {
  squaredSum: Variable;
  sum: Variable;
  residual: Variable;
  count: Variable;
}

const aggregation = oneOf(['uniform_average', 'variance_weighted_average'], 'uniform_average');

/** The share of the targets' variance that predictions explain: 1 − Σ (y − ŷ)² / Σ (y − ȳ)². */
export class R2Score extends Metric<R2ScoreOptions> {
  static readonly className = 'R2Score';
  static override readonly fields = {
    ...namedMetricFields('r2_score'),
    classAggregation: {
      ...aggregation,
      read: (given: unknown, label: string) => (given === null ? null : aggregation.read(given, label)),
    },
    numRegressors: integer(0, { min: 0 }),
  };
  override readonly direction = 'up';
  private readonly numSamples = this.addVariable({ name: 'num_samples' });
  private built: State | null = null;

  constructor(options: R2ScoreOptions = {}) {
    super(options);
  }

  private build(yTrue: Tensor, yPred: Tensor): State {
    const outputs = yPred.staticShape?.[1];
    if (yPred.rank !== 2 || yTrue.rank !== 2 || typeof outputs !== 'number') {
      throw new RangeError(
        'R2Score: expected targets and predictions of shape [batch, outputs], received ' +
          `yTrue=${formatShape(yTrue.staticShape)}, yPred=${formatShape(yPred.staticShape)}`,
      );
    }
    return {
      squaredSum: this.addVariable({ name: 'squared_sum', shape: [outputs] }),
      sum: this.addVariable({ name: 'sum', shape: [outputs] }),
      residual: this.addVariable({ name: 'residual', shape: [outputs] }),
      count: this.addVariable({ name: 'count', shape: [outputs] }),
    };
  }

  override updateState(yTrue: TensorLike, yPred: TensorLike, sampleWeight?: TensorLike | null): void {
    const [targets, predictions] = matchRank(cast(toTensor(yTrue), this.dtype), cast(toTensor(yPred), this.dtype));
    this.built ??= this.build(targets, predictions);
    let weight = cast(toTensor(sampleWeight ?? 1), this.dtype);
    if (weight.rank === 1) weight = expandDims(weight, 1);
    weight = broadcastTo(weight, shape(targets));
    const weighted = mul(targets, weight);
    this.built.sum.assignAdd(sum(weighted, 0));
    this.built.squaredSum.assignAdd(sum(mul(targets, weighted), 0));
    this.built.residual.assignAdd(sum(mul(square(sub(targets, predictions)), weight), 0));
    this.built.count.assignAdd(sum(weight, 0));
    this.numSamples.assignAdd(cast(size(targets), this.numSamples.dtype));
  }

  override result(): Tensor {
    if (this.built === null) throw new Error('R2Score: expected updateState before result');
    const total = this.built.sum.read();
    const variance = sub(this.built.squaredSum, mul(total, div(total, this.built.count)));
    const raw = sub(1, div(this.built.residual, variance));
    const scores = where(isInf(raw), zerosLike(raw), raw);
    return this.adjusted(this.aggregated(scores, variance));
  }

  private aggregated(scores: Tensor, variance: Tensor): Tensor {
    if (this.options.classAggregation === null) return scores;
    if (this.options.classAggregation === 'uniform_average') return mean(scores);
    return div(sum(mul(variance, scores)), sum(variance));
  }

  /** Where there are too few samples for the number of regressors, the score stays as it is. */
  private adjusted(score: Tensor): Tensor {
    const p = this.options.numRegressors;
    if (p === 0) return score;
    const n = this.numSamples.read();
    const free = sub(n, p + 1);
    const adjusted = sub(1, div(mul(sub(1, score), sub(n, 1)), free));
    return where(greater(free, 0), adjusted, score);
  }
}
registerMetric(R2Score);
