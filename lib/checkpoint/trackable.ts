/** What a checkpoint finds in an object: children by name, and values to be saved. */

import { EventEmitter } from 'node:events';
import { Tensor } from '../core/tensor';
import { isRecord } from '../core/tree';
import { Variable } from '../ops/variable';
import type { DType } from '../core/dtype';
import type { Shape } from '../core/shape';

/** Key of a method that lists an object's children under the names that TensorFlow's checkpoints have for them. */
export const trackableChildren: unique symbol = Symbol('trackableChildren');

/** Key of a method that gives an object's own values, by the names of TensorFlow's checkpoint attributes. */
export const checkpointValues: unique symbol = Symbol('checkpointValues');

/** A value of an object in a checkpoint. */
export interface CheckpointValue {
  /** What the value is called outside of the object: a variable's name. */
  readonly fullName: string;
  readonly dtype: DType;
  /** Null where sizes are open. */
  readonly shape: Shape | null;
  /** The value to be saved. */
  read(): Tensor;
  /** Takes a value of this dtype and shape. */
  restore(value: Tensor): void;
}

/** An object that says itself what a checkpoint keeps of it. */
export interface Trackable {
  /** Children by name; what cannot be part of a checkpoint is left out. */
  [trackableChildren]?(): Iterable<readonly [name: string, child: unknown]>;
  [checkpointValues]?(): Readonly<Record<string, CheckpointValue>>;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Objects that hold no state that a checkpoint could keep, and in which to search would lead astray. */
function isOpaque(value: object): boolean {
  return value instanceof Tensor || ArrayBuffer.isView(value) || value instanceof EventEmitter;
}

/** Whether an object lists its children or values itself. */
export function isTrackable(value: unknown): value is Trackable {
  return isObject(value) && (trackableChildren in value || checkpointValues in value);
}

/**
 * The children of an object by name: items of a list, entries of a record or Map, properties of an instance, or what the
 * object lists itself. Only objects.
 */
export function childrenOf(owner: object): [name: string, child: object][] {
  if (owner instanceof Variable || isOpaque(owner)) return [];
  return [...namedValues(owner)]
    .filter((entry): entry is [string, object] => isObject(entry[1]))
    .map(([name, child]) => [name, child]);
}

function namedValues(owner: object): Iterable<readonly [string, unknown]> {
  const children = (owner as Trackable)[trackableChildren];
  if (children !== undefined) return children.call(owner);
  if (Array.isArray(owner)) return owner.map((item: unknown, i): [string, unknown] => [String(i), item]);
  if (owner instanceof Map) return [...(owner as Map<unknown, unknown>)].map(([key, value]) => [String(key), value]);
  if (isRecord(owner)) return Object.entries(owner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.entries(owner);
}

const noValues: Readonly<Record<string, CheckpointValue>> = {};

/** What a checkpoint keeps of an object itself: a variable's value, or what the object says. */
export function valuesOf(owner: object): Readonly<Record<string, CheckpointValue>> {
  if (owner instanceof Variable) return { VARIABLE_VALUE: variableValue(owner) };
  return (owner as Trackable)[checkpointValues]?.() ?? noValues;
}

function variableValue(variable: Variable): CheckpointValue {
  const { path } = variable as { path?: unknown };
  return {
    fullName: typeof path === 'string' ? path : variable.name,
    dtype: variable.dtype,
    shape: variable.shape,
    read: () => variable.read(),
    restore: (value) => void variable.assign(value),
  };
}

/** An object that was reached, with the way to it. */
export interface TrackedNode {
  readonly id: number;
  readonly object: object;
  /** Names of the edges from the root. */
  readonly path: readonly string[];
  readonly children: { name: string; id: number }[];
}

/**
 * All objects that lead from a root to something that can be saved, breadth first, as TensorFlow numbers them. Each
 * comes once, by the shortest way to it.
 */
export function walkObjects(root: object): TrackedNode[] {
  const all = reach(root);
  const kept = leadToState(all);
  const ids = new Map<number, number>();
  for (const { id } of all) if (kept[id]) ids.set(id, ids.size);
  return all
    .filter(({ id }) => kept[id])
    .map(({ id, object, path, children }) => ({
      id: ids.get(id)!,
      object,
      path,
      children: children.flatMap((child) => (kept[child.id] ? [{ name: child.name, id: ids.get(child.id)! }] : [])),
    }));
}

function reach(root: object): TrackedNode[] {
  const nodes: TrackedNode[] = [{ id: 0, object: root, path: [], children: [] }];
  const ids = new Map<object, number>([[root, 0]]);
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at];
    for (const [name, child] of childrenOf(node.object)) {
      let id = ids.get(child);
      if (id === undefined) {
        id = nodes.length;
        ids.set(child, id);
        nodes.push({ id, object: child, path: [...node.path, name], children: [] });
      }
      node.children.push({ name, id });
    }
  }
  return nodes;
}

/** Which nodes are trackable by themselves or have such a one below them; the root is. */
function leadToState(nodes: readonly TrackedNode[]): boolean[] {
  const parents: number[][] = nodes.map(() => []);
  for (const { id, children } of nodes) for (const child of children) parents[child.id].push(id);
  return spread(
    parents,
    nodes.map(({ object }, id) => id === 0 || object instanceof Variable || isTrackable(object)),
  );
}

/** Marks all that leads to what is marked. */
export function spread(parents: readonly (readonly number[])[], marked: boolean[]): boolean[] {
  const open = marked.flatMap((isMarked, id) => (isMarked ? [id] : []));
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const parent of parents[id]) {
      if (marked[parent]) continue;
      marked[parent] = true;
      open.push(parent);
    }
  }
  return marked;
}
