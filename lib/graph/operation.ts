/** One operation of a graph. */

import type { OperationHandle, Output } from '../native/addon';
import { addon } from '../native/load';
import type { AttrValue, Attrs, OpRecord } from '../core/context';
import { dtypeName } from '../core/dtype';
import { guarded } from '../core/errors';
import { opInfo } from '../core/op-info';
import { EagerTensor } from '../core/tensor';
import { GraphTensor } from './graph-tensor';
import type { Graph } from './graph';

/** A node of a graph: type, inputs, outputs, attributes, and who uses it. */
export class Operation {
  readonly name: string;
  readonly type: string;
  readonly device: string;
  readonly outputs: readonly GraphTensor[];
  #inputs: readonly GraphTensor[] | undefined;
  readonly #attrs = new Map<string, AttrValue>();
  #replacement: Operation | null = null;

  /** Made by the graph, once for each of its operations. */
  constructor(
    readonly graph: Graph,
    readonly handle: OperationHandle,
  ) {
    const info = addon.operationInfo(handle);
    this.name = info.name;
    this.type = info.type;
    this.device = info.device;
    this.outputs = info.outputDtypes.map((code, index) => new GraphTensor(this, index, dtypeName(code)));
  }

  /** The operation that was put in its place, if there is one. */
  get replacement(): Operation | null {
    return this.#replacement;
  }

  /** What runs where it is asked for: itself, or what was put in its place last. */
  get current(): Operation {
    return this.#replacement?.current ?? this;
  }

  /** Told by `replaceOperation`. */
  replaceWith(operation: Operation): void {
    this.#replacement = operation;
  }

  /** The tensors it takes, list arguments spread out. */
  get inputs(): readonly GraphTensor[] {
    return (this.#inputs ??= this.#tensors(addon.operationInputs(this.handle)));
  }

  /** Operations that run before it without giving it a value. */
  get controlInputs(): Operation[] {
    return addon.operationControlInputs(this.handle).map((handle) => this.graph.wrap(handle));
  }

  /** Operations that wait for it without taking a value. */
  get controlOutputs(): Operation[] {
    const outputs = addon.operationControlOutputs(this.handle).map((handle) => this.graph.wrap(handle));
    return outputs.filter(({ name }) => !this.graph.hidden.has(name));
  }

  /** The operations that take one of its outputs, each with the number of the input. */
  consumers(output = 0): { operation: Operation; input: number }[] {
    return guarded('consumers', () => addon.operationConsumers(this.handle, output)).map(([handle, input]) => ({
      operation: this.graph.wrap(handle),
      input,
    }));
  }

  get attrNames(): string[] {
    return addon.operationAttrNames(this.handle);
  }

  /**
   * One attribute: a string, number, boolean, dtype name, shape (-1 for an unknown size, null for unknown rank), tensor,
   * `{name}` of a function, or a list of these.
   *
   * @throws TensorFlowError for a name it does not have.
   */
  attr(name: string): AttrValue {
    let value = this.#attrs.get(name);
    if (value === undefined) {
      const native = guarded(`${this.name}.attr`, () => addon.operationAttr(this.handle, name));
      value = decodeAttr(native, opInfo(this.type)?.attrs.get(name)?.kind ?? '');
      this.#attrs.set(name, value);
    }
    return value;
  }

  /** One attribute as a serialized AttrValue. */
  attrProto(name: string): Uint8Array {
    return guarded(`${this.name}.attrProto`, () => addon.operationAttrProto(this.handle, name));
  }

  /** All attributes, by name. */
  get attrs(): Attrs {
    return Object.fromEntries(this.attrNames.map((name) => [name, this.attr(name)]));
  }

  /** Serialized NodeDef. */
  toNodeDef(): Uint8Array {
    return addon.operationToNodeDef(this.handle);
  }

  /** The operation as a gradient rule reads it; attributes are decoded when they are asked for. */
  toRecord(): OpRecord {
    const attrs: Attrs = new Proxy(
      {},
      {
        get: (_, name) => (typeof name === 'string' && this.attrNames.includes(name) ? this.attr(name) : undefined),
        has: (_, name) => typeof name === 'string' && this.attrNames.includes(name),
        ownKeys: () => this.attrNames,
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
      },
    );
    return { type: this.type, inputs: this.inputs, attrs, outputs: this.outputs };
  }

  #tensors(outputs: readonly Output[]): GraphTensor[] {
    return outputs.map(([handle, index]) => this.graph.wrap(handle).outputs[index]);
  }
}

function decodeAttr(value: unknown, kind: string): AttrValue {
  if (kind.endsWith('type)')) return (value as number[]).map(dtypeName);
  if (kind === 'type') return dtypeName(value as number);
  if (kind === 'tensor') return new EagerTensor(value as never);
  if (kind === 'list(tensor)') return (value as never[]).map((handle) => new EagerTensor(handle));
  return value as AttrValue;
}
