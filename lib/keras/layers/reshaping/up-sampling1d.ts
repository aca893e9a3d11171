import type { Tensor } from '../../../core/tensor';
import { factory } from '../../configured';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { integer } from '../../fields';
import { registerKerasClass } from '../../registry';
import { repeatAxes } from './up-sampling';

export interface UpSampling1DOptions extends LayerOptions {
  /** How many times each step comes; 2 by default. */
  size?: number;
}

/**
 * Each step in time several times in a row.
 *
 * Input: tensor [batch, steps, channels]. Output: [batch, steps · size, channels].
 */
export class UpSampling1D extends Layer<UpSampling1DOptions> {
  static override readonly className: string = 'UpSampling1D';
  static override readonly fields = { size: integer(2, { min: 1 }) };

  declare readonly size: number;
  override inputSpec = { ndim: 3 };

  override call(inputs: Tensor): Tensor {
    return repeatAxes(inputs, 1, [this.size]);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'UpSampling1D', kind: 'layer' }, UpSampling1D);

/** Makes an {@link UpSampling1D} layer. */
export const upSampling1d = factory(UpSampling1D);
