/** Loops as Python makes them: it takes a count of the steps and their limit to be the first two variables of each. */

import { dtypeCode } from '../../core/dtype';
import type { AttrValue, FunctionDef, NodeDef, OpDef_ArgDef } from '../../proto/messages';
import type { Init } from '../../proto/codec';

const int32 = dtypeCode('int32');
const loops = new Set(['While', 'StatelessWhile']);
/** By this Python knows a loop of its own kind; its value is the number of variables. */
const countAttr = '_num_original_outputs';

export class PythonLoops {
  /** Functions that have the two variables by now. */
  readonly #widened = new Set<string>();

  constructor(readonly find: (name: string) => FunctionDef) {}

  /** Gives the loops of a function the two variables; without them Python could not differentiate them. */
  widen(def: FunctionDef): void {
    for (const node of [...def.node_def]) {
      if (!loops.has(node.op) || node.attr[countAttr] !== undefined) continue;
      this.#widenFunction(node.attr['cond']!.func!.name, false);
      this.#widenFunction(node.attr['body']!.func!.name, true);
      widenNode(def, node);
    }
  }

  #widenFunction(name: string, isBody: boolean): void {
    if (this.#widened.has(name)) return;
    this.#widened.add(name);
    const def = this.find(name);
    const names = freeNames(def, [
      'loop_counter',
      'maximum_iterations',
      'loop_counter_step',
      'loop_counter_next',
      'loop_limit',
    ]);
    const [counter, limit, step, next, same] = names;
    const signature = def.signature!;
    signature.input_arg.unshift(argument(counter), argument(limit));
    def.attr['_input_shapes']?.list?.shape.unshift(scalar, scalar);
    def.arg_attr = shifted(def.arg_attr);
    def.resource_arg_unique_id = shifted(def.resource_arg_unique_id);
    if (!isBody) return;
    signature.output_arg.unshift(argument(`${counter}_out`), argument(`${limit}_out`));
    def.node_def.push(
      constantNode(step, 1),
      node({ name: next, op: 'AddV2', input: [counter, `${step}:output:0`], attr: { T: { type: int32 } } }),
      node({ name: same, op: 'Identity', input: [limit], attr: { T: { type: int32 } } }),
    );
    def.ret[`${counter}_out`] = `${next}:z:0`;
    def.ret[`${limit}_out`] = `${same}:output:0`;
  }
}

const scalar = { dim: [], unknown_rank: false };

function widenNode(def: FunctionDef, loop: NodeDef): void {
  const [counter, limit] = freeNames(def, [`${loop.name}_counter`, `${loop.name}_maximum_iterations`]);
  const own = `${loop.name}:output:`;
  const moved = (reference: string): string =>
    reference.startsWith(own) ? own + (Number(reference.slice(own.length)) + 2) : reference;
  for (const each of def.node_def) each.input = each.input.map(moved);
  for (const [name, reference] of Object.entries(def.ret)) def.ret[name] = moved(reference);
  def.node_def.push(constantNode(counter, 0), constantNode(limit, -1));
  loop.input.unshift(`${counter}:output:0`, `${limit}:output:0`);
  const types = loop.attr['T']!.list!.type;
  types.unshift(int32, int32);
  const shapes = loop.attr['output_shapes']?.list?.shape ?? [];
  if (shapes.length > 0) shapes.unshift(scalar, scalar);
  loop.attr[countAttr] = { i: types.length, value: 'i' } as AttrValue;
}

function freeNames(def: FunctionDef, wanted: readonly string[]): string[] {
  const taken = new Set(
    [...def.node_def, ...def.signature!.input_arg, ...def.signature!.output_arg].map(({ name }) => name),
  );
  return wanted.map((name) => {
    let free = name;
    for (let i = 1; taken.has(free); i++) free = `${name}_${i}`;
    taken.add(free);
    return free;
  });
}

function argument(name: string): OpDef_ArgDef {
  return { name, type: int32 } as OpDef_ArgDef;
}

function node(init: Init<NodeDef>): NodeDef {
  return { device: '', ...init } as NodeDef;
}

function constantNode(name: string, value: number): NodeDef {
  const tensor = { dtype: int32, tensor_shape: {}, int_val: [value] };
  return node({ name, op: 'Const', input: [], attr: { dtype: { type: int32 }, value: { tensor } } });
}

/** A table by the numbers of arguments, two of which came before the others. */
function shifted<T>(table: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(table).map(([index, value]) => [String(Number(index) + 2), value]));
}
