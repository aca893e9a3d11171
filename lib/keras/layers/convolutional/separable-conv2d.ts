import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { SeparableConv, separableFields } from './separable-conv';

/**
 * Convolution of each channel by itself, then of the channels at each place: activation((x ∗ depthwise) · pointwise + bias).
 *
 * Input: floating tensor [batch, rows, columns, channels]. Output: [batch, newSizes..., filters]. Weights: depthwise_kernel
 * [...kernelSize, channels, depthMultiplier], pointwise_kernel [1..., channels · depthMultiplier, filters], bias [filters].
 */
export class SeparableConv2D extends SeparableConv {
  static override readonly className: string = 'SeparableConv2D';
  static override readonly fields = separableFields(2);
}
registerKerasClass({ module: 'keras.layers', className: 'SeparableConv2D', kind: 'layer' }, SeparableConv2D);

/** Makes a {@link SeparableConv2D} layer. */
export const separableConv2d = factory(SeparableConv2D);
