import type { Tensor } from '../../core/tensor';
import { add, clipByValue, div, mul } from '../../ops';
import { epsilon } from '../backend';
import { factory } from '../configured';
import { number } from '../fields';
import { axisField, Constraint, norms, type NormAxisOption } from './constraint';
import { registerConstraint } from './registry';

export interface MaxNormOptions extends NormAxisOption {
  /** Greatest norm. Default 2. */
  maxValue?: number;
}

/** w · min(‖w‖, maxValue) / (ε + ‖w‖): norms along the axes are at most `maxValue`. */
export class MaxNorm extends Constraint<MaxNormOptions> {
  static readonly className = 'MaxNorm';
  static override readonly fields = { maxValue: number(2), axis: axisField };

  constructor(options: MaxNormOptions = {}) {
    super(options);
  }

  protected override project(w: Tensor): Tensor {
    const { maxValue, axis } = this.options;
    const norm = norms(w, axis);
    return mul(w, div(clipByValue(norm, 0, maxValue), add(norm, epsilon())));
  }
}
registerConstraint(MaxNorm);

/** Makes `new MaxNorm(options)`. */
export const maxNorm = factory(MaxNorm);
