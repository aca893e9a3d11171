import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { DepthwiseConv, depthwiseFields } from './depthwise-conv';

/**
 * Convolution of each channel with filters of its own.
 *
 * Input: floating tensor [batch, steps, channels]. Output: [batch, newSizes..., channels · depthMultiplier]. Weights: kernel
 * [...kernelSize, channels, depthMultiplier], bias [channels · depthMultiplier].
 */
export class DepthwiseConv1D extends DepthwiseConv {
  static override readonly className: string = 'DepthwiseConv1D';
  static override readonly fields = depthwiseFields(1);
}
registerKerasClass({ module: 'keras.layers', className: 'DepthwiseConv1D', kind: 'layer' }, DepthwiseConv1D);

/** Makes a {@link DepthwiseConv1D} layer. */
export const depthwiseConv1d = factory(DepthwiseConv1D);
