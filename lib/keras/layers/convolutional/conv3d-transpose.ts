import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { ConvTranspose, convTransposeFields } from './conv-transpose';

/**
 * Transposed convolution: what leads from the output of a {@link Conv3D} back to the shape of its input.
 *
 * Input: floating tensor [batch, depth, rows, columns, channels]. Output: [batch, newSizes..., filters], where newSize = size · stride with
 * padding 'same', else (size − 1) · stride + kernel size (at least the stride). Weights: kernel [...kernelSize, filters, channels],
 * bias [filters].
 */
export class Conv3DTranspose extends ConvTranspose {
  static override readonly className: string = 'Conv3DTranspose';
  static override readonly fields = convTransposeFields(3);
}
registerKerasClass({ module: 'keras.layers', className: 'Conv3DTranspose', kind: 'layer' }, Conv3DTranspose);

/** Makes a {@link Conv3DTranspose} layer. */
export const conv3dTranspose = factory(Conv3DTranspose);
