import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { add, log, mean, mul, sub } from '../../ops';
import { epsilon } from '../backend';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { pair } from './pair';
import { registerLoss } from './registry';

/**
 * mean(yPred − yTrue · ln(yPred + ε)) over the last axis
 *
 * @param yTrue targets, [...batch, n].
 * @param yPred predictions of the same shape.
 * @returns losses of the samples, [...batch].
 */
export function poisson(yTrue: TensorLike, yPred: TensorLike): Tensor {
  const [targets, predictions] = pair(yTrue, yPred, { matchRanks: false });
  return mean(sub(predictions, mul(targets, log(add(predictions, epsilon())))), -1);
}

/** mean(yPred − yTrue · ln(yPred + ε)) over the last axis, reduced over a batch. */
export class Poisson extends Loss {
  static readonly className = 'Poisson';
  static override readonly fields = namedLossFields('poisson');

  constructor(options: LossOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return poisson(yTrue, yPred);
  }
}
registerLoss(Poisson, poisson, 'poisson');
