import type { Tensor } from '../../core/tensor';
import { labelKind } from '../losses/resolve';
import { BinaryAccuracy } from './binary-accuracy';
import { CategoricalAccuracy } from './categorical-accuracy';
import type { Metric } from './metric';
import { get, type MetricIdentifier } from './registry';
import { SparseCategoricalAccuracy } from './sparse-categorical-accuracy';

const accuracies = {
  binary: BinaryAccuracy,
  sparse: SparseCategoricalAccuracy,
  categorical: CategoricalAccuracy,
};

/**
 * A metric for a model's output: 'accuracy' and 'acc' stand for the one that its shapes ask for. One that was named by
 * a string reports under that string, as in Keras.
 *
 * @param identifier what `compile` was given.
 * @param yTrue targets of the output.
 * @param yPred the output.
 */
export function resolve(identifier: MetricIdentifier, yTrue: Tensor, yPred: Tensor): Metric {
  if (typeof identifier !== 'string') return get(identifier);
  if (['accuracy', 'acc'].includes(identifier.toLowerCase())) {
    return new accuracies[labelKind(yTrue, yPred)]({ name: identifier });
  }
  const metric = get(identifier);
  metric.name = identifier;
  return metric;
}
