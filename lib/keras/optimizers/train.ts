/** TensorFlow.js's `tf.train`: optimizers by their old names, with numbers in place of options. */

import { Adadelta } from './adadelta';
import { Adagrad } from './adagrad';
import { Adam } from './adam';
import { Adamax } from './adamax';
import { RMSprop } from './rmsprop';
import { SGD } from './sgd';

/** Makes an {@link SGD} optimizer: gradient descent. */
export function sgd(learningRate: number): SGD {
  return new SGD({ learningRate });
}

/** Makes an {@link SGD} optimizer with momentum. */
export function momentum(learningRate: number, momentum: number, useNesterov = false): SGD {
  return new SGD({ learningRate, momentum, nesterov: useNesterov });
}

/** Makes an {@link RMSprop} optimizer. */
export function rmsprop(learningRate: number, decay = 0.9, momentum = 0, epsilon = 1e-7, centered = false): RMSprop {
  return new RMSprop({ learningRate, rho: decay, momentum, epsilon, centered });
}

/** Makes an {@link Adam} optimizer. */
export function adam(learningRate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7): Adam {
  return new Adam({ learningRate, beta1, beta2, epsilon });
}

/** Makes an {@link Adadelta} optimizer. */
export function adadelta(learningRate = 0.001, rho = 0.95, epsilon = 1e-7): Adadelta {
  return new Adadelta({ learningRate, rho, epsilon });
}

/** Makes an {@link Adamax} optimizer. */
export function adamax(learningRate = 0.002, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7): Adamax {
  return new Adamax({ learningRate, beta1, beta2, epsilon });
}

/** Makes an {@link Adagrad} optimizer. */
export function adagrad(learningRate: number, initialAccumulatorValue = 0.1): Adagrad {
  return new Adagrad({ learningRate, initialAccumulatorValue });
}
