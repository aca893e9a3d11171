import type { Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { sub } from '../../../ops';
import { factory } from '../../configured';
import { registerKerasClass } from '../../registry';
import { Merge } from './merge';

/**
 * The first input less the second.
 *
 * Input: list of tensors whose samples broadcast. Output: their broadcast shape.
 */
export class Subtract extends Merge {
  static override readonly className: string = 'Subtract';

  protected override checkShapes(shapes: Shape[]): void {
    if (shapes.length !== 2) throw new TypeError(`${this.name}: expected 2 inputs, received ${shapes.length}`);
    super.checkShapes(shapes);
  }

  protected override merge([a, b]: [Tensor, Tensor]): Tensor {
    return sub(a, b);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Subtract', kind: 'layer' }, Subtract);

/** Makes a {@link Subtract} layer. */
export const subtract = factory(Subtract);
