import { toTensor, type TensorLike } from '../../../core/convert';
import type { Tensor } from '../../../core/tensor';
import { cast, div, floor, mul, pow } from '../../../ops';
import { factory } from '../../configured';
import { boolean, number } from '../../fields';
import { registerSchedule } from './registry';
import { LearningRateSchedule, scheduleName, stepCount, type NamedOption } from './schedule';

export interface ExponentialDecayOptions extends NamedOption {
  /** Rate at the start. Required. */
  initialLearningRate: number;
  /** Number of steps in which the rate decays once by `decayRate`, > 0. Required. */
  decaySteps: number;
  /** Factor of the rate after `decaySteps`. Required. */
  decayRate: number;
  /** Whether the rate changes only every `decaySteps`. Default false. */
  staircase?: boolean;
}

/** initialLearningRate · decayRate ^ (step / decaySteps). */
export class ExponentialDecay extends LearningRateSchedule<ExponentialDecayOptions> {
  static readonly className = 'ExponentialDecay';
  static override readonly fields = {
    initialLearningRate: number(),
    decaySteps: stepCount(),
    decayRate: number(),
    staircase: boolean(false),
    name: scheduleName('ExponentialDecay'),
  };

  constructor(options: ExponentialDecayOptions) {
    super(options);
  }

  override call(step: TensorLike): Tensor {
    const { initialLearningRate, decaySteps, decayRate, staircase } = this.options;
    const passed = div(cast(step, 'float32'), decaySteps);
    const decay = pow(toTensor(decayRate, 'float32'), staircase ? floor(passed) : passed);
    return mul(decay, initialLearningRate);
  }
}
registerSchedule(ExponentialDecay);

/** Makes `new ExponentialDecay(options)`. */
export const exponentialDecay = factory(ExponentialDecay);
