import type { Tensor } from '../../../core/tensor';
import { pad } from '../../../ops';
import { factory } from '../../configured';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { registerKerasClass } from '../../registry';
import { dataFormat, type DataFormat, type DataFormatOption } from '../data-format';
import { border, type Border } from './borders';

export interface ZeroPadding1DOptions extends LayerOptions {
  /** Zeros at both ends, or a pair [before, after]; 1 by default. */
  padding?: number | readonly [number, number];
  /** 'channels_last' by default. */
  dataFormat?: DataFormatOption;
}

/**
 * Zeros before and after in time.
 *
 * Input: tensor [batch, steps, channels] (channels as axis 1 with dataFormat 'channels_first'). Output: before + after more steps.
 */
export class ZeroPadding1D extends Layer<ZeroPadding1DOptions> {
  static override readonly className: string = 'ZeroPadding1D';
  static override readonly fields = { padding: border(1), dataFormat: dataFormat() };

  declare readonly padding: Border;
  declare readonly dataFormat: DataFormat;
  override inputSpec = { ndim: 3 };

  override call(inputs: Tensor): Tensor {
    const none: Border = [0, 0];
    return pad(inputs, this.dataFormat === 'channels_first' ? [none, none, this.padding] : [none, this.padding, none]);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'ZeroPadding1D', kind: 'layer' }, ZeroPadding1D);

/** Makes a {@link ZeroPadding1D} layer. */
export const zeroPadding1d = factory(ZeroPadding1D);
