import type { Tensor } from '../../../core/tensor';
import { pad } from '../../../ops';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { dataFormat, type DataFormat, type DataFormatOption } from '../data-format';
import { borders, type Border, type BordersOption } from './borders';

export interface ZeroPaddingOptions extends LayerOptions {
  /** Zeros at both ends of each dimension: a number for all, or one or a pair [before, after] per dimension; 1 by default. */
  padding?: BordersOption;
  /** 'channels_last' by default. */
  dataFormat?: DataFormatOption;
}

export const zeroPaddingFields = (rank: number) => ({ padding: borders(rank, 1), dataFormat: dataFormat() });

/** Zeros around the space, of two or three dimensions. */
export abstract class ZeroPadding extends Layer<ZeroPaddingOptions> {
  declare readonly padding: Border[];
  declare readonly dataFormat: DataFormat;

  override call(inputs: Tensor): Tensor {
    const none: Border = [0, 0];
    const first = this.dataFormat === 'channels_first';
    return pad(inputs, first ? [none, none, ...this.padding] : [none, ...this.padding, none]);
  }
}
