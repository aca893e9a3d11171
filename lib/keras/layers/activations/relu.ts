import type { Tensor } from '../../../core/tensor';
import { relu } from '../../activations';
import { factory } from '../../configured';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { nullable, number } from '../../fields';
import { registerKerasClass } from '../../registry';

export interface ReLUOptions extends LayerOptions {
  /** Greatest value that comes out, ≥ 0; none when left out. */
  maxValue?: number | null;
  /** Slope below the threshold, ≥ 0; 0 by default. */
  negativeSlope?: number;
  /** What is below counts as negative, ≥ 0; 0 by default. */
  threshold?: number;
}

/**
 * max(x, 0); with options: maxValue where x ≥ maxValue, x where x ≥ threshold, else negativeSlope · (x − threshold).
 *
 * Input: floating tensor of any shape. Output: the same shape.
 */
export class ReLU extends Layer<ReLUOptions> {
  static override readonly className: string = 'ReLU';
  static override readonly fields = {
    maxValue: nullable(number(undefined, { min: 0 })),
    negativeSlope: number(0, { min: 0 }),
    threshold: number(0, { min: 0 }),
  };

  declare readonly maxValue: number | null;
  declare readonly negativeSlope: number;
  declare readonly threshold: number;
  override supportsMasking = true;
  override built = true;

  override call(inputs: Tensor): Tensor {
    const { negativeSlope, maxValue, threshold } = this;
    return relu(inputs, { negativeSlope, maxValue, threshold });
  }
}
registerKerasClass({ module: 'keras.layers', className: 'ReLU', kind: 'layer' }, ReLU);

/** Makes a {@link ReLU} layer. */
export const reLU = factory(ReLU);
