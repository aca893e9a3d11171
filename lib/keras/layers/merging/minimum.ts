import type { Tensor } from '../../../core/tensor';
import { minimum as less } from '../../../ops';
import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { Merge, combineUnmasked, type Masks } from './merge';

/**
 * The least of the inputs, elementwise; what a mask hides does not count.
 *
 * Input: list of tensors whose samples broadcast. Output: their broadcast shape.
 */
export class Minimum extends Merge {
  static override readonly className: string = 'Minimum';

  protected override merge(inputs: Tensor[], masks: Masks): Tensor {
    return combineUnmasked(inputs, masks, less);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Minimum', kind: 'layer' }, Minimum);

/** Makes a {@link Minimum} layer. */
export const minimum = factory(Minimum);
