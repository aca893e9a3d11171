import type { Tensor } from '../../../core/tensor';
import { factory } from '../../configured';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { registerKerasClass } from '../../registry';
import { border, type Border } from './borders';
import { crop } from './cropping';

export interface Cropping1DOptions extends LayerOptions {
  /** Steps cut off at both ends, or a pair [before, after]; 1 by default. */
  cropping?: number | readonly [number, number];
}

/**
 * Time without its ends.
 *
 * Input: tensor [batch, steps, channels]. Output: [batch, steps − before − after, channels].
 */
export class Cropping1D extends Layer<Cropping1DOptions> {
  static override readonly className: string = 'Cropping1D';
  static override readonly fields = { cropping: border(1) };

  declare readonly cropping: Border;
  override inputSpec = { ndim: 3 };

  override call(inputs: Tensor): Tensor {
    const none: Border = [0, 0];
    return crop(inputs, [none, this.cropping, none], this.name);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Cropping1D', kind: 'layer' }, Cropping1D);

/** Makes a {@link Cropping1D} layer. */
export const cropping1D = factory(Cropping1D);
