import type { Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import type { Constraint } from '../../constraints';
import {
  constraint,
  initializer,
  regularizer,
  type ConstraintIdentifier,
  type InitializerIdentifier,
  type RegularizerIdentifier,
} from '../../engine/layer-fields';
import type { OptionsArgument } from '../../engine/layer-options';
import type { Weight } from '../../engine/weights';
import { nullable, positiveInteger, refuse, sizes } from '../../fields';
import type { Initializer } from '../../initializers';
import type { Regularizer } from '../../regularizers';
import { transposedConvolution } from './convolution';
import {
  ConvolutionLayer,
  glorot,
  outputFields,
  windowFields,
  type ConvolutionOptions,
  type SizesOption,
} from './convolution-layer';

export interface ConvTransposeOptions extends ConvolutionOptions {
  /** Number of channels that come out. */
  filters: number;
  /** Steps added at one end of the output, below the stride; null (default): so that a convolution would lead back. */
  outputPadding?: SizesOption | null;
  /** 'glorot_uniform' by default. */
  kernelInitializer?: InitializerIdentifier;
  kernelRegularizer?: RegularizerIdentifier | null;
  kernelConstraint?: ConstraintIdentifier | null;
}

/** The fields of a transposed convolution of so many dimensions, in Keras's order. */
export function convTransposeFields(rank: number) {
  const { kernelSize, strides, padding, ...rest } = windowFields(rank);
  return {
    filters: positiveInteger(),
    kernelSize,
    strides,
    padding,
    outputPadding: nullable(sizes(rank, undefined, { min: 0 })),
    ...rest,
    ...outputFields,
    kernelInitializer: glorot(),
    biasInitializer: initializer('zeros'),
    kernelRegularizer: regularizer(),
    biasRegularizer: regularizer(),
    kernelConstraint: constraint(),
    biasConstraint: constraint(),
  };
}

/** Transposed convolution of any number of dimensions. */
export abstract class ConvTranspose extends ConvolutionLayer<ConvTransposeOptions> {
  declare readonly filters: number;
  declare readonly outputPadding: number[] | null;
  declare readonly kernelInitializer: Initializer;
  declare readonly kernelRegularizer: Regularizer | null;
  declare readonly kernelConstraint: Constraint | null;
  kernel!: Weight;

  constructor(...options: OptionsArgument<ConvTransposeOptions>) {
    super(...options);
    this.checkStridesWithoutGaps();
    if (this.outputPadding?.some((steps, axis) => steps >= this.strides[axis]!)) {
      refuse(
        `${this.name}: outputPadding`,
        `sizes below strides [${this.strides.join(', ')}]`,
        this.outputPadding,
        true,
      );
    }
  }

  override build(inputShape: Shape): void {
    const channels = this.takeChannels(inputShape);
    this.kernel = this.addWeight({
      name: 'kernel',
      shape: [...this.kernelSize, this.filters, channels],
      initializer: this.kernelInitializer,
      regularizer: this.kernelRegularizer,
      constraint: this.kernelConstraint,
    });
    this.makeBias(this.filters);
  }

  override call(inputs: Tensor): Tensor {
    const { strides, dilationRate, outputPadding } = this;
    const padding = this.padding as 'valid' | 'same';
    return this.convolve(inputs, this.kernel, (x, kernel) =>
      transposedConvolution(x, kernel, { strides, padding, dilationRate, outputPadding }),
    );
  }
}
