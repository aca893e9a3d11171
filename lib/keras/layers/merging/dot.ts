import { toTensor } from '../../../core/convert';
import { formatShape, isFullyKnown, type Shape } from '../../../core/shape';
import type { Tensor } from '../../../core/tensor';
import { concat, expandDims, matMul, reshape, shape as shapeOf, slice, squeeze, transpose } from '../../../ops';
import { l2Normalize } from '../../../ops/linalg';
import { factory } from '../../configured';
import type { LayerOptions } from '../../engine/layer-options';
import { boolean, refuse, value } from '../../fields';
import { registerKerasClass } from '../../registry';
import { Merge } from './merge';

export interface DotOptions extends LayerOptions {
  /** The axis of each input along which the products are summed, or one for both. */
  axes: number | readonly [number, number];
  /** Whether the vectors are scaled to length 1 first, which gives the cosine: false by default. */
  normalize?: boolean;
}

/** Least square of a length that is divided by. */
const EPSILON = 1e-14;

function readAxes(given: unknown, label: string): number | [number, number] {
  const expected = 'an axis or a pair of them';
  if (Number.isSafeInteger(given)) return given as number;
  const valid = Array.isArray(given) && given.length === 2 && given.every((axis) => Number.isSafeInteger(axis));
  return valid ? [given[0] as number, given[1] as number] : refuse(label, expected, given, Array.isArray(given));
}

/** x with one axis moved to another place. */
function moveAxis(x: Tensor, from: number, to: number): Tensor {
  if (from === to) return x;
  const order = Array.from({ length: x.rank }, (_, axis) => axis).filter((axis) => axis !== from);
  order.splice(to, 0, from);
  return transpose(x, order);
}

/** Some sizes of x: numbers where all are known, else read at run time. */
function sizes(x: Tensor, from: number, to: number): number[] | Tensor {
  const known = x.shape.slice(from, to);
  return isFullyKnown(known) ? known : slice(shapeOf(x), [from], [to - from]);
}

/**
 * For each sample, the products of x and y summed along one axis of each.
 *
 * @returns [batch, ...other axes of x, ...other axes of y]; without other axes [batch, 1].
 */
function dotSamples(x: Tensor, y: Tensor, [axisX, axisY]: [number, number]): Tensor {
  const left = moveAxis(x.rank === 2 ? expandDims(x, 1) : x, x.rank === 2 ? 2 : axisX, Math.max(x.rank, 3) - 1);
  const right = moveAxis(y.rank === 2 ? expandDims(y, 2) : y, axisY, 1);
  const rows =
    left.rank > 3 ? reshape(left, asSizes([sizes(left, 0, 1), [-1], sizes(left, left.rank - 1, left.rank)])) : left;
  const columns = right.rank > 3 ? reshape(right, asSizes([sizes(right, 0, 2), [-1]])) : right;
  let product = matMul(rows, columns);
  if (left.rank > 3 || right.rank > 3) {
    product = reshape(product, asSizes([sizes(left, 0, left.rank - 1), sizes(right, 2, right.rank)]));
  }
  if (x.rank === 2) return squeeze(product, [1]);
  return y.rank === 2 ? squeeze(product, [-1]) : product;
}

function asSizes(parts: (number[] | Tensor)[]): number[] | Tensor {
  if (parts.every((part) => Array.isArray(part))) return (parts as number[][]).flat();
  return concat(
    parts.map((part) => (Array.isArray(part) ? toTensor(part, 'int32') : part)),
    0,
  );
}

/**
 * The products of two inputs, summed along an axis.
 *
 * Input: list of two tensors [batch, ...] of equal size along those axes. Output: [batch, ...other axes of the first, ...of the
 * second]; [batch, 1] for two matrices.
 */
export class Dot extends Merge<DotOptions> {
  static override readonly className: string = 'Dot';
  static override readonly fields = {
    axes: value<number | [number, number]>(undefined, readAxes),
    normalize: boolean(false),
  };

  declare readonly axes: number | [number, number];
  declare readonly normalize: boolean;

  #axesOf(ranks: readonly number[]): [number, number] {
    const given = typeof this.axes === 'number' ? [this.axes, this.axes] : this.axes;
    const [a, b] = given.map((axis, index) => (axis < 0 ? axis + ranks[index]! : axis)) as [number, number];
    if (a <= 0 || b <= 0 || a >= ranks[0]! || b >= ranks[1]!) {
      throw new RangeError(
        `${this.name}: expected axes after the batch of inputs of ranks ${ranks.join(' and ')}, received [${given.join(', ')}]`,
      );
    }
    return [a, b];
  }

  protected override checkShapes(shapes: Shape[]): void {
    if (shapes.length !== 2) throw new TypeError(`${this.name}: expected 2 inputs, received ${shapes.length}`);
    const [a, b] = this.#axesOf(shapes.map((shape) => shape.length));
    const [sizeA, sizeB] = [shapes[0]![a], shapes[1]![b]];
    if (sizeA !== null && sizeB !== null && sizeA !== sizeB) {
      throw new RangeError(
        `${this.name}: expected equal sizes of axes ${a} and ${b}, received ${shapes.map(formatShape).join(', ')}`,
      );
    }
  }

  override call(inputs: Tensor[]): Tensor {
    return this.merge(inputs);
  }

  protected override merge([x, y]: Tensor[]): Tensor {
    const axes = this.#axesOf([x!.rank, y!.rank]);
    if (!this.normalize) return dotSamples(x!, y!, axes);
    return dotSamples(l2Normalize(x!, axes[0], EPSILON), l2Normalize(y!, axes[1], EPSILON), axes);
  }

  override computeMask(): null {
    return null;
  }
}
registerKerasClass({ module: 'keras.layers', className: 'Dot', kind: 'layer' }, Dot);

/** Makes a {@link Dot} layer. */
export const dot = factory(Dot);
