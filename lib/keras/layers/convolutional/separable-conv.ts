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
import { convolution, depthwiseConvolution } from './convolution';
import { checkWindow } from './geometry';
import { ConvolutionLayer, glorot, outputFields, windowFields } from './convolution-layer';
import type { DepthwiseOptions } from './depthwise-conv';

export interface SeparableConvOptions extends DepthwiseOptions {
  /** Number of channels that come out. */
  filters: number;
  /** 'glorot_uniform' by default. */
  pointwiseInitializer?: InitializerIdentifier;
  pointwiseRegularizer?: RegularizerIdentifier | null;
  pointwiseConstraint?: ConstraintIdentifier | null;
}

/** The fields of a separable convolution of so many dimensions, in Keras's order. */
export function separableFields(rank: number) {
  return {
    filters: positiveInteger(),
    ...windowFields(rank),
    depthMultiplier: positiveInteger(1),
    ...outputFields,
    depthwiseInitializer: glorot(),
    pointwiseInitializer: glorot(),
    biasInitializer: initializer('zeros'),
    depthwiseRegularizer: regularizer(),
    pointwiseRegularizer: regularizer(),
    biasRegularizer: regularizer(),
    depthwiseConstraint: constraint(),
    pointwiseConstraint: constraint(),
    biasConstraint: constraint(),
  };
}

/** A depthwise convolution, whose channels a second one of size 1 mixes. */
export abstract class SeparableConv extends ConvolutionLayer<SeparableConvOptions> {
  declare readonly filters: number;
  declare readonly depthMultiplier: number;
  declare readonly depthwiseInitializer: Initializer;
  declare readonly pointwiseInitializer: Initializer;
  declare readonly depthwiseRegularizer: Regularizer | null;
  declare readonly pointwiseRegularizer: Regularizer | null;
  declare readonly depthwiseConstraint: Constraint | null;
  declare readonly pointwiseConstraint: Constraint | null;
  depthwiseKernel!: Weight;
  pointwiseKernel!: Weight;

  override build(inputShape: Shape): void {
    const channels = this.takeChannels(inputShape);
    this.depthwiseKernel = this.addWeight({
      name: 'depthwise_kernel',
      shape: [...this.kernelSize, channels, this.depthMultiplier],
      initializer: this.depthwiseInitializer,
      regularizer: this.depthwiseRegularizer,
      constraint: this.depthwiseConstraint,
    });
    this.pointwiseKernel = this.addWeight({
      name: 'pointwise_kernel',
      shape: [...this.kernelSize.map(() => 1), channels * this.depthMultiplier, this.filters],
      initializer: this.pointwiseInitializer,
      regularizer: this.pointwiseRegularizer,
      constraint: this.pointwiseConstraint,
    });
    this.makeBias(this.filters);
  }

  override call(inputs: Tensor): Tensor {
    const { strides, dilationRate } = this;
    const padding = this.padding as 'valid' | 'same';
    const unit = strides.map(() => 1);
    const pointwise = { strides: unit, padding: 'valid', dilationRate: unit } as const;
    return this.convolve(inputs, this.depthwiseKernel, (x, kernel) => {
      checkWindow(x, this.kernelSize, { padding, dilationRate }, this.name);
      const channels = depthwiseConvolution(x, kernel, { strides, padding, dilationRate });
      return convolution(channels, this.pointwiseKernel.toTensor(), pointwise);
    });
  }
}
