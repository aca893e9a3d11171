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
import { positiveInteger, refuse } from '../../fields';
import type { Initializer } from '../../initializers';
import type { Regularizer } from '../../regularizers';
import { convolution } from './convolution';
import { checkWindow } from './geometry';
import { ConvolutionLayer, glorot, outputFields, windowFields, type ConvolutionOptions } from './convolution-layer';

export interface ConvOptions extends ConvolutionOptions {
  /** Number of channels that come out. */
  filters: number;
  /** Parts into which channels and filters are divided, each convolved by itself; 1 by default. */
  groups?: number;
  /** 'glorot_uniform' by default. */
  kernelInitializer?: InitializerIdentifier;
  kernelRegularizer?: RegularizerIdentifier | null;
  kernelConstraint?: ConstraintIdentifier | null;
}

/** The fields of a convolution of so many dimensions, in Keras's order. */
export function convFields(rank: number) {
  return {
    filters: positiveInteger(),
    ...windowFields(rank),
    groups: positiveInteger(1),
    ...outputFields,
    kernelInitializer: glorot(),
    biasInitializer: initializer('zeros'),
    kernelRegularizer: regularizer(),
    biasRegularizer: regularizer(),
    kernelConstraint: constraint(),
    biasConstraint: constraint(),
  };
}

/** Convolution of any number of dimensions: y = activation(x ∗ kernel + bias). */
export abstract class Conv<Options extends ConvolutionOptions = ConvOptions> extends ConvolutionLayer<Options> {
  declare readonly filters: number;
  declare readonly groups: number;
  declare readonly kernelInitializer: Initializer;
  declare readonly kernelRegularizer: Regularizer | null;
  declare readonly kernelConstraint: Constraint | null;
  kernel!: Weight;

  constructor(...options: OptionsArgument<Options>) {
    super(...options);
    this.checkStridesWithoutGaps();
    if (this.filters % this.groups !== 0) {
      refuse(`${this.name}: filters`, `a multiple of groups (${this.groups})`, this.filters, true);
    }
  }

  override build(inputShape: Shape): void {
    const channels = this.takeChannels(inputShape);
    if (channels % this.groups !== 0) {
      throw new RangeError(
        `${this.name}: expected channels that are a multiple of groups (${this.groups}), received ${channels}`,
      );
    }
    this.kernel = this.addWeight({
      name: 'kernel',
      shape: [...this.kernelSize, channels / this.groups, this.filters],
      initializer: this.kernelInitializer,
      regularizer: this.kernelRegularizer,
      constraint: this.kernelConstraint,
    });
    this.makeBias(this.filters);
  }

  override call(inputs: Tensor): Tensor {
    const { strides, dilationRate, groups } = this;
    const padding = this.padding as 'valid' | 'same';
    return this.convolve(inputs, this.kernel, (x, kernel) => {
      checkWindow(x, this.kernelSize, { padding, dilationRate }, this.name);
      return convolution(x, kernel, { strides, padding, dilationRate }, groups);
    });
  }
}
