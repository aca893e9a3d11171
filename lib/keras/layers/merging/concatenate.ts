import { formatShape, type Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { any, concat, expandDims, logicalOr, onesLike, zerosLike } from '../../../ops';
import { factory } from '../../configured';
import type { CallContext, MaskTree } from '../../engine/call-context';
import type { LayerOptions } from '../../engine/layer-options';
import { integer } from '../../fields';
import { registerKerasClass } from '../../registry';
import { Merge, type Masks } from './merge';

export interface ConcatenateOptions extends LayerOptions {
  /** The axis along which the inputs are joined; −1 by default. */
  axis?: number;
}

/**
 * The inputs joined along an axis.
 *
 * Input: list of tensors of equal sizes but for that axis. Output: the sizes of that axis added up.
 */
export class Concatenate extends Merge<ConcatenateOptions> {
  static override readonly className: string = 'Concatenate';
  static override readonly fields = { axis: integer(-1) };

  declare readonly axis: number;

  protected override checkShapes(shapes: Shape[]): void {
    const rank = shapes[0]!.length;
    const axis = this.axis < 0 ? this.axis + rank : this.axis;
    const fits = (shape: Shape) => shape.length === rank;
    const equal = (at: number) => new Set(shapes.map((shape) => shape[at]).filter((size) => size !== null)).size <= 1;
    const sizes = Array.from({ length: rank }, (_, at) => at === axis || equal(at));
    if (axis < 0 || axis >= rank || !shapes.every(fits) || sizes.includes(false)) {
      throw new RangeError(
        `${this.name}: expected inputs of equal shapes but for axis ${this.axis}, received ${shapes.map(formatShape).join(', ')}`,
      );
    }
  }

  override call(inputs: Tensor[], _context: CallContext): Tensor {
    return this.merge(inputs);
  }

  protected override merge(inputs: Tensor[]): Tensor {
    return concat(inputs, this.axis);
  }

  override computeMask(inputs: Tensor[], mask: MaskTree | null): MaskTree | null {
    if (mask === null || (mask as Masks).every((each) => each === null)) return null;
    const elements = inputs.map((input, index) => {
      const given = (mask as Masks)[index];
      if (!given) return onesLike(input, 'bool');
      return given.rank < input.rank ? logicalOr(expandDims(given, -1), zerosLike(input, 'bool')) : given;
    });
    return any(concat(elements, this.axis), -1);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Concatenate', kind: 'layer' }, Concatenate);

/** Makes a {@link Concatenate} layer. */
export const concatenate = factory(Concatenate);
