import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { SpatialDropout, timeFields, type SpatialDropout1DOptions } from './spatial-dropout';

/**
 * In training, sets a fraction of the channels to 0 as a whole and scales the others by 1 / (1 − rate).
 *
 * Input: floating tensor [batch, steps, channels]. Output: the same shape.
 */
export class SpatialDropout1D extends SpatialDropout<SpatialDropout1DOptions> {
  static override readonly className: string = 'SpatialDropout1D';
  static override readonly fields = timeFields;
  override inputSpec = { ndim: 3 };
}
registerKerasClass({ module: 'keras.layers', className: 'SpatialDropout1D', kind: 'layer' }, SpatialDropout1D);

/** Makes a {@link SpatialDropout1D} layer. */
export const spatialDropout1d = factory(SpatialDropout1D);
