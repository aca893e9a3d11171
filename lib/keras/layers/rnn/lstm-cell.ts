import type { Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { add, mul, split } from '../../../ops';
import type { Activation } from '../../activations';
import { factory } from '../../configured';
import { activation, type ActivationIdentifier } from '../../engine/layer-fields';
import { boolean, positiveInteger } from '../../fields';
import { registerKerasClass } from '../../registry';
import { ForgetBias } from './forget-bias';
import { sizeAt } from '../normalization/axes';
import { seed } from '../regularization/dropout';
import {
  recurrentDropouts,
  recurrentInitializers,
  recurrentPenalties,
  type BoundCell,
  type DropoutMasks,
} from './gated-cell';
import { biased, gated, implementation, RecurrentCell, type RecurrentCellOptions } from './recurrent-cell';

export interface LSTMCellOptions extends RecurrentCellOptions {
  /** Of the new content and of the cell state that goes out; 'tanh' by default. */
  activation?: ActivationIdentifier;
  /** Of the gates; 'sigmoid' by default. */
  recurrentActivation?: ActivationIdentifier;
  /** Whether the bias of the forget gate begins at 1: true by default. */
  unitForgetBias?: boolean;
  /** 1: each gate has dropout masks of its own; 2 (default): one serves all. */
  implementation?: 1 | 2;
}

/** The fields of an LSTM, in Keras's order. */
export const lstmFields = {
  units: positiveInteger(),
  activation: activation('tanh'),
  recurrentActivation: activation('sigmoid'),
  useBias: boolean(true),
  ...recurrentInitializers,
  unitForgetBias: boolean(true),
  ...recurrentPenalties,
  ...recurrentDropouts,
  seed: seed(),
  implementation: implementation(),
};

/**
 * One step of long short-term memory, with gates i, f, o and content g: c' = f · c + i · activation(g), h' = o · activation(c').
 *
 * Input of a step: tensor [batch, features]; `states`: [h, c], each [batch, units]. Output: h' and [h', c']. Weights: kernel
 * [features, 4 · units] and recurrent_kernel [units, 4 · units] in the order i, f, g, o, bias [4 · units]. Hochreiter and Schmidhuber,
 * Long short-term memory, 1997.
 */
export class LSTMCell extends RecurrentCell<LSTMCellOptions> {
  static override readonly className: string = 'LSTMCell';
  static override readonly fields = lstmFields;

  declare readonly activation: Activation;
  declare readonly recurrentActivation: Activation;
  declare readonly unitForgetBias: boolean;
  declare readonly implementation: 1 | 2;
  protected readonly gates = 4;

  protected get masksPerGate(): boolean {
    return this.implementation === 1 || this.recurrentDropout !== 0;
  }

  get stateSize(): number[] {
    return [this.units, this.units];
  }

  override build(inputShape: Shape): void {
    this.makeMatrices(sizeAt(-1, inputShape, this.name));
    this.makeBias([4 * this.units], this.unitForgetBias ? new ForgetBias(this.biasInitializer) : this.biasInitializer);
  }

  override bind(masks: DropoutMasks): BoundCell {
    const [kernel, recurrentKernel, bias] = [
      this.kernel.toTensor(),
      this.recurrentKernel.toTensor(),
      this.bias?.toTensor() ?? null,
    ];
    const { activation: squash, recurrentActivation: open } = this;
    return {
      project: (inputs) => [biased(gated(inputs, kernel, masks.input), bias)],
      advance: ([projected], [h, c]) => {
        const sums = add(projected!, gated(h!, recurrentKernel, masks.recurrent));
        const [i, f, g, o] = split(sums, 4, -1) as [Tensor, Tensor, Tensor, Tensor];
        const next = add(mul(open(f), c!), mul(open(i), squash(g)));
        return [mul(open(o), squash(next)), next];
      },
    };
  }
}
registerKerasClass({ module: 'keras.layers', className: 'LSTMCell', kind: 'layer' }, LSTMCell);

/** Makes an {@link LSTMCell} layer. */
export const lstmCell = factory(LSTMCell);
