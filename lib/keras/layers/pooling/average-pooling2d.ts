import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { AveragePooling, poolingFields } from './pooling';

/**
 * The mean of each window; places outside of the input (padding 'same') do not count.
 *
 * Input: floating tensor [batch, rows, columns, channels] (channels as axis 1 with dataFormat 'channels_first'). Output: the same with
 * ⌊(size − poolSize) / stride⌋ + 1 steps (padding 'valid') or ⌈size / stride⌉ ('same'). poolSize is 2 by default.
 */
export class AveragePooling2D extends AveragePooling {
  static override readonly className: string = 'AveragePooling2D';
  static override readonly fields = poolingFields(2);
}
registerKerasClass({ module: 'keras.layers', className: 'AveragePooling2D', kind: 'layer' }, AveragePooling2D);

/** Makes an {@link AveragePooling2D} layer. */
export const averagePooling2d = factory(AveragePooling2D);
