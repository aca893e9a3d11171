/** The objects that are saved, numbered as the object graph has them. */

import type { Tensor } from '../../core/tensor';
import { isRecord } from '../../core/tree';
import { childrenOf, isTrackable, spread } from '../../checkpoint/trackable';
import { Variable, variableOf } from '../../ops/variable';
import { Asset, assetOf } from '../asset';
import { RestoredObject, RestoredResource } from '../object-graph';
import { factsOf, isSavableFunction, type SavableFunction, type SavedFunctionFacts } from './traces';

/** Key of a method that gives functions to be saved with an object, by name, beside those in its properties. */
export const savedFunctions: unique symbol = Symbol('savedFunctions');

/** An object that says itself which functions are saved with it. */
export interface FunctionOwner {
  [savedFunctions]?(): Readonly<Record<string, SavableFunction>>;
}

/** What an object is saved as. */
export type NodeKind =
  | { readonly kind: 'object' | 'list' | 'dict' | 'signatures' }
  | { readonly kind: 'variable'; readonly variable: Variable }
  | { readonly kind: 'constant'; readonly tensor: Tensor }
  | { readonly kind: 'captured'; readonly tensorName: string; readonly functionName: string }
  | { readonly kind: 'asset'; readonly asset: Asset }
  | { readonly kind: 'resource'; readonly resource: RestoredResource }
  | { readonly kind: 'function' | 'bare'; readonly facts: SavedFunctionFacts };

export interface TreeNode {
  readonly id: number;
  readonly content: NodeKind;
  readonly children: { name: string; id: number }[];
  /** Names of the edges that lead to it from the root: the way that was found first. */
  readonly path: readonly string[];
}

/** Children of the root that this writes itself. */
const reserved = new Set(['signatures']);
const captured = '_captured_variables';

export class ObjectTree {
  readonly nodes: TreeNode[] = [];
  readonly #ids = new Map<object, number>();
  readonly #open: { node: TreeNode; object: object }[] = [];

  /** @param root a module, a record, a list, a Keras layer or model, or an object that was loaded. */
  constructor(root: object) {
    this.#add(root, [], true);
    this.#walk();
    this.#prune();
  }

  /** Adds what is not reached from the root. */
  attach(parent: number, name: string, content: NodeKind, object?: object): number {
    const id = this.#make(content, [...this.nodes[parent].path, name], object);
    this.nodes[parent].children.push({ name, id });
    this.#walk();
    return id;
  }

  /**
   * The node by which a function captures a tensor.
   *
   * @throws TypeError for a resource that nothing here can make again.
   */
  capture(tensor: Tensor, label: string): number {
    const variable = variableOf(tensor);
    const owner = variable ?? assetOf(tensor);
    const known = this.#ids.get(owner ?? tensor);
    if (known !== undefined) return known;
    if (variable !== undefined) return this.#attachTo(captured, { kind: 'variable', variable }, variable);
    if (owner instanceof Asset) return this.#attachTo('_captured_assets', { kind: 'asset', asset: owner }, owner);
    if (tensor.home !== null || tensor.dtype === 'resource' || tensor.dtype === 'variant') {
      throw new TypeError(
        `save: the function '${label}' captures ${tensor.describe()}, which cannot be saved; ` +
          'variables, assets, constants and the tables of a loaded model can',
      );
    }
    return this.#make({ kind: 'constant', tensor }, [], tensor);
  }

  /** The node by which a gradient takes a tensor out of the function it belongs to. */
  captureOfBody(tensorName: string, functionName: string): number {
    return this.#make({ kind: 'captured', tensorName, functionName }, []);
  }

  /** Puts an object that only a function holds into a list below the root. */
  #attachTo(list: string, content: NodeKind, object: object): number {
    const at = this.nodes[0].children.find(({ name }) => name === list);
    const parent = at?.id ?? this.attach(0, list, { kind: 'list' });
    return this.attach(parent, String(this.nodes[parent].children.length), content, object);
  }

  #make(content: NodeKind, path: readonly string[], object?: object): number {
    const node: TreeNode = { id: this.nodes.length, content, children: [], path };
    this.nodes.push(node);
    if (object !== undefined) {
      this.#ids.set(object, node.id);
      this.#open.push({ node, object });
    }
    return node.id;
  }

  #add(object: object, path: readonly string[], isRoot = false): number {
    const known = this.#ids.get(object);
    return known ?? this.#make(contentOf(object, isRoot, path), path, object);
  }

  #walk(): void {
    for (let next = this.#open.shift(); next !== undefined; next = this.#open.shift()) {
      const { node, object } = next;
      for (const [name, child] of childrenToSave(object, node.content)) {
        node.children.push({ name, id: this.#add(child, [...node.path, name]) });
      }
      if (node.content.kind === 'resource') this.#ids.set(node.content.resource.handle, node.id);
    }
  }

  /** Takes out what holds nothing that is saved. */
  #prune(): void {
    const parents: number[][] = this.nodes.map(() => []);
    for (const { id, children } of this.nodes) for (const child of children) parents[child.id].push(id);
    const holds = this.nodes.map(
      ({ id, content, children, path }) =>
        id === 0 ||
        !['object', 'list', 'dict'].includes(content.kind) ||
        // An empty list of the module itself is part of what it is.
        (content.kind === 'list' && children.length === 0 && path.length === 1),
    );
    const kept = spread(parents, holds);
    const ids = new Map<number, number>();
    for (const { id } of this.nodes) if (kept[id]) ids.set(id, ids.size);
    const nodes = this.nodes.filter(({ id }) => kept[id]);
    this.nodes.splice(
      0,
      this.nodes.length,
      ...nodes.map((node) => ({
        ...node,
        id: ids.get(node.id)!,
        children: node.children.flatMap(({ name, id }) => (kept[id] ? [{ name, id: ids.get(id)! }] : [])),
      })),
    );
    for (const [object, id] of this.#ids) {
      if (kept[id]) this.#ids.set(object, ids.get(id)!);
      else this.#ids.delete(object);
    }
  }
}

function contentOf(object: object, isRoot: boolean, path: readonly string[]): NodeKind {
  if (object instanceof Variable) {
    if (object.isDisposed) throw new Error(`save: the variable '${object.name}' (${path.join('.')}) has been disposed`);
    return { kind: 'variable', variable: object };
  }
  if (object instanceof Asset) return { kind: 'asset', asset: object };
  if (object instanceof RestoredResource) {
    if (object.hasState) {
      throw new TypeError(
        `save: '${path.join('.')}' is a table whose contents can change, which cannot be saved again`,
      );
    }
    return { kind: 'resource', resource: object };
  }
  if (isSavableFunction(object)) {
    const facts = factsOf(object);
    return { kind: 'function', facts };
  }
  if (isRoot) return { kind: 'object' };
  if (Array.isArray(object)) return { kind: 'list' };
  const holdsFunctions = isRecord(object) && Object.values(object).some(isSavableFunction);
  return { kind: isRecord(object) && !holdsFunctions ? 'dict' : 'object' };
}

function* childrenToSave(object: object, { kind }: NodeKind): Generator<[string, object]> {
  if (kind === 'resource') {
    yield* Object.entries((object as RestoredResource).functions);
    return;
  }
  if (kind !== 'object' && kind !== 'list' && kind !== 'dict') return;
  if (object instanceof RestoredObject) {
    for (const [name, child] of Object.entries(object.children)) if (!reserved.has(name)) yield [name, child];
    return;
  }
  const seen = new Set<string>();
  for (const [name, child] of childrenOf(object)) {
    if (reserved.has(name)) continue;
    seen.add(name);
    yield [name, child];
  }
  const functions = (object as FunctionOwner)[savedFunctions]?.() ?? {};
  const own = Object.entries(object).filter(([name]) => !isTrackable(object) || !name.startsWith('_'));
  for (const [name, fn] of [...own, ...Object.entries(functions)]) {
    if (seen.has(name) || !isSavableFunction(fn)) continue;
    seen.add(name);
    // What is called `call` here is what Python calls.
    if (name === 'call') yield ['__call__', fn];
    yield [name, fn];
  }
}
