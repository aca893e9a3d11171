/** `tf.train`: checkpoints, and TensorFlow.js's optimizers. */

import { train } from './keras/optimizers/train';

export * from './checkpoint';

/** TensorFlow.js's makers of optimizers. */
export const { sgd, momentum, rmsprop, adam, adadelta, adamax, adagrad } = train;
