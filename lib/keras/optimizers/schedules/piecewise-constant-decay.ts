import { toTensor, type TensorLike } from '../../../core/convert';
import type { Tensor } from '../../../core/tensor';
import { cast, gather, greater, sum } from '../../../ops';
import { factory } from '../../configured';
import { refuse, value } from '../../fields';
import { registerSchedule } from './registry';
import { LearningRateSchedule, scheduleName, type NamedOption } from './schedule';

export interface PiecewiseConstantDecayOptions extends NamedOption {
  /** Numbers of steps after which the rate changes, rising. Required. */
  boundaries: readonly number[];
  /** Rates: one more than boundaries. Required. */
  values: readonly number[];
}

const numbers = () =>
  value<readonly number[]>(undefined, (given, label) => {
    const isList = Array.isArray(given) && given.every((one) => typeof one === 'number');
    return isList ? (given as number[]) : refuse(label, 'a list of numbers', given);
  });

/** values[i] while boundaries[i − 1] < step ≤ boundaries[i]. */
export class PiecewiseConstantDecay extends LearningRateSchedule<PiecewiseConstantDecayOptions> {
  static readonly className = 'PiecewiseConstantDecay';
  static override readonly fields = {
    boundaries: numbers(),
    values: numbers(),
    name: scheduleName('PiecewiseConstant'),
  };

  constructor(options: PiecewiseConstantDecayOptions) {
    super(options);
    const { boundaries, values } = this.options;
    if (boundaries.length !== values.length - 1) {
      throw new RangeError(
        `PiecewiseConstantDecay: expected one value more than boundaries, received ${boundaries.length} boundaries and ${values.length} values`,
      );
    }
  }

  override call(step: TensorLike): Tensor {
    const { boundaries, values } = this.options;
    const rates = toTensor([...values], 'float32');
    if (boundaries.length === 0) return gather(rates, toTensor(0, 'int32'));
    const passed = greater(cast(step, 'float64'), toTensor([...boundaries], 'float64'));
    return gather(rates, sum(cast(passed, 'int32')));
  }
}
registerSchedule(PiecewiseConstantDecay);

/** Makes `new PiecewiseConstantDecay(options)`. */
export const piecewiseConstantDecay = factory(PiecewiseConstantDecay);
