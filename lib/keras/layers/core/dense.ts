import type { Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { promoteBinary } from '../../../ops/promote';
import * as raw from '../../../ops/generated';
import type { Activation } from '../../activations';
import type { Constraint } from '../../constraints';
import { factory } from '../../configured';
import type { InputSpec } from '../../engine/input-spec';
import { Layer } from '../../engine/layer';
import {
  activation,
  constraint,
  initializer,
  regularizer,
  type ActivationIdentifier,
  type ConstraintIdentifier,
  type InitializerIdentifier,
  type RegularizerIdentifier,
} from '../../engine/layer-fields';
import type { LayerOptions } from '../../engine/layer-options';
import type { Weight } from '../../engine/weights';
import { boolean, positiveInteger, unsupported } from '../../fields';
import type { Initializer } from '../../initializers';
import { registerKerasClass } from '../../registry';
import type { Regularizer } from '../../regularizers';
import { contractLast } from './contract';

export interface DenseOptions extends LayerOptions {
  /** Size of the output's last axis. */
  units: number;
  /** Applied to the output; none by default. */
  activation?: ActivationIdentifier;
  /** Whether a bias is added: true by default. */
  useBias?: boolean;
  /** 'glorot_uniform' by default. */
  kernelInitializer?: InitializerIdentifier;
  /** 'zeros' by default. */
  biasInitializer?: InitializerIdentifier;
  kernelRegularizer?: RegularizerIdentifier | null;
  biasRegularizer?: RegularizerIdentifier | null;
  kernelConstraint?: ConstraintIdentifier | null;
  biasConstraint?: ConstraintIdentifier | null;
  /** Must be null: quantization is not supported. */
  quantizationConfig?: null;
}

/**
 * A layer in which each output is connected with each input: y = activation(x · kernel + bias).
 *
 * Input: floating tensor [batch, ..., inputs]. Output: [batch, ..., units]. Weights: kernel [inputs, units], bias [units].
 */
export class Dense extends Layer<DenseOptions> {
  static override readonly className: string = 'Dense';
  static override readonly fields = {
    units: positiveInteger(),
    activation: activation(),
    useBias: boolean(true),
    kernelInitializer: initializer('glorot_uniform'),
    biasInitializer: initializer('zeros'),
    kernelRegularizer: regularizer(),
    biasRegularizer: regularizer(),
    kernelConstraint: constraint(),
    biasConstraint: constraint(),
    quantizationConfig: unsupported(),
  };

  declare readonly units: number;
  declare readonly activation: Activation;
  declare readonly useBias: boolean;
  declare readonly kernelInitializer: Initializer;
  declare readonly biasInitializer: Initializer;
  declare readonly kernelRegularizer: Regularizer | null;
  declare readonly biasRegularizer: Regularizer | null;
  declare readonly kernelConstraint: Constraint | null;
  declare readonly biasConstraint: Constraint | null;

  override inputSpec: InputSpec = { minNdim: 2 };
  override supportsMasking = true;
  kernel!: Weight;
  bias: Weight | null = null;

  override build(inputShape: Shape): void {
    const inputs = inputShape.at(-1)!;
    this.kernel = this.addWeight({
      name: 'kernel',
      shape: [inputs, this.units],
      initializer: this.kernelInitializer,
      regularizer: this.kernelRegularizer,
      constraint: this.kernelConstraint,
    });
    if (this.useBias) {
      this.bias = this.addWeight({
        name: 'bias',
        shape: [this.units],
        initializer: this.biasInitializer,
        regularizer: this.biasRegularizer,
        constraint: this.biasConstraint,
      });
    }
    this.inputSpec = { minNdim: 2, axes: { [-1]: inputs } };
  }

  override call(inputs: Tensor): Tensor {
    const [x, kernel] = promoteBinary(inputs, this.kernel, this.name);
    const product = contractLast(x, kernel);
    return this.activation(this.bias === null ? product : raw.biasAdd(product, this.bias.toTensor()));
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Dense', kind: 'layer' }, Dense);

/** Makes a {@link Dense} layer. */
export const dense = factory(Dense);
