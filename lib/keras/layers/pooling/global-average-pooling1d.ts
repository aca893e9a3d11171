import type { Tensor } from '../../../core/tensor';
import { cast, div, expandDims, mean, sum, where } from '../../../ops';
import * as raw from '../../../ops/generated';
import { factory } from '../../configured';
import type { CallContext } from '../../engine/call-context';
import { registerKerasClass } from '../../registry';
import { spatialAxes } from '../data-format';
import { GlobalPooling } from './global-pooling';

/**
 * The mean of each channel over time; masked steps do not count.
 *
 * Input: floating tensor [batch, steps, channels] (channels as axis 1 with dataFormat 'channels_first'), with a mask [batch, steps]
 * or none. Output: [batch, channels]; with keepdims the time stays with size 1.
 */
export class GlobalAveragePooling1D extends GlobalPooling {
  static override readonly className: string = 'GlobalAveragePooling1D';
  override inputSpec = { ndim: 3 };

  override call(inputs: Tensor, { mask }: CallContext): Tensor {
    const time = spatialAxes(inputs.rank, this.dataFormat);
    if (mask === null) return mean(inputs, time, this.keepdims);
    const counted = expandDims(cast(mask as Tensor, 'bool'), this.dataFormat === 'channels_last' ? 2 : 1);
    const steps = sum(cast(counted, inputs.dtype), time, this.keepdims);
    return div(sum(where(counted, inputs, raw.zerosLike(inputs)), time, this.keepdims), steps);
  }

  /** One value for all steps needs no mask. */
  override computeMask(): null {
    return null;
  }
}
registerKerasClass(
  { module: 'keras.layers', className: 'GlobalAveragePooling1D', kind: 'layer' },
  GlobalAveragePooling1D,
);

/** Makes a {@link GlobalAveragePooling1D} layer. */
export const globalAveragePooling1d = factory(GlobalAveragePooling1D);
