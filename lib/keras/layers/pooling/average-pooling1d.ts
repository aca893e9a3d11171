import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { AveragePooling, poolingFields } from './pooling';

/**
 * The mean of each window; places outside of the input (padding 'same') do not count.
 *
 * Input: floating tensor [batch, steps, channels] (channels as axis 1 with dataFormat 'channels_first'). Output: the same with
 * ⌊(size − poolSize) / stride⌋ + 1 steps (padding 'valid') or ⌈size / stride⌉ ('same'). poolSize is 2 by default.
 */
export class AveragePooling1D extends AveragePooling {
  static override readonly className: string = 'AveragePooling1D';
  static override readonly fields = poolingFields(1);
}
registerKerasClass({ module: 'keras.layers', className: 'AveragePooling1D', kind: 'layer' }, AveragePooling1D);

/** Makes an {@link AveragePooling1D} layer. */
export const averagePooling1d = factory(AveragePooling1D);
