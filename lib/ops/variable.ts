/** Variables: tensors whose value can change. */

import { withContext } from '../core/context';
import { toTensor, type TensorLike, type TensorSource } from '../core/convert';
import type { DType } from '../core/dtype';
import { eagerContext } from '../core/eager-context';
import { keep } from '../core/memory';
import { checkOptions } from '../core/options';
import { formatShape, toNativeShape, type Shape } from '../core/shape';
import { show } from '../core/show';
import type { NestedValues, NumberArray, Tensor, Values } from '../core/tensor';
import * as raw from './generated';

/** The name that makes a resource belong to its handle and go with it. */
const anonymous = 'cd2c89b7-88b7-44c8-ad83-06c2a9158347';

let nextName = 0;

const byHandle = new WeakMap<Tensor, Variable>();

/** The variable that a handle belongs to; undefined for a handle that was made by hand. */
export function variableOf(handle: Tensor): Variable | undefined {
  return byHandle.get(handle);
}

let onUse: ((variable: Variable) => void) | null = null;

/** Lets `observer` see every variable before it is read or changed; null for none. Checkpoints restore late ones so. */
export function watchVariableUse(observer: ((variable: Variable) => void) | null): void {
  onUse = observer;
}

export interface VariableOptions {
  /** `'Variable'` with a number when left out. */
  name?: string;
  /** Element type; that of the initial value when left out. */
  dtype?: DType;
  /** Whether gradient tapes watch it and optimizers change it; true when left out. */
  trainable?: boolean;
  /** The shape all values have, null where sizes may change; that of the initial value when left out. */
  shape?: Shape | null;
}

const knownOptions = ['name', 'dtype', 'trainable', 'shape'];

/** A value that changes in place, which operations take like a tensor and training adapts. */
export class Variable implements TensorSource {
  readonly #handle: Tensor;
  readonly dtype: DType;
  /** Null where a size may change from value to value. */
  readonly shape: Shape;
  readonly name: string;

  /**
   * A variable that lives until it is forgotten or disposed, made at once even while a function is traced.
   *
   * @param initial its first value; in a traced function it must not depend on the function's arguments.
   */
  constructor(initial: TensorLike, options: VariableOptions = {}) {
    checkOptions(options, knownOptions, 'variable');
    const { name = `Variable_${nextName++}`, dtype, trainable = true, shape } = options;
    this.name = name;
    const [handle, value] = withContext(eagerContext, () => {
      const first = toTensor(initial, dtype, 'variable');
      if (first.home !== null) {
        throw new Error(
          `variable: the initial value of '${name}' is ${first.describe()}, which has no value yet; ` +
            'make the variable outside the traced function',
        );
      }
      const open = shape === undefined ? first.shape : shape;
      const native = open === null ? null : toNativeShape(open);
      return [
        raw.varHandleOp({ dtype: first.dtype, shape: native as number[], shared_name: anonymous, container: '' }),
        first,
      ];
    });
    this.#handle = keep(handle);
    byHandle.set(handle, this);
    this.dtype = value.dtype;
    this.shape = shape ?? value.shape;
    handle.handleData = { name, dtype: value.dtype, shape: this.shape, trainable };
    withContext(eagerContext, () => raw.assignVariableOp(handle, value));
  }

  /** Refers to the memory; what operations on variables take. */
  get handle(): Tensor {
    if (this.#handle.isDisposed) throw new Error(`${this.name}: the variable has been disposed`);
    if (onUse !== null) onUse(this);
    return this.#handle;
  }

  /** Whether gradient tapes watch it and optimizers change it. */
  get trainable(): boolean {
    return this.#handle.handleData!.trainable;
  }

  set trainable(trainable: boolean) {
    this.#handle.handleData!.trainable = trainable;
  }

  get rank(): number {
    return this.shape.length;
  }

  /** Name of the device it lives on. */
  get device(): string {
    return this.#handle.device;
  }

  get isDisposed(): boolean {
    return this.#handle.isDisposed;
  }

  /** Its value now; in a traced function, its value at this point of each run. */
  read(): Tensor {
    const value = raw.readVariableOp(this.handle, { dtype: this.dtype });
    value.refineShape(this.shape);
    return value;
  }

  toTensor(): Tensor {
    return this.read();
  }

  /**
   * Gives it a new value.
   *
   * @throws RangeError for another shape, TypeError for a tensor of another dtype.
   */
  assign(value: TensorLike): this {
    raw.assignVariableOp(this.handle, this.#checked(value, 'assign'));
    return this;
  }

  /** Adds to its value. */
  assignAdd(value: TensorLike): this {
    raw.assignAddVariableOp(this.handle, this.#checked(value, 'assignAdd'));
    return this;
  }

  /** Subtracts from its value. */
  assignSub(value: TensorLike): this {
    raw.assignSubVariableOp(this.handle, this.#checked(value, 'assignSub'));
    return this;
  }

  #checked(value: TensorLike, call: string): Tensor {
    const tensor = toTensor(value, this.dtype, `${this.name}.${call}`);
    const { staticShape } = tensor;
    const fits =
      staticShape === null ||
      (staticShape.length === this.shape.length &&
        staticShape.every((size, i) => size === null || this.shape[i] === null || size === this.shape[i]));
    if (fits) return tensor;
    throw new RangeError(
      `${this.name}.${call}: expected shape ${formatShape(this.shape)}, received ${formatShape(staticShape)}`,
    );
  }

  /** Adds `updates` [indices.shape, ...shape[1:]] to the rows `indices`. */
  scatterAdd(indices: TensorLike, updates: TensorLike): this {
    const [at, values] = this.#rows(indices, updates, 'scatterAdd');
    raw.resourceScatterAdd(this.handle, at, values);
    return this;
  }

  /** Subtracts `updates` from the rows `indices`. */
  scatterSub(indices: TensorLike, updates: TensorLike): this {
    const [at, values] = this.#rows(indices, updates, 'scatterSub');
    raw.resourceScatterSub(this.handle, at, values);
    return this;
  }

  /** Replaces the rows `indices` by `updates`. */
  scatterUpdate(indices: TensorLike, updates: TensorLike): this {
    const [at, values] = this.#rows(indices, updates, 'scatterUpdate');
    raw.resourceScatterUpdate(this.handle, at, values);
    return this;
  }

  /** The rows `indices` (integers) of its value: shape [...indices.shape, ...shape[1:]]. */
  sparseRead(indices: TensorLike): Tensor {
    return raw.resourceGather(this.handle, this.#integers(indices, 'sparseRead'), { dtype: this.dtype });
  }

  #rows(indices: TensorLike, updates: TensorLike, call: string): [Tensor, Tensor] {
    return [this.#integers(indices, call), toTensor(updates, this.dtype, `${this.name}.${call}`)];
  }

  #integers(indices: TensorLike, call: string): Tensor {
    const isPlain = typeof indices === 'number' || Array.isArray(indices);
    const tensor = toTensor(indices, isPlain ? 'int32' : undefined, `${this.name}.${call}`);
    if (tensor.dtype === 'int32' || tensor.dtype === 'int64') return tensor;
    throw new TypeError(`${this.name}.${call}: expected int32 or int64 indices, received ${tensor.describe()}`);
  }

  data<T extends Values = NumberArray>(): Promise<T> {
    return this.read().data();
  }

  dataSync<T extends Values = NumberArray>(): T {
    return this.read().dataSync();
  }

  array<T extends NestedValues = NestedValues>(): Promise<T> {
    return this.read().array();
  }

  arraySync<T extends NestedValues = NestedValues>(): T {
    return this.read().arraySync();
  }

  /** Frees its memory now. Using it afterwards is an error. */
  dispose(): void {
    this.#handle.dispose();
  }

  [Symbol.dispose](): void {
    this.dispose();
  }

  toString(): string {
    if (this.isDisposed) return `tf.Variable('${this.name}', disposed)`;
    return `tf.Variable('${this.name}', ${this.read().toString()})`;
  }
}

/**
 * A variable, with TensorFlow.js's order of arguments.
 *
 * @param initial its first value.
 * @param trainable whether gradient tapes watch it and optimizers change it.
 * @param name `'Variable'` with a number when left out.
 * @param dtype that of the initial value when left out; a tensor is cast to it.
 */
export function variable(initial: TensorLike, trainable = true, name?: string, dtype?: DType): Variable {
  if (typeof trainable !== 'boolean') {
    throw new TypeError(
      `variable: expected trainable to be true or false, received ${show(trainable)}; options go to new tf.Variable`,
    );
  }
  if (name !== undefined && typeof name !== 'string')
    throw new TypeError(`variable: expected name to be a string, received ${show(name)}`);
  return new Variable(initial, {
    trainable,
    ...(name !== undefined && { name }),
    ...(dtype !== undefined && { dtype }),
  });
}
