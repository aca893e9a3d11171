import type { Tensor } from '../../../core/tensor';
import { mean } from '../../../ops';
import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { AdaptivePooling, adaptivePoolingFields } from './adaptive-pooling';

/**
 * The mean of each of so many windows as shall come out.
 *
 * Input: floating tensor [batch, rows, columns, channels] of known sizes (channels as axis 1 with dataFormat 'channels_first'). Output: the same
 * with a space of outputSize.
 */
export class AdaptiveAveragePooling2D extends AdaptivePooling {
  static override readonly className: string = 'AdaptiveAveragePooling2D';
  static override readonly fields = adaptivePoolingFields(2);

  protected override reduce(x: Tensor, axis: number): Tensor {
    return mean(x, axis, true);
  }
}
registerKerasClass(
  { module: 'keras.layers', className: 'AdaptiveAveragePooling2D', kind: 'layer' },
  AdaptiveAveragePooling2D,
);

/** Makes an {@link AdaptiveAveragePooling2D} layer. */
export const adaptiveAveragePooling2d = factory(AdaptiveAveragePooling2D);
