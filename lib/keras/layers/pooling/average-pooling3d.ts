import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { AveragePooling, poolingFields } from './pooling';

/**
 * The mean of each window; places outside of the input (padding 'same') do not count.
 *
 * Input: floating tensor [batch, depth, rows, columns, channels] (channels as axis 1 with dataFormat 'channels_first'). Output: the same with
 * ⌊(size − poolSize) / stride⌋ + 1 steps (padding 'valid') or ⌈size / stride⌉ ('same'). poolSize is 2 by default.
 */
export class AveragePooling3D extends AveragePooling {
  static override readonly className: string = 'AveragePooling3D';
  static override readonly fields = poolingFields(3);
}
registerKerasClass({ module: 'keras.layers', className: 'AveragePooling3D', kind: 'layer' }, AveragePooling3D);

/** Makes an {@link AveragePooling3D} layer. */
export const averagePooling3d = factory(AveragePooling3D);
