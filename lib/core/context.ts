/** Where operations run: the innermost context, and who watches what runs there. */

import type { FunctionHandle } from '../native/addon';
import type { DType } from './dtype';
import type { Shape } from './shape';
import type { Tensor } from './tensor';

/** One argument of an operation; an array is one list argument. */
export type OpInput = Tensor | readonly Tensor[];

/** A function of the runtime's library, as an attribute. */
export interface FunctionRef {
  readonly name: string;
}

/** A serialized AttrValue, written as it is. */
export interface AttrProto {
  readonly proto: Uint8Array;
}

type AttrScalar = string | number | bigint | boolean | Uint8Array | Tensor | FunctionRef | AttrProto | null;
/** The value of an attribute; shapes are number lists with -1 (or null) for unknown sizes, null for unknown rank. */
export type AttrValue = AttrScalar | readonly (AttrScalar | readonly (number | null)[])[];

/** Attributes under the names TensorFlow's registry gives them. */
export type Attrs = Readonly<Record<string, AttrValue>>;

/** One operation as it was run: what a gradient rule is given. */
export interface OpRecord {
  readonly type: string;
  /** Inputs in order, list arguments spread out. */
  readonly inputs: readonly Tensor[];
  /** As given; an attribute left out has TensorFlow's default. */
  readonly attrs: Attrs;
  readonly outputs: readonly Tensor[];
  /** A rule of its own, before any that is registered for the type. */
  readonly gradient?: (op: OpRecord, grads: Tensor[]) => (Tensor | null | undefined)[];
}

/** Sees each operation that runs in a context: a gradient tape, for one. */
export interface Recorder {
  /** How many times over it may differentiate what it sees; 0 when it never does. */
  readonly orders: number;
  record(op: OpRecord): void;
  /** Whether it still needs the tensor, which tidy then leaves alive. */
  holds(tensor: Tensor): boolean;
}

/** The elements of a constant, in storage order. */
export type ConstantData = ArrayBufferView | readonly (number | bigint | boolean)[] | readonly (string | Uint8Array)[];

/** A function in the runtime's library, and what a caller must know of it. */
export interface LibraryFunction extends FunctionRef {
  readonly handle: FunctionHandle;
  /** The functions it calls, which any library that holds it must hold as well. */
  readonly uses: ReadonlySet<LibraryFunction>;
  /** Whether calling it does more than compute its outputs. */
  readonly stateful: boolean;
  /** Whether another run on the same inputs would give the same: no random numbers in it, no assignments. */
  readonly isRepeatable: boolean;
  readonly outputs: readonly { readonly dtype: DType; readonly staticShape: Shape | null }[];
  /** Attributes of each call, such as those that ask for XLA. */
  readonly callAttrs: Attrs;
}

export function isLibraryFunction(value: unknown): value is LibraryFunction {
  return typeof value === 'object' && value !== null && 'handle' in value && 'uses' in value;
}

/** A place where operations run: eagerly, in a graph, or symbolically. */
export interface Context {
  /** The higher wins: eager 0, a graph 1 + depth, symbolic above all. */
  readonly level: number;
  readonly recorders: Recorder[];
  run(type: string, inputs: readonly OpInput[], attrs: Attrs, outputCount: number): Tensor[];
  constant(dtype: DType, shape: readonly number[], data: ConstantData): Tensor;
  /** Calls a function of the runtime's library. */
  call(fn: LibraryFunction, inputs: readonly Tensor[]): Tensor[];
}

const stack: Context[] = [];

/** Makes a context the one at the bottom; called once, by the eager context. */
export function setBaseContext(context: Context): void {
  stack[0] = context;
}

/** The innermost context. */
export function currentContext(): Context {
  return stack[stack.length - 1];
}

/** Runs `fn` with `context` innermost. */
export function withContext<T>(context: Context, fn: () => T): T {
  stack.push(context);
  try {
    return fn();
  } finally {
    stack.pop();
  }
}
