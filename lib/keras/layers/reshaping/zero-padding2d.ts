import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { ZeroPadding, zeroPaddingFields } from './zero-padding';

/**
 * Zeros around the space.
 *
 * Input: tensor [batch, rows, columns, channels] (channels as axis 1 with dataFormat 'channels_first'). Output: the same with
 * before + after more steps in each dimension.
 */
export class ZeroPadding2D extends ZeroPadding {
  static override readonly className: string = 'ZeroPadding2D';
  static override readonly fields = zeroPaddingFields(2);
  override inputSpec = { ndim: 4 };
}
registerKerasClass({ module: 'keras.layers', className: 'ZeroPadding2D', kind: 'layer' }, ZeroPadding2D);

/** Makes a {@link ZeroPadding2D} layer. */
export const zeroPadding2d = factory(ZeroPadding2D);
