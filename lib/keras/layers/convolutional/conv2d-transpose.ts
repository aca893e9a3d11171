import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { ConvTranspose, convTransposeFields } from './conv-transpose';

/**
 * Transposed convolution: what leads from the output of a {@link Conv2D} back to the shape of its input.
 *
 * Input: floating tensor [batch, rows, columns, channels]. Output: [batch, newSizes..., filters], where newSize = size · stride with
 * padding 'same', else (size − 1) · stride + kernel size (at least the stride). Weights: kernel [...kernelSize, filters, channels],
 * bias [filters].
 */
export class Conv2DTranspose extends ConvTranspose {
  static override readonly className: string = 'Conv2DTranspose';
  static override readonly fields = convTransposeFields(2);
}
registerKerasClass({ module: 'keras.layers', className: 'Conv2DTranspose', kind: 'layer' }, Conv2DTranspose);

/** Makes a {@link Conv2DTranspose} layer. */
export const conv2dTranspose = factory(Conv2DTranspose);
