import { isFullyKnown, type Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { mul, neg, sub } from '../../../ops';
import { relu } from '../../activations';
import type { Constraint } from '../../constraints';
import { factory } from '../../configured';
import { Layer } from '../../engine/layer';
import type { InputSpec } from '../../engine/input-spec';
import {
  constraint,
  initializer,
  regularizer,
  type ConstraintIdentifier,
  type InitializerIdentifier,
  type RegularizerIdentifier,
} from '../../engine/layer-fields';
import type { LayerOptions } from '../../engine/layer-options';
import type { Weight } from '../../engine/weights';
import { nullable, refuse, value } from '../../fields';
import type { Initializer } from '../../initializers';
import { registerKerasClass } from '../../registry';
import type { Regularizer } from '../../regularizers';

export interface PReLUOptions extends LayerOptions {
  /** 'zeros' by default. */
  alphaInitializer?: InitializerIdentifier;
  alphaRegularizer?: RegularizerIdentifier | null;
  alphaConstraint?: ConstraintIdentifier | null;
  /** Axes, counted from 1, along which one slope serves all; none by default. */
  sharedAxes?: number | readonly number[] | null;
}

function axes(given: unknown, label: string): number[] {
  const list = Array.isArray(given) ? (given as unknown[]) : [given];
  if (!list.every((axis) => Number.isSafeInteger(axis) && (axis as number) > 0)) {
    refuse(label, 'an axis above 0 or a list of them', given, typeof given === 'number' || Array.isArray(given));
  }
  return list as number[];
}

/**
 * x where x ≥ 0, else alpha · x with slopes that are learned.
 *
 * Input: floating tensor [batch, ...]. Output: the same shape. Weight: alpha, one slope per place in a sample.
 */
export class PReLU extends Layer<PReLUOptions> {
  static override readonly className: string = 'PReLU';
  static override readonly fields = {
    alphaInitializer: initializer('zeros'),
    alphaRegularizer: regularizer(),
    alphaConstraint: constraint(),
    sharedAxes: nullable(value<number[]>(undefined, axes)),
  };

  declare readonly alphaInitializer: Initializer;
  declare readonly alphaRegularizer: Regularizer | null;
  declare readonly alphaConstraint: Constraint | null;
  declare readonly sharedAxes: number[] | null;
  override inputSpec: InputSpec | null = null;
  override supportsMasking = true;
  alpha!: Weight;

  override build(inputShape: Shape): void {
    const shared = this.sharedAxes ?? [];
    const shape = inputShape.slice(1).map((size, index) => (shared.includes(index + 1) ? 1 : size));
    if (!isFullyKnown(shape)) {
      throw new RangeError(
        `${this.name}: expected sizes that are known but for sharedAxes, received [${inputShape.join(', ')}]`,
      );
    }
    this.alpha = this.addWeight({
      name: 'alpha',
      shape,
      initializer: this.alphaInitializer,
      regularizer: this.alphaRegularizer,
      constraint: this.alphaConstraint,
    });
    const own = inputShape
      .map((size, axis) => [axis, size] as const)
      .filter(([axis]) => axis > 0 && !shared.includes(axis));
    this.inputSpec = { ndim: inputShape.length, axes: shared.length === 0 ? {} : Object.fromEntries(own) };
  }

  override call(inputs: Tensor): Tensor {
    return sub(relu(inputs), mul(this.alpha, relu(neg(inputs))));
  }
}
registerKerasClass({ module: 'keras.layers', className: 'PReLU', kind: 'layer' }, PReLU);

/** Makes a {@link PReLU} layer. */
export const prelu = factory(PReLU);
