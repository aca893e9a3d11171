import type { Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { add, mul, split, sub, unstack } from '../../../ops';
import { sigmoid, hardSigmoid, type Activation } from '../../activations';
import { factory } from '../../configured';
import { activation, type ActivationIdentifier } from '../../engine/layer-fields';
import { boolean, positiveInteger } from '../../fields';
import { registerKerasClass } from '../../registry';
import { sizeAt } from '../normalization/axes';
import { contractLast } from '../core/contract';
import { seed } from '../regularization/dropout';
import {
  recurrentDropouts,
  recurrentInitializers,
  recurrentPenalties,
  type BoundCell,
  type DropoutMasks,
} from './gated-cell';
import { biased, gated, implementation, RecurrentCell, type RecurrentCellOptions } from './recurrent-cell';

export interface GRUCellOptions extends RecurrentCellOptions {
  /** Of the new content; 'tanh' by default. */
  activation?: ActivationIdentifier;
  /** Of the gates; 'sigmoid' by default. */
  recurrentActivation?: ActivationIdentifier;
  /** Whether the reset gate comes after the product with the state, which then has a bias of its own: true by default. */
  resetAfter?: boolean;
  /** 1: each gate has dropout masks of its own; 2 (default): one serves all. */
  implementation?: 1 | 2;
}

/** The fields of a GRU, in Keras's order. */
export const gruFields = {
  units: positiveInteger(),
  activation: activation('tanh'),
  recurrentActivation: activation('sigmoid'),
  useBias: boolean(true),
  ...recurrentInitializers,
  ...recurrentPenalties,
  ...recurrentDropouts,
  resetAfter: boolean(true),
  seed: seed(),
  implementation: implementation(),
};

/** The update gate and the new content, from what the input gives for both and the state. */
type Content = (gates: Tensor, content: Tensor, h: Tensor) => [z: Tensor, content: Tensor];

/**
 * One step of a gated recurrent unit, with gates z and r: h' = z · h + (1 − z) · activation(g), where g takes r · h into account.
 *
 * Input of a step: tensor [batch, features]; `states`: [h], [batch, units]. Output: h' and [h']. Weights: kernel [features, 3 · units] and
 * recurrent_kernel [units, 3 · units] in the order z, r, g, bias [2, 3 · units], or [3 · units] without resetAfter. Cho and others,
 * Learning phrase representations using RNN encoder-decoder, 2014.
 */
export class GRUCell extends RecurrentCell<GRUCellOptions> {
  static override readonly className: string = 'GRUCell';
  static override readonly fields = gruFields;

  declare readonly activation: Activation;
  declare readonly recurrentActivation: Activation;
  declare readonly resetAfter: boolean;
  declare readonly implementation: 1 | 2;
  protected readonly gates = 3;

  protected get masksPerGate(): boolean {
    return this.implementation === 1 || this.recurrentDropout !== 0;
  }

  get stateSize(): number {
    return this.units;
  }

  override build(inputShape: Shape): void {
    this.makeMatrices(sizeAt(-1, inputShape, this.name));
    this.makeBias(this.resetAfter ? [2, 3 * this.units] : [3 * this.units]);
  }

  /** The biases of the input's product and of the state's; null where there is none. */
  #biases(): [input: Tensor | null, recurrent: Tensor | null] {
    if (this.bias === null) return [null, null];
    if (!this.resetAfter) return [this.bias.toTensor(), null];
    return unstack(this.bias, 0) as [Tensor, Tensor];
  }

  /** Parts sums of all gates into those of z and r, which go together, and that of the content. */
  #part(sums: Tensor): [gates: Tensor, content: Tensor] {
    return split(sums, [2 * this.units, this.units], -1) as [Tensor, Tensor];
  }

  /** z and r from the sums of both. */
  #gatesOf(sums: Tensor): [z: Tensor, r: Tensor] {
    const open = this.recurrentActivation;
    // What works on each element alone can take both in one go.
    if (open === sigmoid || open === hardSigmoid) return split(open(sums), 2, -1) as [Tensor, Tensor];
    return split(sums, 2, -1).map((gate) => open(gate)) as [Tensor, Tensor];
  }

  override bind(masks: DropoutMasks): BoundCell {
    const [inputBias, recurrentBias] = this.#biases();
    const kernel = this.kernel.toTensor();
    const fresh = this.resetAfter ? this.#resettingAfter(recurrentBias, masks) : this.#resettingBefore(masks);
    return {
      project: (inputs) => this.#part(biased(gated(inputs, kernel, masks.input), inputBias)),
      advance: ([gates, content], [h]) => {
        const [z, g] = fresh(gates!, content!, h!);
        return [add(g, mul(z, sub(h!, g)))];
      },
    };
  }

  #resettingAfter(bias: Tensor | null, masks: DropoutMasks): Content {
    const recurrentKernel = this.recurrentKernel.toTensor();
    return (gates, content, h) => {
      const [ofGates, ofContent] = this.#part(biased(gated(h, recurrentKernel, masks.recurrent), bias));
      const [z, r] = this.#gatesOf(add(gates, ofGates));
      return [z, this.activation(add(content, mul(r, ofContent)))];
    };
  }

  #resettingBefore({ recurrent }: DropoutMasks): Content {
    const [gateKernel, contentKernel] = split(this.recurrentKernel, [2 * this.units, this.units], 1) as [
      Tensor,
      Tensor,
    ];
    return (gates, content, h) => {
      const [z, r] = this.#gatesOf(add(gates, gated(h, gateKernel, recurrent.slice(0, 2))));
      const kept = recurrent[2] === undefined ? h : mul(h, recurrent[2]);
      return [z, this.activation(add(content, contractLast(mul(r, kept), contentKernel)))];
    };
  }
}
registerKerasClass({ module: 'keras.layers', className: 'GRUCell', kind: 'layer' }, GRUCell);

/** Makes a {@link GRUCell} layer. */
export const gruCell = factory(GRUCell);
