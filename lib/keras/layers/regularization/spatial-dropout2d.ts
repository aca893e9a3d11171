import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { SpatialDropout, spaceFields, type SpatialDropoutOptions } from './spatial-dropout';

/**
 * In training, sets a fraction of the channels to 0 as a whole and scales the others by 1 / (1 − rate).
 *
 * Input: floating tensor [batch, rows, columns, channels] (channels as axis 1 with dataFormat 'channels_first'). Output: the same shape.
 */
export class SpatialDropout2D extends SpatialDropout<SpatialDropoutOptions> {
  static override readonly className: string = 'SpatialDropout2D';
  static override readonly fields = spaceFields;
  override inputSpec = { ndim: 4 };
}
registerKerasClass({ module: 'keras.layers', className: 'SpatialDropout2D', kind: 'layer' }, SpatialDropout2D);

/** Makes a {@link SpatialDropout2D} layer. */
export const spatialDropout2d = factory(SpatialDropout2D);
