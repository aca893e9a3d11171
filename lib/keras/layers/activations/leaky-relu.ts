import type { Tensor } from '../../../core/tensor';
import { leakyRelu } from '../../activations';
import { factory } from '../../configured';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { number } from '../../fields';
import { registerKerasClass } from '../../registry';

export interface LeakyReLUOptions extends LayerOptions {
  /** Slope where x is negative, ≥ 0; 0.3 by default. */
  negativeSlope?: number;
  /** TensorFlow.js's name of `negativeSlope`. */
  alpha?: number;
}

/**
 * x where x ≥ 0, else negativeSlope · x.
 *
 * Input: floating tensor of any shape. Output: the same shape.
 */
export class LeakyReLU extends Layer<LeakyReLUOptions> {
  static override readonly className: string = 'LeakyReLU';
  static override readonly fields = { negativeSlope: number(0.3, { min: 0 }) };

  declare readonly negativeSlope: number;
  override supportsMasking = true;
  override built = true;

  constructor({ alpha, ...options }: LeakyReLUOptions = {}) {
    if (alpha !== undefined && options.negativeSlope !== undefined) {
      throw new TypeError('LeakyReLU: expected negativeSlope or alpha, which is the same, received both');
    }
    super(alpha === undefined ? options : { ...options, negativeSlope: alpha });
  }

  override call(inputs: Tensor): Tensor {
    return leakyRelu(inputs, { negativeSlope: this.negativeSlope });
  }
}
registerKerasClass({ module: 'keras.layers', className: 'LeakyReLU', kind: 'layer' }, LeakyReLU);

/** Makes a {@link LeakyReLU} layer. */
export const leakyReLU = factory(LeakyReLU);
