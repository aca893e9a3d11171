import type { Tensor } from '../../core/tensor';
import { add, div, mul, sqrt, square } from '../../ops';
import type { Variable } from '../../ops/variable';
import { factory } from '../configured';
import { number } from '../fields';
import { addRowSquares } from './gradients';
import type { LearningRate } from './learning-rate';
import { Optimizer } from './optimizer';
import { optimizerFields, type OptimizerOptions } from './options';
import { registerOptimizer } from './registry';
import type { UpdateStep } from './update-step';

export interface AdagradOptions extends OptimizerOptions {
  /** First value of the sums of squares. Default 0.1. */
  initialAccumulatorValue?: number;
  /** Added to the sums of squares. Default 1e-7. */
  epsilon?: number;
}

/**
 * a ← a + g², w ← w − lr · g / √(a + ε). Default learning rate 0.001.
 *
 * Duchi et al., Adaptive subgradient methods for online learning and stochastic optimization, 2011.
 */
export class Adagrad extends Optimizer<AdagradOptions> {
  static readonly className = 'Adagrad';
  static override readonly fields = {
    ...optimizerFields(0.001),
    initialAccumulatorValue: number(0.1),
    epsilon: number(1e-7),
  };

  constructor(options: AdagradOptions | LearningRate = {}) {
    super(options);
  }

  protected override buildSlots(variables: readonly Variable[]): void {
    this.addSlots(variables, ['accumulator'], [this.options.initialAccumulatorValue]);
  }

  protected override update(gradient: Tensor, variable: Variable, step: UpdateStep): void {
    const accumulator = this.slot('accumulator', variable);
    addRowSquares(accumulator, gradient, 1);
    accumulator.assignAdd(square(gradient));
    const change = mul(gradient, step.rate(variable.dtype));
    variable.assignSub(div(change, sqrt(add(accumulator, this.options.epsilon))));
  }
}
registerOptimizer(Adagrad);

/** Makes `new Adagrad(options)`. */
export const adagrad = factory(Adagrad);
