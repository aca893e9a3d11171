/** The shape of tensors: reading it, changing it, moving axes. */

import { toTensor, type TensorLike } from '../core/convert';
import { isComplex, type DType } from '../core/dtype';
import {
  checkPartialShape,
  checkRank,
  formatShape,
  isCompatible,
  isFullyKnown,
  normalizeAxis,
  type Shape,
  sizeOf,
  toNativeShape,
} from '../core/shape';
import { Tensor } from '../core/tensor';
import { normalizeAxes, shapeTensor, type AxisLike, type ShapeLike } from './arguments';
import { intScalar, intVector } from './constants';
import * as raw from './generated';

/** The sizes of x as a vector, read at run time. @param dtype int32 by default. Op: Shape. */
export function shape(x: TensorLike, dtype: 'int32' | 'int64' = 'int32'): Tensor {
  return raw.shape(toTensor(x, undefined, 'shape'), { out_type: dtype });
}

/** The number of axes of x as an int32 scalar. Op: Rank. */
export function rank(x: TensorLike): Tensor {
  return raw.rank(toTensor(x, undefined, 'rank'));
}

/** The number of elements of x as a scalar. @param dtype int32 by default. Op: Size. */
export function size(x: TensorLike, dtype: 'int32' | 'int64' = 'int32'): Tensor {
  return raw.size(toTensor(x, undefined, 'size'), { out_type: dtype });
}

/**
 * The elements of x, in row-major order, in another shape.
 *
 * @param shape sizes; one of them may be −1 and follows from the others.
 * @throws RangeError when the number of elements differs. Op: Reshape.
 */
export function reshape(x: TensorLike, shape: ShapeLike): Tensor {
  const given = toTensor(x, undefined, 'reshape');
  const sizes = shapeTensor(shape, 'reshape', -1);
  if (!(shape instanceof Tensor)) checkElements(given, shape);
  return raw.reshape(given, sizes);
}

function checkElements(x: Tensor, shape: readonly number[]): void {
  if (!isFullyKnown(x.staticShape)) return;
  const unknown = shape.filter((each) => each === -1).length;
  const known = shape.reduce((product, each) => (each === -1 ? product : product * each), 1);
  const count = sizeOf(x.staticShape)!;
  const fits = unknown === 0 ? known === count : unknown === 1 && (known === 0 ? count === 0 : count % known === 0);
  if (!fits) {
    throw new RangeError(
      `reshape: expected a shape of ${count} elements, received x=${formatShape(x.staticShape)}, shape=[${shape.join(', ')}]`,
    );
  }
}

/** All elements of x in one vector. Op: Reshape. */
export function flatten(x: TensorLike): Tensor {
  return raw.reshape(toTensor(x, undefined, 'flatten'), intVector([-1]));
}

/** x with a new axis of size 1. @param axis its place in the result, in [−rank − 1, rank]. Op: ExpandDims. */
export function expandDims(x: TensorLike, axis = 0): Tensor {
  const given = toTensor(x, undefined, 'expandDims');
  const known = given.staticShape;
  const place = known === null ? axis : normalizeAxis(axis, checkRank(known.length + 1, 'expandDims'), 'expandDims');
  return raw.expandDims(given, intScalar(place));
}

/** x without axes of size 1. @param axis which; all of them when left out. @throws RangeError when one has another size. Op: Squeeze. */
export function squeeze(x: TensorLike, axis?: AxisLike | null): Tensor {
  const given = toTensor(x, undefined, 'squeeze');
  if (axis === undefined || axis === null) return raw.squeeze(given);
  const axes = given.staticShape === null ? [axis].flat() : normalizeAxes(axis, given, 'squeeze');
  const sizes = given.staticShape;
  for (const each of axes) {
    if (sizes !== null && sizes[each] !== 1 && sizes[each] !== null) {
      throw new RangeError(`squeeze: expected size 1 along axis ${each}, received x=${formatShape(sizes)}`);
    }
  }
  return axes.length === 0 ? given : raw.squeeze(given, { squeeze_dims: axes });
}

/** x repeated along axes of size 1 until it has the shape. Op: BroadcastTo. */
export function broadcastTo(x: TensorLike, shape: ShapeLike): Tensor {
  return raw.broadcastTo(toTensor(x, undefined, 'broadcastTo'), shapeTensor(shape, 'broadcastTo'));
}

/** The shape in which two shapes (int32 vectors) broadcast. Op: BroadcastArgs. */
export function broadcastArgs(shape0: TensorLike, shape1: TensorLike): Tensor {
  const vector = (value: TensorLike): Tensor =>
    value instanceof Tensor ? value : toTensor(value, 'int32', 'broadcastArgs');
  return raw.broadcastArgs(vector(shape0), vector(shape1));
}

/**
 * x with its axes in another order: result axis i is x's axis perm[i].
 *
 * @param perm reversed order when left out.
 * @param conjugate of complex numbers take the conjugate too.
 * @throws RangeError unless perm names each axis once. Ops: Transpose, ConjugateTranspose.
 */
export function transpose(x: TensorLike, perm?: readonly number[] | null, conjugate = false): Tensor {
  const given = toTensor(x, undefined, 'transpose');
  const order = permTensor(given, perm);
  return conjugate && isComplex(given.dtype) ? raw.conjugateTranspose(given, order) : raw.transpose(given, order);
}

function permTensor(x: Tensor, perm: readonly number[] | null | undefined): Tensor {
  const known = x.staticShape;
  if (perm === undefined || perm === null) {
    if (known !== null) return intVector(known.map((_, i) => known.length - 1 - i));
    const last = raw.sub(raw.rank(x), intScalar(1));
    return raw.range(last, intScalar(-1), intScalar(-1));
  }
  if (known === null) return intVector(perm, 'transpose');
  const axes = normalizeAxes(perm, x, 'transpose');
  if (axes.length !== known.length) {
    throw new RangeError(`transpose: expected perm to name ${known.length} axes, received [${perm.join(', ')}]`);
  }
  return intVector(axes);
}

/**
 * x itself, known to have the shape; checked at run time where it is not known before.
 *
 * @param shape null for a size that may be anything.
 * @throws RangeError when x is known to have another shape. Op: EnsureShape.
 */
export function ensureShape(x: TensorLike, shape: Shape): Tensor {
  const given = toTensor(x, undefined, 'ensureShape');
  const wanted = checkPartialShape(shape, 'ensureShape');
  if (!isCompatible(given.staticShape, wanted)) {
    throw new RangeError(`ensureShape: expected ${formatShape(wanted)}, received ${formatShape(given.staticShape)}`);
  }
  return raw.ensureShape(given, { shape: toNativeShape(wanted) });
}

/** The bits of x read as another element type; where its size differs, the last axis grows or goes. Op: Bitcast. */
export function bitcast(x: TensorLike, dtype: DType): Tensor {
  return raw.bitcast(toTensor(x, undefined, 'bitcast'), { type: dtype as 'float32' });
}

/**
 * Blocks of the batch moved into the space axes: the inverse of `spaceToBatchND`.
 *
 * @param blockShape m factors. @param crops m pairs cut off afterwards. Op: BatchToSpaceND.
 */
export function batchToSpaceND(
  x: TensorLike,
  blockShape: readonly number[],
  crops: readonly (readonly number[])[],
): Tensor {
  const given = toTensor(x, undefined, 'batchToSpaceND');
  return raw.batchToSpaceND(given, intVector(blockShape, 'batchToSpaceND'), toTensor(crops, 'int32', 'batchToSpaceND'));
}

/**
 * Space axes cut into blocks that move into the batch.
 *
 * @param blockShape m factors. @param paddings m pairs of zeros put around first. Op: SpaceToBatchND.
 */
export function spaceToBatchND(
  x: TensorLike,
  blockShape: readonly number[],
  paddings: readonly (readonly number[])[],
): Tensor {
  const given = toTensor(x, undefined, 'spaceToBatchND');
  return raw.spaceToBatchND(
    given,
    intVector(blockShape, 'spaceToBatchND'),
    toTensor(paddings, 'int32', 'spaceToBatchND'),
  );
}

/** Depth moved into blocks of space: [b, h, w, c·s²] → [b, h·s, w·s, c]. @param blockSize s. Op: DepthToSpace. */
export function depthToSpace(x: TensorLike, blockSize: number, dataFormat: 'NHWC' | 'NCHW' = 'NHWC'): Tensor {
  const given = toTensor(x, undefined, 'depthToSpace');
  return raw.depthToSpace(given, { block_size: blockSize, data_format: dataFormat });
}

/** Blocks of space moved into depth: [b, h·s, w·s, c] → [b, h, w, c·s²]. @param blockSize s. Op: SpaceToDepth. */
export function spaceToDepth(x: TensorLike, blockSize: number, dataFormat: 'NHWC' | 'NCHW' = 'NHWC'): Tensor {
  const given = toTensor(x, undefined, 'spaceToDepth');
  return raw.spaceToDepth(given, { block_size: blockSize, data_format: dataFormat });
}
