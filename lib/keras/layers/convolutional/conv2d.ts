import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { Conv, convFields } from './conv';

/**
 * Convolution over images: y = activation(x ∗ kernel + bias).
 *
 * Input: floating tensor [batch, rows, columns, channels]. Output: [batch, newSizes..., filters]. Weights: kernel
 * [...kernelSize, channels / groups, filters], bias [filters]. With dataFormat 'channels_first' the channels are axis 1.
 */
export class Conv2D extends Conv {
  static override readonly className: string = 'Conv2D';
  static override readonly fields = convFields(2);
}
registerKerasClass({ module: 'keras.layers', className: 'Conv2D', kind: 'layer' }, Conv2D);

/** Makes a {@link Conv2D} layer. */
export const conv2d = factory(Conv2D);
