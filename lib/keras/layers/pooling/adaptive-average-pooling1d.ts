import type { Tensor } from '../../../core/tensor';
import { mean } from '../../../ops';
import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { AdaptivePooling, adaptivePoolingFields } from './adaptive-pooling';

/**
 * The mean of each of so many windows as shall come out.
 *
 * Input: floating tensor [batch, steps, channels] of known sizes (channels as axis 1 with dataFormat 'channels_first'). Output: the same
 * with a space of outputSize.
 */
export class AdaptiveAveragePooling1D extends AdaptivePooling {
  static override readonly className: string = 'AdaptiveAveragePooling1D';
  static override readonly fields = adaptivePoolingFields(1);

  protected override reduce(x: Tensor, axis: number): Tensor {
    return mean(x, axis, true);
  }
}
registerKerasClass(
  { module: 'keras.layers', className: 'AdaptiveAveragePooling1D', kind: 'layer' },
  AdaptiveAveragePooling1D,
);

/** Makes an {@link AdaptiveAveragePooling1D} layer. */
export const adaptiveAveragePooling1d = factory(AdaptiveAveragePooling1D);
