import { toTensor, type TensorLike } from '../../../core/convert';
import type { Tensor } from '../../../core/tensor';
import { add, mul } from '../../../ops';
import { withDType } from '../../../ops/arguments';
import { deserializeKerasObject, isObjectConfig } from '../../config';
import { factory } from '../../configured';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { refuse, value, type Field } from '../../fields';
import { registerKerasClass } from '../../registry';

/** A number, or several that broadcast to the input. */
export type FactorOption = number | readonly number[] | Tensor;

export interface RescalingOptions extends LayerOptions {
  /** What the input is multiplied by. */
  scale: FactorOption;
  /** What is added then; 0 by default. */
  offset?: FactorOption;
}

function factor(fallback?: number): Field<TensorLike> {
  return value<TensorLike>(fallback, (given, label) => {
    const read = isObjectConfig(given) ? deserializeKerasObject(given) : given;
    const isFactor = typeof read === 'number' || (typeof read === 'object' && read !== null);
    return isFactor ? (read as TensorLike) : refuse(label, 'a number or a list of them', given);
  });
}

/**
 * scale · x + offset, in training and inference alike.
 *
 * Input: numbers of any dtype and shape. Output: floating tensor of the same shape.
 */
export class Rescaling extends Layer<RescalingOptions> {
  static override readonly className: string = 'Rescaling';
  static override readonly fields = { scale: factor(), offset: factor(0) };

  declare readonly scale: TensorLike;
  declare readonly offset: TensorLike;
  override supportsMasking = true;

  override call(inputs: Tensor): Tensor {
    const dtype = this.computeDtype;
    const constant = (numbers: TensorLike): Tensor => withDType(toTensor(numbers), dtype);
    return add(mul(withDType(inputs, dtype), constant(this.scale)), constant(this.offset));
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Rescaling', kind: 'layer' }, Rescaling);

/** Makes a {@link Rescaling} layer. */
export const rescaling = factory(Rescaling);
