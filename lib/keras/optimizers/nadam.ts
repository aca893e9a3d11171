import type { DType } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import { add, cast, div, mul, pow, sqrt, square, sub } from '../../ops';
import type { Variable } from '../../ops/variable';
import { floatx } from '../backend';
import { factory } from '../configured';
import { number } from '../fields';
import { uniquify } from '../naming';
import { addRowSquares } from './gradients';
import type { LearningRate } from './learning-rate';
import { Optimizer } from './optimizer';
import { optimizerFields, type OptimizerOptions } from './options';
import { registerOptimizer } from './registry';
import type { UpdateStep } from './update-step';

export interface NadamOptions extends OptimizerOptions {
  /** Share of the old mean of gradients in the new one. Default 0.9. */
  beta1?: number;
  /** Share of the old mean of squares in the new one. Default 0.999. */
  beta2?: number;
  /** Added to the root of the mean square. Default 1e-7. */
  epsilon?: number;
}

/** How fast the momentum schedule reaches its end. */
const DECAY = 0.96;

/**
 * Adam with Nesterov momentum. Default learning rate 0.001.
 *
 * Dozat, Incorporating Nesterov momentum into Adam, 2016.
 */
export class Nadam extends Optimizer<NadamOptions> {
  static readonly className = 'Nadam';
  static override readonly fields = {
    ...optimizerFields(0.001),
    beta1: number(0.9),
    beta2: number(0.999),
    epsilon: number(1e-7),
  };
  /** The product of the momenta of all steps so far. */
  private product: Variable | null = null;

  constructor(options: NadamOptions | LearningRate = {}) {
    super(options);
  }

  protected override buildSlots(variables: readonly Variable[]): void {
    this.addSlots(variables, ['momentum', 'velocity']);
    const dtype = variables[0]?.dtype ?? floatx();
    this.product = this.addAttribute({ name: uniquify('variable'), initial: 1, dtype });
  }

  /** The momentum of this step, or of a later one. */
  private momentumAt(step: UpdateStep, dtype: DType, later = 0): Tensor {
    return step.once(`momentum:${later}:${dtype}`, () => {
      const count = later === 0 ? step.count(dtype) : add(step.count(dtype), later);
      return mul(sub(1, mul(pow(step.number(DECAY, dtype), count), 0.5)), this.options.beta1);
    });
  }

  protected override beginUpdate(step: UpdateStep): void {
    const product = this.product!;
    product.assign(mul(product, this.momentumAt(step, product.dtype)));
  }

  protected override update(gradient: Tensor, variable: Variable, step: UpdateStep): void {
    const { beta1, beta2, epsilon } = this.options;
    const { dtype } = variable;
    const [m, v] = [this.slot('momentum', variable), this.slot('velocity', variable)];
    addRowSquares(v, gradient, (1 - beta2) / beta2);
    m.assignAdd(mul(sub(gradient, m), step.rest(beta1, dtype)));
    v.assignAdd(mul(sub(square(gradient), v), step.rest(beta2, dtype)));

    const product = step.once(`product:${dtype}`, () => cast(this.product!.read(), dtype));
    const now = this.momentumAt(step, dtype);
    const next = this.momentumAt(step, dtype, 1);
    const ofMean = step.once(`ofMean:${dtype}`, () => div(next, sub(1, mul(product, next))));
    const ofGradient = step.once(`ofGradient:${dtype}`, () => div(sub(1, now), sub(1, product)));
    const mean = add(mul(m, ofMean), mul(gradient, ofGradient));
    const correction = step.once(`correction:${dtype}`, () => sub(1, step.power(beta2, dtype)));
    variable.assignSub(div(mul(mean, step.rate(dtype)), add(sqrt(div(v, correction)), epsilon)));
  }
}
registerOptimizer(Nadam);

/** Makes `new Nadam(options)`. */
export const nadam = factory(Nadam);
