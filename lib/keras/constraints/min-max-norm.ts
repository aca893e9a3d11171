import type { Tensor } from '../../core/tensor';
import { add, clipByValue, div, mul } from '../../ops';
import { epsilon } from '../backend';
import { factory } from '../configured';
import { number } from '../fields';
import { axisField, Constraint, norms, type NormAxisOption } from './constraint';
import { registerConstraint } from './registry';

export interface MinMaxNormOptions extends NormAxisOption {
  /** Least norm. Default 0. */
  minValue?: number;
  /** Greatest norm. Default 1. */
  maxValue?: number;
  /** How far a norm moves to its bound at each update, in [0, 1]. Default 1: all the way. */
  rate?: number;
}

/** w scaled to the norm rate · clip(‖w‖, minValue, maxValue) + (1 − rate) · ‖w‖ along the axes. */
export class MinMaxNorm extends Constraint<MinMaxNormOptions> {
  static readonly className = 'MinMaxNorm';
  static override readonly fields = { minValue: number(0), maxValue: number(1), rate: number(1), axis: axisField };

  constructor(options: MinMaxNormOptions = {}) {
    super(options);
  }

  protected override project(w: Tensor): Tensor {
    const { minValue, maxValue, rate, axis } = this.options;
    const norm = norms(w, axis);
    const desired = add(mul(clipByValue(norm, minValue, maxValue), rate), mul(norm, 1 - rate));
    return mul(w, div(desired, add(norm, epsilon())));
  }
}
registerConstraint(MinMaxNorm);

/** Makes `new MinMaxNorm(options)`. */
export const minMaxNorm = factory(MinMaxNorm);
