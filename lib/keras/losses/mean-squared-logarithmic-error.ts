import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { add, log, maximum, mean, squaredDifference } from '../../ops';
import { epsilon } from '../backend';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { pair } from './pair';
import { registerLoss } from './registry';

/**
 * mean((ln(yTrue + 1) − ln(yPred + 1))²) over the last axis, values below ε taken as ε
 *
 * @param yTrue targets, [...batch, n].
 * @param yPred predictions of the same shape.
 * @returns losses of the samples, [...batch].
 */
export function meanSquaredLogarithmicError(yTrue: TensorLike, yPred: TensorLike): Tensor {
  const [targets, predictions] = pair(yTrue, yPred);
  const logarithm = (x: Tensor) => log(add(maximum(x, epsilon()), 1));
  return mean(squaredDifference(logarithm(predictions), logarithm(targets)), -1);
}

/** mean((ln(yTrue + 1) − ln(yPred + 1))²) over the last axis, values below ε taken as ε, reduced over a batch. */
export class MeanSquaredLogarithmicError extends Loss {
  static readonly className = 'MeanSquaredLogarithmicError';
  static override readonly fields = namedLossFields('mean_squared_logarithmic_error');

  constructor(options: LossOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return meanSquaredLogarithmicError(yTrue, yPred);
  }
}
registerLoss(MeanSquaredLogarithmicError, meanSquaredLogarithmicError, 'mean_squared_logarithmic_error', 'msle');
