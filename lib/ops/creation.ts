/** Tensors out of JavaScript values, and tensors of one value. */

import { checkList } from '../core/checks';
import { constant, isTensorLike, toTensor, type NestedArray, type TensorLike } from '../core/convert';
import { checkDType, isComplex, type DType } from '../core/dtype';
import { checkShape } from '../core/shape';
import { show } from '../core/show';
import type { Tensor } from '../core/tensor';
import { checkInteger, shapeTensor, withDType, type ShapeLike } from './arguments';
import { intScalar, intVector, numberScalar } from './constants';
import * as raw from './generated';

/**
 * A tensor of given values.
 *
 * @param values a scalar, nested arrays or a typed array. Complex types take pairs [real, imaginary].
 * @param shape sizes that the values fill in row-major order; nested arrays have their own when it is left out.
 * @param dtype inferred when left out: number float32, boolean bool, bigint int64, string string, a typed array its own.
 * @throws RangeError when the values do not fill the shape; TypeError for values that are no element of the dtype.
 */
export function tensor(values: TensorLike, shape?: readonly number[] | null, dtype?: DType): Tensor {
  return fromValues(values, shape ?? undefined, dtype, 'tensor');
}

function fromValues(
  values: TensorLike,
  shape: readonly number[] | undefined,
  dtype: DType | undefined,
  call: string,
): Tensor {
  if (isValue(values)) return constant(values, shape && checkShape(shape, call), dtype, call);
  const given = toTensor(values, undefined, call);
  const cast = dtype === undefined ? given : withDType(given, checkDType(dtype, call));
  return shape === undefined ? cast : raw.reshape(cast, intVector(checkShape(shape, call)));
}

function isValue(values: TensorLike): values is NestedArray {
  return !isTensorLike(values);
}

function ofRank(
  rank: number,
  values: TensorLike,
  shape: readonly number[] | undefined,
  dtype: DType | undefined,
): Tensor {
  const call = `tensor${rank}d`;
  const result = fromValues(values, shape, dtype, call);
  if (result.rank !== rank) {
    throw new RangeError(`${call}: expected values of rank ${rank}, received rank ${result.rank}`);
  }
  return result;
}

/** A tensor of rank 0. @param value number, boolean, bigint, string or bytes. @param dtype inferred when left out. */
export function scalar(value: number | boolean | bigint | string | Uint8Array, dtype?: DType): Tensor {
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && dtype !== undefined && dtype !== 'string')) {
    throw new TypeError('scalar: expected one value, received a list');
  }
  return constant(value, [], dtype ?? (value instanceof Uint8Array ? 'string' : undefined), 'scalar');
}

/** A tensor of rank 1; see `tensor`. */
export function tensor1d(values: TensorLike, dtype?: DType): Tensor {
  return ofRank(1, values, undefined, dtype);
}

/** A tensor of rank 2; flat values need a shape. See `tensor`. */
export function tensor2d(values: TensorLike, shape?: readonly number[], dtype?: DType): Tensor {
  return ofRank(2, values, shape, dtype);
}

/** A tensor of rank 3; flat values need a shape. See `tensor`. */
export function tensor3d(values: TensorLike, shape?: readonly number[], dtype?: DType): Tensor {
  return ofRank(3, values, shape, dtype);
}

/** A tensor of rank 4; flat values need a shape. See `tensor`. */
export function tensor4d(values: TensorLike, shape?: readonly number[], dtype?: DType): Tensor {
  return ofRank(4, values, shape, dtype);
}

/** A tensor of rank 5; flat values need a shape. See `tensor`. */
export function tensor5d(values: TensorLike, shape?: readonly number[], dtype?: DType): Tensor {
  return ofRank(5, values, shape, dtype);
}

/** A tensor of rank 6; flat values need a shape. See `tensor`. */
export function tensor6d(values: TensorLike, shape?: readonly number[], dtype?: DType): Tensor {
  return ofRank(6, values, shape, dtype);
}

/** The value 0 of a type: 0, false or the empty string. */
function zeroScalar(dtype: DType): Tensor {
  if (dtype === 'string') return constant('', [], 'string');
  return dtype === 'bool' ? constant(false, [], 'bool') : numberScalar(0, dtype);
}

/** The value 1 of a type: 1 or true. */
function oneScalar(dtype: DType): Tensor {
  return dtype === 'bool' ? constant(true, [], 'bool') : numberScalar(1, dtype);
}

/** A tensor of zeros, of false or of empty strings. @param dtype float32 by default. Op: Fill. */
export function zeros(shape: ShapeLike, dtype: DType = 'float32'): Tensor {
  checkDType(dtype, 'zeros');
  return raw.fill(shapeTensor(shape, 'zeros'), zeroScalar(dtype));
}

/** A tensor of ones, or of true. @param dtype float32 by default. Op: Fill. */
export function ones(shape: ShapeLike, dtype: DType = 'float32'): Tensor {
  checkDType(dtype, 'ones');
  return raw.fill(shapeTensor(shape, 'ones'), oneScalar(dtype));
}

/** A tensor of one value. @param dtype inferred from the value when left out: number float32. Op: Fill. */
export function fill(shape: ShapeLike, value: TensorLike, dtype?: DType): Tensor {
  return raw.fill(shapeTensor(shape, 'fill'), toTensor(value, dtype, 'fill'));
}

/** Zeros in the shape of x, and in its type unless another is given. Op: ZerosLike. */
export function zerosLike(x: TensorLike, dtype?: DType): Tensor {
  const like = toTensor(x, undefined, 'zerosLike');
  return dtype === undefined || dtype === like.dtype ? raw.zerosLike(like) : zeros(raw.shape(like), dtype);
}

/** Ones in the shape of x, and in its type unless another is given. Op: OnesLike. */
export function onesLike(x: TensorLike, dtype?: DType): Tensor {
  const like = toTensor(x, undefined, 'onesLike');
  return dtype === undefined || dtype === like.dtype ? raw.onesLike(like) : ones(raw.shape(like), dtype);
}

/**
 * Identity matrices: 1 on the diagonal, 0 elsewhere.
 *
 * @param numColumns numRows by default.
 * @param batchShape sizes put before the two of the matrix.
 * @returns [...batchShape, numRows, numColumns]. Op: MatrixDiagV3.
 */
export function eye(
  numRows: number,
  numColumns: number = numRows,
  batchShape: readonly number[] = [],
  dtype: DType = 'float32',
): Tensor {
  checkInteger(numRows, 0, 'eye', 'numRows');
  checkInteger(numColumns, 0, 'eye', 'numColumns');
  checkList(batchShape, 'eye', 'batchShape');
  checkDType(dtype, 'eye');
  const diagonal = ones([...batchShape, Math.min(numRows, numColumns)], dtype);
  return raw.matrixDiagV3(diagonal, intScalar(0), intScalar(numRows), intScalar(numColumns), zeroScalar(dtype));
}

/**
 * Numbers from start (included) to stop (excluded) by steps.
 *
 * @param step toward stop by 1 when left out; of the other sign than stop − start it gives no numbers.
 * @param dtype float32 by default.
 * @returns vector of ⌈(stop − start) / step⌉ numbers.
 * @throws TypeError for what is no number, RangeError for a step of 0. Op: Range.
 */
export function range(
  start: number,
  stop: number,
  step: number = stop < start ? -1 : 1,
  dtype: DType = 'float32',
): Tensor {
  for (const [name, value] of Object.entries({ start, stop, step })) {
    if (typeof value !== 'number' || Number.isNaN(value))
      throw new TypeError(`range: expected ${name} to be a number, received ${show(value)}`);
  }
  if (step === 0) throw new RangeError('range: expected a step other than 0');
  checkDType(dtype, 'range');
  // The op itself refuses a step of the wrong sign.
  const end = step > 0 === stop > start ? stop : start;
  return raw.range(numberScalar(start, dtype), numberScalar(end, dtype), numberScalar(step, dtype));
}

/** `num` numbers at even distances from start to stop, both included. float32 by default. Op: LinSpace. */
export function linspace(start: number, stop: number, num: number, dtype: 'float32' | 'float64' = 'float32'): Tensor {
  checkInteger(num, 1, 'linspace', 'num');
  checkDType(dtype, 'linspace');
  return raw.linSpace(numberScalar(start, dtype), numberScalar(stop, dtype), intScalar(num, 'linspace'));
}

/**
 * Indices as vectors that hold `onValue` at the index and `offValue` elsewhere; an index out of range has no onValue.
 *
 * @param indices integers of any shape.
 * @param depth length of the new axis.
 * @param dtype float32 by default.
 * @param axis where the new axis goes; −1: last.
 * @returns indices' shape with an axis of size depth. Op: OneHot.
 */
export function oneHot(
  indices: TensorLike,
  depth: number,
  onValue: number | boolean = 1,
  offValue: number | boolean = 0,
  dtype: DType = 'float32',
  axis = -1,
): Tensor {
  checkInteger(depth, 0, 'oneHot', 'depth');
  checkDType(dtype, 'oneHot');
  const value = (each: number | boolean): Tensor =>
    isComplex(dtype) ? numberScalar(Number(each), dtype) : constant(dtype === 'bool' ? Boolean(each) : each, [], dtype);
  return raw.oneHot(oneHotIndices(indices), intScalar(depth, 'oneHot'), value(onValue), value(offValue), { axis });
}

function oneHotIndices(indices: TensorLike): Tensor {
  const given = toTensor(indices, undefined, 'oneHot');
  const known: readonly DType[] = ['uint8', 'int8', 'int32', 'int64'];
  if (known.includes(given.dtype)) return given;
  if (given.dtype === 'string' || given.dtype === 'bool' || isComplex(given.dtype)) {
    throw new TypeError(`oneHot: expected integer indices, received ${given.describe()}`);
  }
  return raw.cast(given, { DstT: 'int32' });
}

/**
 * Coordinate grids of vectors.
 *
 * @param vectors n vectors.
 * @param indexing 'xy' swaps the first two axes of the results, as plots have them; 'ij' keeps the order.
 * @returns n tensors of rank n. Ops: Reshape, BroadcastTo.
 */
export function meshgrid(
  vectors: readonly TensorLike[],
  { indexing = 'xy' }: { indexing?: 'xy' | 'ij' } = {},
): Tensor[] {
  if (indexing !== 'xy' && indexing !== 'ij') {
    throw new RangeError(`meshgrid: expected indexing to be one of xy, ij, received ${show(indexing)}`);
  }
  const inputs = checkList(vectors, 'meshgrid', 'vectors').map((vector) => toTensor(vector, undefined, 'meshgrid'));
  const rank = inputs.length;
  const place = (i: number): number => (indexing === 'xy' && rank > 1 && i < 2 ? 1 - i : i);
  const sizes: Tensor[] = new Array<Tensor>(rank);
  inputs.forEach((vector, i) => (sizes[place(i)] = raw.size(vector)));
  const shape = rank === 0 ? intVector([]) : raw.pack(sizes);
  return inputs.map((vector, i) => {
    const thin = Array.from({ length: rank }, (_, axis) => (axis === place(i) ? -1 : 1));
    return raw.broadcastTo(raw.reshape(vector, intVector(thin)), shape);
  });
}
