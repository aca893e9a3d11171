import { toTensor } from '../../../core/convert';
import { isFullyKnown, formatShape, type Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { add, concat, mul, reshape, split } from '../../../ops';
import * as raw from '../../../ops/generated';
import type { Activation } from '../../activations';
import { activation, type ActivationIdentifier } from '../../engine/layer-fields';
import type { InputSpec } from '../../engine/input-spec';
import { boolean, positiveInteger, refuse } from '../../fields';
import { SeedGenerator } from '../../random/seed-generator';
import { convolution } from '../convolutional/convolution';
import { windowFields, type SizesOption } from '../convolutional/convolution-layer';
import { coveredSizes } from '../convolutional/geometry';
import { fromChannelsLast, toChannelsLast, type DataFormat, type DataFormatOption } from '../data-format';
import { seed } from '../regularization/dropout';
import { ForgetBias } from './forget-bias';
import {
  GatedCell,
  recurrentDropouts,
  recurrentInitializers,
  recurrentPenalties,
  type BoundCell,
  type DropoutMasks,
  type GatedCellOptions,
} from './gated-cell';

export interface ConvLSTMCellOptions extends GatedCellOptions {
  /** Number of channels of the output and of each state. */
  filters: number;
  /** Size of the window, in each dimension of the space. */
  kernelSize: SizesOption;
  /** Steps that the window moves by over the input; 1 by default. */
  strides?: SizesOption;
  /** 'valid' (default) or 'same'; over the states it is 'same' in any case. */
  padding?: 'valid' | 'same';
  /** 'channels_last' by default. */
  dataFormat?: DataFormatOption;
  /** Distance of the elements that the window takes of the input; 1 by default. */
  dilationRate?: SizesOption;
  /** Of the new content and of the cell state that goes out; 'tanh' by default. */
  activation?: ActivationIdentifier;
  /** Of the gates; 'sigmoid' by default. */
  recurrentActivation?: ActivationIdentifier;
  /** Whether the bias of the forget gate begins at 1: true by default. */
  unitForgetBias?: boolean;
}

/** The fields of a convolutional LSTM over so many dimensions, in Keras's order. */
export function convLSTMFields(rank: number) {
  return {
    filters: positiveInteger(),
    ...windowFields(rank),
    activation: activation('tanh'),
    recurrentActivation: activation('sigmoid'),
    useBias: boolean(true),
    ...recurrentInitializers,
    unitForgetBias: boolean(true),
    ...recurrentPenalties,
    ...recurrentDropouts,
    seed: seed(),
  };
}

/**
 * One step of long short-term memory whose products are convolutions, over so many dimensions.
 *
 * Input of a step: tensor [batch, ...space, channels]; `states`: [h, c], each [batch, ...newSpace, filters]. Output: h' and [h', c'].
 */
export abstract class ConvLSTMCell extends GatedCell<ConvLSTMCellOptions> {
  declare readonly filters: number;
  declare readonly kernelSize: number[];
  declare readonly strides: number[];
  declare readonly padding: 'valid' | 'same';
  declare readonly dataFormat: DataFormat;
  declare readonly dilationRate: number[];
  declare readonly activation: Activation;
  declare readonly recurrentActivation: Activation;
  declare readonly unitForgetBias: boolean;
  override inputSpec: InputSpec | null = null;
  protected readonly gates = 4;
  protected readonly masksPerGate = true;
  protected readonly stateCount = 2;
  protected stateFeatures: number[] = [];

  /** @param generator Keras makes it before the initializers, which decides what they draw. */
  constructor(options: ConvLSTMCellOptions, generator = new SeedGenerator({ seed: options.seed })) {
    super(options, generator);
    if (Math.max(...this.strides) > 1 && Math.max(...this.dilationRate) > 1) {
      refuse(`${this.name}: strides`, 'strides of 1 where dilationRate is above 1', this.strides, true);
    }
  }

  get stateSize(): number[] {
    return [this.filters, this.filters];
  }

  override build(inputShape: Shape): void {
    const first = this.dataFormat === 'channels_first';
    const sizes = inputShape.slice(1);
    if (!isFullyKnown(sizes)) {
      throw new RangeError(
        `${this.name}: expected a space and channels of known size, received ${formatShape(inputShape)}`,
      );
    }
    const channels = first ? sizes[0]! : sizes.at(-1)!;
    const steps = this.#stepsOver(first ? sizes.slice(1) : sizes.slice(0, -1));
    this.stateFeatures = first ? [this.filters, ...steps] : [...steps, this.filters];
    this.makeKernels(
      [...this.kernelSize, channels, 4 * this.filters],
      [...this.kernelSize, this.filters, 4 * this.filters],
    );
    this.makeBias(
      [4 * this.filters],
      this.unitForgetBias ? new ForgetBias(this.biasInitializer) : this.biasInitializer,
    );
  }

  /** How many places the window has over a space. */
  #stepsOver(space: readonly number[]): number[] {
    const covered = coveredSizes(this.kernelSize, this.dilationRate);
    return space.map((size, axis) => {
      const places = this.padding === 'same' ? size : size - covered[axis]! + 1;
      if (places <= 0)
        throw new RangeError(
          `${this.name}: expected a space of at least ${formatShape(covered)}, received ${formatShape([...space])}`,
        );
      return Math.ceil(places / this.strides[axis]!);
    });
  }

  override bind({ input, recurrent }: DropoutMasks): BoundCell {
    const { strides, padding, dilationRate, dataFormat } = this;
    const [kernel, recurrentKernel, bias] = [
      this.kernel.toTensor(),
      this.recurrentKernel.toTensor(),
      this.bias?.toTensor() ?? null,
    ];
    const unit = strides.map(() => 1);
    const overInput: Convolve = (x, filter) =>
      this.#overTime(x, (samples) =>
        convolution(toChannelsLast(samples, dataFormat), filter, { strides, padding, dilationRate }),
      );
    const overState: Convolve = (x, filter) =>
      convolution(toChannelsLast(x, dataFormat), filter, { strides: unit, padding: 'same', dilationRate: unit });
    const { activation: squash, recurrentActivation: open } = this;
    return {
      project: (inputs) => {
        const sum = gatedConvolution(inputs, kernel, input, overInput);
        return [bias === null ? sum : raw.biasAdd(sum, bias)];
      },
      advance: ([projected], [h, c]) => {
        const sums = add(projected!, gatedConvolution(h!, recurrentKernel, recurrent, overState));
        const gates = split(sums, 4, -1).map((gate) => fromChannelsLast(gate, dataFormat));
        const [i, f, g, o] = gates as [Tensor, Tensor, Tensor, Tensor];
        const next = add(mul(open(f), c!), mul(open(i), squash(g)));
        return [mul(open(o), squash(next)), next];
      },
    };
  }

  /** Samples of all steps [steps, batch, ...] as those of one batch; a single step as it is. */
  #overTime(inputs: Tensor, compute: (x: Tensor) => Tensor): Tensor {
    if (inputs.rank === this.kernelSize.length + 2) return compute(inputs);
    const [steps, batch, ...features] = inputs.shape as [number | null, number | null, ...number[]];
    const made = compute(reshape(inputs, [-1, ...features]));
    const sizes = made.shape.slice(1);
    if (steps !== null || batch !== null) return reshape(made, [steps ?? -1, batch ?? -1, ...sizes]);
    const ends = [[0], [2], [1]].map((end) => toTensor(end, 'int32')) as [Tensor, Tensor, Tensor];
    const known = raw.stridedSlice(raw.shape(inputs), ...ends);
    return reshape(made, concat([known, toTensor(sizes, 'int32')], 0));
  }
}

/** A convolution that gives the channels last. */
type Convolve = (x: Tensor, kernel: Tensor) => Tensor;

/** A convolution for all gates; each gate's part with its own mask where there are several. */
function gatedConvolution(x: Tensor, kernel: Tensor, masks: readonly Tensor[], convolve: Convolve): Tensor {
  if (masks.length === 0) return convolve(x, kernel);
  const parts = split(kernel, masks.length, -1);
  return concat(
    masks.map((mask, gate) => convolve(mul(x, mask), parts[gate]!)),
    -1,
  );
}
