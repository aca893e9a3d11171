import type { Tensor } from '../../../core/tensor';
import { factory } from '../../configured';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { oneOf, sizes } from '../../fields';
import { registerKerasClass } from '../../registry';
import { dataFormat, inChannelsLast, type DataFormat, type DataFormatOption } from '../data-format';
import { enlarge, interpolations, type Interpolation } from './up-sampling';

export interface UpSampling2DOptions extends LayerOptions {
  /** How many times as high and wide; 2 by default. */
  size?: number | readonly number[];
  /** 'channels_last' by default. */
  dataFormat?: DataFormatOption;
  /** How pixels between the given ones are found; 'nearest' by default. */
  interpolation?: Interpolation;
}

/**
 * Larger images.
 *
 * Input: floating tensor [batch, rows, columns, channels] (channels as axis 1 with dataFormat 'channels_first'). Output: rows and
 * columns so many times.
 */
export class UpSampling2D extends Layer<UpSampling2DOptions> {
  static override readonly className: string = 'UpSampling2D';
  static override readonly fields = {
    size: sizes(2, 2),
    dataFormat: dataFormat(),
    interpolation: oneOf(interpolations, 'nearest'),
  };

  declare readonly size: number[];
  declare readonly dataFormat: DataFormat;
  declare readonly interpolation: Interpolation;
  override inputSpec = { ndim: 4 };

  override call(inputs: Tensor): Tensor {
    return inChannelsLast(inputs, this.dataFormat, (x) => enlarge(x, this.size, this.interpolation));
  }
}
registerKerasClass({ module: 'keras.layers', className: 'UpSampling2D', kind: 'layer' }, UpSampling2D);

/** Makes an {@link UpSampling2D} layer. */
export const upSampling2d = factory(UpSampling2D);
