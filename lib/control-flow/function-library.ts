/** The functions of an imported library in this runtime: callable, and differentiable by the rules that are registered here. */

import { addon } from '../native/load';
import { currentContext, withContext, type Attrs, type LibraryFunction, type OpRecord } from '../core/context';
import { dtypeCode, dtypeName } from '../core/dtype';
import { hasDevice } from '../core/device';
import { eagerContext } from '../core/eager-context';
import { runtimeConfig } from '../core/eager-handle';
import { guarded } from '../core/errors';
import { fromShapeProto } from '../core/shape';
import type { HandleData, Tensor } from '../core/tensor';
import { call, differentiate } from '../function/callable';
import { FunctionDefinition } from '../function/definition';
import { FuncGraph } from '../function/func-graph';
import { argumentDTypes, argumentNames, expandFunction, type InlinedCall } from '../function/function-def';
import type { GraphTensor } from '../graph/graph-tensor';
import type { Operation } from '../graph/operation';
import { zerosLike } from '../ops/generated';
import type { Init } from '../proto/codec';
import {
  AttrValue,
  CppShapeInferenceResult_HandleData as NativeHandleData,
  GraphDef,
  type FunctionDef,
  type FunctionDefLibrary,
  type NodeDef,
  type OpDef_ArgDef,
  type VersionDef,
} from '../proto/messages';
import { conditionalGradient, loopGradient, type ImportedFunction } from './imported';

/** What a custom gradient's function takes after the gradients: a tensor of the load, or one of the body it belongs to. */
export type BoundInput = Tensor | { readonly tensorName: string };

/** What is known of functions beside their definitions: by the object graph of a SavedModel. */
export interface FunctionFacts {
  /** What is passed after the arguments. */
  boundInputs(name: string): readonly BoundInput[];
  /** For each place of the result, flattened, whether a tensor stands there. */
  resultPlaces(name: string): readonly boolean[];
}

const noFacts: FunctionFacts = { boundInputs: () => [], resultPlaces: () => [] };

const resourceCode = dtypeCode('resource');

let nextLoad = 0;
let nextImport = 0;

/** By it Python's operations name gradients of their own. */
export const customGradientAttr = '_gradient_op_type';

/** Calls whose gradient is that of the function they call. */
const calls = ['PartitionedCall', 'StatefulPartitionedCall'];

export class FunctionLibrary {
  readonly #functions: ReadonlyMap<string, FunctionDef>;
  readonly #versions: VersionDef | null;
  readonly #customGradients: ReadonlyMap<string, string>;
  readonly #facts: FunctionFacts;
  readonly #definitions = new Map<string, FunctionDefinition>();
  /** The library's names of the runtime's functions. */
  readonly #originals = new Map<string, string>();
  readonly #open = new Set<string>();
  readonly #resourceSuffix = `_load_${process.pid}_${nextLoad++}`;

  constructor(library: FunctionDefLibrary | null, versions: VersionDef | null, facts: FunctionFacts = noFacts) {
    this.#functions = new Map(library?.function.map((fn) => [fn.signature?.name ?? '', fn]));
    this.#customGradients = new Map(
      library?.registered_gradients.map((gradient) => [gradient.registered_op_type, gradient.gradient_func]),
    );
    this.#versions = versions;
    this.#facts = facts;
  }

  /** The function as the library has it. */
  functionDef(name: string): FunctionDef {
    const fn = this.#functions.get(name);
    if (fn === undefined) throw new RangeError(`the library has no function '${name}'`);
    return fn;
  }

  /**
   * The function in the runtime's library: made when it is first asked for.
   *
   * @param handles what is known of the resources among its arguments, by position.
   */
  definition(name: string, handles: readonly (HandleData | null)[] = []): FunctionDefinition {
    const known = this.#definitions.get(name);
    if (known !== undefined) return known;
    if (this.#open.has(name)) throw new RangeError(`function '${name}' calls itself`);
    this.#open.add(name);
    try {
      const made = withContext(eagerContext, () => this.#define(name, handles));
      this.#definitions.set(name, made);
      this.#originals.set(made.name, name);
      return made;
    } finally {
      this.#open.delete(name);
    }
  }

  #define(name: string, handles: readonly (HandleData | null)[]): FunctionDefinition {
    const fn = this.functionDef(name);
    const isCompiled = fn.attr['_XlaMustCompile']?.b === true;
    const graph = new FuncGraph(readableName(name), isCompiled);
    const shapes = fn.attr['_input_shapes']?.list?.shape ?? [];
    const inputs = argumentDTypes(fn).map((dtype, i) => {
      const arg = fn.signature!.input_arg[i];
      const input = graph.placeholder(dtype, dtype === 'resource' ? null : fromShapeProto(shapes[i]), arg.name);
      setHandleData(graph, input, arg);
      input.handleData = handles[i] ?? handleDataOf(arg);
      return input;
    });
    const results = this.instantiate(graph, name, inputs, '');
    const outputs = graph.asDefault(() => results.map((result) => graph.asOutput(result)));
    const compiled: Attrs = isCompiled ? { _XlaMustCompile: true } : {};
    return new FunctionDefinition(graph.name, graph, inputs, outputs, compiled);
  }

  /**
   * Puts the body of a function into a graph, on these arguments; gives its results.
   *
   * @param prefix what the names of its operations begin with; nothing where the graph holds its arguments alone.
   */
  instantiate(
    graph: FuncGraph,
    name: string,
    args: readonly Tensor[],
    prefix = `${readableName(name)}_${nextImport++}`,
  ): Tensor[] {
    const fn = this.functionDef(name);
    const inner = args.map((arg) => (arg.home === graph ? (arg as GraphTensor) : graph.capture(arg)));
    const names = argumentNames(fn);
    const used = new Set<LibraryFunction>();
    const body = expandFunction(fn, names, {
      functions: this.#functions,
      resourceSuffix: this.#resourceSuffix,
      nameOf: (callee) => {
        const definition = this.definition(callee);
        used.add(definition);
        return definition.name;
      },
    });
    const before = new Set(graph.operations.map((operation) => operation.name));
    guarded(readableName(name), () =>
      addon.graphImportGraphDef(
        graph.handle,
        GraphDef.encode({ node: body.nodes.map(placeable), versions: this.#versions ?? { producer: 2474 } }),
        { prefix, inputMapping: names.map((argument, i) => [argument, 0, inner[i].output]) },
      ),
    );
    graph.noteForeignNames();
    const scope = prefix === '' ? '' : `${prefix}/`;
    const outer = new Map(graph.captures.map((capture) => [capture.inner.id, capture.outer]));
    const find = (reference: string): Tensor => {
      const argument = names.indexOf(reference);
      return argument >= 0 ? args[argument] : graph.tensor(scope + reference);
    };
    const own = { functionName: name, args: new Map(fn.signature?.input_arg.map((arg, i) => [arg.name, names[i]])) };
    const place: Place = { scope, outer, find, calls: new Map([['', own], ...body.inlined]) };
    for (const operation of graph.operations) {
      if (!before.has(operation.name)) graph.adopt(operation, this.#record(operation, place), used);
    }
    return body.outputs.map(find);
  }

  /** The function as a part of control flow that is differentiated. */
  imported(name: string): ImportedFunction {
    return {
      instantiate: (args) => this.instantiate(currentContext() as FuncGraph, name, args),
      passedOn: this.#passedOn(name),
    };
  }

  /** The operation as its gradient is found. */
  #record(operation: Operation, place: Place): OpRecord {
    const record = operation.toRecord();
    const inputs = record.inputs.map((input) => place.outer.get(input.id) ?? input);
    const gradient = this.#gradientOf(operation, place);
    return gradient === undefined ? { ...record, inputs } : { ...record, inputs, gradient };
  }

  #gradientOf(operation: Operation, place: Place): OpRecord['gradient'] {
    if (!calls.includes(operation.type) && operation.attrNames.includes(customGradientAttr)) {
      const name = this.#customGradients.get(gradientTypeOf(operation));
      if (name === undefined) return missingGradient(operation);
      return (op, incoming) => this.#customGradient(name, operation, place, op, incoming);
    }
    return this.callGradient(operation);
  }

  /** The gradient of a call of one of the functions, a conditional or a loop; undefined for other operations. */
  callGradient(operation: Operation): OpRecord['gradient'] {
    const { type } = operation;
    if (calls.includes(type)) {
      return (op, incoming) => differentiate(this.definition(this.#called(operation, 'f')[0]), op, incoming);
    }
    const parts = (attr: string) => this.#called(operation, attr).map((name) => this.imported(name));
    switch (type) {
      case 'If':
      case 'StatelessIf':
        return conditionalGradient(() => [...parts('then_branch'), ...parts('else_branch')]);
      case 'Case':
      case 'StatelessCase':
        return conditionalGradient(() => parts('branches'));
      case 'While':
      case 'StatelessWhile':
        return loopGradient(
          () => parts('cond')[0],
          () => parts('body')[0],
        );
      default:
        if (!this.#functions.has(type)) return undefined;
        return (op, incoming) => differentiate(this.definition(type), op, incoming);
    }
  }

  /** Whether it has all functions that an operation names, as one of the graph it came with does. */
  knows(operation: Operation): boolean {
    return operation.attrNames
      .flatMap((attr) => this.#namesIn(operation, attr))
      .every((name) => this.#originals.has(name) || this.#functions.has(name));
  }

  /** The functions that an attribute of an imported operation names, as the library names them. */
  #called(operation: Operation, attr: string): string[] {
    return this.#namesIn(operation, attr).map(
      (name) => this.#originals.get(name) ?? this.functionDef(name).signature!.name,
    );
  }

  #namesIn(operation: Operation, attr: string): string[] {
    const { func, list } = AttrValue.decode(operation.attrProto(attr));
    return [...(func ? [func] : []), ...(list?.func ?? [])].map(({ name }) => name);
  }

  /** The gradient that came with an operation from Python's tf.custom_gradient. */
  #customGradient(
    name: string,
    operation: Operation,
    place: Place,
    op: OpRecord,
    incoming: readonly (Tensor | null)[],
  ): (Tensor | null)[] {
    const definition = this.definition(name);
    const bound = this.#facts
      .boundInputs(name)
      .map((input) => ('tensorName' in input ? this.#inBody(input.tensorName, operation, place) : input));
    const count = definition.inputs.length - bound.length;
    const gradients = op.outputs.slice(0, count).map((output, i) => incoming[i] ?? zerosLike(output));
    const found = call(definition, [...gradients, ...bound]);
    let next = 0;
    return this.#facts.resultPlaces(name).map((isTensor) => (isTensor ? found[next++] : null));
  }

  /** A tensor of the body in which an operation stands: of the function it came from, or one that calls that. */
  #inBody(tensorName: string, operation: Operation, place: Place): Tensor {
    const path = operation.name.slice(place.scope.length);
    const [name] = tensorName.split(':');
    const around = [...place.calls]
      .filter(([prefix]) => path.startsWith(prefix))
      .sort(([a], [b]) => b.length - a.length);
    for (const [prefix, { functionName, args }] of around) {
      const argument = args.get(name);
      if (argument !== undefined) return place.find(argument);
      if (this.functionDef(functionName).node_def.some((node) => node.name === name))
        return place.find(prefix + tensorName);
    }
    throw new RangeError(
      `gradient: the custom gradient of '${operation.name}' takes '${tensorName}', which is not there`,
    );
  }

  #passedOn(name: string): (number | null)[] {
    const { signature, ret, node_def } = this.functionDef(name);
    const args = signature?.input_arg.map((arg) => arg.name) ?? [];
    const nodes = new Map(node_def.map((node) => [node.name, node]));
    return (signature?.output_arg ?? []).map((output) => {
      let source = ret[output.name] ?? '';
      for (let steps = 0; steps <= nodes.size; steps++) {
        const position = args.indexOf(source);
        if (position >= 0) return position;
        const node = nodes.get(source.split(':')[0]);
        if (node?.op !== 'Identity') return null;
        source = node.input[0] ?? '';
      }
      return null;
    });
  }
}

/** Soft placement, which sessions know, for functions that are called outside of one: a device that is not there is no wish. */
function placeable(node: Init<NodeDef>): Init<NodeDef> {
  const isKept = !node.device || !runtimeConfig.softPlacement || hasDevice(node.device);
  return isKept ? node : { ...node, device: '' };
}

function gradientTypeOf(operation: Operation): string {
  return Buffer.from(AttrValue.decode(operation.attrProto(customGradientAttr)).s).toString();
}

/** Gradients of operations whose own one did not come with them. */
const missing = new WeakSet<object>();

/** Whether the gradient of an operation is one that was not saved, and only says so. */
export function isMissingGradient(gradient: OpRecord['gradient']): boolean {
  return gradient !== undefined && missing.has(gradient);
}

function missingGradient({ name, type }: Operation): OpRecord['gradient'] {
  const gradient = (): never => {
    throw new Error(
      `gradient: '${name}' (${type}) has a custom gradient that was not saved; ` +
        'save the model with tf.saved_model.SaveOptions(experimental_custom_gradients=True)',
    );
  };
  missing.add(gradient);
  return gradient;
}

/** Where a body was put. */
interface Place {
  /** What stands before the names of its operations. */
  readonly scope: string;
  /** Tensors from outside by the ids of the arguments that stand for them. */
  readonly outer: ReadonlyMap<number, Tensor>;
  /** The tensor behind a reference of the body. */
  find(reference: string): Tensor;
  /** The function itself, below '', and the calls that were replaced. */
  readonly calls: ReadonlyMap<string, InlinedCall>;
}

/** `__inference_call_123` → `call`, and no name that operations cannot begin with. */
function readableName(name: string): string {
  const own = /^__inference_(.+?)(_\d+)?$/.exec(name)?.[1] ?? name;
  return own.replace(/[^A-Za-z0-9_.-]/g, '_').replace(/^[^A-Za-z0-9.]+/, '') || 'function';
}

/** Tells TensorFlow what a resource holds, so that shapes follow from it. */
function setHandleData(graph: FuncGraph, input: GraphTensor, { handle_data }: OpDef_ArgDef): void {
  if (handle_data.length === 0) return;
  const data = NativeHandleData.encode({ is_set: true, shape_and_type: handle_data });
  guarded('import', () => addon.graphSetHandleData(graph.handle, input.output, data));
}

function handleDataOf({ type, handle_data: [first] }: OpDef_ArgDef): HandleData | null {
  if (type !== resourceCode || first === undefined) return null;
  return { dtype: dtypeName(first.dtype), shape: fromShapeProto(first.shape), trainable: false };
}
