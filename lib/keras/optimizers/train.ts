/** TensorFlow.js's `tf.train`: optimizers by their old names, with numbers in place of options. */

import { Adadelta } from './adadelta';
import { Adagrad } from './adagrad';
import { Adam } from './adam';
import { Adamax } from './adamax';
import { RMSprop } from './rmsprop';
import { SGD } from './sgd';

export const train = {
  /** Gradient descent. */
  sgd: (learningRate: number) => new SGD({ learningRate }),

  /** Gradient descent with momentum. */
  momentum: (learningRate: number, momentum: number, useNesterov = false) =>
    new SGD({ learningRate, momentum, nesterov: useNesterov }),

  /** `new RMSprop`. */
  rmsprop: (learningRate: number, decay = 0.9, momentum = 0, epsilon = 1e-7, centered = false) =>
    new RMSprop({ learningRate, rho: decay, momentum, epsilon, centered }),

  /** `new Adam`. */
  adam: (learningRate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7) =>
    new Adam({ learningRate, beta1, beta2, epsilon }),

  /** `new Adadelta`. */
  adadelta: (learningRate = 0.001, rho = 0.95, epsilon = 1e-7) => new Adadelta({ learningRate, rho, epsilon }),

  /** `new Adamax`. */
  adamax: (learningRate = 0.002, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-7) =>
    new Adamax({ learningRate, beta1, beta2, epsilon }),

  /** `new Adagrad`. */
  adagrad: (learningRate: number, initialAccumulatorValue = 0.1) =>
    new Adagrad({ learningRate, initialAccumulatorValue }),
};
