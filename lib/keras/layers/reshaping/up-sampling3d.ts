import type { Tensor } from '../../../core/tensor';
import { factory } from '../../configured';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { sizes } from '../../fields';
import { registerKerasClass } from '../../registry';
import { dataFormat, type DataFormat, type DataFormatOption } from '../data-format';
import { repeatAxes } from './up-sampling';

export interface UpSampling3DOptions extends LayerOptions {
  /** How many times each step comes, in each dimension; 2 by default. */
  size?: number | readonly number[];
  /** 'channels_last' by default. */
  dataFormat?: DataFormatOption;
}

/**
 * Each step of a volume several times in a row.
 *
 * Input: tensor [batch, depth, rows, columns, channels] (channels as axis 1 with dataFormat 'channels_first'). Output: each
 * dimension of the space so many times.
 */
export class UpSampling3D extends Layer<UpSampling3DOptions> {
  static override readonly className: string = 'UpSampling3D';
  static override readonly fields = { size: sizes(3, 2), dataFormat: dataFormat() };

  declare readonly size: number[];
  declare readonly dataFormat: DataFormat;
  override inputSpec = { ndim: 5 };

  override call(inputs: Tensor): Tensor {
    return repeatAxes(inputs, this.dataFormat === 'channels_first' ? 2 : 1, this.size);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'UpSampling3D', kind: 'layer' }, UpSampling3D);

/** Makes an {@link UpSampling3D} layer. */
export const upSampling3d = factory(UpSampling3D);
