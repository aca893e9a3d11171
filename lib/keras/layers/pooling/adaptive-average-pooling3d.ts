import type { Tensor } from '../../../core/tensor';
import { mean } from '../../../ops';
import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { AdaptivePooling, adaptivePoolingFields } from './adaptive-pooling';

/**
 * The mean of each of so many windows as shall come out.
 *
 * Input: floating tensor [batch, depth, rows, columns, channels] of known sizes (channels as axis 1 with dataFormat 'channels_first'). Output: the same
 * with a space of outputSize.
 */
export class AdaptiveAveragePooling3D extends AdaptivePooling {
  static override readonly className: string = 'AdaptiveAveragePooling3D';
  static override readonly fields = adaptivePoolingFields(3);

  protected override reduce(x: Tensor, axis: number): Tensor {
    return mean(x, axis, true);
  }
}
registerKerasClass(
  { module: 'keras.layers', className: 'AdaptiveAveragePooling3D', kind: 'layer' },
  AdaptiveAveragePooling3D,
);

/** Makes an {@link AdaptiveAveragePooling3D} layer. */
export const adaptiveAveragePooling3d = factory(AdaptiveAveragePooling3D);
