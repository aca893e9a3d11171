/** Tensors: element type, shape and a way to the data. No arithmetic here. */

import { inspect } from 'node:util';
import type { TensorHandle } from '../native/addon';
import { addon } from '../native/load';
import type { Context } from './context';
import { dtypeName, type DType, type TypedArray } from './dtype';
import { guarded, guardedAsync } from './errors';
import { formatTensor } from './format';
import { decodeStrings, toNested, toStorage, widened, type NestedValues, type NumberArray, type Values } from './read';
import { track } from './scope';
import { checkPartialShape, formatShape, isCompatible, sizeOf, type Shape } from './shape';

let nextId = 0;

/**
 * A multi-dimensional array of one element type: one that holds data, or one that stands for a value still to be
 * computed (in a graph, in a Keras model).
 */
export abstract class Tensor {
  /** Unique in this process' thread; never used again. */
  readonly id: number = nextId++;

  /** The element type. */
  abstract readonly dtype: DType;

  /** Sizes as far as they are known; null when the rank is not. */
  abstract readonly staticShape: Shape | null;

  /** The context it belongs to; null for one that holds data, which is at home everywhere. */
  abstract readonly home: Context | null;

  /** Name of the device, `''` when that is not decided yet. */
  abstract readonly device: string;

  /**
   * For a resource: element type and shape of what it holds, and whether a tape watches reads of it. Copied to the
   * tensors that stand for it in functions.
   */
  handleData: HandleData | null = null;

  /**
   * Sizes of each dimension. Of a tensor that stands for a value, unknown sizes are null at run time.
   *
   * @throws Error when even the rank is unknown.
   */
  get shape(): number[] {
    const shape = this.staticShape;
    if (shape === null) throw new Error(`shape: the rank of ${this.describe()} is not known before a run`);
    return shape as number[];
  }

  get rank(): number {
    return this.shape.length;
  }

  /** Number of elements; NaN where a size is unknown. */
  get size(): number {
    return sizeOf(this.shape) ?? NaN;
  }

  /**
   * The elements in row-major order, once they are computed: Float32Array for float32 (and the 16-bit floats),
   * BigInt64Array for int64, Uint8Array for bool, strings for string; a complex number takes two places.
   *
   * TypeScript takes the result for what it is used as, `const ids: BigInt64Array = tensor.dataSync()`, and without
   * that for an array of numbers.
   */
  abstract data<T extends Values = NumberArray>(): Promise<T>;

  /** The same at once; waits on this thread. */
  abstract dataSync<T extends Values = NumberArray>(): T;

  /**
   * The elements as they lie in memory, at once; of a string tensor, the bytes of each: `bytesSync<Uint8Array[]>()[0]` is the
   * file that `tf.image.encodePng` gave.
   */
  abstract bytesSync<T extends ArrayBuffer | Uint8Array[] = ArrayBuffer | Uint8Array[]>(): T;

  /**
   * The elements as nested arrays (a bare value for a scalar); booleans for bool, bigint for 64-bit integers. TypeScript
   * takes the result for what it is used as: `const rows: number[][] = tensor.arraySync()`.
   */
  async array<T extends NestedValues = NestedValues>(): Promise<T> {
    return toNested(await this.data<Values>(), this.shape, this.dtype) as T;
  }

  arraySync<T extends NestedValues = NestedValues>(): T {
    return toNested(this.dataSync<Values>(), this.shape, this.dtype) as T;
  }

  /** The elements when they are known now, as those of a constant in a graph are; else null. */
  constantValue(): Values | null {
    return null;
  }

  /**
   * Says what is known of the shape of the value, beside what TensorFlow infers: null where a size, or the rank, stays open.
   *
   * @throws RangeError when it cannot be of that shape.
   */
  setShape(shape: Shape | null): void {
    const wanted = shape === null ? null : checkPartialShape(shape, 'setShape');
    if (!isCompatible(wanted, this.staticShape)) {
      throw new RangeError(`setShape: expected a shape that fits ${this.describe()}, received ${formatShape(wanted)}`);
    }
    this.refineShape(wanted);
  }

  /** Says that the value will have this shape, where less is known; a tensor that knows it already ignores it. */
  abstract refineShape(shape: Shape | null): void;

  /** Frees the memory now. Using the tensor afterwards is an error. */
  abstract dispose(): void;

  abstract readonly isDisposed: boolean;

  [Symbol.dispose](): void {
    this.dispose();
  }

  /** How an error names this tensor. */
  describe(): string {
    return `a ${this.dtype} tensor of shape ${formatShape(this.staticShape)}`;
  }

  toString(): string {
    return `tf.Tensor(${formatShape(this.staticShape)}, ${this.dtype})`;
  }

  [inspect.custom](): string {
    return this.toString();
  }
}

/** What is known of a resource a tensor refers to. */
export interface HandleData {
  /** Name of the variable. */
  name?: string;
  dtype: DType;
  shape: Shape | null;
  trainable: boolean;
}

/** A tensor that holds data. The collector frees it when it is forgotten; `dispose` frees it now. */
export class EagerTensor extends Tensor {
  readonly home = null;
  #handle: TensorHandle | null;
  #dtype: DType | null = null;
  #shape: Shape | null = null;

  constructor(handle: TensorHandle) {
    super();
    this.#handle = handle;
    track(this);
  }

  /** The native handle. Throws when the tensor has been disposed; `call` names who asks. */
  handle(call: string): TensorHandle {
    if (this.#handle === null) throw new Error(`${call}: the tensor (id ${this.id}) has been disposed`);
    return this.#handle;
  }

  get dtype(): DType {
    return (this.#dtype ??= dtypeName(addon.tensorDtype(this.handle('dtype'))));
  }

  get staticShape(): Shape {
    return (this.#shape ??= guarded('shape', () => addon.tensorShape(this.handle('shape'))));
  }

  get device(): string {
    return addon.tensorDevice(this.handle('device'));
  }

  get isDisposed(): boolean {
    return this.#handle === null;
  }

  async data<T extends Values = NumberArray>(): Promise<T> {
    const handle = this.handle('data');
    if (this.dtype === 'string') {
      return decodeStrings(await guardedAsync('data', () => addon.tensorStrings(handle))) as T;
    }
    const { dtype, readable } = widened(this, handle);
    return toStorage(dtype, await guardedAsync('data', () => addon.tensorBytes(readable))) as T;
  }

  dataSync<T extends Values = NumberArray>(): T {
    const handle = this.handle('dataSync');
    if (this.dtype === 'string') return decodeStrings(guarded('dataSync', () => addon.tensorStringsSync(handle))) as T;
    const { dtype, readable } = widened(this, handle);
    return toStorage(
      dtype,
      guarded('dataSync', () => addon.tensorBytesSync(readable)),
    ) as T;
  }

  override constantValue(): Values {
    return this.dataSync();
  }

  bytesSync<T extends ArrayBuffer | Uint8Array[] = ArrayBuffer | Uint8Array[]>(): T {
    const handle = this.handle('bytesSync');
    return guarded('bytesSync', () =>
      this.dtype === 'string' ? addon.tensorStringsSync(handle) : addon.tensorBytesSync(handle),
    ) as T;
  }

  refineShape(): void {}

  dispose(): void {
    if (this.#handle === null) return;
    addon.tensorDispose(this.#handle);
    this.#handle = null;
  }

  override describe(): string {
    return this.isDisposed ? 'a disposed tensor' : super.describe();
  }

  override toString(): string {
    return this.isDisposed ? 'tf.Tensor(disposed)' : formatTensor(this);
  }
}

/** TensorFlow.js's name of a tensor of rank 1; TypeScript does not tell ranks apart. */
export type Tensor1D = Tensor;
/** TensorFlow.js's name of a tensor of rank 2; TypeScript does not tell ranks apart. */
export type Tensor2D = Tensor;
/** TensorFlow.js's name of a tensor of rank 3; TypeScript does not tell ranks apart. */
export type Tensor3D = Tensor;
/** TensorFlow.js's name of a tensor of rank 4; TypeScript does not tell ranks apart. */
export type Tensor4D = Tensor;
/** TensorFlow.js's name of a tensor of rank 5; TypeScript does not tell ranks apart. */
export type Tensor5D = Tensor;
/** TensorFlow.js's name of a tensor of rank 6; TypeScript does not tell ranks apart. */
export type Tensor6D = Tensor;
/** A scalar. */
export type Scalar = Tensor;
/** TensorFlow.js's name of tensors by name. */
export type NamedTensorMap = Record<string, Tensor>;

export type { NestedValues, NumberArray, TypedArray, Values };
