import type { Tensor } from '../../core/tensor';
import { binaryCrossentropy } from './binary-crossentropy';
import { categoricalCrossentropy } from './categorical-crossentropy';
import { LossFunctionWrapper, type LossFunction } from './function-loss';
import type { Loss } from './loss';
import { get, type LossIdentifier } from './registry';
import { sparseCategoricalCrossentropy } from './sparse-categorical-crossentropy';

/** What a model's output and its targets look like. */
export type LabelKind = 'binary' | 'sparse' | 'categorical';

/**
 * Reads the kind of labels off the shapes, as Keras does: one output is binary; targets with one axis less than the
 * predictions (or a last axis of 1 where they have more) are indices of classes; others are one-hot.
 */
export function labelKind(yTrue: Tensor, yPred: Tensor): LabelKind {
  const last = (x: Tensor) => x.shape[x.rank - 1] as number | null | undefined;
  if (last(yPred) === 1) return 'binary';
  if (yTrue.rank < yPred.rank) return 'sparse';
  return last(yTrue) === 1 && (last(yPred) ?? 0) > 1 ? 'sparse' : 'categorical';
}

const crossentropies: Record<LabelKind, LossFunction> = {
  binary: binaryCrossentropy as LossFunction,
  sparse: sparseCategoricalCrossentropy as LossFunction,
  categorical: categoricalCrossentropy as LossFunction,
};

/**
 * A loss for a model's output: 'crossentropy' and 'ce' stand for the one that its shapes ask for.
 *
 * @param identifier what `compile` was given.
 * @param yTrue targets of the output.
 * @param yPred the output.
 */
export function resolve(identifier: LossIdentifier, yTrue: Tensor, yPred: Tensor): Loss {
  if (typeof identifier !== 'string' || !['crossentropy', 'ce'].includes(identifier.toLowerCase()))
    return get(identifier);
  return new LossFunctionWrapper({ fn: crossentropies[labelKind(yTrue, yPred)], name: identifier });
}
