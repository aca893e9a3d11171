import type { Tensor } from '../../../core/tensor';
import { expandDims, squeeze } from '../../../ops';
import * as raw from '../../../ops/generated';
import type { InputSpec } from '../../engine/input-spec';
import { Layer } from '../../engine/layer';
import type { LayerOptions, OptionsArgument } from '../../engine/layer-options';
import { nullable, oneOf, sizes } from '../../fields';
import type { SizesOption } from '../convolutional/convolution-layer';
import { checkWindow, upper } from '../convolutional/geometry';
import { dataFormat, inChannelsLast, type DataFormat, type DataFormatOption } from '../data-format';

export interface PoolingOptions extends LayerOptions {
  /** Size of the window, in each dimension of the space; 2 by default. */
  poolSize?: SizesOption;
  /** Steps that the window moves by; poolSize when left out. */
  strides?: SizesOption | null;
  /** 'valid' (default): windows lie inside; 'same': ⌈size / stride⌉ of them, cut off at the border. */
  padding?: 'valid' | 'same';
  /** 'channels_last' by default. */
  dataFormat?: DataFormatOption;
}

/** The fields of a pooling over so many dimensions. */
export function poolingFields(rank: number) {
  return {
    // Keras has this default for the greatest value alone, TensorFlow.js for the mean too.
    poolSize: sizes(rank, 2),
    strides: nullable(sizes(rank)),
    padding: oneOf(['valid', 'same'] as const, 'valid'),
    dataFormat: dataFormat(),
  };
}

/** Windows over the space of x [batch, ...space, channels], each reduced to one value per channel. */
export interface Windows {
  readonly ksize: readonly number[];
  readonly strides: readonly number[];
  readonly padding: 'SAME' | 'VALID';
}

/** A layer that takes one value from each window, in any number of dimensions. */
export abstract class Pooling extends Layer<PoolingOptions> {
  declare readonly poolSize: number[];
  declare strides: number[];
  declare readonly padding: 'valid' | 'same';
  declare readonly dataFormat: DataFormat;

  override built = true;
  override inputSpec: InputSpec;

  constructor(...options: OptionsArgument<PoolingOptions>) {
    super(...options);
    this.strides ??= [...this.poolSize];
    this.inputSpec = { ndim: this.poolSize.length + 2 };
  }

  /** The reduction of windows over rows and columns, or over a volume. */
  protected abstract pool(x: Tensor, windows: Windows): Tensor;

  override call(inputs: Tensor): Tensor {
    const windows = (...extra: number[]): Windows => ({
      ksize: [1, ...extra, ...this.poolSize, 1],
      strides: [1, ...extra, ...this.strides, 1],
      padding: upper(this.padding),
    });
    const dilationRate = this.poolSize.map(() => 1);
    return inChannelsLast(inputs, this.dataFormat, (x) => {
      checkWindow(x, this.poolSize, { padding: this.padding, dilationRate }, this.name);
      if (this.poolSize.length > 1) return this.pool(x, windows());
      // A line is an image of height 1.
      return squeeze(this.pool(expandDims(x, 1), windows(1)), [1]);
    });
  }
}

/** The greatest value of each window. */
export abstract class MaxPooling extends Pooling {
  protected override pool(x: Tensor, windows: Windows): Tensor {
    return x.rank === 4 ? raw.maxPool(x, windows) : raw.maxPool3D(x, windows);
  }
}

/** The mean of each window; what lies outside with padding 'same' does not count. */
export abstract class AveragePooling extends Pooling {
  protected override pool(x: Tensor, windows: Windows): Tensor {
    return x.rank === 4 ? raw.avgPool(x, windows) : raw.avgPool3D(x, windows);
  }
}
