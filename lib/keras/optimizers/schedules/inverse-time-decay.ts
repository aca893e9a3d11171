import { toTensor, type TensorLike } from '../../../core/convert';
import type { Tensor } from '../../../core/tensor';
import { add, cast, div, floor, mul } from '../../../ops';
import { factory } from '../../configured';
import { boolean, number } from '../../fields';
import { registerSchedule } from './registry';
import { LearningRateSchedule, scheduleName, stepCount, type NamedOption } from './schedule';

export interface InverseTimeDecayOptions extends NamedOption {
  /** Rate at the start. Required. */
  initialLearningRate: number;
  /** Number of steps that count as one unit of time, > 0. Required. */
  decaySteps: number;
  /** How much the divisor grows per unit of time. Required. */
  decayRate: number;
  /** Whether the rate changes only every `decaySteps`. Default false. */
  staircase?: boolean;
}

/** initialLearningRate / (1 + decayRate · step / decaySteps). */
export class InverseTimeDecay extends LearningRateSchedule<InverseTimeDecayOptions> {
  static readonly className = 'InverseTimeDecay';
  static override readonly fields = {
    initialLearningRate: number(),
    decaySteps: stepCount(),
    decayRate: number(),
    staircase: boolean(false),
    name: scheduleName('InverseTimeDecay'),
  };

  constructor(options: InverseTimeDecayOptions) {
    super(options);
  }

  override call(step: TensorLike): Tensor {
    const { initialLearningRate, decaySteps, decayRate, staircase } = this.options;
    const passed = div(cast(step, 'float32'), decaySteps);
    const divisor = add(mul(staircase ? floor(passed) : passed, decayRate), 1);
    return div(toTensor(initialLearningRate, 'float32'), divisor);
  }
}
registerSchedule(InverseTimeDecay);

/** Makes `new InverseTimeDecay(options)`. */
export const inverseTimeDecay = factory(InverseTimeDecay);
