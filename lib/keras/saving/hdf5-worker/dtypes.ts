/** Element types of datasets. */

import type { Dataset } from 'h5wasm' with { 'resolution-mode': 'import' };

/** The element types that a variable in a file may have. */
export type StoredDType =
  `${'int' | 'uint'}${8 | 16 | 32 | 64}` | `float${16 | 32 | 64}` | 'bfloat16' | 'bool' | 'complex64' | 'complex128';

/** What a dataset says of its elements. */
type Metadata = Dataset['metadata'];

/** HDF5's numbers for kinds of types. */
const kinds = { integer: 0, float: 1, opaque: 5, compound: 6, enumeration: 8 };

const integers: readonly string[] = ['int8', 'int16', 'int32', 'int64', 'uint8', 'uint16', 'uint32', 'uint64'];
const floats: readonly string[] = ['float16', 'float32', 'float64'];

/** The dtype of a dataset; null when it holds no numbers. */
export function storedDType({ type, size, signed, compound_type }: Metadata): StoredDType | null {
  const bits = size * 8;
  switch (type) {
    case kinds.integer:
      return among(integers, `${signed ? 'int' : 'uint'}${bits}`);
    case kinds.float:
      return among(floats, `float${bits}`);
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

function among(names: readonly string[], name: string): StoredDType | null {
  return names.includes(name) ? (name as StoredDType) : null;
}

function complexOf(size: number): StoredDType | null {
  return size === 8 ? 'complex64' : size === 16 ? 'complex128' : null;
}
