import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { MaxPooling, poolingFields } from './pooling';

/**
 * The greatest value of each window.
 *
 * Input: tensor [batch, rows, columns, channels] (channels as axis 1 with dataFormat 'channels_first'). Output: the same with
 * ⌊(size − poolSize) / stride⌋ + 1 steps (padding 'valid') or ⌈size / stride⌉ ('same'). poolSize is 2 by default.
 */
export class MaxPooling2D extends MaxPooling {
  static override readonly className: string = 'MaxPooling2D';
  static override readonly fields = poolingFields(2);
}
registerKerasClass({ module: 'keras.layers', className: 'MaxPooling2D', kind: 'layer' }, MaxPooling2D);

/** Makes a {@link MaxPooling2D} layer. */
export const maxPooling2d = factory(MaxPooling2D);
