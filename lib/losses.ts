/** `tf.losses`: Keras's losses, and TensorFlow.js's that take weights. */

export * from './keras/losses';
export {
  absoluteDifference,
  computeWeightedLoss,
  cosineDistance,
  hingeLoss,
  huberLoss,
  logLoss,
  sigmoidCrossEntropy,
  softmaxCrossEntropy,
} from './ops/weighted-losses';
