import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { Conv, convFields } from './conv';

/**
 * Convolution over volumes: y = activation(x ∗ kernel + bias).
 *
 * Input: floating tensor [batch, depth, rows, columns, channels]. Output: [batch, newSizes..., filters]. Weights: kernel
 * [...kernelSize, channels / groups, filters], bias [filters]. With dataFormat 'channels_first' the channels are axis 1.
 */
export class Conv3D extends Conv {
  static override readonly className: string = 'Conv3D';
  static override readonly fields = convFields(3);
}
registerKerasClass({ module: 'keras.layers', className: 'Conv3D', kind: 'layer' }, Conv3D);

/** Makes a {@link Conv3D} layer. */
export const conv3d = factory(Conv3D);
