/** Values as HDF5 files of weights hold them. */

import type { Dataset } from 'h5wasm' with { 'resolution-mode': 'import' };
import { constant } from '../../core/convert';
import { isComplex, type DType, type TypedArray } from '../../core/dtype';
import type { Tensor } from '../../core/tensor';
import { cast } from '../../ops/generated';

/** The value of one variable. */
export interface StoredValue {
  shape: number[];
  dtype: DType;
  /** The elements; bits of 16-bit floats, pairs of the parts of complex numbers, 0 and 1 for bool. */
  data: TypedArray;
}

// What Keras reads into a variable it casts: float32 holds every 16-bit float, which the library cannot write.
const written: Partial<Record<DType, string>> = {
  float16: '<f',
  bfloat16: '<f',
  float32: '<f',
  float64: '<d',
  int8: '<b',
  int16: '<h',
  int32: '<i',
  int64: '<q',
  uint8: '<B',
  uint16: '<H',
  uint32: '<I',
  uint64: '<Q',
  bool: '<B',
};

/** The library's name for the type in which a variable is written; a TypeError for one that no file of weights holds. */
export function writtenType(dtype: DType, owner: string): string {
  const type = written[dtype];
  if (type !== undefined) return type;
  throw new TypeError(`'${owner}' has a ${dtype} variable, which files of weights cannot hold`);
}

/** What a dataset says of its elements. */
type Metadata = Dataset['metadata'];

/** HDF5's numbers for kinds of types. */
const kinds = { integer: 0, float: 1, opaque: 5, compound: 6, enumeration: 8 };

const arrays = {
  int8: Int8Array,
  int16: Int16Array,
  int32: Int32Array,
  int64: BigInt64Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  uint64: BigUint64Array,
  float16: Uint16Array,
  bfloat16: Uint16Array,
  float32: Float32Array,
  float64: Float64Array,
  complex64: Float32Array,
  complex128: Float64Array,
  bool: Uint8Array,
};
type StoredDType = keyof typeof arrays;

/** The dtype of a dataset; null when it holds no numbers. */
export function storedDType({ type, size, signed, compound_type }: Metadata): StoredDType | null {
  const bits = size * 8;
  switch (type) {
    case kinds.integer:
      return `${signed ? 'int' : 'uint'}${bits}` in arrays
        ? (`${signed ? 'int' : 'uint'}${bits}` as StoredDType)
        : null;
    case kinds.float:
      return `float${bits}` in arrays ? (`float${bits}` as StoredDType) : null;
    // Python writes a bfloat16 as two bytes of no type.
    case kinds.opaque:
      return size === 2 ? 'bfloat16' : null;
    case kinds.enumeration:
      return size === 1 ? 'bool' : null;
    case kinds.compound:
      return compound_type?.members.map(({ name }) => name).join() === 'r,i' ? complexOf(size) : null;
    default:
      return null;
  }
}

function complexOf(size: number): StoredDType | null {
  return size === 8 ? 'complex64' : size === 16 ? 'complex128' : null;
}

/** The elements out of their bytes. */
export function elements(dtype: StoredDType, bytes: Uint8Array): TypedArray {
  return new arrays[dtype](
    bytes.buffer as ArrayBuffer,
    bytes.byteOffset,
    bytes.byteLength / arrays[dtype].BYTES_PER_ELEMENT,
  );
}

/** Whether a value of one dtype may be put into a variable of another, as Keras casts what it reads. */
export function canHold(variable: DType, stored: DType): boolean {
  return isComplex(variable) === isComplex(stored);
}

/** The value as a tensor of the variable's dtype. */
export function toValue({ shape, dtype, data }: StoredValue, wanted: DType): Tensor {
  if (dtype === 'bool') return cast(constant(data, shape, 'uint8'), { DstT: wanted });
  const value = constant(data, shape, dtype);
  return dtype === wanted ? value : cast(value, { DstT: wanted });
}
