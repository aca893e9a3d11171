/** `tf.keras.saving`: files of models and weights, and the names of classes and functions in them. */

export { deserializeKerasObject, serializeKerasObject } from './config';
export { loadModel } from './models/load';
export {
  getCustomObjects,
  getRegisteredName,
  getRegisteredObject,
  registerKerasSerializable,
  withCustomObjects as customObjectScope,
} from './registry';
export { loadWeights, saveModel, saveWeights } from './models/save';
