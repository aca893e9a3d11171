/** Bodies of functions as nodes of a graph. */

import { opInfo, type ArgInfo } from '../core/op-info';
import type { FunctionDef, NodeDef, OpDef_ArgDef } from '../proto/messages';
import type { Init } from '../proto/codec';

/** Constants above this size say nothing of a shape. */
const largeContent = 4096;
/** Element types above this are of references. */
const firstReference = 100;

/** How many tensors an input or output of a node stands for. */
function lengthOf({ numberAttr, typeListAttr }: ArgInfo, node: NodeDef): number {
  if (numberAttr !== null) return Number(node.attr[numberAttr]?.i ?? 1);
  return typeListAttr === null ? 1 : (node.attr[typeListAttr]?.list?.type.length ?? 0);
}

/** Whether a function has no parameters but tensors, each an argument of its own. */
function isPlain({ signature }: FunctionDef): boolean {
  const { attr, input_arg, output_arg } = signature!;
  const isTensor = ({ type, number_attr, is_ref }: OpDef_ArgDef) =>
    type > 0 && type < firstReference && number_attr === '' && !is_ref;
  return attr.length === 0 && input_arg.every(isTensor) && output_arg.every(isTensor);
}

/** A node, or for a constant that says nothing of a shape a placeholder of its shape. */
export function lightened(node: NodeDef): Pick<Init<NodeDef> & object, 'op' | 'attr' | 'input'> {
  const { _class: _, ...attr } = node.attr;
  const value = node.op === 'Const' ? attr['value']?.tensor : undefined;
  if (!value || value.tensor_content.length <= largeContent) return { op: node.op, attr, input: node.input };
  return { op: 'Placeholder', attr: { dtype: attr['dtype'], shape: { shape: value.tensor_shape ?? {} } } };
}

/** A body that is to become nodes of a graph, their names below a prefix. */
export class FunctionBody {
  readonly #nodes: ReadonlyMap<string, NodeDef>;
  readonly #args: ReadonlySet<string>;

  constructor(
    readonly fn: FunctionDef,
    readonly prefix: string,
    readonly functions: ReadonlyMap<string, FunctionDef>,
  ) {
    this.#nodes = new Map(fn.node_def.map((node) => [node.name, node]));
    this.#args = new Set(fn.signature!.input_arg.map(({ name }) => name));
  }

  get name(): string {
    return this.fn.signature!.name;
  }

  /** Whether it can be told what its nodes give: not for operations of a library that is not loaded. */
  get isKnown(): boolean {
    const isKnownOp = ({ op }: NodeDef) => {
      const callee = this.functions.get(op);
      return callee === undefined ? opInfo(op) !== undefined : isPlain(callee);
    };
    return isPlain(this.fn) && this.fn.node_def.every(isKnownOp);
  }

  /** Whether it calls functions by their names, as operations. */
  get hasCalls(): boolean {
    return this.fn.node_def.some(({ op }) => this.functions.has(op));
  }

  /**
   * Its nodes, and placeholders for its arguments.
   *
   * @throws RangeError for inputs that are not there.
   */
  nodes(): Init<NodeDef>[] {
    const args = this.fn.signature!.input_arg.map(({ name, type }) => ({
      name: this.prefix + name,
      op: 'Placeholder',
      attr: { dtype: { type }, shape: { shape: { unknown_rank: true } } },
    }));
    return [...args, ...this.fn.node_def.map((node) => this.#node(node))];
  }

  #node(node: NodeDef): Init<NodeDef> {
    const { op, attr, input = [] } = lightened(node);
    return { name: this.prefix + node.name, op, attr, input: input.map((one) => this.reference(one)) };
  }

  /** An input as a GraphDef has it, for one as a FunctionDef has it: `arg`, `node:output:index`, `^node`. */
  reference(input: string): string {
    if (input.startsWith('^')) return `^${this.prefix}${input.slice(1)}`;
    const [name, output, index] = input.split(':');
    if (this.#args.has(name)) return this.prefix + name;
    const node = this.#nodes.get(name);
    if (node === undefined || output === undefined) throw new RangeError(`has no '${input}'`);
    return `${this.prefix}${name}:${this.#offset(node, output) + Number(index ?? 0)}`;
  }

  /** How many tensors come before an output. */
  #offset(node: NodeDef, output: string): number {
    const callee = this.functions.get(node.op);
    let offset = 0;
    const outputs = callee === undefined ? opInfo(node.op)!.outputs : callee.signature!.output_arg;
    for (const arg of outputs) {
      if (arg.name === output) return offset;
      offset += 'numberAttr' in arg ? lengthOf(arg, node) : 1;
    }
    throw new RangeError(`has no output '${output}' of '${node.name}' (${node.op})`);
  }
}
