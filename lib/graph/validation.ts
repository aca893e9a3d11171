/** What a GraphDef must be for TensorFlow to take it or refuse it: some of what is wrong ends its process instead. */

import { opInfo } from '../core/op-info';
import type { AttrValue, FunctionDef, GraphDef, NodeDef, TensorProto } from '../proto/messages';
import { checkFrames } from './frames';
import { checkInferred } from './inference';
import { Scopes } from './scopes';
import { checkTensor, countElements, repetitionLimit } from './tensor-check';

/** The field of an AttrValue that holds an attribute of each kind. */
const fields: Record<string, AttrValue['value']> = {
  string: 's',
  int: 'i',
  float: 'f',
  bool: 'b',
  type: 'type',
  shape: 'shape',
  tensor: 'tensor',
  func: 'func',
};

/** Deepest that functions may call one another: each level takes of the stack when they are put into one graph. */
const deepest = 500;

/** Element types above this are of references, which arguments have and attributes do not: a run would not end. */
const firstReference = 100;

function fail(problem: string): never {
  throw new RangeError(problem);
}

/** Where a node is, for an error. */
function place(node: NodeDef, body: FunctionDef | null): string {
  return `'${node.name}' (${node.op})${body === null ? '' : ` of function '${body.signature?.name ?? ''}'`}`;
}

/** Kernels look attributes up without asking whether they are there, or of which kind they are. */
function checkAttrs(node: NodeDef, body: FunctionDef | null): void {
  const info = opInfo(node.op);
  if (info === undefined) return;
  for (const { name, kind, hasDefault } of info.attrs.values()) {
    const field = kind.startsWith('list(') ? 'list' : fields[kind];
    const given = node.attr[name]?.value;
    if (given === 'type' && node.attr[name].type > firstReference) {
      fail(`${place(node, body)} has a reference type for its attribute '${name}'`);
    }
    if (given === field || (given === undefined && hasDefault)) continue;
    // In a function with parameters, '$T' stands for the caller's value.
    if (given === 'placeholder' && body !== null) continue;
    const came = given === undefined ? 'nothing' : `another kind ('${given}')`;
    fail(`${place(node, body)} has ${came} for its attribute '${name}', a ${kind}`);
  }
}

/** How many tensors an operation takes; unknown for those that the registry does not know. */
function arityOf(node: NodeDef): number | undefined {
  return opInfo(node.op)?.inputs.reduce((count, { numberAttr, typeListAttr }) => {
    if (numberAttr !== null) return count + Number(node.attr[numberAttr]?.i ?? 1);
    return count + (typeListAttr === null ? 1 : (node.attr[typeListAttr]?.list?.type.length ?? 0));
  }, 0);
}

/** Inputs are looked at by number before anything counts them. In functions one name may stand for a list of tensors. */
function checkArity(node: NodeDef, body: FunctionDef | null): void {
  const expected = body === null ? arityOf(node) : undefined;
  const given = node.input.filter((input) => !input.startsWith('^')).length;
  if (expected !== undefined && expected !== given) {
    fail(`${place(node, body)} takes ${expected} inputs, and has ${given}`);
  }
}

/** Lowered, a loop without variables has nowhere to begin: running it ends the process. */
function checkVariables(node: NodeDef, body: FunctionDef | null): void {
  if (!/^(Stateless)?While$/.test(node.op) || node.input.some((input) => !input.startsWith('^'))) return;
  fail(`${place(node, body)} is a loop without variables`);
}

/** All attributes of these, those of the functions among them included. */
function* attrValues(attrs: Record<string, AttrValue>): Generator<AttrValue> {
  for (const value of Object.values(attrs)) {
    yield value;
    for (const { attr } of [...(value.func ? [value.func] : []), ...(value.list?.func ?? [])]) yield* attrValues(attr);
  }
}

/** Sizes and contents are taken on trust. */
class Values {
  readonly #limit = repetitionLimit();
  #repeated = 0;

  check(attrs: Record<string, AttrValue>, where: string): void {
    for (const { shape, tensor, list } of attrValues(attrs)) {
      for (const one of [shape, ...(list?.shape ?? [])]) if (one) countElements(one, true, `an attribute of ${where}`);
      for (const one of [tensor, ...(list?.tensor ?? [])]) if (one) this.#checkTensor(one, `a tensor of ${where}`);
    }
  }

  #checkTensor(tensor: TensorProto, where: string): void {
    const repeated = checkTensor(tensor, where);
    this.#repeated += repeated;
    // A few bytes may stand for a tensor of any size.
    if (this.#repeated <= this.#limit) return;
    const mebibytes = (bytes: number) => `${Math.ceil(bytes / 2 ** 20)} MiB`;
    throw new RangeError(
      `${where} repeats its last value over ${mebibytes(repeated)}; all may to ${mebibytes(this.#limit)}, a quarter of memory`,
    );
  }
}

/** A constant's tensor is read as the element type that its node states. */
function checkConstant(node: NodeDef, body: FunctionDef | null): void {
  if (node.op !== 'Const' && node.op !== 'HostConst') return;
  const { dtype, value } = node.attr;
  if (dtype.value !== 'type' || value.value !== 'tensor' || value.tensor === null) return;
  if (value.tensor.dtype !== dtype.type) {
    fail(`${place(node, body)} is of element type ${dtype.type}, its value of ${value.tensor.dtype}`);
  }
}

/** Where a loop of TensorFlow 1 begins anew, one value comes from outside; importing counts on that. */
function checkMerges(nodes: readonly NodeDef[], body: FunctionDef | null): void {
  const backEdges = new Set(nodes.filter(({ op }) => /^(Ref)?NextIteration$/.test(op)).map(({ name }) => name));
  if (backEdges.size === 0) return;
  for (const node of nodes) {
    if (!/^(Ref)?Merge$/.test(node.op)) continue;
    const data = node.input.filter((input) => !input.startsWith('^'));
    const outside = data.filter((input) => !backEdges.has(input.replace(/:.*$/s, '')));
    if (outside.length < data.length && outside.length !== 1) {
      fail(`${place(node, body)} begins a loop with ${outside.length} values from outside it, not one`);
    }
  }
}

/** A function gives each of its outputs. */
function checkOutputs(body: FunctionDef): void {
  const { signature, ret, control_ret } = body;
  if (signature === null) fail('a function has no signature');
  for (const { name } of signature.output_arg) {
    if (!Object.hasOwn(ret, name)) fail(`function '${signature.name}' does not say what its output '${name}' is`);
  }
  for (const name of signature.control_output) {
    if (!Object.hasOwn(control_ret, name)) fail(`function '${signature.name}' lacks its control output '${name}'`);
  }
}

/** Names of the functions that an operation names or is. */
function called(node: NodeDef, functions: ReadonlyMap<string, FunctionDef>): string[] {
  const inAttrs = Object.values(node.attr).flatMap(({ func, list }) => [func, ...(list?.func ?? [])]);
  const names = inAttrs.flatMap((one) => (one === null || one === undefined ? [] : [one.name]));
  return [node.op, ...names].filter((name) => functions.has(name));
}

/** A function that calls itself is put into its caller without end. */
function checkCalls(functions: ReadonlyMap<string, FunctionDef>): void {
  const depths = new Map<string, number>();
  const depthOf = (name: string, callers: ReadonlySet<string>): number => {
    const known = depths.get(name);
    if (known !== undefined) return known;
    if (callers.has(name)) fail(`function '${name}' calls itself, by ${[...callers].join(', ')}`);
    if (callers.size >= deepest) fail(`functions call one another more than ${deepest} deep`);
    const inner = new Set([...callers, name]);
    const callees = functions.get(name)!.node_def.flatMap((node) => called(node, functions));
    const depth = 1 + Math.max(0, ...[...new Set(callees)].map((callee) => depthOf(callee, inner)));
    depths.set(name, depth);
    return depth;
  };
  for (const name of functions.keys()) depthOf(name, new Set());
}

function checkAll(graph: GraphDef): void {
  const functions = new Map<string, FunctionDef>();
  for (const body of graph.library?.function ?? []) {
    checkOutputs(body);
    functions.set(body.signature!.name, body);
  }
  const values = new Values();
  const check = (nodes: readonly NodeDef[], body: FunctionDef | null): void => {
    for (const node of nodes) {
      checkAttrs(node, body);
      checkArity(node, body);
      checkVariables(node, body);
      values.check(node.attr, place(node, body));
      checkConstant(node, body);
    }
    checkMerges(nodes, body);
  };
  check(graph.node, null);
  for (const body of functions.values()) {
    check(body.node_def, body);
    values.check(body.attr, `function '${body.signature!.name}'`);
    for (const { attr } of Object.values(body.arg_attr)) values.check(attr, `function '${body.signature!.name}'`);
  }
  checkCalls(functions);
  const scopes = new Scopes(graph);
  for (const scope of scopes) checkFrames(scope);
  checkInferred(graph, scopes);
}

/**
 * Checks what TensorFlow takes for granted.
 *
 * @throws RangeError that names the node and what is wrong with it.
 */
export function checkGraphDef(graph: GraphDef): void {
  try {
    checkAll(graph);
  } catch (cause) {
    throw new RangeError(`the GraphDef is damaged: ${(cause as Error).message}`, { cause });
  }
}
