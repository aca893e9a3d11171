import type { Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { add, mean, mul, rsqrt, square } from '../../../ops';
import { withDType } from '../../../ops/arguments';
import { factory } from '../../configured';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import type { Weight } from '../../engine/weights';
import { number } from '../../fields';
import { registerKerasClass } from '../../registry';
import { axesField, momentsDtype, placeOf, sizeAt, type Axes } from './axes';

export interface RMSNormalizationOptions extends LayerOptions {
  /** The axis or axes over which each sample is normalized; −1 by default. */
  axis?: number | readonly number[];
  /** Added to the mean of squares; 1e-6 by default. */
  epsilon?: number;
}

/**
 * Brings the squares of each sample to mean 1 over some axes: scale · x / √(mean(x²) + epsilon).
 *
 * Input: floating tensor of any shape. Output: the same shape. Weight of the sizes of those axes: scale. Zhang and Sennrich, Root mean
 * square layer normalization, 2019.
 */
export class RMSNormalization extends Layer<RMSNormalizationOptions> {
  static override readonly className: string = 'RMSNormalization';
  static override readonly fields = { axis: axesField(-1), epsilon: number(1e-6) };

  /** A list once the layer is built, as in Keras. */
  declare axis: Axes;
  declare readonly epsilon: number;
  scale!: Weight;

  override build(inputShape: Shape): void {
    this.axis = Array.isArray(this.axis) ? [...this.axis].sort((a, b) => a - b) : [this.axis];
    const shape = this.axis.map((axis) => sizeAt(axis, inputShape, this.name));
    this.scale = this.addWeight({ name: 'scale', shape, initializer: 'ones' });
  }

  override call(inputs: Tensor): Tensor {
    const x = withDType(inputs, momentsDtype(inputs.dtype));
    const axes = (this.axis as number[]).map((axis) => placeOf(axis, x.shape, this.name));
    const inverse = rsqrt(add(mean(square(x), axes, true), this.epsilon));
    return withDType(mul(mul(x, inverse), withDType(this.scale.toTensor(), x.dtype)), inputs.dtype);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'RMSNormalization', kind: 'layer' }, RMSNormalization);

/** Makes an {@link RMSNormalization} layer. */
export const rmsNormalization = factory(RMSNormalization);
