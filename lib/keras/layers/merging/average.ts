import type { Tensor } from '../../../core/tensor';
import { add, div } from '../../../ops';
import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { Merge } from './merge';

/**
 * The mean of the inputs.
 *
 * Input: list of tensors whose samples broadcast. Output: their broadcast shape.
 */
export class Average extends Merge {
  static override readonly className: string = 'Average';

  protected override merge(inputs: Tensor[]): Tensor {
    return div(
      inputs.reduce((sum, input) => add(sum, input)),
      inputs.length,
    );
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Average', kind: 'layer' }, Average);

/** Makes an {@link Average} layer. */
export const average = factory(Average);
