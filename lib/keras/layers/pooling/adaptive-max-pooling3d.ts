import type { Tensor } from '../../../core/tensor';
import { max } from '../../../ops';
import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { AdaptivePooling, adaptivePoolingFields } from './adaptive-pooling';

/**
 * The greatest value of each of so many windows as shall come out.
 *
 * Input: floating tensor [batch, depth, rows, columns, channels] of known sizes (channels as axis 1 with dataFormat 'channels_first'). Output: the same
 * with a space of outputSize.
 */
export class AdaptiveMaxPooling3D extends AdaptivePooling {
  static override readonly className: string = 'AdaptiveMaxPooling3D';
  static override readonly fields = adaptivePoolingFields(3);

  protected override reduce(x: Tensor, axis: number): Tensor {
    return max(x, axis, true);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'AdaptiveMaxPooling3D', kind: 'layer' }, AdaptiveMaxPooling3D);

/** Makes an {@link AdaptiveMaxPooling3D} layer. */
export const adaptiveMaxPooling3d = factory(AdaptiveMaxPooling3D);
