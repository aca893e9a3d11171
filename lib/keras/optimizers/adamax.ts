import type { Tensor } from '../../core/tensor';
import { div, maximum } from '../../ops';
import * as raw from '../../ops/generated';
import type { Variable } from '../../ops/variable';
import { factory } from '../configured';
import { number } from '../fields';
import { hasRows, sizesOf } from './gradients';
import type { LearningRate } from './learning-rate';
import { Optimizer } from './optimizer';
import { optimizerFields, type OptimizerOptions } from './options';
import { registerOptimizer } from './registry';
import type { UpdateStep } from './update-step';

export interface AdamaxOptions extends OptimizerOptions {
  /** Share of the old mean of gradients in the new one. Default 0.9. */
  beta1?: number;
  /** Factor by which the greatest gradient fades. Default 0.999. */
  beta2?: number;
  /** Added to the greatest gradient. Default 1e-7. */
  epsilon?: number;
}

/**
 * m ← m + (g − m)(1 − β₁), u ← max(β₂ u, |g|), w ← w − lr / (1 − β₁ᵗ) · m / (u + ε). Default learning rate 0.001.
 *
 * Kingma and Ba, Adam: a method for stochastic optimization, section 7.1, 2014.
 */
export class Adamax extends Optimizer<AdamaxOptions> {
  static readonly className = 'Adamax';
  static override readonly fields = {
    ...optimizerFields(0.001),
    beta1: number(0.9),
    beta2: number(0.999),
    epsilon: number(1e-7),
  };

  constructor(options: AdamaxOptions | LearningRate = {}) {
    super(options);
  }

  protected override buildSlots(variables: readonly Variable[]): void {
    this.addSlots(variables, ['momentum', 'norm']);
  }

  protected override update(gradient: Tensor, variable: Variable, step: UpdateStep): void {
    const { beta1, beta2, epsilon } = this.options;
    const { handle, dtype } = variable;
    const norm = this.slot('norm', variable);
    // What the kernel fades and compares with the size of the gradient is at least the sizes of its rows then.
    if (hasRows(gradient) && beta2 > 0) norm.assign(maximum(norm, div(sizesOf(gradient), beta2)));
    const [m, u] = [this.slot('momentum', variable).handle, norm.handle];
    const [b1, b2, e] = [beta1, beta2, epsilon].map((one) => step.number(one, dtype));
    raw.resourceApplyAdaMax(handle, m, u, step.power(beta1, dtype), step.rate(dtype), b1, b2, e, gradient);
  }
}
registerOptimizer(Adamax);

/** Makes `new Adamax(options)`. */
export const adamax = factory(Adamax);
