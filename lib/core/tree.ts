/** Nested structures: arrays and plain records whose leaves are tensors or whatever else a caller keeps in them. */

/** A leaf, or a list or record of structures. */
export type Tree<T> = T | Tree<T>[] | { [key: string]: Tree<T> };

/** Records are plain objects; class instances, typed arrays, tensors are leaves. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (value === null || typeof value !== 'object') return false;
  const prototype = Object.getPrototypeOf(value) as unknown;
  // A record from another realm (a worker's or a test's context) has another Object.prototype, itself a root.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Record keys are visited in sorted order, as TensorFlow's nest does, so that equal records flatten alike. */
function sortedKeys(record: object): string[] {
  return Object.keys(record).sort();
}

/** The leaves in order. */
export function flatten<T>(tree: Tree<T>, leaves: T[] = []): T[] {
  if (Array.isArray(tree)) {
    for (const branch of tree) flatten(branch, leaves);
  } else if (isRecord(tree)) {
    for (const key of sortedKeys(tree)) flatten((tree as Record<string, Tree<T>>)[key], leaves);
  } else {
    leaves.push(tree as T);
  }
  return leaves;
}

/** A structure of the same form with each leaf replaced. */
export function mapTree<T, U>(tree: Tree<T>, change: (leaf: T) => U): Tree<U> {
  if (Array.isArray(tree)) return tree.map((branch) => mapTree(branch, change));
  if (isRecord(tree)) {
    const branches = sortedKeys(tree).map((key) => [key, mapTree((tree as Record<string, Tree<T>>)[key], change)]);
    return Object.fromEntries(branches) as Record<string, Tree<U>>;
  }
  return change(tree as T);
}

/** The form of `tree` filled with new leaves, in flatten's order. */
export function pack<T, U>(tree: Tree<T>, leaves: readonly U[]): Tree<U> {
  let next = 0;
  const packed = mapTree(tree, () => leaves[next++]);
  if (next !== leaves.length) throw new RangeError(`pack: expected ${next} leaves, received ${leaves.length}`);
  return packed;
}
