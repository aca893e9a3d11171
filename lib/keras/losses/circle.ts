import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import {
  add,
  cast,
  equal,
  greater,
  logicalAnd,
  logicalNot,
  logSumExp,
  matMul,
  maximum,
  mul,
  reshape,
  shape,
  sub,
  where,
} from '../../ops';
import * as raw from '../../ops/generated';
import { boolean, number } from '../fields';
import { setMask } from '../mask';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { matchRank } from './rank';
import { registerLoss } from './registry';

export interface CircleParameters {
  /** Scale of the similarities. Default 80. */
  gamma?: number;
  /** How far similarities may be from their best values. Default 0.4. */
  margin?: number;
  /** Whether a sample is not compared with itself. Default true. */
  removeDiagonal?: boolean;
  /** Labels of the reference embeddings; those of the batch by default. */
  refLabels?: TensorLike | null;
  /** Embeddings to compare with; those of the batch by default. */
  refEmbeddings?: TensorLike | null;
}

/** Whether two samples have one label, [queries, keys]; a sample and itself do not count as a pair when `removeDiagonal`. */
function sameLabel(queries: Tensor, keys: Tensor, removeDiagonal: boolean): { positive: Tensor; negative: Tensor } {
  const same = equal(reshape(queries, [-1, 1]), reshape(keys, [1, -1]));
  const negative = logicalNot(same);
  if (!removeDiagonal) return { positive: same, negative };
  const index = (x: Tensor) => {
    const count = reshape(shape(reshape(x, [-1])), []);
    return raw.range(toTensor(0, 'int32'), count, toTensor(1, 'int32'));
  };
  const diagonal = equal(reshape(index(queries), [-1, 1]), reshape(index(keys), [1, -1]));
  return { positive: logicalAnd(same, logicalNot(diagonal)), negative };
}

/**
 * ln(1 + Σ e^(…) Σ e^(…)) over the similarities of each sample to those of its label and to the others.
 *
 * Sun et al., Circle loss: a unified perspective of pair similarity optimization, 2020.
 *
 * @param yTrue labels, [batch].
 * @param yPred embeddings of length 1, [batch, n].
 * @returns losses of the samples, [batch].
 */
export function circle(yTrue: TensorLike, yPred: TensorLike, options: CircleParameters = {}): Tensor {
  const { gamma = 80, margin = 0.4, removeDiagonal = true, refLabels, refEmbeddings } = options;
  const embeddings = toTensor(yPred);
  const labels = cast(yTrue, 'int32');
  const others = refEmbeddings === undefined || refEmbeddings === null ? embeddings : toTensor(refEmbeddings);
  const otherLabels = refLabels === undefined || refLabels === null ? labels : cast(refLabels, 'int32');

  const distance = maximum(sub(1, matMul(embeddings, others, false, true)), 0);
  const { positive, negative } = sameLabel(labels, otherLabels, removeDiagonal);
  const weigh = (weight: Tensor, mask: Tensor) => maximum(mul(weight, cast(mask, distance.dtype)), 0);
  const positiveTerms = mul(mul(weigh(add(distance, margin), positive), sub(margin, distance)), -gamma);
  const negativeTerms = mul(mul(weigh(sub(1 + margin, distance), negative), sub(1 - margin, distance)), gamma);

  const none = toTensor(-Infinity, distance.dtype);
  const positives = logSumExp(where(positive, positiveTerms, none), 1);
  const negatives = logSumExp(where(negative, negativeTerms, none), 1);
  const losses = raw.softplus(add(positives, negatives));
  setMask(losses, greater(losses, 0));
  return losses;
}

export interface CircleOptions extends LossOptions, Omit<CircleParameters, 'refLabels' | 'refEmbeddings'> {}

/** Draws embeddings of one label together and those of different labels apart. */
export class Circle extends Loss<CircleOptions> {
  static readonly className = 'Circle';
  static override readonly fields = {
    ...namedLossFields('circle'),
    gamma: number(80),
    margin: number(0.4),
    removeDiagonal: boolean(true),
  };

  constructor(options: CircleOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return circle(...matchRank(yTrue, yPred), this.options);
  }
}
registerLoss(Circle, circle, 'circle');
