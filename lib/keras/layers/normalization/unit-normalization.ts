import type { Tensor } from '../../../core/tensor';
import { l2Normalize } from '../../../ops/linalg';
import { factory } from '../../configured';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { registerKerasClass } from '../../registry';
import { axesField, type Axes } from './axes';

export interface UnitNormalizationOptions extends LayerOptions {
  /** The axis or axes along which the squares sum to 1; −1 by default. */
  axis?: number | readonly number[];
}

/**
 * Scales vectors to length 1: x / √Σx².
 *
 * Input: floating tensor of any shape. Output: the same shape.
 */
export class UnitNormalization extends Layer<UnitNormalizationOptions> {
  static override readonly className: string = 'UnitNormalization';
  static override readonly fields = { axis: axesField(-1) };

  declare readonly axis: Axes;
  override supportsMasking = true;
  override built = true;

  override call(inputs: Tensor): Tensor {
    return l2Normalize(inputs, this.axis, 1e-24);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'UnitNormalization', kind: 'layer' }, UnitNormalization);

/** Makes a {@link UnitNormalization} layer. */
export const unitNormalization = factory(UnitNormalization);
