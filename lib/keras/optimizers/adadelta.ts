import type { Tensor } from '../../core/tensor';
import { add, div, mul, square, sub } from '../../ops';
import * as raw from '../../ops/generated';
import type { Variable } from '../../ops/variable';
import { factory } from '../configured';
import { number } from '../fields';
import { addRowSquares, hasRows, squaresOf } from './gradients';
import type { LearningRate } from './learning-rate';
import { Optimizer } from './optimizer';
import { optimizerFields, type OptimizerOptions } from './options';
import { registerOptimizer } from './registry';
import type { UpdateStep } from './update-step';

export interface AdadeltaOptions extends OptimizerOptions {
  /** Share of the old means in the new ones. Default 0.95. */
  rho?: number;
  /** Added to the mean squares. Default 1e-7. */
  epsilon?: number;
}

/**
 * w ← w − lr · √(d + ε) / √(a + ε) · g, a and d being the mean squares of gradients and of changes. Default learning
 * rate 0.001.
 *
 * Zeiler, ADADELTA: an adaptive learning rate method, 2012.
 */
export class Adadelta extends Optimizer<AdadeltaOptions> {
  static readonly className = 'Adadelta';
  static override readonly fields = { ...optimizerFields(0.001), rho: number(0.95), epsilon: number(1e-7) };

  constructor(options: AdadeltaOptions | LearningRate = {}) {
    super(options);
  }

  protected override buildSlots(variables: readonly Variable[]): void {
    this.addSlots(variables, ['accumulated_grad', 'accumulated_delta_var']);
  }

  protected override update(gradient: Tensor, variable: Variable, step: UpdateStep): void {
    const { handle, dtype } = variable;
    const { rho, epsilon } = this.options;
    const [squares, changes] = [this.slot('accumulated_grad', variable), this.slot('accumulated_delta_var', variable)];
    addRowSquares(squares, gradient, (1 - rho) / rho);
    const before = hasRows(gradient) ? changes.read() : null;
    const [share, least] = [rho, epsilon].map((one) => step.number(one, dtype));
    raw.resourceApplyAdadelta(handle, squares.handle, changes.handle, step.rate(dtype), share, least, gradient);
    if (before === null) return;
    // The changes of repeated rows, too, are squared one by one.
    const surplus = mul(sub(squaresOf(gradient), square(gradient)), div(add(before, epsilon), add(squares, epsilon)));
    changes.assignAdd(mul(surplus, step.rest(rho, dtype)));
  }
}
registerOptimizer(Adadelta);

/** Makes `new Adadelta(options)`. */
export const adadelta = factory(Adadelta);
