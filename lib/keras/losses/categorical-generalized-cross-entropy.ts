import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { cast, div, mul, oneHot, pow, sub, sum } from '../../ops';
import { number } from '../fields';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { matchRank } from './rank';
import { registerLoss } from './registry';

export interface GeneralizedCrossEntropyParameters {
  /** Between 0 (crossentropy) and 1 (mean absolute error), both excluded. Default 0.5. */
  q?: number;
}

/**
 * (1 − p^q) / q, p being the probability of the right class; less moved by wrong labels than a crossentropy.
 *
 * Zhang and Sabuncu, Generalized cross entropy loss for training deep neural networks with noisy labels, 2018.
 *
 * @param yTrue indices of classes, [...batch].
 * @param yPred probabilities, [...batch, classes].
 * @returns losses of the samples, [...batch].
 */
export function categoricalGeneralizedCrossEntropy(
  yTrue: TensorLike,
  yPred: TensorLike,
  options: GeneralizedCrossEntropyParameters = {},
): Tensor {
  const { q = 0.5 } = options;
  const predictions = toTensor(yPred);
  const labels = oneHot(cast(yTrue, 'int32'), predictions.shape[predictions.rank - 1], 1, 0, predictions.dtype);
  return div(sub(1, pow(sum(mul(predictions, labels), -1), q)), q);
}

export interface CategoricalGeneralizedCrossEntropyOptions extends LossOptions, GeneralizedCrossEntropyParameters {}

/** A crossentropy that is robust against wrong labels, reduced over a batch. */
export class CategoricalGeneralizedCrossEntropy extends Loss<CategoricalGeneralizedCrossEntropyOptions> {
  static readonly className = 'CategoricalGeneralizedCrossEntropy';
  static override readonly fields = {
    ...namedLossFields('categorical_generalized_cross_entropy'),
    q: number(0.5, { above: 0, below: 1 }),
  };

  constructor(options: CategoricalGeneralizedCrossEntropyOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return categoricalGeneralizedCrossEntropy(...matchRank(yTrue, yPred), this.options);
  }
}
registerLoss(
  CategoricalGeneralizedCrossEntropy,
  categoricalGeneralizedCrossEntropy,
  'categorical_generalized_cross_entropy',
);
