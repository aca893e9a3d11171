import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { abs, lessEqual, mean, mul, square, sub, where } from '../../ops';
import type { Config } from '../config';
import { number, withKey } from '../fields';
import { Loss, namedLossFields, type LossOptions } from './loss';
import { pair } from './pair';
import { registerLoss } from './registry';

export interface HuberDelta {
  /** Where the loss turns from quadratic to linear. Default 1. */
  delta?: number;
}

/**
 * mean(½ e² where |e| ≤ delta, delta · |e| − ½ delta² elsewhere) over the last axis, e = yPred − yTrue.
 *
 * @param yTrue targets, [...batch, n].
 * @param yPred predictions of the same shape.
 * @returns losses of the samples, [...batch].
 */
export function huber(yTrue: TensorLike, yPred: TensorLike, options: HuberDelta = {}): Tensor {
  const { delta = 1 } = options;
  const [targets, predictions] = pair(yTrue, yPred);
  const error = sub(predictions, targets);
  const size = abs(error);
  const limit = toTensor(delta, size.dtype);
  const linear = sub(mul(size, limit), 0.5 * delta * delta);
  return mean(where(lessEqual(size, limit), mul(square(error), 0.5), linear), -1);
}

export interface HuberOptions extends LossOptions, HuberDelta {}

/** Quadratic for small errors, linear for those above `delta`; reduced over a batch. */
export class Huber extends Loss<HuberOptions> {
  static readonly className = 'Huber';
  static override readonly fields = { ...namedLossFields('huber_loss'), delta: withKey(number(1), null) };

  constructor(options: HuberOptions = {}) {
    super(options);
  }

  override call(yTrue: Tensor, yPred: Tensor): Tensor {
    return huber(yTrue, yPred, this.options);
  }

  override getConfig(): Config {
    return { ...super.getConfig(), ...this.configWith('delta', 1) };
  }
}
registerLoss(Huber, huber, 'huber', 'huber_loss');
