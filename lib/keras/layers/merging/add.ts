import type { Tensor } from '../../../core/tensor';
import { add as plus } from '../../../ops';
import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { Merge } from './merge';

/**
 * The sum of the inputs.
 *
 * Input: list of tensors whose samples broadcast. Output: their broadcast shape.
 */
export class Add extends Merge {
  static override readonly className: string = 'Add';

  protected override merge(inputs: Tensor[]): Tensor {
    return inputs.reduce((sum, input) => plus(sum, input));
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Add', kind: 'layer' }, Add);

/** Makes an {@link Add} layer. */
export const add = factory(Add);
