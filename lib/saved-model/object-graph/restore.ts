/** Restores the objects of a TensorFlow 2 SavedModel. */

import { addon } from '../../native/load';
import { withContext } from '../../core/context';
import { constant } from '../../core/convert';
import { dtypeName } from '../../core/dtype';
import { eagerContext } from '../../core/eager-context';
import { guarded } from '../../core/errors';
import { keep } from '../../core/memory';
import { fromShapeProto } from '../../core/shape';
import { EagerTensor, Tensor } from '../../core/tensor';
import { FunctionLibrary, type BoundInput } from '../../control-flow/function-library';
import { TensorSpec } from '../../function/tensor-spec';
import { Variable } from '../../ops/variable';
import { TensorProto, type MetaGraphDef, type SavedConcreteFunction, type SavedObject } from '../../proto/messages';
import { Asset } from '../asset';
import { readParameters } from './arguments';
import { assetPath } from './asset-path';
import { SavedCheckpoint } from './checkpoint';
import { HeldResources } from './resources';
import { bareFunction, isRestoredFunction, restoredFunction, type RestoredFunction } from './restored-function';
import { RestoredObject, RestoredResource, type RestoredValue } from './restored-object';
import { decodeStructure, isNamed, leavesOf, type Structure } from './structured-value';
import { RestoredTrace } from './trace';

/**
 * The objects of a SavedModel: variables with their values, tables filled, functions ready to be called.
 *
 * @param directory of the SavedModel.
 * @param metaGraph what its file says, with a graph that `checkGraphDef` has passed.
 * @returns the object that was saved; null for a SavedModel of TensorFlow 1, which has none.
 * @throws RangeError for one that is damaged, TensorFlowError for values that cannot be read.
 */
export function restoreObjectGraph(directory: string, metaGraph: MetaGraphDef): RestoredObject | null {
  if (metaGraph.object_graph_def === null || metaGraph.object_graph_def.nodes.length === 0) return null;
  return withContext(eagerContext, () => new Restoration(directory, metaGraph).run());
}

class Restoration {
  readonly #nodes: readonly SavedObject[];
  readonly #signatures: Readonly<Record<string, SavedConcreteFunction>>;
  readonly #library: FunctionLibrary;
  readonly #checkpoint: SavedCheckpoint;
  readonly #values = new Map<number, RestoredValue>();
  readonly #traces = new Map<string, RestoredTrace>();
  readonly #captures = new Map<number, Tensor>();
  readonly #openResources = new Set<number>();
  // Functions that outlive the root lead to this object too.
  readonly #resources = new HeldResources(this);

  constructor(
    readonly directory: string,
    readonly metaGraph: MetaGraphDef,
  ) {
    const { nodes, concrete_functions } = metaGraph.object_graph_def!;
    this.#nodes = nodes;
    this.#signatures = concrete_functions;
    const { library = null, versions = null } = metaGraph.graph_def ?? {};
    this.#library = new FunctionLibrary(library, versions, {
      boundInputs: (name) => this.#boundInputs(name),
      resultPlaces: (name) =>
        leavesOf(decodeStructure(this.#signature(name).output_signature)).map((leaf) => leaf instanceof TensorSpec),
    });
    this.#checkChildren();
    this.#checkpoint = new SavedCheckpoint(directory, nodes);
  }

  run(): RestoredObject {
    this.#restoreVariables();
    this.#nodes.forEach((_, i) => this.#value(i));
    this.#nodes.forEach((node, i) => node.kind === 'resource' && this.#fill(node, i));
    for (const value of this.#values.values()) if (value instanceof RestoredObject) value.expose();
    const root = this.#values.get(0);
    if (!(root instanceof RestoredObject)) throw this.#damaged('its first object is not one with children');
    return root;
  }

  #damaged(what: string): RangeError {
    return new RangeError(`load: '${this.directory}' is damaged: ${what}`);
  }

  #checkChildren(): void {
    for (const { children } of this.#nodes) {
      for (const { node_id, local_name } of children) {
        if (!(node_id >= 0 && node_id < this.#nodes.length)) {
          throw this.#damaged(`its object '${local_name}' (${node_id}) is not there`);
        }
      }
    }
  }

  // ---- variables -----------------------------------------------------------------------------------------------

  #restoreVariables(): void {
    const found = this.#nodes.flatMap(({ variable }, index) => {
      if (variable === null) return [];
      const key = this.#checkpoint.variableKey(index);
      if (key === undefined) throw this.#damaged(`the variable '${variable.name}' has no value in the checkpoint`);
      return [{ index, variable, key, dtype: dtypeName(variable.dtype) }];
    });
    const values = this.#checkpoint.read(found);
    found.forEach(({ index, variable }, i) => {
      const shape = fromShapeProto(variable.shape);
      const made = new Variable(values[i], { trainable: variable.trainable, name: variable.name, shape });
      values[i].dispose();
      this.#values.set(index, made);
    });
  }

  // ---- objects -------------------------------------------------------------------------------------------------

  #value(index: number): RestoredValue {
    const known = this.#values.get(index);
    if (known !== undefined) return known;
    const made = this.#make(this.#nodes[index], index);
    // An object with children has been noted before them, so that circles end.
    this.#values.set(index, made);
    return made;
  }

  #make(node: SavedObject, index: number): RestoredValue {
    switch (node.kind) {
      case 'user_object':
        return this.#object(node, index);
      case 'asset':
        return this.#asset(node.asset!.asset_file_def_index);
      case 'constant':
        return this.#capture(index);
      case 'resource':
        return this.#resource(node, index);
      case 'function': {
        const { concrete_functions, function_spec } = node.function!;
        const traces = concrete_functions.map((name) => this.#trace(name));
        return restoredFunction(this.#nameOf(index), traces, readParameters(function_spec));
      }
      case 'bare_concrete_function': {
        const { concrete_function_name, argument_keywords } = node.bare_concrete_function!;
        return bareFunction(this.#nameOf(index), this.#trace(concrete_function_name), argument_keywords);
      }
      default:
        // Something of the body of a custom gradient, or of a later TensorFlow: nothing to be called.
        return this.#object(node, index);
    }
  }

  #nameOf(index: number): string {
    for (const { children } of this.#nodes) {
      const child = children.find(({ node_id, local_name }) => node_id === index && !local_name.startsWith('trace_'));
      if (child !== undefined) return child.local_name === '__call__' ? 'call' : child.local_name;
    }
    return 'function';
  }

  #object({ children, user_object }: SavedObject, index: number): RestoredValue {
    const identifier = user_object?.identifier ?? '';
    if (identifier === 'trackable_list_wrapper' || identifier === 'trackable_tuple_wrapper') {
      const list: RestoredValue[] = [];
      this.#values.set(index, list);
      const items = children.filter(({ local_name }) => /^\d+$/.test(local_name));
      items.sort((a, b) => Number(a.local_name) - Number(b.local_name));
      items.forEach(({ node_id }) => list.push(this.#value(node_id)));
      return list;
    }
    const record: Record<string, RestoredValue> = {};
    const value: RestoredValue =
      identifier === 'trackable_dict_wrapper'
        ? record
        : new RestoredObject(record, {
            variablesOf: (object) => this.#variablesOf(object),
            dispose: () => this.#dispose(),
          });
    this.#values.set(index, value);
    for (const { local_name, node_id } of children) {
      Object.defineProperty(record, local_name, { value: this.#value(node_id), enumerable: true });
    }
    return value;
  }

  #variablesOf(object: RestoredObject): Variable[] {
    const found = new Set<Variable>();
    const seen = new Set<unknown>();
    const visit = (value: RestoredValue): void => {
      if (value instanceof Variable) found.add(value);
      if (seen.has(value) || value instanceof Tensor || value instanceof Variable) return;
      seen.add(value);
      const inner = value instanceof RestoredObject ? value.children : value;
      if (!isRestoredFunction(inner)) Object.values(inner as Record<string, RestoredValue>).forEach(visit);
    };
    visit(object);
    return [...found];
  }

  #asset(index: number): Asset {
    const file = this.metaGraph.asset_file_def[index]?.filename;
    if (file === undefined) throw this.#damaged(`its asset ${index} is not there`);
    const path = assetPath(this.directory, file);
    if (path === null) throw this.#damaged(`the asset '${file}' lies outside of its directory`);
    return new Asset(path);
  }

  // ---- resources -----------------------------------------------------------------------------------------------

  #resource(node: SavedObject, index: number): RestoredResource {
    if (this.#openResources.has(index)) throw this.#damaged('a resource is made out of itself');
    this.#openResources.add(index);
    const made = this.#method(node, '_create_resource')?.traces[0]?.callFlat([]) ?? [];
    if (made.length !== 1) throw this.#damaged(`the resource '${this.#nameOf(index)}' cannot be made`);
    const names = ['_create_resource', '_initialize', '_destroy_resource'];
    const functions = names.flatMap((name) => {
      const method = this.#method(node, name);
      return method === null ? [] : [[name, method] as const];
    });
    const hasState = Object.keys(node.saveable_objects).length > 0;
    return new RestoredResource(this.#resources.hold(made[0]), Object.fromEntries(functions), hasState);
  }

  /** Fills a table: with what its initializer gives, and with what the checkpoint has of it. */
  #fill(node: SavedObject, index: number): void {
    this.#method(node, '_initialize')?.traces[0]?.callFlat([]);
    const keys = this.#checkpoint.keys(index);
    for (const [name, { save_function, restore_function }] of Object.entries(node.saveable_objects)) {
      const [save, restore] = [this.#value(save_function), this.#value(restore_function)];
      const key = keys.get(name);
      if (!isRestoredFunction(save) || !isRestoredFunction(restore) || key === undefined) continue;
      // What it would save tells the keys and dtypes of what was saved.
      const tensors = save.traces[0].call([constant(key, [], 'string')]) as { name: Tensor; tensor: Tensor }[];
      const entries = tensors.map((part) => ({
        key: String(part.name.dataSync()[0]),
        dtype: part.tensor.dtype,
      }));
      restore.traces[0].callFlat(this.#checkpoint.read(entries));
    }
  }

  #method({ children }: SavedObject, name: string): RestoredFunction | null {
    const child = children.find(({ local_name }) => local_name === name);
    const value = child === undefined ? null : this.#value(child.node_id);
    return isRestoredFunction(value) ? value : null;
  }

  #dispose(): void {
    this.#resources.dispose();
    for (const value of this.#values.values()) if (value instanceof Variable) value.dispose();
    for (const tensor of this.#captures.values()) tensor.dispose();
  }

  // ---- functions -----------------------------------------------------------------------------------------------

  #signature(name: string): SavedConcreteFunction {
    const signature = this.#signatures[name];
    if (signature === undefined) throw this.#damaged(`the function '${name}' is not there`);
    return signature;
  }

  #trace(name: string): RestoredTrace {
    let trace = this.#traces.get(name);
    if (trace === undefined) {
      const saved = this.#signature(name);
      const bound = (): Tensor[] =>
        this.#boundInputs(name).map((input) => {
          if (input instanceof Tensor) return input;
          throw this.#damaged(`the function '${name}' captures a tensor of another`);
        });
      trace = new RestoredTrace(
        name,
        this.#inputSignature(name, decodeStructure(saved.canonicalized_input_signature)),
        decodeStructure(saved.output_signature),
        saved,
        this.#library,
        bound,
      );
      this.#traces.set(name, trace);
    }
    return trace;
  }

  #inputSignature(name: string, signature: Structure): [Structure[], { [key: string]: Structure }] {
    if (signature === null) return [[], {}];
    const [positional, named] = Array.isArray(signature) ? signature : [];
    if (!Array.isArray(positional) || !isNamed(named)) throw this.#damaged(`the signature of '${name}' is not one`);
    return [positional, named];
  }

  #boundInputs(name: string): BoundInput[] {
    return this.#signature(name).bound_inputs.map((index) => {
      const tensorName = this.#nodes[index]?.captured_tensor?.name;
      return tensorName === undefined ? this.#capture(index) : { tensorName };
    });
  }

  /** The tensor by which a function captures an object. */
  #capture(index: number): Tensor {
    const known = this.#captures.get(index);
    if (known !== undefined) return known;
    const node = this.#nodes[index];
    if (node === undefined) throw this.#damaged(`its object ${index} is not there`);
    if (node.kind === 'constant') return this.#keep(index, this.#constant(node.constant!.operation));
    const value = this.#value(index);
    if (value instanceof Variable) return value.handle;
    if (value instanceof RestoredResource) return value.handle;
    if (value instanceof Asset) return value.toTensor();
    throw this.#damaged(`a function captures '${this.#nameOf(index)}', which is no tensor`);
  }

  #keep(index: number, tensor: Tensor): Tensor {
    this.#captures.set(index, keep(tensor));
    return tensor;
  }

  /** The value of a constant of the SavedModel's graph. */
  #constant(operation: string): Tensor {
    const node = this.metaGraph.graph_def?.node.find(({ name }) => name === operation);
    const value = node?.op === 'Const' ? node.attr['value']?.tensor : undefined;
    if (!value) throw this.#damaged(`the constant '${operation}' is not there`);
    return new EagerTensor(guarded('load', () => addon.tensorFromProto(TensorProto.encode(value))));
  }
}
