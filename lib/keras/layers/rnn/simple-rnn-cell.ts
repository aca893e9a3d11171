import type { Shape } from '../../../core/shape';
import { add } from '../../../ops';
import type { Activation } from '../../activations';
import { factory } from '../../configured';
import { activation, type ActivationIdentifier } from '../../engine/layer-fields';
import { boolean, positiveInteger } from '../../fields';
import { SeedGenerator } from '../../random/seed-generator';
import { registerKerasClass } from '../../registry';
import { sizeAt } from '../normalization/axes';
import { seed } from '../regularization/dropout';
import {
  recurrentDropouts,
  recurrentInitializers,
  recurrentPenalties,
  type BoundCell,
  type DropoutMasks,
} from './gated-cell';
import { biased, gated, RecurrentCell, type RecurrentCellOptions } from './recurrent-cell';

export interface SimpleRNNCellOptions extends RecurrentCellOptions {
  /** Of the sum; 'tanh' by default. */
  activation?: ActivationIdentifier;
}

/** The fields of a simple recurrent network, in Keras's order. */
export const simpleRNNFields = {
  units: positiveInteger(),
  activation: activation('tanh'),
  useBias: boolean(true),
  ...recurrentInitializers,
  ...recurrentPenalties,
  ...recurrentDropouts,
  seed: seed(),
};

/**
 * One step of a simple recurrent network: h' = activation(x · kernel + h · recurrent_kernel + bias).
 *
 * Input of a step: tensor [batch, features]; `states`: [h], [batch, units]. Output: h' and [h']. Weights: kernel [features, units],
 * recurrent_kernel [units, units], bias [units].
 */
export class SimpleRNNCell extends RecurrentCell<SimpleRNNCellOptions> {
  static override readonly className: string = 'SimpleRNNCell';
  static override readonly fields = simpleRNNFields;

  declare readonly activation: Activation;
  protected readonly gates = 1;
  protected readonly masksPerGate = false;

  /** @param generator Keras makes it before the initializers, which decides what they draw. */
  constructor(options = {} as SimpleRNNCellOptions, generator = new SeedGenerator({ seed: options.seed })) {
    super(options, generator);
  }

  get stateSize(): number {
    return this.units;
  }

  override build(inputShape: Shape): void {
    this.makeMatrices(sizeAt(-1, inputShape, this.name));
    this.makeBias([this.units]);
  }

  override bind(masks: DropoutMasks): BoundCell {
    const [kernel, recurrentKernel, bias] = [
      this.kernel.toTensor(),
      this.recurrentKernel.toTensor(),
      this.bias?.toTensor() ?? null,
    ];
    return {
      project: (inputs) => [biased(gated(inputs, kernel, masks.input), bias)],
      advance: ([projected], [h]) => [this.activation(add(projected!, gated(h!, recurrentKernel, masks.recurrent)))],
    };
  }
}
registerKerasClass({ module: 'keras.layers', className: 'SimpleRNNCell', kind: 'layer' }, SimpleRNNCell);

/** Makes a {@link SimpleRNNCell} layer. */
export const simpleRNNCell = factory(SimpleRNNCell);
