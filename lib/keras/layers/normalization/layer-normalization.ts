import type { Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { add, mean as meanOf, mul, reshape, rsqrt, square, sub } from '../../../ops';
import { withDType } from '../../../ops/arguments';
import { factory } from '../../configured';
import type { Weight } from '../../engine/weights';
import { boolean, number } from '../../fields';
import { registerKerasClass } from '../../registry';
import { axesField, momentsDtype, placeOf, sizeAt, type Axes } from './axes';
import {
  initializerFields,
  penaltyFields,
  ScaleAndShift,
  switchFields,
  type ScaleAndShiftOptions,
} from './scale-and-shift';

export interface LayerNormalizationOptions extends ScaleAndShiftOptions {
  /** The axis or axes over which each sample is normalized; −1 by default. */
  axis?: number | readonly number[];
  /** Added to the variance; 0.001 by default. */
  epsilon?: number;
  /** Keras's old form: divides by the deviation and keeps the mean; gamma alone is used. False by default. */
  rmsScaling?: boolean;
}

/**
 * Brings each sample to mean 0 and variance 1 over some axes: gamma · (x − mean) / √(variance + epsilon) + beta.
 *
 * Input: floating tensor of any shape. Output: the same shape. Weights of the sizes of those axes: gamma, beta. Ba and others, Layer
 * normalization, 2016.
 */
export class LayerNormalization extends ScaleAndShift<LayerNormalizationOptions> {
  static override readonly className: string = 'LayerNormalization';
  static override readonly fields = {
    axis: axesField(-1),
    epsilon: number(0.001),
    ...switchFields,
    rmsScaling: boolean(false),
    ...initializerFields,
    ...penaltyFields,
  };

  /** A list once the layer is built, as in Keras. */
  declare axis: Axes;
  declare readonly epsilon: number;
  declare readonly rmsScaling: boolean;
  override supportsMasking = true;
  override readonly autocast = false;

  override build(inputShape: Shape): void {
    this.axis = Array.isArray(this.axis) ? [...this.axis].sort((a, b) => a - b) : [this.axis];
    const shape = this.axis.map((axis) => sizeAt(axis, inputShape, this.name));
    if (this.scale || this.rmsScaling) this.makeGamma(shape);
    if (this.center && !this.rmsScaling) this.makeBeta(shape);
  }

  override call(inputs: Tensor): Tensor {
    const x = withDType(inputs, momentsDtype(inputs.dtype));
    const axes = (this.axis as number[]).map((axis) => placeOf(axis, x.shape, this.name));
    const center = meanOf(x, axes, true);
    const centered = sub(x, center);
    const inverse = rsqrt(add(meanOf(square(centered), axes, true), this.epsilon));
    let y = mul(this.rmsScaling ? x : centered, inverse);
    if (this.gamma !== null) y = mul(y, this.#aligned(this.gamma, x, axes));
    if (this.beta !== null) y = add(y, this.#aligned(this.beta, x, axes));
    return withDType(y, this.computeDtype);
  }

  /** A weight with sizes of 1 where it broadcasts; for the last axis alone it does so as it is. */
  #aligned(weight: Weight, x: Tensor, axes: readonly number[]): Tensor {
    const vector = withDType(weight.toTensor(), x.dtype);
    if (axes.length === 1 && axes[0] === x.rank - 1) return vector;
    return reshape(
      vector,
      x.shape.map((_, axis) => weight.shape[axes.indexOf(axis)] ?? 1),
    );
  }
}
registerKerasClass({ module: 'keras.layers', className: 'LayerNormalization', kind: 'layer' }, LayerNormalization);

/** Makes a {@link LayerNormalization} layer. */
export const layerNormalization = factory(LayerNormalization);
