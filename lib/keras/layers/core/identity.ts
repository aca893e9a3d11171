import { factory } from '../../configured';
import type { LayerInputs } from '../../engine/inputs';
import { Layer } from '../../engine/layer';
import { registerKerasClass } from '../../registry';

/**
 * What comes in.
 *
 * Input: tensors of any shape, in any form. Output: the same.
 */
export class Identity extends Layer {
  static override readonly className: string = 'Identity';
  override supportsMasking = true;
  override built = true;

  override call(inputs: LayerInputs): LayerInputs {
    return inputs;
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Identity', kind: 'layer' }, Identity);

/** Makes an {@link Identity} layer. */
export const identity = factory(Identity);
