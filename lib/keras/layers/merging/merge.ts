import { formatShape, type Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { any, broadcastTo, expandDims, logicalOr, where } from '../../../ops';
import { sizesOf } from '../../../ops/arguments';
import type { CallContext, MaskTree } from '../../engine/call-context';
import { Layer } from '../../engine/layer';
import type { LayerOptions } from '../../engine/layer-options';
import { setMask } from '../../mask';

/** The mask of each input; null where there is none. */
export type Masks = readonly (Tensor | null)[];

/** The masks of a list of inputs, as a list. */
export function masksInOrder(mask: MaskTree | null, count: number): (Tensor | null)[] {
  return mask === null ? Array<null>(count).fill(null) : (mask as (Tensor | null)[]);
}

/** A mask of samples or steps for each element of x. */
export function elementMask(mask: Tensor, x: Tensor): Tensor {
  return broadcastTo(expandDims(mask, -1), sizesOf(x));
}

/** Whether any element along the last axis counts. */
export function anyElement(mask: Tensor): Tensor {
  return any(mask, -1);
}

/**
 * Combines tensors by pairs; where one of two is hidden by its mask, the other stands alone.
 *
 * @returns the result, with the union of the masks when each input has one.
 */
export function combineUnmasked(
  inputs: readonly Tensor[],
  masks: Masks,
  combine: (a: Tensor, b: Tensor) => Tensor,
): Tensor {
  const [first, ...others] = inputs as [Tensor, ...Tensor[]];
  let result = first;
  let shown = masks[0] ? elementMask(masks[0], first) : null;
  others.forEach((input, index) => {
    const given = masks[index + 1];
    const mask = given ? elementMask(given, input) : null;
    const right = mask === null ? input : where(mask, input, result);
    const left = shown === null ? result : where(shown, result, right);
    shown = shown !== null && mask !== null ? logicalOr(shown, mask) : null;
    result = combine(left, right);
  });
  if (shown !== null) setMask(result, anyElement(shown));
  return result;
}

function checkList(shapes: unknown, call: string): asserts shapes is Shape[] {
  if (!Array.isArray(shapes) || !shapes.every((shape) => Array.isArray(shape))) {
    throw new TypeError(`${call}: expected a list of inputs, received a single one`);
  }
}

/** Checks that samples of these shapes broadcast to each other. */
function checkBroadcast(shapes: readonly Shape[], call: string): void {
  const batches = new Set(shapes.map((shape) => shape[0]).filter((size) => size !== null));
  const ranks = shapes.map((shape) => shape.length - 1);
  const fits = Array.from({ length: Math.max(...ranks) }, (_, fromEnd) => {
    const sizes = shapes.map((shape, index) => (fromEnd < ranks[index]! ? shape[shape.length - 1 - fromEnd]! : 1));
    return new Set(sizes.filter((size) => size !== null && size !== 1)).size <= 1;
  });
  if (batches.size > 1 || fits.includes(false)) {
    throw new RangeError(
      `${call}: expected inputs whose shapes broadcast, received ${shapes.map(formatShape).join(', ')}`,
    );
  }
}

/**
 * A layer that makes one tensor of several, which come as a list.
 *
 * Input: list of tensors whose samples broadcast. Output: their broadcast shape.
 */
export abstract class Merge<Options extends object = LayerOptions> extends Layer<Options> {
  override supportsMasking = true;

  /** The result, of tensors of one rank. */
  protected abstract merge(inputs: Tensor[], masks: Masks): Tensor;

  /** Checks the shapes of the samples. */
  protected checkShapes(shapes: Shape[]): void {
    checkBroadcast(shapes, this.name);
  }

  override build(inputShape: Shape | Shape[]): void {
    checkList(inputShape, this.name);
    this.checkShapes(inputShape);
  }

  override call(inputs: Tensor[], { mask }: CallContext): Tensor {
    const rank = Math.max(...inputs.map((input) => input.rank));
    const aligned = inputs.map((input) => {
      let result = input;
      while (result.rank < rank) result = expandDims(result, 1);
      return result;
    });
    return this.merge(aligned, masksInOrder(mask, inputs.length));
  }

  /** A step counts where it does in any input, when all have masks. */
  override computeMask(_inputs: Tensor[], mask: MaskTree | null): MaskTree | null {
    if (mask === null || !(mask as Masks).every((each) => each !== null)) return null;
    return (mask as Tensor[]).reduce((union, each) => logicalOr(union, each));
  }
}
