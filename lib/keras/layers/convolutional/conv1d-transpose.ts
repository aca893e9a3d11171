import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { ConvTranspose, convTransposeFields } from './conv-transpose';

/**
 * Transposed convolution: what leads from the output of a {@link Conv1D} back to the shape of its input.
 *
 * Input: floating tensor [batch, steps, channels]. Output: [batch, newSizes..., filters], where newSize = size · stride with
 * padding 'same', else (size − 1) · stride + kernel size (at least the stride). Weights: kernel [...kernelSize, filters, channels],
 * bias [filters].
 */
export class Conv1DTranspose extends ConvTranspose {
  static override readonly className: string = 'Conv1DTranspose';
  static override readonly fields = convTransposeFields(1);
}
registerKerasClass({ module: 'keras.layers', className: 'Conv1DTranspose', kind: 'layer' }, Conv1DTranspose);

/** Makes a {@link Conv1DTranspose} layer. */
export const conv1dTranspose = factory(Conv1DTranspose);
