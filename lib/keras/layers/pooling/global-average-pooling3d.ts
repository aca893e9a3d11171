import type { Tensor } from '../../../core/tensor';
import { mean } from '../../../ops';
import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { spatialAxes } from '../data-format';
import { GlobalPooling } from './global-pooling';

/**
 * The mean of each channel.
 *
 * Input: floating tensor [batch, depth, rows, columns, channels] (channels as axis 1 with dataFormat 'channels_first'). Output:
 * [batch, channels]; with keepdims the space stays with size 1.
 */
export class GlobalAveragePooling3D extends GlobalPooling {
  static override readonly className: string = 'GlobalAveragePooling3D';
  override inputSpec = { ndim: 5 };

  override call(inputs: Tensor): Tensor {
    return mean(inputs, spatialAxes(inputs.rank, this.dataFormat), this.keepdims);
  }
}
registerKerasClass(
  { module: 'keras.layers', className: 'GlobalAveragePooling3D', kind: 'layer' },
  GlobalAveragePooling3D,
);

/** Makes a {@link GlobalAveragePooling3D} layer. */
export const globalAveragePooling3d = factory(GlobalAveragePooling3D);
