import type { TensorLike } from '../../../core/convert';
import type { Tensor } from '../../../core/tensor';
import { add, cast, cos, div, less, maximum, minimum, mul, sub, where } from '../../../ops';
import { factory } from '../../configured';
import { integer, nullable, number } from '../../fields';
import { registerSchedule } from './registry';
import { LearningRateSchedule, scheduleName, stepCount, type NamedOption } from './schedule';

export interface CosineDecayOptions extends NamedOption {
  /** Rate at the start (of the warm-up, where there is one). Required. */
  initialLearningRate: number;
  /** Number of steps of the decay, > 0. Required. */
  decaySteps: number;
  /** Last rate as a share of the first one of the decay. Default 0. */
  alpha?: number;
  /** Rate to which it rises in a straight line before it decays; null (default): no warm-up. */
  warmupTarget?: number | null;
  /** Number of steps of the warm-up. Default 0. */
  warmupSteps?: number;
}

/**
 * rate · ((1 − alpha) · ½ (1 + cos(π · step / decaySteps)) + alpha), after a warm-up if wanted.
 *
 * Loshchilov and Hutter, SGDR: stochastic gradient descent with warm restarts, 2016.
 */
export class CosineDecay extends LearningRateSchedule<CosineDecayOptions> {
  static readonly className = 'CosineDecay';
  static override readonly fields = {
    initialLearningRate: number(),
    decaySteps: stepCount(),
    alpha: number(0),
    name: scheduleName('CosineDecay'),
    warmupTarget: nullable(number()),
    warmupSteps: integer(0, { min: 0 }),
  };

  constructor(options: CosineDecayOptions) {
    super(options);
  }

  override call(step: TensorLike): Tensor {
    const { initialLearningRate, decaySteps, warmupTarget, warmupSteps } = this.options;
    const done = cast(step, 'float32');
    if (warmupTarget === null) return this.decayed(minimum(done, decaySteps), initialLearningRate);
    const capped = minimum(done, decaySteps + warmupSteps);
    const slope = Math.fround(Math.fround(warmupTarget) - Math.fround(initialLearningRate));
    const rising = add(mul(div(capped, warmupSteps), slope), initialLearningRate);
    const falling = this.decayed(maximum(sub(capped, warmupSteps), 0), warmupTarget);
    return warmupSteps === 0 ? falling : where(less(capped, warmupSteps), rising, falling);
  }

  private decayed(step: Tensor, from: number): Tensor {
    const { decaySteps, alpha } = this.options;
    const wave = mul(add(cos(mul(div(step, decaySteps), Math.PI)), 1), 0.5);
    return mul(add(mul(wave, 1 - alpha), alpha), from);
  }
}
registerSchedule(CosineDecay);

/** Makes `new CosineDecay(options)`. */
export const cosineDecay = factory(CosineDecay);
