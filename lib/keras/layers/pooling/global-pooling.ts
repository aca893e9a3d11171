import type { InputSpec } from '../../engine/input-spec';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { boolean, withKey } from '../../fields';
import { dataFormat, type DataFormat, type DataFormatOption } from '../data-format';

export interface GlobalPoolingOptions extends LayerOptions {
  /** 'channels_last' by default. */
  dataFormat?: DataFormatOption;
  /** Whether the space stays, with size 1: false by default. */
  keepdims?: boolean;
}

/** A layer that reduces the whole space to one value per channel. */
export abstract class GlobalPooling extends Layer<GlobalPoolingOptions> {
  static override readonly fields = { dataFormat: dataFormat(), keepdims: withKey(boolean(false), 'keepdims') };

  declare readonly dataFormat: DataFormat;
  declare readonly keepdims: boolean;

  override built = true;
  abstract override inputSpec: InputSpec;
}
