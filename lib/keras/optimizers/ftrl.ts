import type { Tensor } from '../../core/tensor';
import { add, div, maximum, minimum, mul, neg, pow, sub } from '../../ops';
import * as raw from '../../ops/generated';
import type { Variable } from '../../ops/variable';
import { factory } from '../configured';
import { number } from '../fields';
import { hasRows, squaresOf } from './gradients';
import type { LearningRate } from './learning-rate';
import { Optimizer } from './optimizer';
import { optimizerFields, type OptimizerOptions } from './options';
import { registerOptimizer } from './registry';
import type { UpdateStep } from './update-step';

export interface FtrlOptions extends OptimizerOptions {
  /** Power of the sums of squares that rates fall with, <= 0. Default −0.5. */
  learningRatePower?: number;
  /** First value of the sums of squares, >= 0. Default 0.1. */
  initialAccumulatorValue?: number;
  /** Factor of the penalty on absolute values, >= 0. Default 0. */
  l1RegularizationStrength?: number;
  /** Factor of the penalty on squares, >= 0. Default 0. */
  l2RegularizationStrength?: number;
  /** Factor of the penalty on squares that is part of the gradient, >= 0. Default 0. */
  l2ShrinkageRegularizationStrength?: number;
  /** Makes the first rates smaller. Default 0. */
  beta?: number;
}

interface Factors {
  rate: Tensor;
  l1: Tensor;
  l2: Tensor;
  shrinkage: Tensor;
  power: Tensor;
}

/**
 * Follow the regularized leader, for shallow models with many sparse inputs. Default learning rate 0.001.
 *
 * McMahan et al., Ad click prediction: a view from the trenches, 2013. TensorFlow's ResourceApplyFtrlV2.
 */
export class Ftrl extends Optimizer<FtrlOptions> {
  static readonly className = 'Ftrl';
  static override readonly fields = {
    ...optimizerFields(0.001),
    learningRatePower: number(-0.5, { max: 0 }),
    initialAccumulatorValue: number(0.1, { min: 0 }),
    l1RegularizationStrength: number(0, { min: 0 }),
    l2RegularizationStrength: number(0, { min: 0 }),
    l2ShrinkageRegularizationStrength: number(0, { min: 0 }),
    beta: number(0),
  };

  constructor(options: FtrlOptions | LearningRate = {}) {
    super(options);
  }

  protected override buildSlots(variables: readonly Variable[]): void {
    this.addSlots(variables, ['accumulator', 'linear'], [this.options.initialAccumulatorValue, 0]);
  }

  protected override update(gradient: Tensor, variable: Variable, step: UpdateStep): void {
    const { l1RegularizationStrength, l2RegularizationStrength, l2ShrinkageRegularizationStrength, beta } =
      this.options;
    const { handle, dtype } = variable;
    const [squares, linear] = [this.slot('accumulator', variable).handle, this.slot('linear', variable).handle];
    const rate = step.rate(dtype);
    const l1 = step.number(l1RegularizationStrength, dtype);
    const l2 = step.once(`l2:${dtype}`, () =>
      add(div(step.number(beta / 2, dtype), rate), step.number(l2RegularizationStrength, dtype)),
    );
    const shrinkage = step.number(l2ShrinkageRegularizationStrength, dtype);
    const power = step.number(this.options.learningRatePower, dtype);
    if (hasRows(gradient)) this.updateRows(gradient, variable, { rate, l1, l2, shrinkage, power });
    else raw.resourceApplyFtrlV2(handle, squares, linear, gradient, rate, l1, l2, shrinkage, power);
  }

  /** The kernel's computation, with the rows of a gradient squared one by one. */
  private updateRows(gradient: Tensor, variable: Variable, factors: Factors): void {
    const { rate, l1, l2, shrinkage, power } = factors;
    const [squares, linear] = [this.slot('accumulator', variable), this.slot('linear', variable)];
    const old = squares.read();
    const sum = add(old, squaresOf(gradient));
    const weight = pow(sum, neg(power));
    const sigma = div(sub(weight, pow(old, neg(power))), rate);
    linear.assignAdd(sub(add(gradient, mul(mul(shrinkage, 2), variable)), mul(sigma, variable)));
    const pull = linear.read();
    const kept = minimum(maximum(pull, neg(l1)), l1);
    variable.assign(div(sub(kept, pull), add(div(weight, rate), mul(l2, 2))));
    squares.assign(sum);
  }
}
registerOptimizer(Ftrl);

/** Makes `new Ftrl(options)`. */
export const ftrl = factory(Ftrl);
