import type { Tensor } from '../../../core/tensor';
import { logicalOr, mul, onesLike, where, zerosLike } from '../../../ops';
import { factory } from '../../configured';
import { setMask } from '../../mask';
import { registerKerasClass } from '../../registry';
import { Merge, anyElement, elementMask, type Masks } from './merge';

/**
 * The product of the inputs; what a mask hides counts as 1, and the product is 0 where all masks hide.
 *
 * Input: list of tensors whose samples broadcast. Output: their broadcast shape.
 */
export class Multiply extends Merge {
  static override readonly className: string = 'Multiply';

  protected override merge(inputs: Tensor[], masks: Masks): Tensor {
    const shown = inputs.map((input, index) => (masks[index] ? elementMask(masks[index], input) : null));
    const factors = inputs.map((input, index) => (shown[index] ? where(shown[index], input, onesLike(input)) : input));
    const product = factors.reduce((result, factor) => mul(result, factor));
    if (!shown.every((mask) => mask !== null)) return product;
    const any = shown.reduce((union, mask) => logicalOr(union, mask));
    const result = where(any, product, zerosLike(product));
    setMask(result, anyElement(any));
    return result;
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Multiply', kind: 'layer' }, Multiply);

/** Makes a {@link Multiply} layer. */
export const multiply = factory(Multiply);
