import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { mul, neg, sum } from '../../ops';
import type { Config } from '../config';
import { integer, withKey } from '../fields';
import { unitVectors } from '../unit-vectors';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { pair } from './pair';
import { registerLoss } from './registry';

export interface CosineAxis {
  /** Axis of the vectors. Default −1, the last. */
  axis?: number;
}

/**
 * −Σ yTrue · yPred / (‖yTrue‖ ‖yPred‖) along an axis: −1 where the directions agree, 1 where they are opposite.
 *
 * @param yTrue targets, [...batch, n].
 * @param yPred predictions of the same shape.
 * @returns losses of the samples, [...batch].
 */
export function cosineSimilarity(yTrue: TensorLike, yPred: TensorLike, options: CosineAxis = {}): Tensor {
  const { axis = -1 } = options;
  const [targets, predictions] = pair(yTrue, yPred);
  return neg(sum(mul(unitVectors(targets, axis), unitVectors(predictions, axis)), axis));
}

export interface CosineSimilarityOptions extends LossOptions, CosineAxis {}

/** The negative cosine of the angle between targets and predictions, reduced over a batch. */
export class CosineSimilarity extends Loss<CosineSimilarityOptions> {
  static readonly className = 'CosineSimilarity';
  static override readonly fields = { ...namedLossFields('cosine_similarity'), axis: withKey(integer(-1), null) };

  constructor(options: CosineSimilarityOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return cosineSimilarity(yTrue, yPred, this.options);
  }

  override getConfig(): Config {
    return { ...super.getConfig(), ...this.configWith('axis', -1) };
  }
}
registerLoss(CosineSimilarity, cosineSimilarity, 'cosine_similarity');
