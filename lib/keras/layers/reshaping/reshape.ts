import type { Tensor } from '../../../core/tensor';
import { isFullyKnown } from '../../../core/shape';
import { factory } from '../../configured';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { refuse, value } from '../../fields';
import { registerKerasClass } from '../../registry';
import { reshapeSamples } from '../batch-sizes';

export interface ReshapeOptions extends LayerOptions {
  /** Sizes without the batch; one of them may be −1 and follows from the others. */
  targetShape: readonly number[];
}

function targetShape(given: unknown, label: string): number[] {
  const expected = 'a list of sizes, one of which may be -1';
  if (!Array.isArray(given)) return refuse(label, expected, given);
  const sizes = given.map((size) => (size === null ? -1 : Number(size)));
  const valid =
    sizes.every((size) => Number.isSafeInteger(size) && size >= -1) && sizes.filter((size) => size === -1).length <= 1;
  return valid ? sizes : refuse(label, expected, given, true);
}

/**
 * The elements of each sample in another shape, in row-major order.
 *
 * Input: tensor [batch, ...]. Output: [batch, ...targetShape].
 */
export class Reshape extends Layer<ReshapeOptions> {
  static override readonly className: string = 'Reshape';
  static override readonly fields = {
    targetShape: value<number[]>(undefined, targetShape),
  };

  declare readonly targetShape: number[];
  override built = true;

  /** The target with −1 replaced, where the sizes that come in are known. */
  #resolve(inputs: Tensor): number[] {
    const sizes = inputs.shape.slice(1);
    if (!isFullyKnown(sizes)) return this.targetShape;
    const count = sizes.reduce((product, size) => product * size, 1);
    const known = this.targetShape.reduce((product, size) => (size === -1 ? product : product * size), 1);
    const fits = this.targetShape.includes(-1) ? known !== 0 && count % known === 0 : known === count;
    if (!fits) {
      throw new RangeError(
        `${this.name}: expected an input of the size of targetShape=[${this.targetShape.join(', ')}], received [${inputs.shape.join(', ')}]`,
      );
    }
    return this.targetShape.map((size) => (size === -1 ? count / known : size));
  }

  override call(inputs: Tensor): Tensor {
    return reshapeSamples(inputs, this.#resolve(inputs));
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Reshape', kind: 'layer' }, Reshape);

/** Makes a {@link Reshape} layer. */
export const reshape = factory(Reshape);
