import { toTensor } from '../../../core/convert';
import { isFullyKnown, type Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { concat, reshape, stack, unstack } from '../../../ops';
import * as raw from '../../../ops/generated';
import { factory } from '../../configured';
import type { CallContext } from '../../engine/call-context';
import type { Layer } from '../../engine/layer';
import { SeedGenerator } from '../../random/seed-generator';
import { registerKerasClass } from '../../registry';
import { Wrapper, type WrapperOptions } from '../core/wrapper';

export type TimeDistributedOptions = WrapperOptions;

const ints = (values: readonly number[]) => toTensor(values, 'int32');

/** Sizes of x as a vector, from one axis on; read at run time. */
function sizesFrom(x: Tensor, axis: number, end: number): Tensor {
  return raw.stridedSlice(raw.shape(x), ints([axis]), ints([end]), ints([1]));
}

/** x [batch, steps, ...] as [batch · steps, ...]. */
function flattenTime(x: Tensor): Tensor {
  const features = x.shape.slice(2) as Shape;
  if (isFullyKnown(features)) return reshape(x, [-1, ...features]);
  return reshape(x, concat([ints([-1]), sizesFrom(x, 2, x.rank)], 0));
}

/** Whether each sample is treated alike whatever the others are, so that steps may become samples. */
function treatsSamplesAlone(layer: Layer<never>): boolean {
  const all = [layer, ...layer.sublayers];
  const random = all.some((each) => Object.values(each).some((value) => value instanceof SeedGenerator));
  return !random && all.every((each) => each.nonTrainableWeights.length === 0 || !each.trainable);
}

/**
 * Calls a layer on each step in time.
 *
 * Input: tensor [batch, steps, ...], with a mask [batch, steps] or none. Output: [batch, steps, ...] with what the layer makes of each step.
 */
export class TimeDistributed extends Wrapper<TimeDistributedOptions> {
  static override readonly className: string = 'TimeDistributed';
  override supportsMasking = true;
  override inputSpec = { minNdim: 3 };

  override build(inputShape: Shape): void {
    super.build([inputShape[0]!, ...inputShape.slice(2)]);
  }

  override call(inputs: Tensor, { training, mask }: CallContext): Tensor {
    const steps = inputs.shape[1];
    const shown = mask as Tensor | null;
    // Steps one by one where it makes a difference, as Keras does: each moves moments and draws numbers of its own.
    if (typeof steps === 'number' && (shown !== null || !treatsSamplesAlone(this.layer))) {
      const masks = shown === null ? null : unstack(shown, 1);
      const outputs = unstack(inputs, 1).map((step, time) => this.#apply(step, masks?.[time] ?? null, training));
      return stack(outputs, 1);
    }
    return this.#asSamples(inputs, shown, training);
  }

  #apply(step: Tensor, mask: Tensor | null, training: boolean): Tensor {
    return this.layer.apply(step, mask === null ? { training } : { training, mask });
  }

  /** All steps at once, as samples of one batch. */
  #asSamples(inputs: Tensor, mask: Tensor | null, training: boolean): Tensor {
    const [batch, steps] = inputs.shape as Shape;
    const output = this.#apply(flattenTime(inputs), mask === null ? null : flattenTime(mask), training);
    const made = output.shape.slice(1) as (number | null)[];
    const known = [batch!, steps!, ...made];
    const sizes =
      known.filter((size) => size === null).length <= 1
        ? ints(known.map((size) => size ?? -1))
        : concat([sizesFrom(inputs, 0, 2), sizesFrom(output, 1, output.rank)], 0);
    const result = reshape(output, sizes);
    result.refineShape(known);
    return result;
  }
}
registerKerasClass({ module: 'keras.layers', className: 'TimeDistributed', kind: 'layer' }, TimeDistributed);

/** Makes a {@link TimeDistributed} layer. */
export const timeDistributed = factory(TimeDistributed);
