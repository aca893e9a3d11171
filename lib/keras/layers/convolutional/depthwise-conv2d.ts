import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { DepthwiseConv, depthwiseFields } from './depthwise-conv';

/**
 * Convolution of each channel with filters of its own.
 *
 * Input: floating tensor [batch, rows, columns, channels]. Output: [batch, newSizes..., channels · depthMultiplier]. Weights: kernel
 * [...kernelSize, channels, depthMultiplier], bias [channels · depthMultiplier].
 */
export class DepthwiseConv2D extends DepthwiseConv {
  static override readonly className: string = 'DepthwiseConv2D';
  static override readonly fields = depthwiseFields(2);
}
registerKerasClass({ module: 'keras.layers', className: 'DepthwiseConv2D', kind: 'layer' }, DepthwiseConv2D);

/** Makes a {@link DepthwiseConv2D} layer. */
export const depthwiseConv2d = factory(DepthwiseConv2D);
