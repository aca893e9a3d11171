import type { Tensor } from '../../core/tensor';
import { add, div, maximum, mul, sqrt, square, sub } from '../../ops';
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

export interface AdamOptions extends OptimizerOptions {
  /** Share of the old mean of gradients in the new one. Default 0.9. */
  beta1?: number;
  /** Share of the old mean of squares in the new one. Default 0.999. */
  beta2?: number;
  /** Added to the root of the mean square. Default 1e-7. */
  epsilon?: number;
  /** Whether the greatest mean square so far is divided by (AMSGrad). Default false. */
  amsgrad?: boolean;
}

export const adamFields = {
  beta1: number(0.9),
  beta2: number(0.999),
  epsilon: number(1e-7),
  amsgrad: boolean(false),
};

/** m ← m + (g − m)(1 − β₁), v ← v + (g² − v)(1 − β₂), w ← w − lr √(1 − β₂ᵗ) / (1 − β₁ᵗ) · m / (√v + ε). */
export abstract class AdamBase extends Optimizer<AdamOptions> {
  protected override buildSlots(variables: readonly Variable[]): void {
    this.addSlots(variables, ['momentum', 'velocity']);
    if (this.options.amsgrad) this.addSlots(variables, ['velocity_hat']);
  }

  protected override update(gradient: Tensor, variable: Variable, step: UpdateStep): void {
    const { beta1, beta2, epsilon, amsgrad } = this.options;
    addRowSquares(this.slot('velocity', variable), gradient, (1 - beta2) / beta2);
    if (amsgrad) {
      this.updateByGreatest(gradient, variable, step);
      return;
    }
    const { handle, dtype } = variable;
    const [m, v] = [this.slot('momentum', variable).handle, this.slot('velocity', variable).handle];
    const [power1, power2] = [step.power(beta1, dtype), step.power(beta2, dtype)];
    const [b1, b2, e] = [beta1, beta2, epsilon].map((one) => step.number(one, dtype));
    raw.resourceApplyAdam(handle, m, v, power1, power2, step.rate(dtype), b1, b2, e, gradient);
  }

  /** AMSGrad in plain operations: XLA has no kernel for TensorFlow's fused one. */
  private updateByGreatest(gradient: Tensor, variable: Variable, step: UpdateStep): void {
    const { beta1, beta2, epsilon } = this.options;
    const { dtype } = variable;
    const [m, v] = [this.slot('momentum', variable), this.slot('velocity', variable)];
    m.assignAdd(mul(sub(gradient, m), 1 - beta1));
    v.assignAdd(mul(sub(square(gradient), v), 1 - beta2));
    const hat = this.slot('velocity_hat', variable);
    hat.assign(maximum(hat, v));
    const size = step.once(`size:${dtype}`, () => {
      const correction = div(sqrt(sub(1, step.power(beta2, dtype))), sub(1, step.power(beta1, dtype)));
      return mul(step.rate(dtype), correction);
    });
    variable.assignSub(div(mul(m, size), add(sqrt(hat), epsilon)));
  }
}

/**
 * Step sizes adapted to the mean and mean square of each gradient. Default learning rate 0.001.
 *
 * Kingma and Ba, Adam: a method for stochastic optimization, 2014; Reddi et al., On the convergence of Adam and beyond,
 * 2018.
 */
export class Adam extends AdamBase {
  static readonly className = 'Adam';
  static override readonly fields = { ...optimizerFields(0.001), ...adamFields };

  constructor(options: AdamOptions | LearningRate = {}) {
    super(options);
  }
}
registerOptimizer(Adam);

/** Makes `new Adam(options)`. */
export const adam = factory(Adam);
