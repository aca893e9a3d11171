import type { Tensor } from '../../../core/tensor';
import { expandDims, tile } from '../../../ops';
import { factory } from '../../configured';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { integer } from '../../fields';
import { registerKerasClass } from '../../registry';

export interface RepeatVectorOptions extends LayerOptions {
  /** How many times each vector comes. */
  n: number;
}

/**
 * Each vector n times, one after the other.
 *
 * Input: tensor [batch, features]. Output: [batch, n, features].
 */
export class RepeatVector extends Layer<RepeatVectorOptions> {
  static override readonly className: string = 'RepeatVector';
  static override readonly fields = { n: integer() };

  declare readonly n: number;
  override inputSpec = { ndim: 2 };

  override call(inputs: Tensor): Tensor {
    return tile(expandDims(inputs, 1), [1, this.n, 1]);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'RepeatVector', kind: 'layer' }, RepeatVector);

/** Makes a {@link RepeatVector} layer. */
export const repeatVector = factory(RepeatVector);
