/** The functions of a SavedModel as FunctionDefs, with all that they call. */

import { addon } from '../../native/load';
import type { LibraryFunction } from '../../core/context';
import { dtypeCode } from '../../core/dtype';
import { guarded } from '../../core/errors';
import { FunctionDefinition } from '../../function/definition';
import type { GraphTensor } from '../../graph/graph-tensor';
import { FunctionDef, type AttrValue, type NodeDef } from '../../proto/messages';
import { saveGradients, type SavedGradient } from './custom-gradients';
import { spreadStrings } from './string-constants';
import { shapeProto } from './structured-value';
import { PythonLoops } from './while-loops';

export class SavedLibrary {
  readonly functions: FunctionDef[] = [];
  /** Gradients of their own that operations in the functions have: of which function, and their own names. */
  readonly gradients: (SavedGradient & { readonly of: string; readonly name: string })[] = [];
  /** Names in the SavedModel by those in the runtime's library. */
  readonly #names = new Map<string, string>();

  readonly #loops = new PythonLoops((name) => this.functions.find(({ signature }) => signature?.name === name)!);

  /** Adds a function and what it calls; gives its name in the SavedModel. */
  add(fn: LibraryFunction): string {
    const known = this.#names.get(fn.name);
    if (known !== undefined) return known;
    if (!(fn instanceof FunctionDefinition)) throw new TypeError(`save: the function '${fn.name}' cannot be saved`);
    for (const inner of fn.uses) this.add(inner);
    const name = `__inference_${fn.label.replace(/[^A-Za-z0-9_]/g, '_')}_${this.#names.size}`;
    this.#names.set(fn.name, name);
    const def = FunctionDef.decode(guarded('save', () => addon.functionToProto(fn.handle)));
    def.signature!.name = name;
    this.rename(def.node_def);
    spreadStrings(def.node_def);
    describeArguments(def, fn);
    if (fn.callAttrs['_XlaMustCompile'] === true) def.attr['_XlaMustCompile'] = { b: true, value: 'b' } as AttrValue;
    this.#saveGradients(def, fn, name);
    this.#loops.widen(def);
    this.functions.push(def);
    return name;
  }

  #saveGradients(def: FunctionDef, fn: FunctionDefinition, name: string): void {
    for (const gradient of saveGradients(def, fn, name)) {
      this.gradients.push({ ...gradient, of: name, name: this.add(gradient.definition) });
    }
  }

  /** Gives the functions that nodes call their names in the SavedModel. */
  rename(nodes: readonly NodeDef[]): void {
    for (const { attr } of nodes) {
      for (const { func, list } of Object.values(attr)) {
        for (const fn of [...(func ? [func] : []), ...(list?.func ?? [])])
          fn.name = this.#names.get(fn.name) ?? fn.name;
      }
    }
  }
}

/** Shapes of the arguments, and what the resources among them hold: Python and TensorFlow infer the rest from these. */
function describeArguments(def: FunctionDef, fn: FunctionDefinition): void {
  const captured = fn.graph.captures.filter(({ inner }) => !fn.inputs.includes(inner)).map(({ inner }) => inner);
  const inputs: GraphTensor[] = [...fn.inputs, ...captured];
  const shapes = inputs.map(({ dtype, staticShape }) => shapeProto(dtype === 'resource' ? [] : staticShape));
  def.attr['_input_shapes'] = { list: { shape: shapes }, value: 'list' } as unknown as AttrValue;
  inputs.forEach(({ dtype, handleData }, i) => {
    if (dtype !== 'resource' || handleData === null) return;
    const held = { dtype: dtypeCode(handleData.dtype), shape: shapeProto(handleData.shape) };
    def.signature!.input_arg[i].handle_data = [held as never];
  });
}
