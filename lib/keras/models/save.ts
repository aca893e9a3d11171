/** Models into Keras's files, as functions: `saveModel(model, file)` is `model.save(file)`. */

import type { LoadWeightsOptions, SaveOptions, SaveWeightsOptions } from '../saving';
import type { Model } from './model';

/**
 * Writes a model: architecture, compile settings, weights, optimizer state.
 *
 * @param file a path that ends in `.keras`; until all is written, a file that is there stays as it was.
 */
export function saveModel(model: Model, file: string, options?: SaveOptions): Promise<void> {
  return model.save(file, options);
}

/**
 * Writes the weights of a model, and the optimizer's state.
 *
 * @param file a path that ends in `.weights.h5`.
 */
export function saveWeights(model: Model, file: string, options?: SaveWeightsOptions): Promise<void> {
  return model.saveWeights(file, options);
}

/**
 * Reads weights into a model. When they do not fit, nothing is changed.
 *
 * @param file a path that ends in `.weights.h5` or `.keras`.
 */
export function loadWeights(model: Model, file: string, options?: LoadWeightsOptions): Promise<void> {
  return model.loadWeights(file, options);
}
