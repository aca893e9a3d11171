import type { Tensor } from '../../../core/tensor';
import { max } from '../../../ops';
import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { spatialAxes } from '../data-format';
import { GlobalPooling } from './global-pooling';

/**
 * The greatest value of each channel.
 *
 * Input: floating tensor [batch, rows, columns, channels] (channels as axis 1 with dataFormat 'channels_first'). Output:
 * [batch, channels]; with keepdims the space stays with size 1.
 */
export class GlobalMaxPooling2D extends GlobalPooling {
  static override readonly className: string = 'GlobalMaxPooling2D';
  override inputSpec = { ndim: 4 };

  override call(inputs: Tensor): Tensor {
    return max(inputs, spatialAxes(inputs.rank, this.dataFormat), this.keepdims);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'GlobalMaxPooling2D', kind: 'layer' }, GlobalMaxPooling2D);

/** Makes a {@link GlobalMaxPooling2D} layer. */
export const globalMaxPooling2d = factory(GlobalMaxPooling2D);
