/** Models made of calls, in the form of Keras's files: layers, and for each the calls that the model makes of it. */

import { isRecord, mapTree, type Tree } from '../../core/tree';
import type { Config, ObjectConfig } from '../config';
import { deserializeKerasObject, isObjectConfig, serializeKerasObject, toConfigKey, toOptionKey } from '../config';
import { KerasTensor } from '../engine/keras-tensor';
import { Layer, type LayerInputs } from '../engine/layer';
import type { ModelGraph } from '../engine/model-graph';
import type { Node } from '../engine/node';
import type { Operation } from '../engine/operation';
import { RawOperation } from '../engine/raw-operation';
import { isOperationConfig, KerasOperation, operationConfig } from '../operations';
import type { CustomObjects } from '../registry';

/** Name of an operation, which of its calls, which of the call's outputs. */
type TensorReference = [name: string, node: number, tensor: number];

interface CallConfig {
  args: unknown[];
  kwargs: Config;
}

interface OperationEntry extends ObjectConfig {
  name: string;
  inbound_nodes: CallConfig[];
}

const countsOwnNode = (operation: Operation): boolean =>
  (operation as Partial<{ countsOwnNode: boolean }>).countsOwnNode === true;

// ---- writing ---------------------------------------------------------------------------------------------------------

/** The place of a call among those of its operation that belong to the model. */
function indexInModel(node: Node, graph: ModelGraph): number {
  return node.operation.inboundNodes.filter((other) => graph.nodes.has(other) && other.index < node.index).length;
}

function tensorConfig(tensor: KerasTensor, graph: ModelGraph): unknown {
  const { node, tensorIndex } = tensor.history!;
  const history: TensorReference = [node.operation.name, indexInModel(node, graph), tensorIndex];
  const { staticShape: shape, dtype } = tensor;
  return { class_name: '__keras_tensor__', config: { shape, dtype, keras_history: history } };
}

/** Arguments in Keras's form. */
function argumentConfig(value: unknown, graph: ModelGraph): unknown {
  if (value instanceof KerasTensor) return tensorConfig(value, graph);
  if (Array.isArray(value)) return value.map((item) => argumentConfig(item, graph));
  if (isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, argumentConfig(item, graph)]));
  }
  return serializeKerasObject(value);
}

function callConfig(node: Node, graph: ModelGraph): CallConfig {
  const { inputNames } = node.operation.constructor as typeof Layer;
  const spread = inputNames !== null && Array.isArray(node.inputs);
  const args = (spread ? node.inputs : [node.inputs]) as unknown[];
  const given = Object.entries(node.callArguments).filter(([, value]) => value !== undefined && value !== null);
  return {
    args: args.map((arg) => argumentConfig(arg, graph)),
    kwargs: Object.fromEntries(given.map(([key, value]) => [toConfigKey(key), argumentConfig(value, graph)])),
  };
}

function entryOf(operation: Operation, graph: ModelGraph): OperationEntry {
  const nodes = operation.inboundNodes.filter((node) => graph.nodes.has(node) && !node.isInput);
  if (operation instanceof RawOperation || operation instanceof KerasOperation) {
    const { object, calls } = operationConfig(operation, nodes);
    const called = calls.map(({ args, kwargs }) => ({
      args: args.map((arg) => argumentConfig(arg, graph)),
      kwargs: argumentConfig(kwargs, graph) as Config,
    }));
    return { ...object, name: operation.name, inbound_nodes: called };
  }
  const object = serializeKerasObject(operation) as ObjectConfig;
  return { ...object, name: operation.name, inbound_nodes: nodes.map((node) => callConfig(node, graph)) };
}

/** Keras's config of a model made of calls. */
export function graphConfig(model: { readonly name: string; readonly trainable: boolean }, graph: ModelGraph): Config {
  const reference = (tensor: KerasTensor): TensorReference => {
    const { node, tensorIndex } = tensor.history!;
    const own = countsOwnNode(node.operation) ? 1 : 0;
    return [node.operation.name, indexInModel(node, graph) + own, tensorIndex];
  };
  return {
    name: model.name,
    trainable: model.trainable,
    layers: graph.operations.map((operation) => entryOf(operation, graph)),
    input_layers: mapTree(graph.inputTree, reference as never),
    output_layers: mapTree(graph.outputTree, reference as never),
  };
}

// ---- reading ---------------------------------------------------------------------------------------------------------

/** A call that cannot be made yet, since a tensor that it takes does not exist. */
const pending = Symbol('pending');

class GraphReader {
  readonly #operations = new Map<string, Operation>();

  constructor(private readonly customObjects: CustomObjects | undefined) {}

  read(entries: readonly OperationEntry[]): void {
    const waiting = new Map<Operation, CallConfig[]>();
    for (const entry of entries) {
      const operation = this.#make(entry);
      this.#operations.set(entry.name, operation);
      if (!Array.isArray(entry.inbound_nodes))
        throw new TypeError(`Model: expected inbound_nodes of "${entry.name}" to be a list`);
      if (entry.inbound_nodes.length > 0) waiting.set(operation, [...entry.inbound_nodes]);
    }
    while (waiting.size > 0) {
      let advanced = false;
      for (const [operation, calls] of waiting) {
        while (calls.length > 0 && this.#call(operation, calls[0]!)) {
          calls.shift();
          advanced = true;
        }
        if (calls.length === 0) waiting.delete(operation);
      }
      if (!advanced) {
        const names = [...waiting.keys()].map(({ name }) => name).join(', ');
        throw new Error(
          `Model: the configuration's graph has a loop or tensors from nowhere; these calls cannot be made: ${names}`,
        );
      }
    }
  }

  #make(entry: OperationEntry): Operation {
    if (isOperationConfig(entry)) return new KerasOperation(entry);
    const made = deserializeKerasObject(entry, { customObjects: this.customObjects });
    if (made instanceof Layer) return made as Operation;
    throw new TypeError(
      `Model: expected a layer called "${entry.name}", received a ${(made as object).constructor.name}`,
    );
  }

  /** Makes a call; false when it has to wait. */
  #call(operation: Operation, call: CallConfig): boolean {
    if (Array.isArray(call)) {
      throw new TypeError(
        `Model: "${operation.name}" is connected as in files of Keras 2; load and save it with Keras 3 first`,
      );
    }
    const args = this.#argument(call.args) as unknown[] | typeof pending;
    const kwargs = this.#argument(call.kwargs) as Config | typeof pending;
    if (args === pending || kwargs === pending) return false;
    if (operation instanceof KerasOperation) operation.apply(args, kwargs);
    else callLayer(operation as unknown as Layer<never>, args, kwargs);
    return true;
  }

  tensor([name, node, tensor]: TensorReference): KerasTensor | typeof pending {
    const operation = this.#operations.get(name);
    if (operation === undefined)
      throw new Error(`Model: the configuration connects to "${name}", which it does not hold`);
    return operation.inboundNodes[node]?.outputTensors[tensor] ?? pending;
  }

  /** A tensor that the model takes or gives. */
  end([name, node, tensor]: TensorReference): KerasTensor {
    const operation = this.#operations.get(name);
    const own = operation !== undefined && countsOwnNode(operation) ? 1 : 0;
    const found = this.tensor([name, node - own, tensor]);
    if (found === pending)
      throw new Error(`Model: the configuration has no output ${tensor} of call ${node} of "${name}"`);
    return found;
  }

  #argument(value: unknown): unknown {
    if (isObjectConfig(value)) {
      if (value.class_name === '__keras_tensor__') {
        return this.tensor((value.config as { keras_history: TensorReference }).keras_history);
      }
      return deserializeKerasObject(value, { customObjects: this.customObjects });
    }
    if (Array.isArray(value)) {
      const items = value.map((item) => this.#argument(item));
      return items.includes(pending) ? pending : items;
    }
    if (!isRecord(value)) return value;
    const entries = Object.entries(value).map(([key, item]) => [key, this.#argument(item)] as const);
    return entries.some(([, item]) => item === pending) ? pending : Object.fromEntries(entries);
  }
}

/** Calls a layer as Python would: positional arguments are its inputs, the others go by name. */
function callLayer(layer: Layer<never>, args: readonly unknown[], kwargs: Config): void {
  const { inputNames } = layer.constructor as typeof Layer;
  const named = Object.entries(kwargs).filter(([, value]) => value !== null);
  const options = named.filter(([key]) => !inputNames?.includes(key)).map(([key, value]) => [toOptionKey(key), value]);
  const inputs = inputNames === null ? args[0] : listInputs(inputNames, args, kwargs);
  const extra = inputNames === null ? args.slice(1).filter((arg) => arg !== null) : [];
  if (extra.length > 0) {
    throw new TypeError(
      `Model: "${layer.name}" was called with ${args.length} positional arguments in the file, of which one is known`,
    );
  }
  layer.apply(inputs as LayerInputs, Object.fromEntries(options));
}

function listInputs(names: readonly string[], args: readonly unknown[], kwargs: Config): unknown {
  // One structure in the first place is the list itself.
  if (args.length === 1 && Array.isArray(args[0])) return args[0];
  const inputs = names.map((name, index) => args[index] ?? kwargs[name] ?? null);
  while (inputs.at(-1) === null) inputs.pop();
  return inputs.length === 1 ? inputs[0] : inputs;
}

function isReference(value: unknown): value is TensorReference {
  return Array.isArray(value) && value.length === 3 && typeof value[0] === 'string';
}

/** The inputs, outputs and further options of a model made of calls, from Keras's config. */
export function graphFromConfig(
  config: Config,
  customObjects?: CustomObjects,
): { inputs: Tree<KerasTensor>; outputs: Tree<KerasTensor>; name?: string; trainable?: boolean } {
  const { layers, input_layers, output_layers, name, trainable } = config;
  const reader = new GraphReader(customObjects);
  reader.read(layers as OperationEntry[]);
  const ends = (value: unknown): Tree<KerasTensor> => {
    if (isReference(value)) return reader.end(value);
    if (Array.isArray(value)) return value.map(ends);
    return Object.fromEntries(Object.entries(value as Config).map(([key, item]) => [key, ends(item)]));
  };
  return {
    inputs: ends(input_layers),
    outputs: ends(output_layers),
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof trainable === 'boolean' ? { trainable } : {}),
  };
}
