import type { Tensor } from '../../../core/tensor';
import { maximum as greater } from '../../../ops';
import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { Merge, combineUnmasked, type Masks } from './merge';

/**
 * The greatest of the inputs, elementwise; what a mask hides does not count.
 *
 * Input: list of tensors whose samples broadcast. Output: their broadcast shape.
 */
export class Maximum extends Merge {
  static override readonly className: string = 'Maximum';

  protected override merge(inputs: Tensor[], masks: Masks): Tensor {
    return combineUnmasked(inputs, masks, greater);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Maximum', kind: 'layer' }, Maximum);

/** Makes a {@link Maximum} layer. */
export const maximum = factory(Maximum);
