/** The graph of a SavedModel, which sessions run: variables, signatures, initialization, and how values are read. */

import { basename } from 'node:path';
import { dtypeCode, type DType } from '../../core/dtype';
import { toNativeShape, type Shape } from '../../core/shape';
import type { Tensor } from '../../core/tensor';
import type { FunctionDefinition } from '../../function/definition';
import { toGraphDef } from '../../graph/definition';
import { Graph } from '../../graph/graph';
import type { GraphTensor } from '../../graph/graph-tensor';
import type { Operation } from '../../graph/operation';
import { constant } from '../../core/convert';
import { withContext } from '../../core/context';
import { eagerContext } from '../../core/eager-context';
import { GraphDef, type AssetFileDef, type SaverDef, type SignatureDef, type TensorInfo } from '../../proto/messages';
import type { Init } from '../../proto/codec';
import type { SavedSignature } from './signatures';
import { shapeProto } from './structured-value';

/** A variable as the graph needs to know it. */
export interface GraphVariable {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: Shape;
  /** Of its value in the checkpoint. */
  readonly key: string;
}

export class MainGraph {
  readonly #graph = new Graph();
  readonly #taken = new Set<string>();
  readonly #variables: { handle: GraphTensor; variable: GraphVariable }[] = [];
  readonly #initializers: Operation[] = [];
  readonly #assets: Init<AssetFileDef>[] = [];
  readonly #signatures: Record<string, Init<SignatureDef>> = {};

  /** Adds a variable; gives its handle. */
  variable(variable: GraphVariable): GraphTensor {
    const name = this.#freeName(variable.name);
    const attrs = {
      dtype: variable.dtype,
      shape: toNativeShape(variable.shape),
      shared_name: name,
      container: '',
      debug_name: `${name}/`,
    };
    const [handle] = this.#graph.addOperation('VarHandleOp', { name, attrs }).outputs;
    this.#graph.addOperation('ReadVariableOp', {
      name: `${name}/Read/ReadVariableOp`,
      inputs: [handle],
      attrs: { dtype: variable.dtype },
    });
    this.#variables.push({ handle, variable });
    return handle;
  }

  /** Adds the value of a tensor. */
  constant(value: Tensor): GraphTensor {
    const attrs = { dtype: value.dtype, value };
    return this.#graph.addOperation('Const', { name: this.#freeName('Const'), attrs }).outputs[0];
  }

  /** Adds a file: a loader puts its path in the place of the placeholder. */
  asset(file: string): { index: number; path: GraphTensor; ready: GraphTensor } {
    const initial = this.#placeholder(this.#freeName('asset_path_initializer'), 'string', []);
    const name = this.#freeName('asset_path');
    const attrs = { dtype: 'string' as const, shape: [], shared_name: name, container: '', debug_name: `${name}/` };
    const [handle] = this.#graph.addOperation('VarHandleOp', { name, attrs }).outputs;
    const assign = this.#graph.addOperation('AssignVariableOp', { name: `${name}/Assign`, inputs: [handle, initial] });
    this.#initializers.push(assign);
    const read = (suffix: string, after: Operation[]) =>
      this.#graph.addOperation('ReadVariableOp', {
        name: `${name}/${suffix}`,
        inputs: [handle],
        controlInputs: after,
        attrs: { dtype: 'string' },
      }).outputs[0];
    const index = this.#assets.push({ tensor_info: { name: initial.name }, filename: basename(file) }) - 1;
    return { index, path: read('Read', []), ready: read('ReadAfterAssign', [assign]) };
  }

  /** Makes a resource by calling what makes it. */
  resource(creator: FunctionDefinition, bound: readonly GraphTensor[]): GraphTensor {
    return this.#call(creator, bound).outputs[0];
  }

  /** Calls a function before the first run. */
  initialize(initializer: FunctionDefinition, bound: readonly GraphTensor[]): void {
    this.#initializers.push(this.#call(initializer, bound));
  }

  /** Adds the placeholders and the call of a signature. */
  signature({ name, fn, inputs, outputs }: SavedSignature, bound: readonly GraphTensor[]): void {
    const clean = name.replace(/[^A-Za-z0-9_.]/g, '_').replace(/^(?=[^A-Za-z0-9.])/, 'signature');
    const placeholders = inputs.map((spec) =>
      this.#placeholder(this.#freeName(`${clean}_${spec.name}`), spec.dtype, spec.shape),
    );
    const results = this.#call(fn.definition, [...placeholders, ...bound]).outputs;
    this.#signatures[name] = {
      inputs: Object.fromEntries(inputs.map((spec, i) => [spec.name!, tensorInfo(placeholders[i], spec.shape)])),
      outputs: Object.fromEntries(
        Object.entries(outputs).map(([key, i]) => [key, tensorInfo(results[i], fn.outputs[i].shape)]),
      ),
      method_name: 'tensorflow/serving/predict',
    };
  }

  /** Everything of it that a MetaGraphDef holds. `objectGraph` is the checkpoint's own description. */
  finish(objectGraph: Uint8Array): {
    graphDef: GraphDef;
    signatures: Record<string, Init<SignatureDef>>;
    assets: readonly Init<AssetFileDef>[];
    saver: Init<SaverDef>;
    initOperation: string;
  } {
    const init = this.#graph.addOperation('NoOp', { name: 'NoOp', controlInputs: this.#initializers });
    const saver = this.#saver(objectGraph);
    const initSignature: Init<SignatureDef> = {
      outputs: { __saved_model_init_op: { name: init.name, dtype: 0, tensor_shape: { unknown_rank: true } } },
    };
    return {
      graphDef: GraphDef.decode(toGraphDef(this.#graph)),
      signatures: { ...this.#signatures, __saved_model_init_op: initSignature },
      assets: this.#assets,
      saver,
      initOperation: init.name,
    };
  }

  /** The operations by which sessions write and read the variables' values. */
  #saver(objectGraph: Uint8Array): Init<SaverDef> {
    const file = this.#placeholder('saver_filename', 'string', []);
    const texts = (values: readonly (string | Uint8Array)[], shape: number[]) =>
      this.constant(withContext(eagerContext, () => constant([...values], shape, 'string')));
    const keys = this.#variables.map(({ variable }) => variable.key);
    const count = keys.length;
    const reads = this.#variables.map(
      ({ handle, variable }) =>
        this.#graph.addOperation('ReadVariableOp', {
          name: this.#freeName('save/Read'),
          inputs: [handle],
          attrs: { dtype: variable.dtype },
        }).outputs[0],
    );
    const description = this.constant(withContext(eagerContext, () => constant([objectGraph], [], 'string')));
    const save = this.#graph.addOperation('SaveV2', {
      name: 'save/SaveV2',
      inputs: [
        file,
        texts([...keys, '_CHECKPOINTABLE_OBJECT_GRAPH'], [count + 1]),
        texts(new Array<string>(count + 1).fill(''), [count + 1]),
        [...reads, description],
      ],
      attrs: { dtypes: [...this.#variables.map(({ variable }) => variable.dtype), 'string'] },
    });
    const saved = this.#graph.addOperation('Identity', {
      name: 'save/Identity',
      inputs: [file],
      controlInputs: [save],
    });
    const assigns = this.#restore(file, keys, texts);
    const restored = this.#graph.addOperation('NoOp', { name: 'save/restore_all', controlInputs: assigns });
    return {
      filename_tensor_name: file.name,
      save_tensor_name: saved.outputs[0].name,
      restore_op_name: restored.name,
      version: 2,
    };
  }

  #restore(
    file: GraphTensor,
    keys: readonly string[],
    texts: (values: readonly string[], shape: number[]) => GraphTensor,
  ): Operation[] {
    if (keys.length === 0) return [];
    const restore = this.#graph.addOperation('RestoreV2', {
      name: 'save/RestoreV2',
      inputs: [file, texts(keys, [keys.length]), texts(new Array<string>(keys.length).fill(''), [keys.length])],
      attrs: { dtypes: this.#variables.map(({ variable }) => variable.dtype) },
    });
    return this.#variables.map(({ handle }, i) =>
      this.#graph.addOperation('AssignVariableOp', {
        name: this.#freeName('save/Assign'),
        inputs: [handle, restore.outputs[i]],
      }),
    );
  }

  #call(fn: FunctionDefinition, inputs: readonly GraphTensor[]): Operation {
    const type = fn.stateful ? 'StatefulPartitionedCall' : 'PartitionedCall';
    return this.#graph.addOperation(type, {
      name: this.#freeName(type),
      inputs: [inputs],
      attrs: {
        ...fn.callAttrs,
        Tin: inputs.map(({ dtype }) => dtype),
        Tout: fn.outputs.map(({ dtype }) => dtype),
        f: fn,
      },
    });
  }

  #placeholder(name: string, dtype: DType, shape: Shape | null): GraphTensor {
    const attrs = { dtype, shape: shape && toNativeShape(shape) };
    return this.#graph.addOperation('Placeholder', { name, attrs }).outputs[0];
  }

  /** A name that TensorFlow takes for an operation. */
  #freeName(wanted: string): string {
    const clean = wanted.replace(/[^A-Za-z0-9_.\\/-]/g, '_').replace(/^(?=[^A-Za-z0-9.])/, 'variable');
    let name = clean;
    for (let i = 1; this.#taken.has(name.toLowerCase()); i++) name = `${clean}_${i}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

function tensorInfo(tensor: GraphTensor, shape: Shape | null): Init<TensorInfo> {
  return { name: tensor.name, dtype: dtypeCode(tensor.dtype), tensor_shape: shapeProto(shape) };
}
