/**
 * Whether TensorFlow takes the bodies of functions as it takes a graph. It compares element types and shapes when nodes come into
 * a graph, but not when a function comes into a library; its optimizers then count on them, and end the process.
 */

import { addon } from '../native/load';
import { opInfo, type ArgInfo } from '../core/op-info';
import {
  GraphDef,
  type FunctionDef,
  type FunctionDefLibrary,
  type NodeDef,
  type OpDef_ArgDef,
} from '../proto/messages';
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

/** A body that is to become nodes of a graph, their names below a prefix. */
class Body {
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

  nodes(): Init<NodeDef>[] {
    const args = this.fn.signature!.input_arg.map(({ name, type }) => ({
      name: this.prefix + name,
      op: 'Placeholder',
      attr: { dtype: { type }, shape: { shape: { unknown_rank: true } } },
    }));
    return [...args, ...this.fn.node_def.map((node) => this.#node(node))];
  }

  #node(node: NodeDef): Init<NodeDef> {
    const name = this.prefix + node.name;
    const value = node.op === 'Const' ? node.attr['value']?.tensor : undefined;
    if (value && value.tensor_content.length > largeContent) {
      const attr = { dtype: node.attr['dtype'], shape: { shape: value.tensor_shape ?? {} } };
      return { name, op: 'Placeholder', attr };
    }
    const { _class: _, ...attr } = node.attr;
    return { name, op: node.op, attr, input: node.input.map((input) => this.#reference(input)) };
  }

  /** An input as a GraphDef has it, for one as a FunctionDef has it: `arg`, `node:output:index`, `^node`. */
  #reference(input: string): string {
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

/**
 * Checks the bodies of a library's functions.
 *
 * @throws RangeError that names the function and says what TensorFlow says.
 */
export function checkFunctionBodies(library: FunctionDefLibrary, versions: GraphDef['versions']): void {
  const functions = new Map(library.function.map((fn) => [fn.signature!.name, fn]));
  const nodes: Init<NodeDef>[] = [];
  let hasCalls = false;
  library.function.forEach((fn, i) => {
    const body = new Body(fn, `f${i}/`, functions);
    if (!body.isKnown) return;
    try {
      // One by one: of a large function there may be more than a call takes arguments.
      for (const node of body.nodes()) nodes.push(node);
      hasCalls ||= body.hasCalls;
    } catch (cause) {
      throw new RangeError(`function '${fn.signature!.name}' ${(cause as Error).message}`, { cause });
    }
  });
  if (nodes.length === 0) return;
  // A library may hold large constants; most calls are by operations that need none.
  const graph = { node: nodes, library: hasCalls ? library : null, versions };
  try {
    addon.graphDefCheck(GraphDef.encode(graph));
  } catch (cause) {
    const { message } = cause as Error;
    const index = /\bf(\d+)\//.exec(message)?.[1];
    const name = index === undefined ? undefined : library.function[Number(index)]?.signature?.name;
    const text = message.replace(/\bf\d+\//g, '');
    throw new RangeError(name === undefined ? text : `function '${name}': ${text}`, { cause });
  }
}
