/** `tf.function`: JavaScript functions traced once per kind of argument and run as one. */

import { checkFunction } from '../core/checks';
import { currentContext, type Attrs } from '../core/context';
import { isTensorLike, toTensor, type TensorLike } from '../core/convert';
import { currentDevice } from '../core/device-scope';
import { checkOptions } from '../core/options';
import { show } from '../core/show';
import { Tensor, type TypedArray } from '../core/tensor';
import { flatten, isRecord, mapTree, pack, type Tree } from '../core/tree';
import { ConcreteFunction } from './concrete-function';
import { TensorSpec } from './tensor-spec';

export interface FunctionOptions {
  /** One spec (or structure of specs) per argument: then the function is traced once, and accepts just what fits. */
  inputSignature?: readonly Tree<TensorSpec>[];
  /** Compiles the body with XLA, once per shape of its inputs. */
  jitCompile?: boolean;
  /** Name in errors and in the runtime's library; the function's own when left out. */
  name?: string;
}

const knownOptions = ['inputSignature', 'jitCompile', 'name'];

type Body = (...args: never[]) => unknown;

let nextIdentity = 0;
const identities = new WeakMap<object, number>();

/** A number that stands for an object in a cache key. */
function identityOf(value: object): number {
  let identity = identities.get(value);
  if (identity === undefined) identities.set(value, (identity = nextIdentity++));
  return identity;
}

/** A function that traces its body for each new structure, dtype and shape of its arguments. */
export type TracedFunction<F extends Body> = ((...args: Parameters<F>) => ReturnType<F>) & PolymorphicFunction;

/** What a traced function offers beside being called. */
export interface PolymorphicFunction {
  /** The traced function for arguments of this kind; specs may stand for tensors. Without arguments, for the inputSignature. */
  getConcreteFunction(...args: unknown[]): ConcreteFunction;
  /** How many times the body has been traced. */
  readonly traceCount: number;
  /** The JavaScript function. */
  readonly body: Body;
  readonly inputSignature: readonly Tree<TensorSpec>[] | undefined;
  /** The traces made outside of other functions whose captured tensors are still there. */
  readonly traces: readonly FunctionTrace[];
}

/** One trace of a traced function. */
export interface FunctionTrace {
  /** The arguments it was made for; specs stand for tensors. */
  readonly args: readonly Tree<unknown>[];
  readonly fn: ConcreteFunction;
}

const traced = new WeakSet<object>();

/** Whether a value was made by `tf.function`. */
export function isTracedFunction(value: unknown): value is TracedFunction<Body> {
  return typeof value === 'function' && traced.has(value);
}

/**
 * Compiles a JavaScript function of tensors into one TensorFlow function.
 *
 * The body runs once for each new kind of arguments: tensors count by dtype and shape, other values (numbers, strings,
 * objects) by what they are. From then on only the traced operations run: reads and assignments of variables, in their
 * order, but no other JavaScript. It can be called eagerly, within other traced functions, and differentiated.
 *
 * @param body returns tensors, alone or in arrays and records.
 * @throws TypeError when the body returns a promise, or for an unknown option.
 */
// Two type parameters in place of one of the whole function, so that calls in it whose type is inferred keep their own.
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- parameters without a type are tensors, nested somehow
export function tracedFunction<Args extends any[], Result>(
  body: (...args: Args) => Result,
  options: FunctionOptions = {},
): TracedFunction<(...args: Args) => Result> {
  checkFunction(body, 'function');
  checkOptions(options, knownOptions, 'function');
  const { jitCompile } = options;
  if (jitCompile !== undefined && typeof jitCompile !== 'boolean')
    throw new TypeError(`function: expected jitCompile to be true or false, received ${show(jitCompile)}`);
  const tracer = new Tracer(body, options);
  const callable = (...args: unknown[]) => tracer.call(args);
  traced.add(callable);
  return Object.defineProperties(callable, {
    getConcreteFunction: {
      value: (...args: unknown[]) => tracer.concrete(args.length === 0 ? [...(options.inputSignature ?? [])] : args).fn,
    },
    traceCount: { get: () => tracer.traceCount },
    body: { value: body },
    inputSignature: { value: options.inputSignature },
    traces: { get: () => tracer.traces },
    name: { value: tracer.label },
  }) as unknown as TracedFunction<(...args: Args) => Result>;
}

class Tracer {
  readonly label: string;
  readonly #body: Body;
  readonly #signature: readonly Tree<TensorSpec>[] | undefined;
  readonly #callAttrs: Attrs;
  readonly #cache = new Map<string, ConcreteFunction>();
  readonly #arguments = new WeakMap<ConcreteFunction, readonly Tree<unknown>[]>();
  traceCount = 0;

  constructor(body: Body, { inputSignature, jitCompile = false, name }: FunctionOptions) {
    this.#body = body;
    this.label = name ?? (body.name || 'function');
    this.#callAttrs = jitCompile ? { _XlaMustCompile: true } : {};
    this.#signature = inputSignature;
    for (const spec of flatten((inputSignature as Tree<unknown>[] | undefined) ?? [])) {
      if (!(spec instanceof TensorSpec)) {
        throw new TypeError(`${this.label}: expected TensorSpecs in inputSignature, received ${show(spec)}`);
      }
    }
  }

  call(args: unknown[]): unknown {
    const { fn, tensors } = this.concrete(args.map(withTensors));
    return fn.pack(fn.callFlat(tensors as Tensor[]));
  }

  /** The traced function for these arguments, and the tensors among them. */
  concrete(args: unknown[]): { fn: ConcreteFunction; tensors: (Tensor | TensorSpec)[] } {
    const structured = this.#signature === undefined ? args : this.#conform(args, this.#signature);
    const tensors: (Tensor | TensorSpec)[] = [];
    const kind = describe(structured, tensors);
    const key = `${this.#place()}|${this.#signature === undefined ? kind : ''}`;
    const known = this.#cache.get(key);
    if (known?.isAlive) return { fn: known, tensors };
    const specs = this.#signature === undefined ? tensors.map(asSpec) : flatten(this.#signature as Tree<TensorSpec>[]);
    const fn = new ConcreteFunction(this.label, specs, (inputs) => this.#run(structured, inputs), this.#callAttrs);
    this.traceCount++;
    this.#cache.set(key, fn);
    if (currentContext().level === 0) this.#arguments.set(fn, withSpecs(structured, specs));
    return { fn, tensors };
  }

  get traces(): FunctionTrace[] {
    return [...this.#cache.values()]
      .filter((fn) => fn.isAlive && this.#arguments.has(fn))
      .map((fn) => ({ fn, args: this.#arguments.get(fn)! }));
  }

  /** Traces are told apart by device, and by the graph around them, whose tensors they may capture. */
  #place(): string {
    const context = currentContext();
    return `${currentDevice()}|${context.level === 0 ? '' : identityOf(context)}`;
  }

  #run(args: unknown[], inputs: Tensor[]): unknown {
    let next = 0;
    const replaced = mapTree(args as Tree<unknown>, (leaf) =>
      leaf instanceof Tensor || leaf instanceof TensorSpec ? inputs[next++] : leaf,
    ) as never[];
    return this.#body(...replaced);
  }

  /** Arguments as the signature has them: plain values become tensors of the dtype it wants. */
  #conform(args: unknown[], signature: readonly Tree<TensorSpec>[]): unknown[] {
    if (args.length !== signature.length) {
      throw new RangeError(`${this.label}: expected ${signature.length} arguments, received ${args.length}`);
    }
    return signature.map((specs, i) => {
      const wanted = flatten(specs);
      const given = specs instanceof TensorSpec ? [args[i]] : flatten(args[i] as Tree<unknown>);
      if (given.length !== wanted.length) {
        throw new RangeError(
          `${this.label}: expected ${wanted.length} tensors in argument ${i}, received ${given.length}`,
        );
      }
      return pack(
        specs,
        given.map((value, k) => this.#conformOne(value, wanted[k], i)),
      );
    });
  }

  #conformOne(value: unknown, spec: TensorSpec, argument: number): Tensor | TensorSpec {
    if (value instanceof TensorSpec) return value;
    const tensor = toTensor(value as TensorLike, isTensorLike(value) ? undefined : spec.dtype, this.label);
    if (spec.accepts(tensor)) return tensor;
    throw new TypeError(
      `${this.label}: expected ${spec.toString()} for argument ${argument}, received ${tensor.describe()}`,
    );
  }
}

/** Typed arrays are data, not settings: they become tensors. */
function withTensors(arg: unknown): unknown {
  if (ArrayBuffer.isView(arg)) return toTensor(arg as TypedArray);
  if (Array.isArray(arg)) return arg.map(withTensors);
  return isRecord(arg) ? mapTree(arg as Tree<unknown>, withTensors) : arg;
}

/** The arguments of a trace without the tensors it was made with. */
function withSpecs(args: unknown[], specs: readonly TensorSpec[]): Tree<unknown>[] {
  let next = 0;
  return args.map((arg) =>
    mapTree(arg as Tree<unknown>, (leaf) =>
      leaf instanceof Tensor || leaf instanceof TensorSpec ? specs[next++] : leaf,
    ),
  );
}

function asSpec(tensor: Tensor | TensorSpec): TensorSpec {
  return tensor instanceof TensorSpec ? tensor : new TensorSpec(tensor.staticShape, tensor.dtype);
}

/** A key that is equal for arguments of one kind; collects the tensors on the way, in flatten's order. */
function describe(value: unknown, tensors: (Tensor | TensorSpec)[]): string {
  if (value instanceof Tensor) {
    tensors.push(value);
    return `${value.dtype}[${value.staticShape === null ? '?' : value.staticShape.join()}]${handleKey(value)}`;
  }
  if (value instanceof TensorSpec) {
    tensors.push(value);
    return `${value.dtype}[${value.shape === null ? '?' : value.shape.join()}]`;
  }
  if (Array.isArray(value)) return `(${value.map((item) => describe(item, tensors)).join(';')})`;
  if (isRecord(value)) {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${describe(value[key], tensors)}`).join(';')}}`;
  }
  if (typeof value === 'object' && value !== null) return `#${identityOf(value)}`;
  if (typeof value === 'function') return `#${identityOf(value)}`;
  return typeof value === 'string' ? JSON.stringify(value) : `${typeof value} ${String(value)}`;
}

/** A resource's argument is told apart by what it refers to, which the body may have looked at. */
function handleKey({ handleData }: Tensor): string {
  return handleData === null ? '' : `<${handleData.dtype}${String(handleData.shape)}${handleData.trainable}>`;
}
