/** tf.math: the names of Python's module. */

export * from './arithmetic';
export * from './compare';
export * from './logical';
export * from './math';
export { softmax, logSoftmax } from './nn/softmax';
export { softplus } from './nn/activations';
export * from './reduce';
export * from './segment';
export { bincount, confusionMatrix, inTopK, invertPermutation, topk } from './sort';
export * from './special';
