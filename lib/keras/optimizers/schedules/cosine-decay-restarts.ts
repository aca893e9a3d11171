import { toTensor, type TensorLike } from '../../../core/convert';
import type { Tensor } from '../../../core/tensor';
import { add, cast, cos, div, floor, log, mul, pow, sub } from '../../../ops';
import { factory } from '../../configured';
import { number } from '../../fields';
import { registerSchedule } from './registry';
import { LearningRateSchedule, scheduleName, stepCount, type NamedOption } from './schedule';

export interface CosineDecayRestartsOptions extends NamedOption {
  /** Rate at the start. Required. */
  initialLearningRate: number;
  /** Number of steps of the first period, > 0. Required. */
  firstDecaySteps: number;
  /** Length of each period as a multiple of the one before. Default 2. */
  tMul?: number;
  /** First rate of each period as a multiple of that of the one before. Default 1. */
  mMul?: number;
  /** Last rate of a period as a share of its first one. Default 0. */
  alpha?: number;
}

interface Place {
  /** Number of restarts so far. */
  restarts: Tensor;
  /** The part of the current period that is over, in [0, 1). */
  passed: Tensor;
}

/**
 * Cosine decay that starts again, each time over a longer period.
 *
 * Loshchilov and Hutter, SGDR: stochastic gradient descent with warm restarts, 2016.
 */
export class CosineDecayRestarts extends LearningRateSchedule<CosineDecayRestartsOptions> {
  static readonly className = 'CosineDecayRestarts';
  static override readonly fields = {
    initialLearningRate: number(),
    firstDecaySteps: stepCount(),
    tMul: number(2),
    mMul: number(1),
    alpha: number(0),
    name: scheduleName('SGDRDecay'),
  };

  constructor(options: CosineDecayRestartsOptions) {
    super(options);
  }

  override call(step: TensorLike): Tensor {
    const { initialLearningRate, firstDecaySteps, mMul, alpha } = this.options;
    const { restarts, passed } = this.place(div(cast(step, 'float32'), firstDecaySteps));
    const height = mul(pow(toTensor(mMul, 'float32'), restarts), 0.5);
    const wave = mul(height, add(cos(mul(passed, Math.PI)), 1));
    return mul(add(mul(wave, 1 - alpha), alpha), initialLearningRate);
  }

  /** Where a time lies, counted in first periods. */
  private place(time: Tensor): Place {
    const { tMul } = this.options;
    if (tMul === 1) {
      const restarts = floor(time);
      return { restarts, passed: sub(time, restarts) };
    }
    const base = toTensor(tMul, 'float32');
    const restarts = floor(div(log(sub(1, mul(time, 1 - tMul))), log(base)));
    const length = pow(base, restarts);
    const start = div(sub(1, length), 1 - tMul);
    return { restarts, passed: div(sub(time, start), length) };
  }
}
registerSchedule(CosineDecayRestarts);

/** Makes `new CosineDecayRestarts(options)`. */
export const cosineDecayRestarts = factory(CosineDecayRestarts);
