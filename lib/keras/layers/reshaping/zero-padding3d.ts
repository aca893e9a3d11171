import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { ZeroPadding, zeroPaddingFields } from './zero-padding';

/**
 * Zeros around the space.
 *
 * Input: tensor [batch, depth, rows, columns, channels] (channels as axis 1 with dataFormat 'channels_first'). Output: the same with
 * before + after more steps in each dimension.
 */
export class ZeroPadding3D extends ZeroPadding {
  static override readonly className: string = 'ZeroPadding3D';
  static override readonly fields = zeroPaddingFields(3);
  override inputSpec = { ndim: 5 };
}
registerKerasClass({ module: 'keras.layers', className: 'ZeroPadding3D', kind: 'layer' }, ZeroPadding3D);

/** Makes a {@link ZeroPadding3D} layer. */
export const zeroPadding3d = factory(ZeroPadding3D);
