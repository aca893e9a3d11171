import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { SpatialDropout, spaceFields, type SpatialDropoutOptions } from './spatial-dropout';

/**
 * In training, sets a fraction of the channels to 0 as a whole and scales the others by 1 / (1 − rate).
 *
 * Input: floating tensor [batch, depth, rows, columns, channels] (channels as axis 1 with dataFormat 'channels_first'). Output: the same shape.
 */
export class SpatialDropout3D extends SpatialDropout<SpatialDropoutOptions> {
  static override readonly className: string = 'SpatialDropout3D';
  static override readonly fields = spaceFields;
  override inputSpec = { ndim: 5 };
}
registerKerasClass({ module: 'keras.layers', className: 'SpatialDropout3D', kind: 'layer' }, SpatialDropout3D);

/** Makes a {@link SpatialDropout3D} layer. */
export const spatialDropout3d = factory(SpatialDropout3D);
