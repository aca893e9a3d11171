import { formatShape } from '../../../core/shape';
import { toTensor } from '../../../core/convert';
import type { Tensor } from '../../../core/tensor';
import { concat } from '../../../ops';
import * as raw from '../../../ops/generated';
import type { InputSpec } from '../../engine/input-spec';
import { Layer } from '../../engine/layer';
import type { LayerOptions, OptionsArgument } from '../../engine/layer-options';
import { sizes } from '../../fields';
import type { SizesOption } from '../convolutional/convolution-layer';
import { dataFormat, spatialAxes, type DataFormat, type DataFormatOption } from '../data-format';

export interface AdaptivePoolingOptions extends LayerOptions {
  /** Sizes of the space that comes out. */
  outputSize: SizesOption;
  /** 'channels_last' by default. */
  dataFormat?: DataFormatOption;
}

export const adaptivePoolingFields = (rank: number) => ({ outputSize: sizes(rank), dataFormat: dataFormat() });

/** A layer that divides the space into as many windows as shall come out, as equal as can be, and reduces each to one value. */
export abstract class AdaptivePooling extends Layer<AdaptivePoolingOptions> {
  declare readonly outputSize: number[];
  declare readonly dataFormat: DataFormat;
  override built = true;
  override inputSpec: InputSpec;

  constructor(...options: OptionsArgument<AdaptivePoolingOptions>) {
    super(...options);
    this.inputSpec = { ndim: this.outputSize.length + 2 };
  }

  /** Reduces an axis, which stays with size 1. */
  protected abstract reduce(x: Tensor, axis: number): Tensor;

  override call(inputs: Tensor): Tensor {
    return spatialAxes(inputs.rank, this.dataFormat).reduce(
      (x, axis, index) => this.#pool(x, axis, this.outputSize[index]!),
      inputs,
    );
  }

  /** Windows from ⌊i · size / count⌋ to ⌈(i + 1) · size / count⌉ along an axis. */
  #pool(x: Tensor, axis: number, count: number): Tensor {
    const size = x.shape[axis];
    if (typeof size !== 'number') {
      throw new RangeError(`${this.name}: expected a space of known size, received ${formatShape(x.staticShape)}`);
    }
    const windows = Array.from({ length: count }, (_, index) => {
      const begin = x.shape.map((_size, at) => (at === axis ? Math.floor((index * size) / count) : 0));
      const length = Math.ceil(((index + 1) * size) / count) - begin[axis]!;
      const extent = x.shape.map((_size, at) => (at === axis ? length : -1));
      return this.reduce(raw.slice(x, toTensor(begin, 'int32'), toTensor(extent, 'int32')), axis);
    });
    return concat(windows, axis);
  }
}
