import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { SeparableConv, separableFields } from './separable-conv';

/**
 * Convolution of each channel by itself, then of the channels at each place: activation((x ∗ depthwise) · pointwise + bias).
 *
 * Input: floating tensor [batch, steps, channels]. Output: [batch, newSizes..., filters]. Weights: depthwise_kernel
 * [...kernelSize, channels, depthMultiplier], pointwise_kernel [1..., channels · depthMultiplier, filters], bias [filters].
 */
export class SeparableConv1D extends SeparableConv {
  static override readonly className: string = 'SeparableConv1D';
  static override readonly fields = separableFields(1);
}
registerKerasClass({ module: 'keras.layers', className: 'SeparableConv1D', kind: 'layer' }, SeparableConv1D);

/** Makes a {@link SeparableConv1D} layer. */
export const separableConv1d = factory(SeparableConv1D);
