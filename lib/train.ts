/** `tf.train`: checkpoints, and TensorFlow.js's makers of optimizers. */

export * from './checkpoint';
export { adadelta, adagrad, adam, adamax, momentum, rmsprop, sgd } from './keras/optimizers/train';
