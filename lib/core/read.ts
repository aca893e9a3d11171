/** From the bytes of a tensor to JavaScript values. */

import type { TensorHandle } from '../native/addon';
import { addon } from '../native/load';
import { isComplex, dtypeCode, type DType, type TypedArray } from './dtype';
import { eagerContextHandle } from './eager-handle';
import { guarded } from './errors';

/** The elements of a tensor: a typed array, or strings. */
export type Values = TypedArray | string[];

/** The elements of a tensor of numbers of at most 32 bits, or of float64: what most tensors hold. */
export type NumberArray = Exclude<TypedArray, BigInt64Array | BigUint64Array>;

export type NestedValues = number | bigint | boolean | string | NestedValues[];

const arrays: Partial<Record<DType, new (buffer: ArrayBuffer) => TypedArray>> = {
  float32: Float32Array,
  float64: Float64Array,
  complex64: Float32Array,
  complex128: Float64Array,
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  int64: BigInt64Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  uint64: BigUint64Array,
  bool: Uint8Array,
  qint8: Int8Array,
  quint8: Uint8Array,
  qint16: Int16Array,
  quint16: Uint16Array,
  qint32: Int32Array,
};

const widerType: Partial<Record<DType, DType>> = {
  float16: 'float32',
  bfloat16: 'float32',
  float8_e5m2: 'float32',
  float8_e4m3fn: 'float32',
  int4: 'int8',
  uint4: 'uint8',
};

/** An element type JavaScript has no array for is read through the next wider one. */
export function widened(tensor: { dtype: DType }, handle: TensorHandle): { dtype: DType; readable: TensorHandle } {
  const wider = widerType[tensor.dtype];
  if (wider === undefined) return { dtype: tensor.dtype, readable: handle };
  const [readable] = guarded('Cast', () =>
    addon.execute(eagerContextHandle(), 'Cast', '', [handle], ['DstT', dtypeCode(wider)], 1),
  );
  return { dtype: wider, readable };
}

/** Views bytes as the array of an element type. */
export function toStorage(dtype: DType, buffer: ArrayBuffer): TypedArray {
  const ArrayType = arrays[dtype];
  if (ArrayType === undefined) throw new TypeError(`data: a ${dtype} tensor has no data to read`);
  return new ArrayType(buffer);
}

/** The typed array an element type is stored in; undefined where JavaScript has none. */
export function storageOf(dtype: DType): (new (buffer: ArrayBuffer) => TypedArray) | undefined {
  return arrays[dtype];
}

export function decodeStrings(values: Uint8Array[]): string[] {
  // A mark at the front is part of the string.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return values.map((bytes) => decoder.decode(bytes));
}

/** Row-major elements as nested arrays; a complex element is a pair [real, imaginary]. */
export function toNested(values: Values, shape: readonly number[], dtype: DType): NestedValues {
  let next = 0;
  const read = (): NestedValues => {
    if (isComplex(dtype)) return [values[next++], values[next++]];
    const value = values[next++];
    return dtype === 'bool' ? value !== 0 : value;
  };
  const nest = (axis: number): NestedValues =>
    axis === shape.length ? read() : Array.from({ length: shape[axis] }, () => nest(axis + 1));
  return nest(0);
}
