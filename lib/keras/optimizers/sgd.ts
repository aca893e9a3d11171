import type { Tensor } from '../../core/tensor';
import * as raw from '../../ops/generated';
import type { Variable } from '../../ops/variable';
import { factory } from '../configured';
import { boolean, number } from '../fields';
import type { LearningRate } from './learning-rate';
import { Optimizer } from './optimizer';
import { optimizerFields, type OptimizerOptions } from './options';
import { registerOptimizer } from './registry';
import type { UpdateStep } from './update-step';

export interface SGDOptions extends OptimizerOptions {
  /** Share of the last change in the next one, in [0, 1]. Default 0. */
  momentum?: number;
  /** Whether the gradient is taken as if the last change had been made again (Nesterov). Default false. */
  nesterov?: boolean;
}

/**
 * Gradient descent: w ← w − lr · g; with momentum v ← momentum · v − lr · g and w ← w + v (Nesterov:
 * w ← w + momentum · v − lr · g). Default learning rate 0.01.
 */
export class SGD extends Optimizer<SGDOptions> {
  static readonly className = 'SGD';
  static override readonly fields = {
    ...optimizerFields(0.01),
    momentum: number(0, { min: 0, max: 1 }),
    nesterov: boolean(false),
  };

  constructor(options: SGDOptions | LearningRate = {}) {
    super(options);
  }

  protected override buildSlots(variables: readonly Variable[]): void {
    if (this.options.momentum !== 0) this.addSlots(variables, ['momentum']);
  }

  protected override update(gradient: Tensor, variable: Variable, step: UpdateStep): void {
    const { momentum, nesterov } = this.options;
    const { handle, dtype } = variable;
    const rate = step.rate(dtype);
    if (momentum === 0) {
      raw.resourceApplyGradientDescent(handle, rate, gradient);
      return;
    }
    const velocity = this.slot('momentum', variable);
    raw.resourceApplyKerasMomentum(handle, velocity.handle, rate, gradient, step.number(momentum, dtype), {
      use_nesterov: nesterov,
    });
  }
}
registerOptimizer(SGD);

/** Makes `new SGD(options)`. */
export const sgd = factory(SGD);
