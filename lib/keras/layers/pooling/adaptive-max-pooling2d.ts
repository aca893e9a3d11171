import type { Tensor } from '../../../core/tensor';
import { max } from '../../../ops';
import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { AdaptivePooling, adaptivePoolingFields } from './adaptive-pooling';

/**
 * The greatest value of each of so many windows as shall come out.
 *
 * Input: floating tensor [batch, rows, columns, channels] of known sizes (channels as axis 1 with dataFormat 'channels_first'). Output: the same
 * with a space of outputSize.
 */
export class AdaptiveMaxPooling2D extends AdaptivePooling {
  static override readonly className: string = 'AdaptiveMaxPooling2D';
  static override readonly fields = adaptivePoolingFields(2);

  protected override reduce(x: Tensor, axis: number): Tensor {
    return max(x, axis, true);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'AdaptiveMaxPooling2D', kind: 'layer' }, AdaptiveMaxPooling2D);

/** Makes an {@link AdaptiveMaxPooling2D} layer. */
export const adaptiveMaxPooling2d = factory(AdaptiveMaxPooling2D);
