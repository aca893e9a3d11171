/** A graph of operations, and the context in which operations become its nodes. */

import { checkFunction, checkList } from '../core/checks';
import { show } from '../core/show';
import type { GraphHandle, OperationHandle, Output } from '../native/addon';
import { addon } from '../native/load';
import {
  currentContext,
  isLibraryFunction,
  withContext,
  type Attrs,
  type ConstantData,
  type Context,
  type LibraryFunction,
  type OpInput,
  type OpRecord,
  type Recorder,
} from '../core/context';
import { checkDeviceName } from '../core/device';
import { currentDevice } from '../core/device-scope';
import { isComplex, type DType } from '../core/dtype';
import { constantHandle, nativeAttrs } from '../core/eager-context';
import { asTensorFlowError } from '../core/errors';
import { checkOptions } from '../core/options';
import { checkPartialShape, toNativeShape, type Shape } from '../core/shape';
import { EagerTensor, Tensor } from '../core/tensor';
import type { GraphTensor } from './graph-tensor';
import { Operation } from './operation';

const noAttrs: Attrs = {};

/** What `addOperation` takes beside the type. */
export interface OperationOptions {
  /** Made unique with a number when it is taken; the type when left out. */
  name?: string;
  /** Arguments in order; a list argument is an array. Tensors of this graph, their names, or tensors that hold data. */
  inputs?: readonly (Tensor | string | readonly (Tensor | string)[])[];
  /** Operations, or their names, that run before it. */
  controlInputs?: readonly (Operation | string)[];
  /** By TensorFlow's names; those that follow from the inputs need not be given. */
  attrs?: Attrs;
  device?: string;
  /** Operations beside which, on one device, it runs. */
  colocateWith?: readonly (Operation | string)[];
}

/** What `addHidden` takes beside the type. */
interface HiddenOptions {
  /** Made unique with a number when it is taken. */
  name: string;
  inputs: readonly (GraphTensor | readonly GraphTensor[])[];
  controls: readonly Operation[];
  attrs: Attrs;
  device: string;
}

const operationOptions = ['name', 'inputs', 'controlInputs', 'attrs', 'device', 'colocateWith'];

/** Whether GraphDefs take a name, which TensorFlow checks when it reads one and not when it adds an operation. */
export function isOperationName(name: unknown): name is string {
  return typeof name === 'string' && /^[A-Za-z0-9.][A-Za-z0-9_./>-]*$/.test(name);
}

/** A name that ends with a slash stands outside of the scope. */
function checkName(name: string, scope: string, call: string): void {
  if (typeof name === 'string' && isOperationName(name.endsWith('/') ? name : scope + name) && name !== '') return;
  throw new RangeError(
    `${call}: expected a name of letters, digits and ._/>- that begins with a letter, a digit or a dot, ` +
      `received ${show(name)}`,
  );
}

/** A loop without variables, which would end the process when it runs. */
function checkLoop(type: string, inputs: readonly GraphTensor[]): void {
  if (inputs.length > 0 || (type !== 'While' && type !== 'StatelessWhile')) return;
  throw new RangeError(`${type}: expected at least one variable of the loop`);
}

/** The same for real numbers, of which a graph's kernel for the conjugate ends the process over a scalar. */
function kernelFor(type: string, inputs: readonly GraphTensor[]): string {
  const isReal = inputs.length > 0 && !isComplex(inputs[0].dtype);
  return type === 'ConjugateTranspose' && isReal ? 'Transpose' : type;
}

/** What `run` adds to an operation when it goes through `addOperation` or a scope. */
interface Placement {
  name: string;
  device: string;
  controls: readonly Operation[];
  colocation: readonly Operation[];
}

/** Remembers what ran with a gradient rule of its own. */
class OwnGradients implements Recorder {
  readonly orders = 0;
  readonly #records = new Map<Operation, OpRecord>();

  record(record: OpRecord): void {
    if (record.gradient === undefined) return;
    for (const output of record.outputs) this.#records.set((output as GraphTensor).op, record);
  }

  of(operation: Operation): OpRecord | undefined {
    return this.#records.get(operation);
  }

  holds(): boolean {
    return false;
  }
}

/** A graph of operations, built by hand, by calling operations inside `asDefault`, or imported; a Session runs it. */
export class Graph implements Context {
  readonly handle: GraphHandle = addon.graphNew();
  readonly recorders: Recorder[] = [];
  /** One above the context it was made in, so that inner graphs win. */
  readonly level: number = currentContext().level + 1;
  readonly #nameCounts = new Map<string, number>();
  readonly #operations = new Map<string, Operation>();
  readonly #functions = new Set<LibraryFunction>();
  readonly #ownGradients = new OwnGradients();
  readonly #rules: ((operation: Operation) => OpRecord['gradient'])[] = [];
  readonly #hidden = new Set<string>();
  #scope = '';
  #controls: readonly Operation[] = [];
  #colocation: readonly Operation[] = [];
  #hasForeignNames = false;
  #predecessor: Operation | null = null;

  constructor() {
    this.recorders.push(this.#ownGradients);
  }

  // ---- building ------------------------------------------------------------------------------------------------

  /** Runs `fn` with the operations called in it added to this graph. */
  asDefault<T>(fn: () => T): T {
    checkFunction(fn, 'asDefault');
    return withContext(this, fn);
  }

  /**
   * Adds one operation.
   *
   * @param type TensorFlow's name of the operation.
   * @throws TensorFlowError when TensorFlow does not take it, TypeError for an unknown option.
   */
  addOperation(type: string, options: OperationOptions = {}): Operation {
    checkOptions(options, operationOptions, 'addOperation');
    const { name = type, inputs = [], controlInputs = [], attrs = noAttrs, device, colocateWith = [] } = options;
    checkName(name, this.#scope, 'addOperation');
    if (device !== undefined) checkDeviceName(device, 'addOperation');
    const given = inputs.map((input): OpInput =>
      Array.isArray(input) ? input.map((one) => this.#input(one, type)) : this.#input(input as Tensor | string, type),
    );
    return this.#place(type, given, attrs, {
      name,
      device: device ?? currentDevice(),
      controls: [...this.#controls, ...controlInputs.map((one) => this.operation(one))],
      colocation: [...this.#colocation, ...colocateWith.map((one) => this.operation(one))],
    });
  }

  /**
   * A value that is fed to a run, or passed to a function.
   *
   * @param shape null where a size, or for the whole shape the rank, is open.
   */
  placeholder(dtype: DType, shape: Shape | null = null, name = 'Placeholder'): GraphTensor {
    checkName(name, this.#scope, 'placeholder');
    const native = shape === null ? null : toNativeShape(checkPartialShape(shape, 'placeholder'));
    return this.#addNative('Placeholder', name, ['dtype', dtype, 'shape', native]).outputs[0];
  }

  /** Runs `fn` with the names of operations made in it below `name/`, made unique; `'name/'` is taken as it is. */
  nameScope<T>(name: string, fn: () => T): T {
    const outer = this.#scope;
    checkName(name, outer, 'nameScope');
    checkFunction(fn, 'nameScope');
    this.#scope = `${this.uniqueName(name)}/`;
    try {
      return fn();
    } finally {
      this.#scope = outer;
    }
  }

  /** Runs `fn` with the operations made in it running after `operations`; null lifts the demands around. */
  controlDependencies<T>(operations: readonly (Operation | Tensor | string)[] | null, fn: () => T): T {
    checkFunction(fn, 'controlDependencies');
    if (operations !== null) checkList(operations, 'controlDependencies', 'operations');
    const outer = this.#controls;
    this.#controls = operations === null ? [] : [...outer, ...operations.map((one) => this.operation(one))];
    try {
      return fn();
    } finally {
      this.#controls = outer;
    }
  }

  /** Runs `fn` with the operations made in it on the device of `operation`. */
  colocateWith<T>(operation: Operation | Tensor | string, fn: () => T): T {
    checkFunction(fn, 'colocateWith');
    const outer = this.#colocation;
    this.#colocation = [...outer, this.operation(operation)];
    try {
      return fn();
    } finally {
      this.#colocation = outer;
    }
  }

  /**
   * Adds an operation for the library's own use, which is not listed, found or exported. What scopes around say does not
   * hold for it.
   */
  addHidden(type: string, { name, inputs, controls, attrs, device }: HiddenOptions): Operation {
    const outer = this.#scope;
    this.#scope = '';
    try {
      const outputs = inputs.map((input): Output | Output[] =>
        Array.isArray(input)
          ? (input as readonly GraphTensor[]).map((tensor) => tensor.output)
          : (input as GraphTensor).output,
      );
      const placement = { name, device, controls: [], colocation: [] };
      const operation = this.#add(type, placement, outputs, controls, nativeAttrs(attrs, type));
      this.#hidden.add(operation.name);
      return operation;
    } finally {
      this.#scope = outer;
    }
  }

  // ---- reading back --------------------------------------------------------------------------------------------

  /** The operations, in the order in which they were added. */
  get operations(): Operation[] {
    const operations = addon.graphOperations(this.handle).map((handle) => this.wrap(handle));
    return this.#hidden.size === 0 ? operations : operations.filter(({ name }) => !this.#hidden.has(name));
  }

  /** Names of the operations that are there for the library's own use. */
  get hidden(): ReadonlySet<string> {
    return this.#hidden;
  }

  /**
   * An operation by its name, or that of one of its outputs.
   *
   * @throws RangeError when the graph has none of that name.
   */
  operation(which: Operation | Tensor | string): Operation {
    if (typeof which !== 'string') {
      const operation = which instanceof Tensor ? (which as GraphTensor).op : which;
      if (!(operation instanceof Operation)) {
        throw new TypeError(`operation: expected an operation or its name, received ${show(which)}`);
      }
      if (operation.graph !== this) throw new Error(`operation: '${operation.name}' belongs to another graph`);
      return operation;
    }
    const name = which.replace(/:\d+$/, '').replace(/^\^/, '');
    const handle = this.#hidden.has(name) ? null : addon.graphOperationByName(this.handle, name);
    if (handle === null) throw new RangeError(`operation: the graph has no operation '${which}'`);
    return this.wrap(handle);
  }

  /**
   * A tensor by its name, `'dense/BiasAdd:0'`; without a number the first output.
   *
   * @throws RangeError when there is none.
   */
  tensor(name: string): GraphTensor {
    if (name.startsWith('^')) throw new RangeError(`tensor: '${name}' names an operation, not a tensor`);
    const { outputs } = this.operation(name);
    const index = Number(/:(\d+)$/.exec(name)?.[1] ?? 0);
    if (index < outputs.length) return outputs[index];
    throw new RangeError(`tensor: '${name}' does not exist; the operation has ${outputs.length} outputs`);
  }

  /** This graph's object for a native operation: the same one each time. */
  wrap(handle: OperationHandle): Operation {
    const { name } = addon.operationInfo(handle);
    return this.#operations.get(name) ?? this.#remember(new Operation(this, handle));
  }

  /** The functions that its operations call. */
  get functions(): ReadonlySet<LibraryFunction> {
    return this.#functions;
  }

  /** An operation as its gradient is found: a call, a conditional or a loop made here knows its own. */
  recordOf(operation: Operation): OpRecord {
    const known = this.#ownGradients.of(operation);
    if (known !== undefined) return known;
    const record = operation.toRecord();
    for (const rules of this.#rules) {
      const gradient = rules(operation);
      if (gradient === undefined) continue;
      const found = { ...record, gradient };
      this.#ownGradients.record(found);
      return found;
    }
    return record;
  }

  /** Where the gradients of operations are asked for that came in from elsewhere, such as calls of imported functions. */
  addRules(rules: (operation: Operation) => OpRecord['gradient']): void {
    this.#rules.push(rules);
  }

  /** What the scopes around say of operations that come in as a whole: what their names begin with, and wait for. */
  get surroundings(): { scope: string; controls: readonly Operation[] } {
    return { scope: this.#scope, controls: this.#controls };
  }

  /** From here on names may be taken that were not given out here: an import has put operations in. */
  noteForeignNames(): void {
    this.#hasForeignNames = true;
  }

  // ---- the context ---------------------------------------------------------------------------------------------

  run(type: string, inputs: readonly OpInput[], attrs: Attrs = noAttrs): Tensor[] {
    const placement = this.#predecessor === null ? this.#placement(type) : this.#placementAfter(this.#predecessor);
    return this.#place(type, inputs, attrs, placement).outputs as GraphTensor[];
  }

  constant(dtype: DType, shape: readonly number[], data: ConstantData): Tensor {
    return this.#constant(constantHandle(dtype, shape, data), dtype);
  }

  call(fn: LibraryFunction, inputs: readonly Tensor[]): Tensor[] {
    const type = fn.stateful ? 'StatefulPartitionedCall' : 'PartitionedCall';
    const outputs = this.run(type, [inputs], {
      ...fn.callAttrs,
      Tin: inputs.map((tensor) => tensor.dtype),
      Tout: fn.outputs.map((output) => output.dtype),
      f: fn,
    });
    outputs.forEach((output, i) => output.refineShape(fn.outputs[i].staticShape));
    return outputs;
  }

  /** Runs `fn` with the operation made in it placed like an earlier one: on its device, waiting for what that waits for. */
  inPlaceOf(predecessor: Operation, fn: () => Tensor[]): GraphTensor[] {
    this.#predecessor = predecessor;
    try {
      return this.asDefault(fn) as GraphTensor[];
    } finally {
      this.#predecessor = null;
    }
  }

  // ---- for kinds of graphs -------------------------------------------------------------------------------------

  /** How a tensor from outside gets in: a graph that stands alone takes a copy of its value. */
  protected capture(tensor: Tensor, call: string): GraphTensor {
    if (!(tensor instanceof EagerTensor) || tensor.dtype === 'resource' || tensor.dtype === 'variant') {
      throw new Error(`${call}: ${tensor.describe()} lives outside the graph and has no value to copy into it`);
    }
    return this.#constant(tensor.handle(call), tensor.dtype);
  }

  /** Operations that must run before one that is about to be added. */
  protected controlInputs(_type: string, _inputs: readonly GraphTensor[]): readonly Operation[] {
    return [];
  }

  /** Told of each function that is called for the first time: a graph that stands alone has a library of its own. */
  protected functionUsed(fn: LibraryFunction): void {
    for (const inner of fn.uses) this.#use(inner);
    addon.graphCopyFunction(this.handle, fn.handle, null);
  }

  /** Told of each operation with its inputs. */
  protected added(_operation: Operation, _inputs: readonly GraphTensor[]): void {}

  /**
   * The name within the scope, or `name_1`, `name_2` … when it is taken, which it is from now on. With a slash behind it,
   * as in Python, it can be given to an operation: such a name is taken as it is.
   */
  uniqueName(name: string): string {
    const isWhole = name.endsWith('/');
    const wanted = isWhole ? name.slice(0, -1) : this.#scope + name;
    const taken = this.#nameCounts.get(wanted);
    if (isWhole) {
      this.#nameCounts.set(wanted, taken ?? 1);
      return wanted;
    }
    this.#nameCounts.set(wanted, (taken ?? 0) + 1);
    const isFree = taken === undefined && !(this.#hasForeignNames && this.#exists(wanted));
    return isFree ? wanted : this.uniqueName(`${name}_${taken ?? 1}`);
  }

  // ---- within --------------------------------------------------------------------------------------------------

  #input(input: Tensor | string, type: string): Tensor {
    if (typeof input === 'string') return this.tensor(input);
    if (input instanceof Tensor) return input;
    throw new TypeError(`${type}: expected a tensor or the name of one, received ${show(input)}`);
  }

  #place(type: string, inputs: readonly OpInput[], attrs: Attrs, placement: Placement): Operation {
    const resolved = inputs.map((input) =>
      Array.isArray(input)
        ? (input as readonly Tensor[]).map((tensor) => this.#resolve(tensor, type))
        : this.#resolve(input as Tensor, type),
    );
    for (const name in attrs)
      [attrs[name]]
        .flat()
        .filter(isLibraryFunction)
        .forEach((fn) => this.#use(fn));
    const flat = resolved.flat();
    checkLoop(type, flat);
    const isNew = this.#predecessor === null;
    const controls = isNew ? [...placement.controls, ...this.controlInputs(type, flat)] : placement.controls;
    const outputs = resolved.map((input): Output | Output[] =>
      Array.isArray(input) ? input.map((tensor) => tensor.output) : input.output,
    );
    const operation = this.#add(kernelFor(type, flat), placement, outputs, controls, nativeAttrs(attrs, type));
    if (isNew) this.added(operation, flat);
    return operation;
  }

  /** What the scopes around say. */
  #placement(name: string): Placement {
    return { name, device: currentDevice(), controls: this.#controls, colocation: this.#colocation };
  }

  #placementAfter(predecessor: Operation): Placement {
    // TensorFlow puts what a call runs below the call's name, where an import may have put something.
    const taken = this.#hasForeignNames ? this.operations.map((operation) => operation.name) : [];
    let name = `${predecessor.name}_forward`;
    while (taken.some((other) => other.startsWith(`${name}/`))) name += '_';
    const places = predecessor.attrNames.includes('_class') ? (predecessor.attr('_class') as string[]) : [];
    return {
      name,
      device: predecessor.device,
      controls: predecessor.controlInputs,
      colocation: places.map((place) => this.operation(place.replace(/^loc:@/, ''))),
    };
  }

  /** An operation without inputs, its attributes in native form. */
  #addNative(type: string, name: string, attrs: unknown[]): Operation {
    const nowhere = { name, device: '', controls: [], colocation: [] };
    const placement = this.#predecessor === null ? this.#placement(name) : nowhere;
    return this.#add(type, placement, [], placement.controls, attrs);
  }

  #add(
    type: string,
    { name, device, colocation }: Placement,
    inputs: readonly (Output | Output[])[],
    controls: readonly Operation[],
    attrs: readonly unknown[],
  ): Operation {
    try {
      const handle = addon.graphAddOperation(
        this.handle,
        type,
        this.uniqueName(name),
        device,
        inputs,
        controls.map((operation) => operation.current.handle),
        colocation.map((operation) => operation.current.handle),
        attrs,
      );
      return this.#remember(new Operation(this, handle));
    } catch (error) {
      throw asTensorFlowError(error, type);
    }
  }

  #use(fn: LibraryFunction): void {
    if (this.#functions.has(fn)) return;
    this.#functions.add(fn);
    this.functionUsed(fn);
  }

  #constant(value: unknown, dtype: DType): GraphTensor {
    return this.#addNative('Const', 'Const', ['value', value, 'dtype', dtype]).outputs[0];
  }

  /** This graph's tensor for any tensor that is used in it. */
  #resolve(tensor: Tensor, call: string): GraphTensor {
    if (tensor.home === this) return tensor as GraphTensor;
    if (tensor.home !== null && tensor.home.level >= this.level) {
      throw new Error(`${call}: ${tensor.describe()} belongs to another graph and cannot be used in this one`);
    }
    return this.capture(tensor, call);
  }

  #exists(name: string): boolean {
    return addon.graphOperationByName(this.handle, name) !== null;
  }

  #remember(operation: Operation): Operation {
    this.#operations.set(operation.name, operation);
    return operation;
  }
}
