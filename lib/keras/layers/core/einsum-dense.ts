import type { Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { add, einsum } from '../../../ops';
import type { Activation } from '../../activations';
import type { Config } from '../../config';
import { factory } from '../../configured';
import type { Constraint } from '../../constraints';
import { Layer } from '../../engine/layer';
import type { InputSpec } from '../../engine/input-spec';
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
import { nullable, refuse, string, unsupported, value } from '../../fields';
import { ScalingInitializer, type FanOptions, type Initializer } from '../../initializers';
import { registerKerasClass } from '../../registry';
import type { Regularizer } from '../../regularizers';
import { analyzeEquation, type EinsumShapes } from './einsum-equation';

export interface EinsumDenseOptions extends LayerOptions {
  /** The sum: axes of input, kernel and output, as in 'abc,cd->abd' or '...x,xy->...y'. */
  equation: string;
  /** Sizes of the output without the batch (and without what `...` stands for); null where the input gives the size. */
  outputShape: number | Shape;
  /** Applied to the output; none by default. */
  activation?: ActivationIdentifier;
  /** The output's axes along which the bias differs; no bias when left out. */
  biasAxes?: string | null;
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

function readOutputShape(given: unknown, label: string): Shape {
  const list = typeof given === 'number' ? [given] : given;
  const valid = Array.isArray(list) && list.every((size) => size === null || Number.isSafeInteger(size));
  return valid ? [...(list as Shape)] : refuse(label, 'a size or a list of sizes', given);
}

/**
 * A dense layer for inputs of any shape: y = activation(einsum(equation, x, kernel) + bias).
 *
 * Input: floating tensor with the axes that the equation names. Output: the axes it names after the arrow. Weights: kernel, bias.
 */
export class EinsumDense extends Layer<EinsumDenseOptions> {
  static override readonly className: string = 'EinsumDense';
  static override readonly fields = {
    equation: string(),
    outputShape: value<Shape>(undefined, readOutputShape),
    activation: activation(),
    biasAxes: nullable(string()),
    kernelInitializer: initializer('glorot_uniform'),
    biasInitializer: initializer('zeros'),
    kernelRegularizer: regularizer(),
    biasRegularizer: regularizer(),
    kernelConstraint: constraint(),
    biasConstraint: constraint(),
    quantizationConfig: unsupported(),
  };

  declare readonly equation: string;
  declare readonly outputShape: Shape;
  declare readonly activation: Activation;
  declare readonly biasAxes: string | null;
  declare readonly kernelInitializer: Initializer;
  declare readonly biasInitializer: Initializer;
  declare readonly kernelRegularizer: Regularizer | null;
  declare readonly biasRegularizer: Regularizer | null;
  declare readonly kernelConstraint: Constraint | null;
  declare readonly biasConstraint: Constraint | null;

  override inputSpec: InputSpec | null = null;
  kernel!: Weight;
  bias: Weight | null = null;

  /** The layer's initializer, told which axes of the kernel come in and which go out, unless it was given those. */
  #kernelInitializer({ inputAxes, outputAxes }: EinsumShapes): Initializer {
    const given = this.kernelInitializer;
    if (!(given instanceof ScalingInitializer)) return given;
    const options = given.options as FanOptions;
    if (options.inputAxes && options.outputAxes) return given;
    const Same = given.constructor as new (options: FanOptions) => Initializer;
    return new Same({ ...options, seed: given.seed, inputAxes, outputAxes });
  }

  override build(inputShape: Shape): void {
    const shapes = analyzeEquation(this.equation, this.biasAxes, inputShape, this.outputShape, this.name);
    this.inputSpec = { ndim: inputShape.length };
    this.kernel = this.addWeight({
      name: 'kernel',
      shape: shapes.kernel,
      initializer: this.#kernelInitializer(shapes),
      regularizer: this.kernelRegularizer,
      constraint: this.kernelConstraint,
    });
    if (shapes.bias === null) return;
    this.bias = this.addWeight({
      name: 'bias',
      shape: shapes.bias,
      initializer: this.biasInitializer,
      regularizer: this.biasRegularizer,
      constraint: this.biasConstraint,
    });
  }

  override call(inputs: Tensor): Tensor {
    const sum = einsum(this.equation, inputs, this.kernel);
    return this.activation(this.bias === null ? sum : add(sum, this.bias));
  }

  override getConfig(): Config {
    return { activity_regularizer: null, ...super.getConfig() };
  }
}
registerKerasClass({ module: 'keras.layers', className: 'EinsumDense', kind: 'layer' }, EinsumDense);

/** Makes an {@link EinsumDense} layer. */
export const einsumDense = factory(EinsumDense);
