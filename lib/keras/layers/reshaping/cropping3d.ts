import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { Cropping, croppingFields } from './cropping';

/**
 * The space without its ends.
 *
 * Input: tensor [batch, depth, rows, columns, channels] (channels as axis 1 with dataFormat 'channels_first'). Output: the same with
 * before + after fewer steps in each dimension; 1 by default.
 */
export class Cropping3D extends Cropping {
  static override readonly className: string = 'Cropping3D';
  static override readonly fields = croppingFields(3, 1);
  override inputSpec = { ndim: 5 };
}
registerKerasClass({ module: 'keras.layers', className: 'Cropping3D', kind: 'layer' }, Cropping3D);

/** Makes a {@link Cropping3D} layer. */
export const cropping3D = factory(Cropping3D);
