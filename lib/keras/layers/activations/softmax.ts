import { formatShape, isCompatible, type Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { toTensor } from '../../../core/convert';
import { exp, greater, logSumExp, sub, where } from '../../../ops';
import { softmax as softmaxOf } from '../../activations';
import { factory } from '../../configured';
import type { CallContext } from '../../engine/call-context';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { refuse, value } from '../../fields';
import { registerKerasClass } from '../../registry';

export interface SoftmaxOptions extends LayerOptions {
  /** The axis or axes along which the outputs sum to 1; −1 by default. */
  axis?: number | readonly number[];
}

function axisOrAxes(given: unknown, label: string): number | number[] {
  const list = Array.isArray(given) ? (given as unknown[]) : [given];
  if (!list.every((axis) => Number.isSafeInteger(axis))) refuse(label, 'an axis or a list of them', given);
  return Array.isArray(given) ? [...(list as number[])] : (given as number);
}

function checkMask(mask: Tensor, inputs: Tensor, call: string): void {
  const [expected, given] = [inputs.staticShape, mask.staticShape];
  if (expected === null || given === null) return;
  const covered: Shape = expected.slice(expected.length - given.length);
  const fits =
    given.length <= expected.length &&
    given.every((size, axis) => size === 1 || isCompatible([size], [covered[axis]!]));
  if (!fits) {
    throw new RangeError(
      `${call}: expected a mask that broadcasts to the inputs, received inputs=${formatShape(expected)}, mask=${formatShape(given)}`,
    );
  }
}

/**
 * exp(x) / Σ exp(x): positive numbers that sum to 1. What a mask hides gets 0.
 *
 * Input: floating tensor of any shape, with a mask that broadcasts to it or none. Output: the same shape.
 */
export class Softmax extends Layer<SoftmaxOptions> {
  static override readonly className: string = 'Softmax';
  static override readonly fields = { axis: value<number | number[]>(-1, axisOrAxes) };

  declare readonly axis: number | number[];
  override supportsMasking = true;
  override built = true;

  override call(inputs: Tensor, { mask }: CallContext): Tensor {
    if (mask === null) return this.#softmax(inputs);
    const given = mask as Tensor;
    checkMask(given, inputs, this.name);
    const shown = given.dtype === 'bool' ? given : greater(given, 0.5);
    const hidden = toTensor(inputs.dtype === 'float16' ? -3e4 : -1e9, inputs.dtype);
    return where(shown, this.#softmax(where(shown, inputs, hidden)), toTensor(0, inputs.dtype));
  }

  #softmax(x: Tensor): Tensor {
    if (typeof this.axis === 'number') return softmaxOf(x, { axis: this.axis });
    if (this.axis.length === 1) return softmaxOf(x, { axis: this.axis[0] });
    return exp(sub(x, logSumExp(x, this.axis, true)));
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Softmax', kind: 'layer' }, Softmax);

/** Makes a {@link Softmax} layer. */
export const softmax = factory(Softmax);
