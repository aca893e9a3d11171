/** Models into Keras's files, as functions: `saveModel(model, file)` is `model.save(file)`. */

import { show } from '../../core/show';
import type { LoadWeightsOptions, SaveOptions, SaveWeightsOptions } from '../saving';
import { Model } from './model';

/** @throws TypeError for what is no model. */
function checkModel(model: unknown, call: string): Model {
  if (model instanceof Model) return model;
  throw new TypeError(`${call}: expected a model, received ${show(model)}`);
}

/**
 * Writes a model: architecture, compile settings, weights, optimizer state.
 *
 * @param file a path that ends in `.keras`; until all is written, a file that is there stays as it was.
 */
export async function saveModel(model: Model, file: string, options?: SaveOptions): Promise<void> {
  return checkModel(model, 'saveModel').save(file, options);
}

/**
 * Writes the weights of a model, and the optimizer's state.
 *
 * @param file a path that ends in `.weights.h5`.
 */
export async function saveWeights(model: Model, file: string, options?: SaveWeightsOptions): Promise<void> {
  return checkModel(model, 'saveWeights').saveWeights(file, options);
}

/**
 * Reads weights into a model. When they do not fit, nothing is changed.
 *
 * @param file a path that ends in `.weights.h5` or `.keras`.
 */
export async function loadWeights(model: Model, file: string, options?: LoadWeightsOptions): Promise<void> {
  return checkModel(model, 'loadWeights').loadWeights(file, options);
}
