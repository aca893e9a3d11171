import type { TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { add, mean, mul, sub } from '../../ops';
import * as raw from '../../ops/generated';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { pair } from './pair';
import { registerLoss } from './registry';

/**
 * mean(ln cosh(yPred − yTrue)) over the last axis
 *
 * @param yTrue targets, [...batch, n].
 * @param yPred predictions of the same shape.
 * @returns losses of the samples, [...batch].
 */
export function logCosh(yTrue: TensorLike, yPred: TensorLike): Tensor {
  const [targets, predictions] = pair(yTrue, yPred);
  const error = sub(predictions, targets);
  // ln cosh x = x + ln(1 + e⁻²ˣ) − ln 2, which does not overflow.
  return mean(sub(add(error, raw.softplus(mul(error, -2))), Math.LN2), -1);
}

/** mean(ln cosh(yPred − yTrue)) over the last axis, reduced over a batch. */
export class LogCosh extends Loss {
  static readonly className = 'LogCosh';
  static override readonly fields = namedLossFields('log_cosh');

  constructor(options: LossOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return logCosh(yTrue, yPred);
  }
}
registerLoss(LogCosh, logCosh, 'log_cosh', 'logcosh');
