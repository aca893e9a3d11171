import type { NestedArray } from '../core/convert';
import { isComplex, type DType, type TypedArray } from '../core/dtype';
import { storageOf } from '../core/read';
import { checkShape, formatShape, sizeOf } from '../core/shape';
import { show } from '../core/show';
import type { Tensor } from '../core/tensor';
import { tensor } from './creation';

type Element = number | bigint | string | boolean;

/** Elements of a tensor to be: set one by one, then made a tensor. */
export class TensorBuffer {
  readonly shape: readonly number[];
  readonly dtype: DType;
  readonly values: TypedArray | string[];
  readonly size: number;

  /** @param values row-major elements; zeros, or empty strings, when left out. */
  constructor(shape: readonly number[], dtype: DType = 'float32', values?: TypedArray | string[]) {
    this.shape = [...checkShape(shape, 'buffer')];
    this.dtype = dtype;
    this.size = sizeOf(this.shape)!;
    this.values = values ?? emptyValues(dtype, this.size);
    if (this.values.length !== this.size) {
      throw new RangeError(
        `buffer: expected ${this.size} values for shape ${formatShape(this.shape)}, received ${this.values.length}`,
      );
    }
  }

  get rank(): number {
    return this.shape.length;
  }

  /** Sets one element. @param location its index along each axis; zeros when left out. */
  set(value: Element, ...location: number[]): void {
    const holder = this.values as { [place: number]: unknown };
    const place = this.#place(location, 'set');
    const isLong = this.values instanceof BigInt64Array || this.values instanceof BigUint64Array;
    holder[place] = isLong ? BigInt(value as number) : typeof value === 'boolean' ? Number(value) : value;
  }

  /** One element. @param location its index along each axis; zeros when left out. */
  get(...location: number[]): number | bigint | string {
    return this.values[this.#place(location, 'get')];
  }

  #place(location: readonly number[], call: string): number {
    const given = location.length === 0 ? this.shape.map(() => 0) : location;
    const fits =
      given.length === this.rank &&
      given.every((each, axis) => Number.isInteger(each) && each >= 0 && each < this.shape[axis]);
    if (!fits) {
      throw new RangeError(
        `buffer.${call}: expected an index per axis inside ${formatShape(this.shape)}, received [${given.join(', ')}]`,
      );
    }
    return given.reduce((place, each, axis) => place * this.shape[axis] + each, 0);
  }

  /** A tensor of the elements as they are now. */
  toTensor(): Tensor {
    return tensor(this.values as NestedArray, this.shape, this.dtype);
  }
}

function emptyValues(dtype: DType, size: number): TypedArray | string[] {
  if (dtype === 'string') return new Array<string>(size).fill('');
  const Storage = storageOf(dtype) as unknown as (new (size: number) => TypedArray) | undefined;
  if (Storage !== undefined && !isComplex(dtype)) return new Storage(size);
  if (dtype === 'float16' || dtype === 'bfloat16') return new Float32Array(size);
  throw new TypeError(`buffer: expected a dtype of real numbers, bool or string, received ${show(dtype)}`);
}

/** Elements to be set one by one. @param dtype float32 by default. @param values row-major; zeros when left out. */
export function buffer(
  shape: readonly number[],
  dtype: DType = 'float32',
  values?: TypedArray | string[],
): TensorBuffer {
  return new TensorBuffer(shape, dtype, values);
}
