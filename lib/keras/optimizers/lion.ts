import type { Tensor } from '../../core/tensor';
import { add, mul, sign } from '../../ops';
import type { Variable } from '../../ops/variable';
import { factory } from '../configured';
import { number } from '../fields';
import type { LearningRate } from './learning-rate';
import { Optimizer } from './optimizer';
import { optimizerFields, type OptimizerOptions } from './options';
import { registerOptimizer } from './registry';
import type { UpdateStep } from './update-step';

export interface LionOptions extends OptimizerOptions {
  /** Share of the momentum in the direction of a step, in (0, 1]. Default 0.9. */
  beta1?: number;
  /** Share of the old momentum in the new one. Default 0.99. */
  beta2?: number;
}

/**
 * w ← w − lr · sign(β₁ m + (1 − β₁) g), m ← β₂ m + (1 − β₂) g. Default learning rate 0.001.
 *
 * Chen et al., Symbolic discovery of optimization algorithms, 2023.
 */
export class Lion extends Optimizer<LionOptions> {
  static readonly className = 'Lion';
  static override readonly fields = {
    ...optimizerFields(0.001),
    beta1: number(0.9, { above: 0, max: 1 }),
    beta2: number(0.99),
  };

  constructor(options: LionOptions | LearningRate = {}) {
    super(options);
  }

  protected override buildSlots(variables: readonly Variable[]): void {
    this.addSlots(variables, ['momentum']);
  }

  protected override update(gradient: Tensor, variable: Variable, step: UpdateStep): void {
    const { beta1, beta2 } = this.options;
    const momentum = this.slot('momentum', variable);
    const { dtype } = variable;
    const mixed = (share: number) => add(mul(momentum, share), mul(gradient, step.rest(share, dtype)));
    variable.assignSub(mul(sign(mixed(beta1)), step.rate(dtype)));
    momentum.assign(mixed(beta2));
  }
}
registerOptimizer(Lion);

/** Makes `new Lion(options)`. */
export const lion = factory(Lion);
