import type { Tensor } from '../../../core/tensor';
import { mean } from '../../../ops';
import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { spatialAxes } from '../data-format';
import { GlobalPooling } from './global-pooling';

/**
 * The mean of each channel.
 *
 * Input: floating tensor [batch, rows, columns, channels] (channels as axis 1 with dataFormat 'channels_first'). Output:
 * [batch, channels]; with keepdims the space stays with size 1.
 */
export class GlobalAveragePooling2D extends GlobalPooling {
  static override readonly className: string = 'GlobalAveragePooling2D';
  override inputSpec = { ndim: 4 };

  override call(inputs: Tensor): Tensor {
    return mean(inputs, spatialAxes(inputs.rank, this.dataFormat), this.keepdims);
  }
}
registerKerasClass(
  { module: 'keras.layers', className: 'GlobalAveragePooling2D', kind: 'layer' },
  GlobalAveragePooling2D,
);

/** Makes a {@link GlobalAveragePooling2D} layer. */
export const globalAveragePooling2d = factory(GlobalAveragePooling2D);
