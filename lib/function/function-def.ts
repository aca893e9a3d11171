/** The body of a FunctionDef as nodes of a graph: references become those of a GraphDef, calls the body that is called. */

import { dtypeName } from '../core/dtype';
import { opInfo } from '../core/op-info';
import type { AttrValue, FunctionDef, NodeDef } from '../proto/messages';
import { toBigInt, type Init } from '../proto/codec';

/** Calls that are replaced by what they call. */
const calls = new Set(['PartitionedCall', 'StatefulPartitionedCall']);
/** Beyond this many nodes calls stay calls, so that functions that call each other cannot fill the memory. */
const mostNodes = 100_000;

/** A body ready for import. */
export interface ExpandedBody {
  readonly nodes: Init<NodeDef>[];
  /** What is given back, as inputs of a GraphDef have it: `'name:0'`, or the name of an argument. */
  readonly outputs: readonly string[];
  /** The calls that were replaced, by the prefix of their nodes. */
  readonly inlined: ReadonlyMap<string, InlinedCall>;
}

/** A call that gave its place to the body of what it called. */
export interface InlinedCall {
  readonly functionName: string;
  /** What stands for its arguments, by their names. */
  readonly args: ReadonlyMap<string, string>;
}

export interface ExpandOptions {
  readonly functions: ReadonlyMap<string, FunctionDef>;
  /** Name in the runtime's library of a function that stays one. */
  readonly nameOf: (name: string) => string;
  /** Put after the names of shared resources, so that two loads do not share them. */
  readonly resourceSuffix: string;
}

/** Names that stand for the arguments of the outermost function. */
export function argumentNames(fn: FunctionDef): string[] {
  let stem = 'argument';
  while (fn.node_def.some(({ name }) => name.startsWith(stem))) stem += '_';
  return (fn.signature?.input_arg ?? []).map((_, i) => `${stem}_${i}`);
}

/**
 * Expands a function.
 *
 * @param args what stands for its arguments in the nodes' inputs.
 * @throws RangeError for a body that is not whole: nodes that are not there, unknown operations, circles.
 */
export function expandFunction(fn: FunctionDef, args: readonly string[], options: ExpandOptions): ExpandedBody {
  const expansion = new Expansion(options);
  const frame = expansion.expand(fn, '', args, []);
  return { nodes: expansion.nodes, outputs: frame.outputs, inlined: expansion.inlined };
}

/** One call of a function while it is expanded. */
interface Frame {
  readonly outputs: string[];
  /** Nodes that have run when the call is over. */
  readonly exits: string[];
}

class Expansion {
  readonly nodes: Init<NodeDef>[] = [];
  readonly inlined = new Map<string, InlinedCall>();
  readonly #open: string[] = [];

  constructor(readonly options: ExpandOptions) {}

  expand(fn: FunctionDef, prefix: string, args: readonly string[], entry: readonly string[]): Frame {
    const name = fn.signature?.name ?? '';
    if (this.#open.includes(name)) throw new RangeError(`function '${name}' calls itself`);
    this.#open.push(name);
    try {
      return new Body(this, fn, prefix, args, entry).emit();
    } finally {
      this.#open.pop();
    }
  }
}

class Body {
  readonly #label: string;
  readonly #nodes = new Map<string, NodeDef>();
  readonly #args = new Map<string, string>();
  readonly #frames = new Map<string, Frame | null>();

  constructor(
    readonly expansion: Expansion,
    readonly fn: FunctionDef,
    readonly prefix: string,
    args: readonly string[],
    readonly entry: readonly string[],
  ) {
    const inputs = fn.signature?.input_arg ?? [];
    this.#label = `function '${fn.signature?.name ?? ''}'`;
    if (inputs.length !== args.length) {
      throw new RangeError(`${this.#label}: expected ${inputs.length} arguments, a call passes ${args.length}`);
    }
    inputs.forEach(({ name }, i) => this.#args.set(name, args[i]));
    for (const node of fn.node_def) {
      if (this.#nodes.has(node.name) || this.#args.has(node.name)) {
        throw new RangeError(`${this.#label}: the name '${node.name}' is taken twice`);
      }
      this.#nodes.set(node.name, node);
    }
  }

  emit(): Frame {
    const { signature, ret, control_ret, node_def } = this.fn;
    for (const node of node_def) {
      if (this.#calleeOf(node) === null) this.#emitNode(node);
      else this.#frameOf(node);
    }
    const outputs = (signature?.output_arg ?? []).map(({ name }) => {
      if (ret[name] === undefined) throw new RangeError(`${this.#label}: nothing is given back for '${name}'`);
      return this.#reference(ret[name]);
    });
    const ends = [...Object.values(control_ret), ...Object.values(ret).map((output) => output.split(':')[0])];
    return { outputs, exits: [...new Set(ends.flatMap((name) => this.#controls(name)))] };
  }

  /** The function that a node calls and that takes the node's place; null for any other node. */
  #calleeOf(node: NodeDef): FunctionDef | null {
    const { functions } = this.expansion.options;
    const direct = functions.get(node.op);
    const name = calls.has(node.op) ? node.attr['f']?.func?.name : undefined;
    const callee = direct ?? (name === undefined ? undefined : functions.get(name));
    if (callee === undefined) return null;
    const compiled = node.attr['_XlaMustCompile']?.b === true || callee.attr['_XlaMustCompile']?.b === true;
    return direct === undefined && (compiled || this.expansion.nodes.length > mostNodes) ? null : callee;
  }

  #frameOf(node: NodeDef): Frame {
    const known = this.#frames.get(node.name);
    if (known === null) throw new RangeError(`${this.#label}: '${node.name}' depends on itself`);
    if (known !== undefined) return known;
    this.#frames.set(node.name, null);
    const callee = this.#calleeOf(node)!;
    const prefix = `${this.#freePrefix(this.prefix + node.name)}/`;
    const data = node.input.filter((input) => !input.startsWith('^')).map((input) => this.#reference(input));
    const entry = node.input
      .filter((input) => input.startsWith('^'))
      .flatMap((input) => this.#controls(input.slice(1)));
    const parameters = callee.signature?.input_arg ?? [];
    this.expansion.inlined.set(prefix, {
      functionName: callee.signature?.name ?? '',
      args: new Map(parameters.map(({ name }, i) => [name, data[i]])),
    });
    const dependsOnThis = data.some((input) => !this.#isArgument(input)) || entry.length > 0;
    const frame = this.expansion.expand(callee, prefix, data, dependsOnThis ? entry : [...entry, ...this.entry]);
    this.#frames.set(node.name, frame);
    return frame;
  }

  /** A prefix below which no node of this body lies. */
  #freePrefix(name: string): string {
    const own = name.slice(this.prefix.length);
    const taken = this.fn.node_def.some((node) => node.name.startsWith(`${own}/`));
    return taken ? this.#freePrefix(`${name}_body`) : name;
  }

  #emitNode(node: NodeDef): void {
    if (node.op === 'SymbolicGradient') {
      throw new RangeError(`${this.#label}: '${node.name}' is a SymbolicGradient, which is not supported`);
    }
    const data: string[] = [];
    const controls: string[] = [];
    for (const input of node.input) {
      if (input.startsWith('^')) controls.push(...this.#controls(input.slice(1)));
      else data.push(this.#reference(input));
    }
    // Constants wait for nothing, so that shapes can follow from them; what uses them does.
    const isConstant = (i: number) => this.#nodes.get(node.input[i].split(':')[0])?.op === 'Const';
    const waits = controls.length > 0 || data.some((input, i) => !this.#isArgument(input) && !isConstant(i));
    const entry = waits || node.op === 'Const' ? [] : this.entry;
    this.expansion.nodes.push({
      name: this.prefix + node.name,
      op: node.op,
      device: node.device,
      input: [...data, ...[...new Set([...controls, ...entry])].map((name) => `^${name}`)],
      attr: this.#attrs(node),
    });
  }

  #isArgument(reference: string): boolean {
    return !reference.startsWith(this.prefix) || !reference.includes(':');
  }

  #attrs(node: NodeDef): Record<string, Init<AttrValue>> {
    const { nameOf, resourceSuffix } = this.expansion.options;
    const attrs: Record<string, Init<AttrValue>> = {};
    for (const [name, value] of Object.entries(node.attr)) {
      // Places beside nodes that may not be there under that name.
      if (name === '_class') continue;
      if (value.func) attrs[name] = { func: { ...value.func, name: nameOf(value.func.name) } };
      else if (value.list && value.list.func.length > 0) {
        attrs[name] = { list: { func: value.list.func.map((fn) => ({ ...fn, name: nameOf(fn.name) })) } };
      } else attrs[name] = value;
    }
    if (opInfo(node.op)?.attrs.has('shared_name')) {
      const given = Buffer.from(node.attr['shared_name']?.s ?? []).toString();
      attrs['shared_name'] = { s: Buffer.from((given === '' ? node.name : given) + resourceSuffix) };
    }
    return attrs;
  }

  /** An input as a GraphDef has it, for one as a FunctionDef has it: `arg`, `node:output:index`. */
  #reference(input: string): string {
    const [name, output, index = '0', ...rest] = input.split(':');
    const argument = this.#args.get(name);
    if (argument !== undefined && (output === undefined || Number(output) === 0) && rest.length === 0) return argument;
    const node = this.#nodes.get(name);
    if (node === undefined || output === undefined || !/^\d+$/.test(index) || rest.length > 0) {
      throw new RangeError(`${this.#label}: the input '${input}' is not there`);
    }
    const callee = this.#calleeOf(node);
    if (callee === null) return `${this.prefix}${name}:${this.#outputOffset(node, output) + Number(index)}`;
    const direct = callee.signature?.output_arg.findIndex((arg) => arg.name === output) ?? -1;
    const position = calls.has(node.op) ? Number(index) : direct;
    const found = this.#frameOf(node).outputs[position];
    if (found === undefined) throw new RangeError(`${this.#label}: the input '${input}' is not there`);
    return found;
  }

  /** Nodes that have run when the named one has. */
  #controls(name: string): readonly string[] {
    if (this.#args.has(name)) return [];
    const node = this.#nodes.get(name);
    if (node === undefined) throw new RangeError(`${this.#label}: the node '${name}' is not there`);
    return this.#calleeOf(node) === null ? [this.prefix + name] : this.#frameOf(node).exits;
  }

  /** How many tensors come before an output, which may be a list. */
  #outputOffset(node: NodeDef, output: string): number {
    const info = opInfo(node.op);
    if (info === undefined) throw new RangeError(`${this.#label}: unknown operation '${node.op}' ('${node.name}')`);
    let offset = 0;
    for (const arg of info.outputs) {
      if (arg.name === output) return offset;
      if (arg.numberAttr !== null) offset += Number(toBigInt(node.attr[arg.numberAttr]?.i ?? 0));
      else offset += arg.typeListAttr === null ? 1 : (node.attr[arg.typeListAttr]?.list?.type.length ?? 0);
    }
    throw new RangeError(`${this.#label}: '${node.name}' (${node.op}) has no output '${output}'`);
  }
}

/** The dtypes of a function's arguments. */
export function argumentDTypes(fn: FunctionDef): ReturnType<typeof dtypeName>[] {
  return (fn.signature?.input_arg ?? []).map((arg) => {
    if (arg.type !== 0 && arg.number_attr === '' && !arg.is_ref) return dtypeName(arg.type);
    throw new RangeError(`function '${fn.signature?.name}': expected an argument '${arg.name}' of one dtype`);
  });
}
