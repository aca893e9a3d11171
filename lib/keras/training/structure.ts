/** The forms that inputs, outputs, targets, losses and metrics come in: leaves, lists, records by name. */

import { isRecord, mapTree, type Tree } from '../../core/tree';

/** Whether two structures have the same form, lists of the same length and records with the same keys. */
export function sameForm(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => sameForm(item, b[i]));
  if (isRecord(a) && isRecord(b)) {
    const keys = Object.keys(a);
    return sameNames(keys, Object.keys(b)) && keys.every((key) => sameForm(a[key], b[key]));
  }
  return !isNested(a) && !isNested(b);
}

/** Whether a value is a list or a record rather than a leaf. */
export function isNested(value: unknown): value is unknown[] | Record<string, unknown> {
  return Array.isArray(value) || isRecord(value);
}

/** Whether two lists hold the same names, in any order. */
export function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}

/** A structure as an error shows it: `[*, {kind: *}]`. */
export function showForm(tree: unknown): string {
  if (Array.isArray(tree)) return `[${tree.map(showForm).join(', ')}]`;
  if (isRecord(tree)) {
    return `{${Object.keys(tree)
      .map((key) => `${key}: ${showForm(tree[key])}`)
      .join(', ')}}`;
  }
  return '*';
}

/** The part of a structure at the end of a path. */
export function at(tree: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((part, key) => (part as Record<string | number, unknown>)[key], tree);
}

/** A tree of another leaf type with the same form. */
export function fill<T>(tree: unknown, value: T): Tree<T> {
  return mapTree(tree as Tree<unknown>, () => value);
}
