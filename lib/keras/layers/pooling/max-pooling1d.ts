import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { MaxPooling, poolingFields } from './pooling';

/**
 * The greatest value of each window.
 *
 * Input: tensor [batch, steps, channels] (channels as axis 1 with dataFormat 'channels_first'). Output: the same with
 * ⌊(size − poolSize) / stride⌋ + 1 steps (padding 'valid') or ⌈size / stride⌉ ('same'). poolSize is 2 by default.
 */
export class MaxPooling1D extends MaxPooling {
  static override readonly className: string = 'MaxPooling1D';
  static override readonly fields = poolingFields(1);
}
registerKerasClass({ module: 'keras.layers', className: 'MaxPooling1D', kind: 'layer' }, MaxPooling1D);

/** Makes a {@link MaxPooling1D} layer. */
export const maxPooling1d = factory(MaxPooling1D);
