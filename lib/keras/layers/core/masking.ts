import type { Tensor } from '../../../core/tensor';
import { toTensor } from '../../../core/convert';
import { any, notEqual, squeeze, where } from '../../../ops';
import { factory } from '../../configured';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { number } from '../../fields';
import { setMask } from '../../mask';
import { registerKerasClass } from '../../registry';

export interface MaskingOptions extends LayerOptions {
  /** A step all of whose features are this number does not count; 0 by default. */
  maskValue?: number;
}

/**
 * Hides the steps that hold nothing but a given value from the layers that follow, and sets them to 0.
 *
 * Input: tensor [batch, steps, features]. Output: the same shape, with a mask [batch, steps].
 */
export class Masking extends Layer<MaskingOptions> {
  static override readonly className: string = 'Masking';
  static override readonly fields = { maskValue: number(0) };

  declare readonly maskValue: number;
  override built = true;

  #shown(inputs: Tensor, keepDims: boolean): Tensor {
    return any(notEqual(inputs, toTensor(this.maskValue, inputs.dtype)), -1, keepDims);
  }

  override call(inputs: Tensor): Tensor {
    const shown = this.#shown(inputs, true);
    const outputs = where(shown, inputs, toTensor(0, inputs.dtype));
    setMask(outputs, squeeze(shown, -1));
    return outputs;
  }

  override computeMask(inputs: Tensor): Tensor {
    return this.#shown(inputs, false);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Masking', kind: 'layer' }, Masking);

/** Makes a {@link Masking} layer. */
export const masking = factory(Masking);
