/** From JavaScript values to tensors: which element type and shape they have. */

import { currentContext, type ConstantData } from './context';
import {
  checkDType,
  dtypeOfArray,
  integerRange,
  isComplex,
  isFloating,
  isInteger,
  type DType,
  type TypedArray,
} from './dtype';
import { execute } from './execute';
import { refusePromise } from './promised';
import { storageOf } from './read';
import { checkRank, formatShape, sizeOf } from './shape';
import { show } from './show';
import { Tensor } from './tensor';
import type { Tree } from './tree';

/** Something that stands for a tensor, such as a variable. */
export interface TensorSource {
  toTensor(): Tensor;
}

type Scalar = number | bigint | boolean | string | Uint8Array;
export type NestedArray = Scalar | TypedArray | readonly NestedArray[];

/** What an operation takes for a tensor. */
export type TensorLike = Tensor | TensorSource | NestedArray;

function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

function isTensorSource(value: unknown): value is TensorSource {
  return typeof (value as Partial<TensorSource> | null)?.toTensor === 'function';
}

/** The structure of `T` with a tensor for each leaf. */
export type Tensors<T> = unknown extends T
  ? Tree<Tensor>
  : T extends Tensor | TensorSource | Scalar
    ? Tensor
    : T extends object
      ? { -readonly [K in keyof T]: Tensors<T[K]> }
      : Tensor;

interface Inferred {
  dtype: DType;
  shape: number[];
  data: ConstantData;
}

/** Shape of nested arrays, checked to be even, and their elements in one list. */
function flattenNested(
  value: unknown,
  call: string,
  bytesAreStrings: boolean,
): { shape: number[]; elements: Scalar[] } {
  const shape: number[] = [];
  const isLeafArray = (level: unknown): boolean =>
    isTypedArray(level) && !(bytesAreStrings && level instanceof Uint8Array);
  for (let level: unknown = value; Array.isArray(level) || isLeafArray(level); level = (level as unknown[])[0]) {
    // An array that holds itself never ends, and growing the list without end would end the process.
    checkRank(shape.length + 1, call);
    shape.push((level as unknown[]).length);
  }
  const elements: Scalar[] = [];
  const visit = (level: unknown, axis: number): void => {
    const isList = Array.isArray(level) || isLeafArray(level);
    if (axis === shape.length && !isList) {
      elements.push(level as Scalar);
      return;
    }
    if (!isList || axis === shape.length || (level as unknown[]).length !== shape[axis]) {
      const received = isList ? `a list of ${(level as unknown[]).length}` : show(level);
      const expected = axis === shape.length ? 'an element' : `a list of ${shape[axis]}`;
      throw new RangeError(`${call}: expected even nested arrays: ${expected} at depth ${axis}, received ${received}`);
    }
    for (let i = 0; i < shape[axis]; i++) visit((level as unknown[])[i], axis + 1);
  };
  visit(value, 0);
  return { shape, elements };
}

/** number: float32; boolean: bool; bigint: int64; string and bytes: string; a mix of numbers and booleans: float32. */
function inferDType(elements: readonly Scalar[], call: string): DType {
  if (elements.length === 0) return 'float32';
  const kinds = new Set(elements.map(kindOf));
  if (kinds.size === 1) {
    if (kinds.has('number')) return 'float32';
    if (kinds.has('boolean')) return 'bool';
    if (kinds.has('string')) return 'string';
    if (kinds.has('bigint')) return 'int64';
  }
  if (kinds.size === 2 && kinds.has('number') && kinds.has('boolean')) return 'float32';
  for (const element of elements)
    refusePromise(element, `${call}: expected values, received a promise; await it first`);
  throw new TypeError(`${call}: expected numbers, booleans, bigints or strings, received ${[...kinds].join(' and ')}`);
}

function kindOf(element: unknown): string {
  if (typeof element !== 'object') return typeof element;
  if (element === null) return 'null';
  return element instanceof Uint8Array ? 'string' : 'object';
}

/** Elements fit for the addon's conversion to `dtype`; a TypeError for a kind it does not take. */
function checkElements(
  elements: readonly Scalar[],
  dtype: DType,
  call: string,
): readonly (number | bigint | boolean)[] {
  for (const element of elements) {
    const kind = kindOf(element);
    if (kind !== 'number' && kind !== 'bigint' && kind !== 'boolean') {
      refusePromise(element, `${call}: expected values, received a promise; await it first`);
      throw new TypeError(`${call}: expected a number for dtype ${dtype}, received ${kind}`);
    }
  }
  if (isInteger(dtype)) checkRange(elements as readonly (number | bigint | boolean)[], dtype, call);
  return elements as readonly (number | bigint | boolean)[];
}

/** Fractions are cut off; what no cutting makes fit is refused rather than wrapped around. */
function checkRange(elements: ArrayLike<number | bigint | boolean>, dtype: DType, call: string): void {
  const [least, greatest] = integerRange(dtype);
  // Above 2^53 a number is not exact: as a double the bound itself is one too many.
  const [low, high] = [Number(least), Number(greatest)];
  const isWide = high > Number.MAX_SAFE_INTEGER;
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i];
    if (typeof element === 'boolean') continue;
    const fits =
      typeof element === 'bigint'
        ? element >= least && element <= greatest
        : element > low - 1 && (isWide ? element < high : element < high + 1);
    if (!fits)
      throw new RangeError(
        `${call}: expected values from ${least} to ${greatest} for ${dtype}, received ${show(element)}`,
      );
  }
}

function inferTyped(array: TypedArray, shape: readonly number[] | undefined): Inferred {
  return { dtype: dtypeOfArray(array), shape: shape ? [...shape] : [array.length], data: array };
}

/** A tensor of typed data, in another element type where one is wanted. */
function fromTyped(array: TypedArray, shape: readonly number[], dtype: DType, call: string): Tensor {
  const own = dtypeOfArray(array);
  if (own === dtype || storesExactly(array, dtype)) return currentContext().constant(dtype, shape, array);
  if (isInteger(dtype)) checkRange(array, dtype, call);
  const context = currentContext();
  if (isComplex(dtype)) {
    const parts = Array.from(array as ArrayLike<number | bigint>, Number);
    return context.constant(dtype, shape, dtype === 'complex64' ? Float32Array.from(parts) : Float64Array.from(parts));
  }
  const Storage = storageOf(dtype);
  const bothNumbers = !(array instanceof BigInt64Array) && !(array instanceof BigUint64Array);
  if (Storage !== undefined && bothNumbers && dtype !== 'bool' && !dtype.includes('int64')) {
    const converted = (Storage as unknown as { from(values: ArrayLike<number>): TypedArray }).from(array);
    return context.constant(dtype, shape, converted);
  }
  return execute('Cast', [context.constant(own, shape, array)], { DstT: dtype })[0];
}

/** Whether the array's memory already is the storage of `dtype`: bits of 16-bit floats, pairs of complex parts, 0/1 bytes. */
function storesExactly(array: TypedArray, dtype: DType): boolean {
  if (dtype === 'float16' || dtype === 'bfloat16') return array instanceof Uint16Array;
  if (dtype === 'complex64') return array instanceof Float32Array;
  if (dtype === 'complex128') return array instanceof Float64Array;
  return dtype === 'uint8' && array instanceof Uint8ClampedArray;
}

function checkCount(count: number, shape: readonly number[], call: string): void {
  if (sizeOf(shape) !== count) {
    throw new RangeError(
      `${call}: expected ${sizeOf(shape)} elements for shape ${formatShape(shape)}, received ${count}`,
    );
  }
}

/**
 * A constant in the current context.
 *
 * @param value a scalar, nested arrays or a typed array (complex types: real and imaginary parts in turn, as pairs).
 * @param shape the shape that the elements fill in row-major order; nested arrays have their own when it is left out.
 * @param dtype the element type; inferred when left out: number float32, boolean bool, bigint int64, string string, a
 * typed array its own.
 */
export function constant(value: NestedArray, shape?: readonly number[], dtype?: DType, call = 'tensor'): Tensor {
  if (dtype !== undefined) checkDType(dtype, call);
  const complexParts = dtype !== undefined && isComplex(dtype);
  if (isTypedArray(value) && !(dtype === 'string')) {
    const inferred = inferTyped(value, undefined);
    const target = dtype ?? inferred.dtype;
    const parts = complexParts ? 2 : 1;
    const finalShape = shape ?? [Math.floor(value.length / parts)];
    checkCount(value.length / parts, finalShape, call);
    return fromTyped(value, finalShape, target, call);
  }
  const nested = flattenNested(value, call, dtype === 'string' || value instanceof Uint8Array);
  const target = dtype ?? inferDType(nested.elements, call);
  if (complexParts) return complexConstant(nested, shape, target, call);
  const finalShape = shape ?? nested.shape;
  checkCount(nested.elements.length, finalShape, call);
  return currentContext().constant(target, finalShape, elementsFor(nested.elements, target, call));
}

function elementsFor(elements: readonly Scalar[], dtype: DType, call: string): ConstantData {
  if (dtype !== 'string') return checkElements(elements, dtype, call);
  for (const element of elements) {
    if (typeof element !== 'string' && !(element instanceof Uint8Array)) {
      throw new TypeError(`${call}: expected strings for dtype string, received ${typeof element}`);
    }
  }
  return elements as readonly (string | Uint8Array)[];
}

/** Nested arrays for a complex type: pairs [real, imaginary] innermost; a bare number is real. */
function complexConstant(
  { shape, elements }: { shape: number[]; elements: Scalar[] },
  wanted: readonly number[] | undefined,
  dtype: DType,
  call: string,
): Tensor {
  const numbers = checkElements(elements, dtype, call).map(Number);
  const ofPairs = shape.length > 0 && shape[shape.length - 1] === 2 && wanted === undefined;
  const flatPairs = wanted !== undefined && sizeOf(wanted) === numbers.length / 2;
  const parts = ofPairs || flatPairs ? numbers : numbers.flatMap((real) => [real, 0]);
  const finalShape = wanted ?? (ofPairs ? shape.slice(0, -1) : shape);
  checkCount(parts.length / 2, finalShape, call);
  const Storage = dtype === 'complex64' ? Float32Array : Float64Array;
  return currentContext().constant(dtype, finalShape, Storage.from(parts));
}

/**
 * The tensor a value stands for: itself, what a variable holds, or a constant in the current context.
 *
 * @param dtype the element type wanted; a tensor of another one is a TypeError, a plain value is converted.
 */
export function toTensor(value: TensorLike, dtype?: DType, call = 'tensor'): Tensor {
  const tensor = value instanceof Tensor ? value : isTensorSource(value) ? value.toTensor() : undefined;
  if (tensor === undefined) return constant(value as NestedArray, undefined, dtype, call);
  // Here, as the first to look at it else is whoever asks for its element type.
  if (tensor.isDisposed) throw new Error(`${call}: the tensor (id ${tensor.id}) has been disposed`);
  if (dtype !== undefined && tensor.dtype !== dtype) {
    throw new TypeError(`${call}: expected a ${dtype} tensor, received ${tensor.describe()}`);
  }
  return tensor;
}

/** Whether a value is a tensor or stands for one, rather than plain data. */
export function isTensorLike(value: unknown): value is Tensor | TensorSource {
  return value instanceof Tensor || isTensorSource(value);
}

/** A plain number takes the element type of the tensor it meets, unless it is a fraction and that type has none. */
export function literalType(value: number | bigint | boolean, other: DType): DType {
  if (typeof value === 'boolean') return other;
  if (typeof value === 'bigint') return other === 'bool' ? 'int64' : other;
  if (other === 'bool') return Number.isInteger(value) ? 'int32' : 'float32';
  const fraction = !Number.isInteger(value);
  return fraction && (isInteger(other) || !(isFloating(other) || isComplex(other))) ? 'float32' : other;
}
