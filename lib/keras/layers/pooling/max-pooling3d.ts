import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { MaxPooling, poolingFields } from './pooling';

/**
 * The greatest value of each window.
 *
 * Input: tensor [batch, depth, rows, columns, channels] (channels as axis 1 with dataFormat 'channels_first'). Output: the same with
 * ⌊(size − poolSize) / stride⌋ + 1 steps (padding 'valid') or ⌈size / stride⌉ ('same'). poolSize is 2 by default.
 */
export class MaxPooling3D extends MaxPooling {
  static override readonly className: string = 'MaxPooling3D';
  static override readonly fields = poolingFields(3);
}
registerKerasClass({ module: 'keras.layers', className: 'MaxPooling3D', kind: 'layer' }, MaxPooling3D);

/** Makes a {@link MaxPooling3D} layer. */
export const maxPooling3d = factory(MaxPooling3D);
