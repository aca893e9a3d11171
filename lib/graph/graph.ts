/** A graph of operations, and the context in which operations become its nodes. */

import type { GraphHandle, OperationHandle, Output } from '../native/addon';
import { addon } from '../native/load';
import {
  currentContext,
  withContext,
  type Attrs,
  type ConstantData,
  type Context,
  type LibraryFunction,
  type OpInput,
  type Recorder,
} from '../core/context';
import { currentDevice } from '../core/device-scope';
import type { DType } from '../core/dtype';
import { constantHandle, nativeAttrs } from '../core/eager-context';
import { asTensorFlowError } from '../core/errors';
import { toNativeShape, type Shape } from '../core/shape';
import { EagerTensor, type Tensor } from '../core/tensor';
import type { GraphTensor } from './graph-tensor';
import { Operation } from './operation';

const noAttrs: Attrs = {};

export class Graph implements Context {
  readonly handle: GraphHandle = addon.graphNew();
  readonly recorders: Recorder[] = [];
  /** One above the context it was made in, so that inner graphs win. */
  readonly level: number = currentContext().level + 1;
  readonly #nameCounts = new Map<string, number>();
  readonly #operations = new Map<string, Operation>();

  /** Runs `fn` with the operations called in it added to this graph. */
  asDefault<T>(fn: () => T): T {
    return withContext(this, fn);
  }

  /** The operations, in the order in which they were added. */
  get operations(): Operation[] {
    return addon.graphOperations(this.handle).map((handle) => this.wrap(handle));
  }

  /** This graph's object for a native operation: the same one each time. */
  wrap(handle: OperationHandle): Operation {
    const { name } = addon.operationInfo(handle);
    const known = this.#operations.get(name);
    return known ?? this.#remember(new Operation(this, handle));
  }

  #remember(operation: Operation): Operation {
    this.#operations.set(operation.name, operation);
    return operation;
  }

  run(type: string, inputs: readonly OpInput[], attrs: Attrs = noAttrs): Tensor[] {
    return this.add(type, type, inputs, attrs).outputs as GraphTensor[];
  }

  /** Adds one operation under a name made unique. */
  protected add(type: string, name: string, inputs: readonly OpInput[], attrs: Attrs): Operation {
    const resolved = inputs.map((input) =>
      Array.isArray(input)
        ? (input as readonly Tensor[]).map((tensor) => this.resolve(tensor, type))
        : this.resolve(input as Tensor, type),
    );
    const controls = this.controlInputs(type, resolved.flat());
    const outputs = resolved.map((input): Output | Output[] =>
      Array.isArray(input) ? input.map((tensor) => tensor.output) : input.output,
    );
    let operation: Operation;
    try {
      const handle = addon.graphAddOperation(
        this.handle,
        type,
        this.uniqueName(name),
        currentDevice(),
        outputs,
        controls.map((control) => control.handle),
        [],
        nativeAttrs(attrs, type),
      );
      operation = this.#remember(new Operation(this, handle));
    } catch (error) {
      throw asTensorFlowError(error, type);
    }
    this.added(operation, resolved.flat());
    return operation;
  }

  constant(dtype: DType, shape: readonly number[], data: ConstantData): Tensor {
    const value = constantHandle(dtype, shape, data);
    const operation = this.addNative('Const', 'Const', ['value', value, 'dtype', dtype]);
    return operation.outputs[0];
  }

  /** A value that is fed or passed in. */
  placeholder(dtype: DType, shape: Shape | null, name = 'Placeholder'): GraphTensor {
    const native = shape === null ? null : toNativeShape(shape);
    return this.addNative('Placeholder', name, ['dtype', dtype, 'shape', native]).outputs[0];
  }

  call(fn: LibraryFunction, inputs: readonly Tensor[]): Tensor[] {
    const type = fn.stateful ? 'StatefulPartitionedCall' : 'PartitionedCall';
    const outputs = this.run(type, [inputs], {
      ...fn.callAttrs,
      Tin: inputs.map((tensor) => tensor.dtype),
      Tout: fn.outputs.map((output) => output.dtype),
      f: { name: fn.name },
    });
    outputs.forEach((output, i) => output.refineShape(fn.outputs[i].staticShape));
    return outputs;
  }

  /** This graph's tensor for any tensor that is used in it. */
  protected resolve(tensor: Tensor, call: string): GraphTensor {
    if (tensor.home === this) return tensor as GraphTensor;
    if (tensor.home !== null && tensor.home.level >= this.level) {
      throw new Error(`${call}: ${tensor.describe()} belongs to another graph and cannot be used in this one`);
    }
    return this.capture(tensor, call);
  }

  /** How a tensor from outside gets in: a graph that stands alone takes a copy of its value. */
  protected capture(tensor: Tensor, call: string): GraphTensor {
    if (!(tensor instanceof EagerTensor) || tensor.dtype === 'resource' || tensor.dtype === 'variant') {
      throw new Error(`${call}: ${tensor.describe()} lives outside the graph and has no value to copy into it`);
    }
    return this.addNative('Const', 'Const', ['value', tensor.handle(call), 'dtype', tensor.dtype]).outputs[0];
  }

  /** Operations that must run before one that is about to be added. */
  protected controlInputs(_type: string, _inputs: readonly GraphTensor[]): readonly Operation[] {
    return [];
  }

  /** Told of each operation with its inputs. */
  protected added(_operation: Operation, _inputs: readonly GraphTensor[]): void {}

  /** An operation without inputs, its attributes in native form. */
  protected addNative(type: string, name: string, attrs: unknown[]): Operation {
    try {
      const handle = addon.graphAddOperation(this.handle, type, this.uniqueName(name), '', [], [], [], attrs);
      return this.#remember(new Operation(this, handle));
    } catch (error) {
      throw asTensorFlowError(error, type);
    }
  }

  /** `name`, or `name_1`, `name_2` … when it is taken. */
  protected uniqueName(name: string): string {
    const taken = this.#nameCounts.get(name);
    this.#nameCounts.set(name, (taken ?? 0) + 1);
    return taken === undefined ? name : this.uniqueName(`${name}_${taken}`);
  }
}
