import { toTensor, type TensorLike } from '../../core/convert';
import { formatShape } from '../../core/shape';
import type { Tensor } from '../../core/tensor';
import {
  abs,
  add,
  cast,
  div,
  expandDims,
  greater,
  greaterEqual,
  logicalAnd,
  max,
  mean,
  mul,
  sub,
  sum,
} from '../../ops';
import type { Variable } from '../../ops/variable';
import { epsilon } from '../backend';
import { nullable, number, oneOf } from '../fields';
import { Metric, type MetricOptions } from './metric';

export interface ScoreOptions extends MetricOptions {
  /** How the scores of the classes become one: 'micro', 'macro' or 'weighted'; null (default) keeps them apart. */
  average?: string | null;
  /** Predictions above it count as 1, in (0, 1]; without one the greatest prediction of each row does. */
  threshold?: number | null;
}

interface State {
  truePositives: Variable;
  falsePositives: Variable;
  falseNegatives: Variable;
  intermediateWeights: Variable;
}

export const scoreFields = {
  average: nullable(oneOf(['micro', 'macro', 'weighted'])),
  threshold: nullable(number(undefined, { above: 0, max: 1 })),
};

/** (1 + β²) · precision · recall / (β² · precision + recall), per class or averaged. */
export abstract class Score<Options extends ScoreOptions> extends Metric<Options> {
  override readonly direction = 'up';
  private built: State | null = null;

  /** How much more recall counts than precision. */
  protected abstract get weightOfRecall(): number;

  private build(yTrue: Tensor, yPred: Tensor): State {
    const classes = yPred.staticShape?.[1];
    if (yPred.rank !== 2 || yTrue.rank !== 2 || typeof classes !== 'number') {
      throw new RangeError(
        `${this.name}: expected targets and predictions of shape [batch, classes], received ` +
          `yTrue=${formatShape(yTrue.staticShape)}, yPred=${formatShape(yPred.staticShape)}`,
      );
    }
    const shape = this.options.average === 'micro' ? [] : [classes];
    const { dtype } = this;
    return {
      truePositives: this.addVariable({ name: 'true_positives', shape, dtype }),
      falsePositives: this.addVariable({ name: 'false_positives', shape, dtype }),
      falseNegatives: this.addVariable({ name: 'false_negatives', shape, dtype }),
      intermediateWeights: this.addVariable({ name: 'intermediate_weights', shape, dtype }),
    };
  }

  override updateState(yTrue: TensorLike, yPred: TensorLike, sampleWeight?: TensorLike | null): void {
    const targets = cast(toTensor(yTrue), this.dtype);
    const predictions = cast(toTensor(yPred), this.dtype);
    this.built ??= this.build(targets, predictions);
    const decided = cast(this.decide(predictions), this.dtype);
    const weight =
      sampleWeight === null || sampleWeight === undefined
        ? null
        : expandDims(cast(toTensor(sampleWeight), this.dtype), 1);
    const axis = this.options.average === 'micro' ? null : 0;
    const total = (x: Tensor) => sum(weight === null ? x : mul(x, weight), axis);
    this.built.truePositives.assignAdd(total(mul(decided, targets)));
    this.built.falsePositives.assignAdd(total(mul(decided, sub(1, targets))));
    this.built.falseNegatives.assignAdd(total(mul(sub(1, decided), targets)));
    this.built.intermediateWeights.assignAdd(total(targets));
  }

  private decide(predictions: Tensor): Tensor {
    const { threshold } = this.options;
    if (typeof threshold === 'number') return greater(predictions, threshold);
    const greatest = max(predictions, -1, true);
    return logicalAnd(greaterEqual(predictions, greatest), greater(abs(predictions), 1e-9));
  }

  override result(): Tensor {
    if (this.built === null) throw new Error(`${this.name}: expected updateState before result`);
    const found = this.built.truePositives.read();
    const precision = div(found, add(add(found, this.built.falsePositives), epsilon()));
    const recall = div(found, add(add(found, this.built.falseNegatives), epsilon()));
    const square = this.weightOfRecall ** 2;
    const score = mul(div(mul(precision, recall), add(add(mul(precision, square), recall), epsilon())), 1 + square);
    if (this.options.average === null) return score;
    if (this.options.average !== 'weighted') return mean(score);
    const weights = this.built.intermediateWeights.read();
    return sum(mul(score, div(weights, add(sum(weights), epsilon()))));
  }
}
