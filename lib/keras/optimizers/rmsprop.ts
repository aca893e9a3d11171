import type { Tensor } from '../../core/tensor';
import { add, div, mul, sqrt, square, sub } from '../../ops';
import * as raw from '../../ops/generated';
import type { Variable } from '../../ops/variable';
import { factory } from '../configured';
import { boolean, number } from '../fields';
import { addRowSquares } from './gradients';
import type { LearningRate } from './learning-rate';
import { Optimizer } from './optimizer';
import { optimizerFields, type OptimizerOptions } from './options';
import { registerOptimizer } from './registry';
import type { UpdateStep } from './update-step';

export interface RMSpropOptions extends OptimizerOptions {
  /** Share of the old mean square in the new one. Default 0.9. */
  rho?: number;
  /** Share of the last change in the next one. Default 0. */
  momentum?: number;
  /** Added to the mean square. Default 1e-7. */
  epsilon?: number;
  /** Whether the variance of gradients is divided by rather than their mean square. Default false. */
  centered?: boolean;
}

/**
 * v ← rho · v + (1 − rho) · g², w ← w − lr · g / √(v + ε), with momentum if wanted. Default learning rate 0.001.
 *
 * Hinton, Neural networks for machine learning, lecture 6, 2012.
 */
export class RMSprop extends Optimizer<RMSpropOptions> {
  static readonly className = 'RMSprop';
  static override readonly fields = {
    ...optimizerFields(0.001),
    rho: number(0.9),
    momentum: number(0),
    epsilon: number(1e-7),
    centered: boolean(false),
  };

  constructor(options: RMSpropOptions | LearningRate = {}) {
    super(options);
  }

  protected override buildSlots(variables: readonly Variable[]): void {
    const { momentum, centered } = this.options;
    this.addSlots(variables, ['velocity']);
    if (momentum > 0) this.addSlots(variables, ['momentum']);
    if (centered) this.addSlots(variables, ['average_gradient']);
  }

  protected override update(gradient: Tensor, variable: Variable, step: UpdateStep): void {
    const { rho, momentum } = this.options;
    addRowSquares(this.slot('velocity', variable), gradient, (1 - rho) / rho);
    if (momentum > 0) this.updateWithMomentum(gradient, variable, step);
    else this.updatePlainly(gradient, variable, step);
  }

  private updateWithMomentum(gradient: Tensor, variable: Variable, step: UpdateStep): void {
    const { rho, momentum, epsilon, centered } = this.options;
    const { handle, dtype } = variable;
    const [v, m] = [this.slot('velocity', variable).handle, this.slot('momentum', variable).handle];
    const [r, mu, e] = [rho, momentum, epsilon].map((one) => step.number(one, dtype));
    if (!centered) {
      raw.resourceApplyRMSProp(handle, v, m, step.rate(dtype), r, mu, e, gradient);
      return;
    }
    const mean = this.slot('average_gradient', variable).handle;
    raw.resourceApplyCenteredRMSProp(handle, mean, v, m, step.rate(dtype), r, mu, e, gradient);
  }

  /** TensorFlow's fused kernels keep a momentum in any case, which Keras's files do not have. */
  private updatePlainly(gradient: Tensor, variable: Variable, step: UpdateStep): void {
    const { rho, epsilon, centered } = this.options;
    const velocity = this.slot('velocity', variable);
    const moved = (old: Variable, next: Tensor) => add(mul(old, rho), mul(next, 1 - rho));
    const meanSquare = moved(velocity, square(gradient));
    velocity.assign(meanSquare);
    let denominator = meanSquare;
    if (centered) {
      const average = this.slot('average_gradient', variable);
      const mean = moved(average, gradient);
      average.assign(mean);
      denominator = sub(meanSquare, square(mean));
    }
    const change = mul(gradient, step.rate(variable.dtype));
    variable.assignSub(div(change, sqrt(add(denominator, epsilon))));
  }
}
registerOptimizer(RMSprop);

/** Makes `new RMSprop(options)`. */
export const rmsprop = factory(RMSprop);
