/** Values as HDF5 files of weights hold them. */

import { constant } from '../../core/convert';
import { isComplex, type DType } from '../../core/dtype';
import { storageOf } from '../../core/read';
import type { Tensor } from '../../core/tensor';
import { cast } from '../../ops/generated';
import type { StoredDType } from './hdf5-worker/dtypes';

/** The value of one variable. */
export interface StoredValue {
  shape: readonly number[];
  dtype: StoredDType;
  /** The elements; bits of 16-bit floats, pairs of the parts of complex numbers, 0 and 1 for bool. */
  bytes: ArrayBuffer;
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

/** Whether a value of one dtype may be put into a variable of another, as Keras casts what it reads. */
export function canHold(variable: DType, stored: StoredDType): boolean {
  return isComplex(variable) === isComplex(stored);
}

/** The value as a tensor of the variable's dtype. */
export function toValue({ shape, dtype, bytes }: StoredValue, wanted: DType): Tensor {
  // JavaScript has no array for 16-bit floats.
  const data = new (storageOf(dtype) ?? Uint16Array)(bytes);
  if (dtype === 'bool') return cast(constant(data, shape, 'uint8'), { DstT: wanted });
  const value = constant(data, shape, dtype);
  return dtype === wanted ? value : cast(value, { DstT: wanted });
}
