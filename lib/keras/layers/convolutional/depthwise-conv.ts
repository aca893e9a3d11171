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
import type { Weight } from '../../engine/weights';
import { positiveInteger } from '../../fields';
import type { Initializer } from '../../initializers';
import type { Regularizer } from '../../regularizers';
import { depthwiseConvolution } from './convolution';
import { checkWindow } from './geometry';
import { ConvolutionLayer, glorot, outputFields, windowFields, type ConvolutionOptions } from './convolution-layer';

/** Options of a convolution that begins with one per channel. */
export interface DepthwiseOptions extends ConvolutionOptions {
  /** Number of filters per channel; 1 by default. */
  depthMultiplier?: number;
  /** 'glorot_uniform' by default. */
  depthwiseInitializer?: InitializerIdentifier;
  depthwiseRegularizer?: RegularizerIdentifier | null;
  depthwiseConstraint?: ConstraintIdentifier | null;
}

/** The fields of a depthwise convolution of so many dimensions, in Keras's order. */
export function depthwiseFields(rank: number) {
  return {
    depthMultiplier: positiveInteger(1),
    ...windowFields(rank),
    ...outputFields,
    depthwiseInitializer: glorot(),
    biasInitializer: initializer('zeros'),
    depthwiseRegularizer: regularizer(),
    biasRegularizer: regularizer(),
    depthwiseConstraint: constraint(),
    biasConstraint: constraint(),
  };
}

/** Convolution of each channel by itself, in any number of dimensions. */
export abstract class DepthwiseConv extends ConvolutionLayer<DepthwiseOptions> {
  declare readonly depthMultiplier: number;
  declare readonly depthwiseInitializer: Initializer;
  declare readonly depthwiseRegularizer: Regularizer | null;
  declare readonly depthwiseConstraint: Constraint | null;
  kernel!: Weight;

  override build(inputShape: Shape): void {
    const channels = this.takeChannels(inputShape);
    this.kernel = this.addWeight({
      name: 'kernel',
      shape: [...this.kernelSize, channels, this.depthMultiplier],
      initializer: this.depthwiseInitializer,
      regularizer: this.depthwiseRegularizer,
      constraint: this.depthwiseConstraint,
    });
    this.makeBias(channels * this.depthMultiplier);
  }

  override call(inputs: Tensor): Tensor {
    const { strides, dilationRate } = this;
    const padding = this.padding as 'valid' | 'same';
    return this.convolve(inputs, this.kernel, (x, kernel) => {
      checkWindow(x, this.kernelSize, { padding, dilationRate }, this.name);
      return depthwiseConvolution(x, kernel, { strides, padding, dilationRate });
    });
  }
}
