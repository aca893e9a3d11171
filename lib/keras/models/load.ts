/** Models out of Keras's files. */

import { loadModel as load, type LoadModelOptions } from '../saving';
import { Model } from './model';
import './sequential';

/**
 * Reads a model that `model.save`, or Python's Keras 3, wrote: it predicts the same, and training goes on where it
 * stopped.
 *
 * @param file a path that ends in `.keras`.
 * @throws RangeError for a file that is damaged or of another kind, TypeError for a class that is not known.
 */
export async function loadModel(file: string, options: LoadModelOptions = {}): Promise<Model> {
  const model = await load(file, options);
  if (!(model instanceof Model))
    throw new RangeError(`loadModel: '${file}' holds the layer '${model.name}', not a model`);
  return model as Model;
}
