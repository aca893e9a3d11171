/** Element types: TensorFlow's names, codes, sizes, JavaScript containers and the rule by which two of them meet. */

import { show } from './show';

/** Every element type a tensor can have, as TensorFlow names it. */
export type DType =
  | 'float16'
  | 'bfloat16'
  | 'float32'
  | 'float64'
  | 'int8'
  | 'int16'
  | 'int32'
  | 'int64'
  | 'uint8'
  | 'uint16'
  | 'uint32'
  | 'uint64'
  | 'bool'
  | 'complex64'
  | 'complex128'
  | 'string'
  | 'resource'
  | 'variant'
  | 'qint8'
  | 'quint8'
  | 'qint16'
  | 'quint16'
  | 'qint32'
  | 'float8_e5m2'
  | 'float8_e4m3fn'
  | 'int4'
  | 'uint4';

/** The typed arrays tensors are read into and made from. */
export type TypedArray =
  | Float32Array
  | Float64Array
  | Int8Array
  | Int16Array
  | Int32Array
  | BigInt64Array
  | Uint8Array
  | Uint8ClampedArray
  | Uint16Array
  | Uint32Array
  | BigUint64Array;

type Kind = 'float' | 'int' | 'uint' | 'bool' | 'complex' | 'string' | 'handle' | 'quantized';

interface DTypeFacts {
  /** TF_DataType. */
  code: number;
  /** Bytes of one element; 0 where elements have no fixed size. */
  size: number;
  kind: Kind;
}

const facts: Readonly<Record<DType, DTypeFacts>> = {
  float32: { code: 1, size: 4, kind: 'float' },
  float64: { code: 2, size: 8, kind: 'float' },
  int32: { code: 3, size: 4, kind: 'int' },
  uint8: { code: 4, size: 1, kind: 'uint' },
  int16: { code: 5, size: 2, kind: 'int' },
  int8: { code: 6, size: 1, kind: 'int' },
  string: { code: 7, size: 0, kind: 'string' },
  complex64: { code: 8, size: 8, kind: 'complex' },
  int64: { code: 9, size: 8, kind: 'int' },
  bool: { code: 10, size: 1, kind: 'bool' },
  qint8: { code: 11, size: 1, kind: 'quantized' },
  quint8: { code: 12, size: 1, kind: 'quantized' },
  qint32: { code: 13, size: 4, kind: 'quantized' },
  bfloat16: { code: 14, size: 2, kind: 'float' },
  qint16: { code: 15, size: 2, kind: 'quantized' },
  quint16: { code: 16, size: 2, kind: 'quantized' },
  uint16: { code: 17, size: 2, kind: 'uint' },
  complex128: { code: 18, size: 16, kind: 'complex' },
  float16: { code: 19, size: 2, kind: 'float' },
  resource: { code: 20, size: 0, kind: 'handle' },
  variant: { code: 21, size: 0, kind: 'handle' },
  uint32: { code: 22, size: 4, kind: 'uint' },
  uint64: { code: 23, size: 8, kind: 'uint' },
  float8_e5m2: { code: 24, size: 1, kind: 'float' },
  float8_e4m3fn: { code: 25, size: 1, kind: 'float' },
  int4: { code: 29, size: 1, kind: 'int' },
  uint4: { code: 30, size: 1, kind: 'uint' },
};

const names: DType[] = [];
for (const name of Object.keys(facts) as DType[]) names[facts[name].code] = name;

/** Whether a string names an element type. */
export function isDType(name: unknown): name is DType {
  return typeof name === 'string' && Object.prototype.hasOwnProperty.call(facts, name);
}

/** The name itself when it is an element type, else a RangeError that lists them. */
export function checkDType(name: unknown, call: string): DType {
  if (isDType(name)) return name;
  throw new RangeError(`${call}: expected a dtype (${Object.keys(facts).join(', ')}), received ${show(name)}`);
}

/** TF_DataType of an element type. */
export function dtypeCode(dtype: DType): number {
  return facts[dtype].code;
}

/** The element type of a TF_DataType; the reference types of TensorFlow 1 (code + 100) read as their base type. */
export function dtypeName(code: number): DType {
  const name = names[code > 100 ? code - 100 : code];
  if (name === undefined) throw new RangeError(`dtype: TensorFlow's data type ${code} is not known here`);
  return name;
}

/** Bytes of one element; 0 for string, resource and variant. */
export function itemSize(dtype: DType): number {
  return facts[dtype].size;
}

export function isFloating(dtype: DType): boolean {
  return facts[dtype].kind === 'float';
}

/** Signed or unsigned integers, without bool and the quantized types. */
export function isInteger(dtype: DType): boolean {
  return facts[dtype].kind === 'int' || facts[dtype].kind === 'uint';
}

/** Least and greatest value of an integer type. */
export function integerRange(dtype: DType): [least: bigint, greatest: bigint] {
  const bits = BigInt(dtype.endsWith('int4') ? 4 : 8 * facts[dtype].size);
  return facts[dtype].kind === 'uint' ? [0n, (1n << bits) - 1n] : [-(1n << (bits - 1n)), (1n << (bits - 1n)) - 1n];
}

export function isComplex(dtype: DType): boolean {
  return facts[dtype].kind === 'complex';
}

/** Types through which a gradient can flow: floating and complex. */
export function isDifferentiable(dtype: DType): boolean {
  return isFloating(dtype) || isComplex(dtype);
}

/** The element type a typed array stands for when none is named. */
export function dtypeOfArray(array: TypedArray): DType {
  if (array instanceof Float32Array) return 'float32';
  if (array instanceof Float64Array) return 'float64';
  if (array instanceof Int32Array) return 'int32';
  if (array instanceof Uint8Array || array instanceof Uint8ClampedArray) return 'uint8';
  if (array instanceof BigInt64Array) return 'int64';
  if (array instanceof BigUint64Array) return 'uint64';
  if (array instanceof Int16Array) return 'int16';
  if (array instanceof Uint16Array) return 'uint16';
  if (array instanceof Int8Array) return 'int8';
  return 'uint32';
}

/** The real element type of a complex one's parts. */
export function realType(dtype: DType): DType {
  return dtype === 'complex64' ? 'float32' : dtype === 'complex128' ? 'float64' : dtype;
}

const unsigned: DType[] = ['uint8', 'uint16', 'uint32', 'uint64'];
const signed: DType[] = ['int8', 'int16', 'int32', 'int64'];

function promoteIntegers(a: DType, b: DType): DType {
  const [ka, kb] = [facts[a].kind, facts[b].kind];
  if (ka === kb) return facts[a].size >= facts[b].size ? a : b;
  const u = ka === 'uint' ? a : b;
  const s = ka === 'uint' ? b : a;
  if (facts[s].size > facts[u].size) return s;
  // A signed type one size up holds both; above uint32 only a float does.
  return signed[unsigned.indexOf(u) + 1] ?? 'float32';
}

function promoteFloats(a: DType, b: DType): DType {
  if (facts[a].size === facts[b].size) return facts[a].size === 1 ? 'float16' : 'float32';
  return facts[a].size > facts[b].size ? a : b;
}

/**
 * The element type in which two meet, as Keras 3 has it: bool gives way to everything; integers to a type that holds
 * both; an integer and a float to that float; float16 and bfloat16 to float32; reals to a complex that holds them.
 *
 * @throws TypeError when the two have no common type (strings, handles, quantized types).
 */
export function promoteTypes(a: DType, b: DType): DType {
  if (a === b) return a;
  const [ka, kb] = [facts[a].kind, facts[b].kind];
  const numeric = (kind: Kind) => kind !== 'string' && kind !== 'handle' && kind !== 'quantized';
  if (!numeric(ka) || !numeric(kb)) throw new TypeError(`dtype: ${a} and ${b} have no common type`);
  if (ka === 'bool') return b;
  if (kb === 'bool') return a;
  if (ka === 'complex' || kb === 'complex') {
    const wide = [a, b].some((dtype) => dtype === 'complex128' || dtype === 'float64');
    return wide ? 'complex128' : 'complex64';
  }
  if (ka === 'float') return kb === 'float' ? promoteFloats(a, b) : a;
  return kb === 'float' ? b : promoteIntegers(a, b);
}
