import type { Tensor } from '../../core/tensor';
import { add, div, greater, logicalAnd, mul, onesLike, sqrt, square, sub, sum, where } from '../../ops';
import type { Variable } from '../../ops/variable';
import { factory } from '../configured';
import { number } from '../fields';
import { addRowSquares } from './gradients';
import type { LearningRate } from './learning-rate';
import { Optimizer } from './optimizer';
import { optimizerFields, type OptimizerOptions } from './options';
import { registerOptimizer } from './registry';
import type { UpdateStep } from './update-step';

export interface LambOptions extends OptimizerOptions {
  /** Share of the old mean of gradients in the new one. Default 0.9. */
  beta1?: number;
  /** Share of the old mean of squares in the new one. Default 0.999. */
  beta2?: number;
  /** Added to the root of the mean square. Default 1e-7. */
  epsilon?: number;
}

const norm = (x: Variable | Tensor) => sqrt(sum(square(x)));

/**
 * Adam whose step is as long as the weight, times the learning rate (0.001 by default): for large batches.
 *
 * You et al., Large batch optimization for deep learning: training BERT in 76 minutes, 2019.
 */
export class Lamb extends Optimizer<LambOptions> {
  static readonly className = 'Lamb';
  static override readonly fields = {
    ...optimizerFields(0.001),
    beta1: number(0.9),
    beta2: number(0.999),
    epsilon: number(1e-7),
  };

  constructor(options: LambOptions | LearningRate = {}) {
    super(options);
  }

  protected override buildSlots(variables: readonly Variable[]): void {
    this.addSlots(variables, ['momentum', 'velocity']);
  }

  protected override update(gradient: Tensor, variable: Variable, step: UpdateStep): void {
    const { beta1, beta2, epsilon } = this.options;
    const { dtype } = variable;
    const [m, v] = [this.slot('momentum', variable), this.slot('velocity', variable)];
    addRowSquares(v, gradient, (1 - beta2) / beta2);
    m.assignAdd(mul(sub(gradient, m), 1 - beta1));
    v.assignAdd(mul(sub(square(gradient), v), 1 - beta2));
    const correct = (x: Variable, beta: number) =>
      div(
        x,
        step.once(`correction:${beta}:${dtype}`, () => sub(1, step.power(beta, dtype))),
      );
    const direction = div(correct(m, beta1), add(sqrt(correct(v, beta2)), epsilon));
    const [weightNorm, stepNorm] = [norm(variable), norm(direction)];
    const bothPositive = logicalAnd(greater(weightNorm, 0), greater(stepNorm, 0));
    const ratio = where(bothPositive, div(weightNorm, stepNorm), onesLike(weightNorm));
    variable.assignSub(mul(mul(ratio, step.rate(dtype)), direction));
  }
}
registerOptimizer(Lamb);

/** Makes `new Lamb(options)`. */
export const lamb = factory(Lamb);
