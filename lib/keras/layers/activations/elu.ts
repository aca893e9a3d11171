import type { Tensor } from '../../../core/tensor';
import { elu as eluOf } from '../../activations';
import { factory } from '../../configured';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { number } from '../../fields';
import { registerKerasClass } from '../../registry';

export interface ELUOptions extends LayerOptions {
  /** Where the negative side levels off: −alpha; 1 by default. */
  alpha?: number;
}

/**
 * x where x > 0, else alpha · (exp(x) − 1).
 *
 * Input: floating tensor of any shape. Output: the same shape.
 */
export class ELU extends Layer<ELUOptions> {
  static override readonly className: string = 'ELU';
  static override readonly fields = { alpha: number(1) };

  declare readonly alpha: number;
  override supportsMasking = true;
  override built = true;

  override call(inputs: Tensor): Tensor {
    return eluOf(inputs, { alpha: this.alpha });
  }
}
registerKerasClass({ module: 'keras.layers', className: 'ELU', kind: 'layer' }, ELU);

/** Makes an {@link ELU} layer. */
export const elu = factory(ELU);
