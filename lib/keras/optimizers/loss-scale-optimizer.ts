import { trackableChildren } from '../../checkpoint/trackable';
import { cond } from '../../control-flow/cond';
import { toTensor } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { all, cast, equal, isFinite, mul, stack } from '../../ops';
import type { Variable } from '../../ops/variable';
import { deserializeKerasObject, isObjectConfig, serializeKerasObject, type Config } from '../config';
import { factory } from '../configured';
import { integer, nullable, number, refuse, string, value, type Field, type Fields } from '../fields';
import { divided } from './gradients';
import { Optimizer } from './optimizer';
import { optimizerFields, type OptimizerOptions } from './options';
import { registerOptimizer } from './registry';

export interface LossScaleOptimizerOptions {
  /** The optimizer that applies the gradients. Required. */
  innerOptimizer: Optimizer;
  /** First factor of the loss. Default 32768. */
  initialScale?: number;
  /** Number of steps with finite gradients after which the factor doubles. Default 2000. */
  dynamicGrowthSteps?: number;
  name?: string | null;
}

const inner = value<Optimizer>(undefined, (given, label): Optimizer => {
  const optimizer = isObjectConfig(given) ? deserializeKerasObject(given) : given;
  return optimizer instanceof Optimizer ? (optimizer as Optimizer) : refuse(label, 'an optimizer', given);
});

const noField: Field<undefined> = {
  read: (given, label) =>
    given === undefined ? undefined : refuse(label, 'it to be set on the inner optimizer', given),
  key: null,
};

/** The options of other optimizers are those of the inner one. */
const innerFields: Fields = Object.fromEntries(Object.keys(optimizerFields(0)).map((key) => [key, noField]));

/**
 * Keeps small gradients from vanishing in 16-bit floats: the loss is multiplied by a factor, gradients are divided by
 * it. A step whose gradients are not finite is left out and halves the factor; many good ones double it.
 */
export class LossScaleOptimizer extends Optimizer<LossScaleOptimizerOptions & OptimizerOptions> {
  static readonly className = 'LossScaleOptimizer';
  static override readonly fields = {
    ...innerFields,
    innerOptimizer: inner,
    initialScale: number(2 ** 15, { above: 0 }),
    dynamicGrowthSteps: integer(2000, { min: 1 }),
    name: nullable(string()),
  };
  readonly innerOptimizer = this.options.innerOptimizer;
  // Made at once: a step that is traced before the first update must read the factor, not keep its first value.
  private readonly state = {
    goodSteps: this.addVariable({ name: 'step_counter', dtype: 'int64' }),
    scale: this.addVariable({ name: 'dynamic_scale', initial: this.options.initialScale, dtype: 'float32' }),
  };

  constructor(options: LossScaleOptimizerOptions) {
    super(options);
    if (this.innerOptimizer.options.lossScaleFactor) {
      throw new RangeError(
        'LossScaleOptimizer: expected an inner optimizer without lossScaleFactor, which would scale twice',
      );
    }
  }

  override get variables(): Variable[] {
    return [...this.own, ...this.innerOptimizer.variables];
  }

  override [trackableChildren](): [name: string, child: object][] {
    const own: [string, object][] = [
      ['step_counter', this.state.goodSteps],
      ['dynamic_scale', this.state.scale],
    ];
    return [...super[trackableChildren](), ['inner_optimizer', this.innerOptimizer], ...own];
  }

  override get iterations(): Tensor {
    return this.innerOptimizer.iterations;
  }

  override get learningRate(): number {
    return this.innerOptimizer.learningRate;
  }

  override set learningRate(rate: number) {
    this.innerOptimizer.learningRate = rate;
  }

  protected override buildSlots(variables: readonly Variable[]): void {
    this.innerOptimizer.buildInside(variables);
  }

  /** The inner optimizer does this. */
  protected override update(): void {}

  override apply(gradients: readonly (Tensor | null | undefined)[], variables?: readonly Variable[]): void {
    if (!this.built) {
      if (variables === undefined) throw new Error('apply: expected variables, or a call of build(variables) before');
      this.build(variables);
    }
    const { goodSteps, scale } = this.state;
    const finite = gradients.flatMap((gradient) => (gradient ? [all(isFinite(gradient))] : []));
    const restart = () => goodSteps.assign(toTensor(0, 'int64'));
    cond(
      all(stack(finite)),
      () => {
        const factor = scale.read();
        const unscaled = gradients.map((each) => (each ? divided(each, cast(factor, each.dtype)) : null));
        this.innerOptimizer.apply(unscaled, variables);
        cond(
          equal(goodSteps, this.options.dynamicGrowthSteps - 1),
          () => {
            restart();
            scale.assign(mul(scale, 2));
            return [];
          },
          () => {
            goodSteps.assignAdd(toTensor(1, 'int64'));
            return [];
          },
        );
        return [];
      },
      () => {
        restart();
        scale.assign(mul(scale, 0.5));
        return [];
      },
    );
  }

  override scaleLoss(loss: Tensor): Tensor {
    return mul(loss, cast(this.state.scale, loss.dtype));
  }

  override finalizeVariableValues(variables: readonly Variable[]): void {
    this.innerOptimizer.finalizeVariableValues(variables);
  }

  override getConfig(): Config {
    const { initialScale, dynamicGrowthSteps } = this.options;
    return {
      name: this.name,
      inner_optimizer: serializeKerasObject(this.innerOptimizer),
      initial_scale: initialScale,
      dynamic_growth_steps: dynamicGrowthSteps,
    };
  }
}
registerOptimizer(LossScaleOptimizer);

/** Makes `new LossScaleOptimizer(options)`. */
export const lossScaleOptimizer = factory(LossScaleOptimizer);
