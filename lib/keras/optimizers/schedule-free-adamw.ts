import type { Tensor } from '../../core/tensor';
import { add, cast, div, equal, minimum, mul, sqrt, square, sub, where } from '../../ops';
import type { Variable } from '../../ops/variable';
import { factory } from '../configured';
import { integer, number } from '../fields';
import { addRowSquares } from './gradients';
import type { LearningRate } from './learning-rate';
import { Optimizer } from './optimizer';
import { optimizerFields, type OptimizerOptions } from './options';
import { registerOptimizer } from './registry';
import type { UpdateStep } from './update-step';

export interface ScheduleFreeAdamWOptions extends OptimizerOptions {
  /** Share of the average in the place where gradients are taken. Default 0.9. */
  beta1?: number;
  /** Share of the old mean of squares in the new one. Default 0.999. */
  beta2?: number;
  /** Added to the root of the mean square. Default 1e-8. */
  epsilon?: number;
  /** Number of steps in which the rate rises from 0. Default 0. */
  warmupSteps?: number;
}

/**
 * Adam whose weights are an average over all steps, so that it needs no schedule. Default learning rate 0.0025.
 *
 * Defazio et al., The road less scheduled, 2024.
 */
export class ScheduleFreeAdamW extends Optimizer<ScheduleFreeAdamWOptions> {
  static readonly className = 'ScheduleFreeAdamW';
  static override readonly fields = {
    ...optimizerFields(0.0025),
    beta1: number(0.9),
    beta2: number(0.999),
    epsilon: number(1e-8),
    warmupSteps: integer(0, { min: 0 }),
  };

  constructor(options: ScheduleFreeAdamWOptions | LearningRate = {}) {
    super(options);
  }

  protected override buildSlots(variables: readonly Variable[]): void {
    this.addSlots(variables, ['momentum', 'velocity']);
    for (const variable of variables) this.slot('momentum', variable).assign(variable.read());
  }

  private warmRate(step: UpdateStep, { dtype }: Variable): Tensor {
    const { warmupSteps } = this.options;
    if (warmupSteps === 0) return step.rate(dtype);
    return step.once(`warm:${dtype}`, () => mul(step.rate(dtype), minimum(div(step.count(dtype), warmupSteps), 1)));
  }

  protected override update(gradient: Tensor, variable: Variable, step: UpdateStep): void {
    const { beta1, beta2, epsilon } = this.options;
    const { dtype } = variable;
    const [z, v] = [this.slot('momentum', variable), this.slot('velocity', variable)];
    addRowSquares(v, gradient, (1 - beta2) / beta2);
    v.assignAdd(mul(sub(square(gradient), v), step.rest(beta2, dtype)));
    const correction = step.once(`correction:${dtype}`, () => sub(1, step.power(beta2, dtype)));
    const scaled = div(mul(gradient, this.warmRate(step, variable)), add(sqrt(div(v, correction)), epsilon));
    // What z began as may be the weights before those of a file came in.
    const isFirst = step.once('first', () => equal(step.count(dtype), 1));
    const next = sub(where(isFirst, variable, z), scaled);
    z.assign(next);
    const share = step.once(`share:${dtype}`, () => div(cast(1, dtype), step.count(dtype)));
    // Keras takes the new z here, where the paper has the old one.
    const average = div(sub(variable, mul(next, step.rest(beta1, dtype))), beta1);
    const moved = add(
      mul(
        average,
        step.once(`rest:${dtype}`, () => sub(1, share)),
      ),
      mul(next, share),
    );
    variable.assign(add(mul(next, step.rest(beta1, dtype)), mul(moved, beta1)));
  }
}
registerOptimizer(ScheduleFreeAdamW);

/** Makes `new ScheduleFreeAdamW(options)`. */
export const scheduleFreeAdamW = factory(ScheduleFreeAdamW);
