import type { Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { promoteBinary } from '../../../ops/promote';
import * as raw from '../../../ops/generated';
import type { Activation } from '../../activations';
import type { Config } from '../../config';
import type { InputSpec } from '../../engine/input-spec';
import { Layer } from '../../engine/layer';
import {
  activation,
  initializer,
  type ActivationIdentifier,
  type ConstraintIdentifier,
  type InitializerIdentifier,
  type RegularizerIdentifier,
} from '../../engine/layer-fields';
import type { LayerOptions, OptionsArgument } from '../../engine/layer-options';
import type { Weight } from '../../engine/weights';
import type { Constraint } from '../../constraints';
import { boolean, oneOf, refuse, sizes } from '../../fields';
import type { Initializer } from '../../initializers';
import type { Regularizer } from '../../regularizers';
import { channelAxis, dataFormat, inChannelsLast, type DataFormat, type DataFormatOption } from '../data-format';

/** One size for all dimensions of the space, or one for each. */
export type SizesOption = number | readonly number[];

/** Options of every convolution. */
export interface ConvolutionOptions extends LayerOptions {
  /** Size of the window, in each dimension of the space. */
  kernelSize: SizesOption;
  /** Steps that the window moves by; 1 by default. Not with dilationRate above 1, unless the convolution is depthwise. */
  strides?: SizesOption;
  /** 'valid' (default): the window stays inside; 'same': zeros around, so that ⌈size / stride⌉ steps come out. */
  padding?: 'valid' | 'same';
  /** 'channels_last' by default. */
  dataFormat?: DataFormatOption;
  /** Distance of the elements that the window takes; 1 by default. */
  dilationRate?: SizesOption;
  /** Applied to the output; none by default. */
  activation?: ActivationIdentifier;
  /** Whether a bias is added to each channel: true by default. */
  useBias?: boolean;
  /** 'zeros' by default. */
  biasInitializer?: InitializerIdentifier;
  biasRegularizer?: RegularizerIdentifier | null;
  biasConstraint?: ConstraintIdentifier | null;
}

const paddings = ['valid', 'same'] as const;

/** Fields of how the window moves and where the channels are. */
export function windowFields(rank: number) {
  return {
    kernelSize: sizes(rank),
    strides: sizes(rank, 1),
    padding: oneOf(paddings, 'valid'),
    dataFormat: dataFormat(),
    dilationRate: sizes(rank, 1),
  };
}

/** Fields of what comes after the sum. */
export const outputFields = { activation: activation(), useBias: boolean(true) };

export const glorot = () => initializer('glorot_uniform');

/** What the convolutions have in common: a bias, an activation, checks of the window. */
export abstract class ConvolutionLayer<Options extends ConvolutionOptions> extends Layer<Options> {
  declare readonly kernelSize: number[];
  declare readonly strides: number[];
  declare readonly padding: 'valid' | 'same' | 'causal';
  declare readonly dataFormat: DataFormat;
  declare readonly dilationRate: number[];
  declare readonly activation: Activation;
  declare readonly useBias: boolean;
  declare readonly biasInitializer: Initializer;
  declare readonly biasRegularizer: Regularizer | null;
  declare readonly biasConstraint: Constraint | null;

  override inputSpec: InputSpec;
  bias: Weight | null = null;

  constructor(...[options]: OptionsArgument<Options>) {
    super(...([options] as unknown as OptionsArgument<Options & LayerOptions>));
    this.inputSpec = { minNdim: this.rank + 2 };
  }

  /** Dimensions of the space. */
  get rank(): number {
    return this.kernelSize.length;
  }

  /** Refuses a window that both moves by several steps and has gaps. */
  protected checkStridesWithoutGaps(): void {
    if (Math.max(...this.strides) > 1 && Math.max(...this.dilationRate) > 1) {
      refuse(`${this.name}: strides`, 'strides of 1 where dilationRate is above 1', this.strides, true);
    }
  }

  /** The number of channels that come in, which from now on is expected. */
  protected takeChannels(inputShape: Shape): number {
    const axis = channelAxis(this.dataFormat);
    const channels = inputShape.at(axis);
    if (channels === null || channels === undefined) {
      throw new RangeError(
        `${this.name}: expected the channels (axis ${axis}) of the input to be known, received [${inputShape.join(', ')}]`,
      );
    }
    this.inputSpec = { minNdim: this.rank + 2, axes: { [axis]: channels } };
    return channels;
  }

  protected makeBias(size: number): void {
    if (!this.useBias) return;
    this.bias = this.addWeight({
      name: 'bias',
      shape: [size],
      initializer: this.biasInitializer,
      regularizer: this.biasRegularizer,
      constraint: this.biasConstraint,
    });
  }

  /** activation(convolve(inputs, kernel) + bias) where `convolve` has the channels last. */
  protected convolve(inputs: Tensor, kernel: Weight, convolve: (x: Tensor, kernel: Tensor) => Tensor): Tensor {
    const [given, filter] = promoteBinary(inputs, kernel, this.name);
    const sum = inChannelsLast(given, this.dataFormat, (x) => {
      const product = convolve(x, filter);
      return this.bias === null ? product : raw.biasAdd(product, this.bias.toTensor());
    });
    return this.activation(sum);
  }

  override getConfig(): Config {
    return { activity_regularizer: null, ...super.getConfig() };
  }
}
