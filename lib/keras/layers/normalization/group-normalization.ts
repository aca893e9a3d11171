import type { Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { add, moments, mul, reshape, rsqrt, stack, sub } from '../../../ops';
import { sizesOf, withDType } from '../../../ops/arguments';
import { toTensor } from '../../../core/convert';
import { isFullyKnown } from '../../../core/shape';
import * as raw from '../../../ops/generated';
import { factory } from '../../configured';
import type { InputSpec } from '../../engine/input-spec';
import type { Weight } from '../../engine/weights';
import { integer, number, refuse, value } from '../../fields';
import { registerKerasClass } from '../../registry';
import { momentsDtype, placeOf, sizeAt } from './axes';
import {
  initializerFields,
  penaltyFields,
  ScaleAndShift,
  switchFields,
  type ScaleAndShiftOptions,
} from './scale-and-shift';

export interface GroupNormalizationOptions extends ScaleAndShiftOptions {
  /** Number of groups into which the channels are divided; −1 for a group per channel; 32 by default. */
  groups?: number;
  /** The axis of the channels; −1 by default. */
  axis?: number;
  /** Added to the variance; 0.001 by default. */
  epsilon?: number;
}

function readGroups(given: unknown, label: string): number {
  const valid = Number.isSafeInteger(given) && ((given as number) > 0 || given === -1);
  return valid ? (given as number) : refuse(label, 'an integer above 0, or -1', given, typeof given === 'number');
}

/**
 * Brings each group of channels of each sample to mean 0 and variance 1: gamma · (x − mean) / √(variance + epsilon) + beta.
 *
 * Input: floating tensor [batch, ..., channels]. Output: the same shape. Weights, one number per channel: gamma, beta. Wu and He, Group
 * normalization, 2018.
 */
export class GroupNormalization extends ScaleAndShift<GroupNormalizationOptions> {
  static override readonly className: string = 'GroupNormalization';
  static override readonly fields = {
    groups: value(32, readGroups),
    axis: integer(-1),
    epsilon: number(0.001),
    ...switchFields,
    ...initializerFields,
    ...penaltyFields,
  };

  /** The number itself once the layer is built, as in Keras. */
  declare groups: number;
  declare readonly axis: number;
  declare readonly epsilon: number;
  override supportsMasking = true;
  override readonly autocast = false;
  override inputSpec: InputSpec | null = null;
  #channels = 0;

  override build(inputShape: Shape): void {
    const channels = sizeAt(this.axis, inputShape, this.name);
    this.#channels = channels;
    if (this.groups === -1) this.groups = channels;
    if (channels % this.groups !== 0) {
      throw new RangeError(
        `${this.name}: expected channels that are a multiple of groups (${this.groups}), received ${channels}`,
      );
    }
    this.inputSpec = { ndim: inputShape.length, axes: { [this.axis]: channels } };
    if (this.scale) this.makeGamma([channels]);
    if (this.center) this.makeBeta([channels]);
  }

  /** The sizes with the channels parted: [batch, ..., groups, channels / groups, ...]. */
  #groupedSizes(x: Tensor, channel: number): readonly number[] | Tensor {
    const parts = [this.groups, this.#channels / this.groups];
    if (isFullyKnown(x.shape)) return x.shape.flatMap((size, axis) => (axis === channel ? parts : [size]));
    const sizes = raw.unpack(sizesOf(x), { num: x.rank });
    const parted = parts.map((size) => toTensor(size, 'int32'));
    return stack(sizes.flatMap((size, axis) => (axis === channel ? parted : [size])));
  }

  override call(inputs: Tensor): Tensor {
    const x = withDType(inputs, momentsDtype(inputs.dtype));
    const channel = placeOf(this.axis, x.shape, this.name);
    const grouped = reshape(x, this.#groupedSizes(x, channel));
    const axes = Array.from({ length: x.rank + 1 }, (_, axis) => axis).filter((axis) => axis !== 0 && axis !== channel);
    const { mean, variance } = moments(grouped, axes, true);
    let y = reshape(mul(sub(grouped, mean), rsqrt(add(variance, this.epsilon))), sizesOf(x));
    y.refineShape(x.staticShape);
    if (this.gamma !== null) y = mul(y, aligned(this.gamma, y, channel));
    if (this.beta !== null) y = add(y, aligned(this.beta, y, channel));
    return withDType(y, this.computeDtype);
  }
}
registerKerasClass({ module: 'keras.layers', className: 'GroupNormalization', kind: 'layer' }, GroupNormalization);

function aligned(weight: Weight, x: Tensor, channel: number): Tensor {
  const vector = withDType(weight.toTensor(), x.dtype);
  return channel === x.rank - 1
    ? vector
    : reshape(
        vector,
        x.shape.map((_, axis) => (axis === channel ? -1 : 1)),
      );
}

/** Makes a {@link GroupNormalization} layer. */
export const groupNormalization = factory(GroupNormalization);
