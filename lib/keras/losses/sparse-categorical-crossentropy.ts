import { toTensor, type TensorLike } from '../../core/convert';
import { show } from '../../core/show';
import type { Tensor } from '../../core/tensor';
import { expandDims, notEqual, squeeze, where } from '../../ops';
import type { Config } from '../config';
import { boolean, integer, nullable, withKey } from '../fields';
import { setMask } from '../mask';
import { sparseTerms } from './cross-entropy';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { matchRank } from './rank';
import { registerLoss } from './registry';

export interface SparseCategoricalCrossentropyParameters {
  /** Whether predictions are logits rather than probabilities. Default false. */
  fromLogits?: boolean;
  /** A class whose samples do not count, such as a "void" class. Default none. */
  ignoreClass?: number | null;
  /** Axis of the classes; only the last is supported, as in Keras on TensorFlow. Default −1. */
  axis?: number;
}

/**
 * −ln p of the right class.
 *
 * @param yTrue indices of classes, [...batch] or [...batch, 1], of any numeric dtype.
 * @param yPred probabilities or logits, [...batch, classes]. Of a softmax's output the logits are used.
 * @returns losses of the samples, [...batch].
 */
export function sparseCategoricalCrossentropy(
  yTrue: TensorLike,
  yPred: TensorLike,
  options: SparseCategoricalCrossentropyParameters = {},
): Tensor {
  const { fromLogits = false, ignoreClass = null, axis = -1 } = options;
  const predictions = toTensor(yPred);
  if (axis !== -1 && axis !== predictions.rank - 1) {
    throw new RangeError(`sparseCategoricalCrossentropy: expected axis to be the last, received ${show(axis)}`);
  }
  const given = toTensor(yTrue);
  const sameRank = given.rank === predictions.rank && given.shape[given.rank - 1] === 1;
  const labels = sameRank ? squeeze(given, [-1]) : given;
  if (ignoreClass === null) return sparseTerms(labels, predictions, fromLogits);

  const counts = notEqual(labels, toTensor(ignoreClass, labels.dtype));
  const kept = where(counts, labels, toTensor(0, labels.dtype));
  const zero = toTensor(0, predictions.dtype);
  const losses = sparseTerms(kept, where(expandDims(counts, -1), predictions, zero), fromLogits);
  const masked = where(counts, losses, toTensor(0, losses.dtype));
  setMask(masked, counts);
  return masked;
}

export interface SparseCategoricalCrossentropyOptions extends LossOptions, SparseCategoricalCrossentropyParameters {}

/** Crossentropy of labels that are indices of classes, reduced over a batch. */
export class SparseCategoricalCrossentropy extends Loss<SparseCategoricalCrossentropyOptions> {
  static readonly className = 'SparseCategoricalCrossentropy';
  static override readonly fields = {
    ...namedLossFields('sparse_categorical_crossentropy'),
    fromLogits: boolean(false),
    ignoreClass: nullable(integer()),
    axis: withKey(integer(-1), null),
  };

  constructor(options: SparseCategoricalCrossentropyOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return sparseCategoricalCrossentropy(...matchRank(yTrue, yPred), this.options);
  }

  // Labels are indices: a detour through floats would lose large ones.
  protected override targets(yTrue: Tensor): Tensor {
    return yTrue;
  }

  override getConfig(): Config {
    return { ...super.getConfig(), ...this.configWith('axis', -1) };
  }
}
registerLoss(SparseCategoricalCrossentropy, sparseCategoricalCrossentropy, 'sparse_categorical_crossentropy');
