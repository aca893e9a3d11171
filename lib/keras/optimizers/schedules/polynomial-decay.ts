import { toTensor, type TensorLike } from '../../../core/convert';
import type { Tensor } from '../../../core/tensor';
import { add, cast, ceil, div, equal, minimum, mul, pow, sub, where } from '../../../ops';
import { factory } from '../../configured';
import { boolean, number } from '../../fields';
import { registerSchedule } from './registry';
import { LearningRateSchedule, scheduleName, stepCount, type NamedOption } from './schedule';

export interface PolynomialDecayOptions extends NamedOption {
  /** Rate at the start. Required. */
  initialLearningRate: number;
  /** Number of steps until the end rate is reached, > 0. Required. */
  decaySteps: number;
  /** Rate at the end. Default 0.0001. */
  endLearningRate?: number;
  /** Power of the polynomial. Default 1: a straight line. */
  power?: number;
  /** Whether the decay starts again, over a multiple of `decaySteps`, each time it has ended. Default false. */
  cycle?: boolean;
}

/** (initialLearningRate − endLearningRate) · (1 − step / decaySteps) ^ power + endLearningRate. */
export class PolynomialDecay extends LearningRateSchedule<PolynomialDecayOptions> {
  static readonly className = 'PolynomialDecay';
  static override readonly fields = {
    initialLearningRate: number(),
    decaySteps: stepCount(),
    endLearningRate: number(0.0001),
    power: number(1),
    cycle: boolean(false),
    name: scheduleName('PolynomialDecay'),
  };

  constructor(options: PolynomialDecayOptions) {
    super(options);
  }

  override call(step: TensorLike): Tensor {
    const { initialLearningRate, endLearningRate, power } = this.options;
    const left = pow(sub(1, this.passed(cast(step, 'float32'))), toTensor(power, 'float32'));
    const range = Math.fround(Math.fround(initialLearningRate) - Math.fround(endLearningRate));
    return add(mul(left, range), endLearningRate);
  }

  /** The part of the way to the end rate, in [0, 1]. */
  private passed(step: Tensor): Tensor {
    const { decaySteps, cycle } = this.options;
    if (!cycle) return div(minimum(step, decaySteps), decaySteps);
    const rounds = where(equal(step, 0), toTensor(1, 'float32'), ceil(div(step, decaySteps)));
    return div(step, mul(rounds, decaySteps));
  }
}
registerSchedule(PolynomialDecay);

/** Makes `new PolynomialDecay(options)`. */
export const polynomialDecay = factory(PolynomialDecay);
