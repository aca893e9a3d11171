import type { Tensor } from '../../core/tensor';
import { add, div, expandDims, maximum, mean, minimum, mul, pow, rsqrt, sqrt, square, sub } from '../../ops';
import type { Variable } from '../../ops/variable';
import { factory } from '../configured';
import { boolean, number, withKey } from '../fields';
import { divided, squaresOf } from './gradients';
import type { LearningRate } from './learning-rate';
import { Optimizer } from './optimizer';
import { optimizerFields, type OptimizerOptions } from './options';
import { registerOptimizer } from './registry';
import type { UpdateStep } from './update-step';

export interface AdafactorOptions extends OptimizerOptions {
  /** Power of the step by which old squares fade. Default −0.8. */
  beta2Decay?: number;
  /** Added to squares of gradients. Default 1e-30. */
  epsilon1?: number;
  /** Least size of a weight that steps are measured by. Default 1e-3. */
  epsilon2?: number;
  /** Root mean square above which a step is scaled down. Default 1. */
  clipThreshold?: number;
  /** Part of Keras's configuration (true); there, as here, the rate is capped at 1 / √step either way. */
  relativeStep?: boolean;
}

const rootMean = (squares: Tensor) => sqrt(mean(squares));

/**
 * Step sizes from the means of squares of rows and columns, which take little memory. Default learning rate 0.001.
 *
 * Shazeer and Stern, Adafactor: adaptive learning rates with sublinear memory cost, 2018.
 */
export class Adafactor extends Optimizer<AdafactorOptions> {
  static readonly className = 'Adafactor';
  static override readonly fields = {
    ...optimizerFields(0.001),
    beta2Decay: withKey(number(-0.8), 'beta_2_decay'),
    epsilon1: withKey(number(1e-30), 'epsilon_1'),
    epsilon2: withKey(number(1e-3), 'epsilon_2'),
    clipThreshold: number(1),
    relativeStep: boolean(true),
  };

  constructor(options: AdafactorOptions | LearningRate = {}) {
    super(options);
  }

  protected override buildSlots(variables: readonly Variable[]): void {
    for (const variable of variables) {
      const { name, dtype } = variable;
      const shape = variable.shape as number[];
      // Vectors are not factored; Keras keeps two unused int32 scalars for each, and its files have them.
      const isFactored = shape.length >= 2;
      const factor = (without: number) =>
        isFactored
          ? this.addVariable({ name, shape: shape.filter((_, axis) => axis !== shape.length - without), dtype })
          : this.addAttribute({ name, dtype: 'int32' });
      this.setSlot(variable, 'rows', factor(1));
      this.setSlot(variable, 'columns', factor(2));
      this.addSlot(variable, 'velocity');
    }
  }

  protected override update(gradient: Tensor, variable: Variable, step: UpdateStep): void {
    const { epsilon1, epsilon2, clipThreshold } = this.options;
    const { dtype } = variable;
    const squares = add(squaresOf(gradient), epsilon1);
    const velocity = this.slot('velocity', variable);
    const mixed = (old: Variable, next: Tensor) => {
      const fading = step.once(`fading:${dtype}`, () => sub(1, pow(step.count(dtype), this.options.beta2Decay)));
      return add(
        mul(old, fading),
        mul(
          next,
          step.once(`fresh:${dtype}`, () => sub(1, fading)),
        ),
      );
    };
    if (variable.shape.length >= 2) {
      const [rows, columns] = [this.slot('rows', variable), this.slot('columns', variable)];
      const [r, c] = [mixed(rows, mean(squares, -1)), mixed(columns, mean(squares, -2))];
      rows.assign(r);
      columns.assign(c);
      velocity.assign(mul(expandDims(div(r, mean(r, -1, true)), -1), expandDims(c, -2)));
    } else {
      velocity.assign(mixed(velocity, squares));
    }
    const direction = divided(gradient, sqrt(velocity));
    const clipped = div(direction, maximum(div(rootMean(squaresOf(direction)), clipThreshold), 1));
    const size = mul(maximum(rootMean(square(variable)), epsilon2), this.relativeRate(step, variable));
    variable.assignSub(mul(clipped, size));
  }

  /** The rate, at most 1 / √step. */
  private relativeRate(step: UpdateStep, { dtype }: Variable): Tensor {
    return step.once(`relative:${dtype}`, () => minimum(step.rate(dtype), rsqrt(step.count(dtype))));
  }
}
registerOptimizer(Adafactor);

/** Makes `new Adafactor(options)`. */
export const adafactor = factory(Adafactor);
