import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { Cropping, croppingFields } from './cropping';

/**
 * The space without its ends.
 *
 * Input: tensor [batch, rows, columns, channels] (channels as axis 1 with dataFormat 'channels_first'). Output: the same with
 * before + after fewer steps in each dimension; 0 by default.
 */
export class Cropping2D extends Cropping {
  static override readonly className: string = 'Cropping2D';
  static override readonly fields = croppingFields(2, 0);
  override inputSpec = { ndim: 4 };
}
registerKerasClass({ module: 'keras.layers', className: 'Cropping2D', kind: 'layer' }, Cropping2D);

/** Makes a {@link Cropping2D} layer. */
export const cropping2D = factory(Cropping2D);
