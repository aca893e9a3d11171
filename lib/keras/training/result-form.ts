/** Results of steps that were not traced: their tensors, and their form. */

import type { Tensor } from '../../core/tensor';
import { flatten, mapTree, type Tree } from '../../core/tree';

type Leaf = Tensor | null | undefined;

/** The tensors in a result. */
export function leavesOf(result: unknown): Tensor[] {
  return flatten<Leaf>(result as Tree<Leaf>).filter((leaf): leaf is Tensor => leaf !== null && leaf !== undefined);
}

/** The same form with other tensors. */
export function refill(result: unknown, tensors: readonly Tensor[]): unknown {
  let next = 0;
  return mapTree<Leaf, Leaf>(result as Tree<Leaf>, (leaf) =>
    leaf === null || leaf === undefined ? leaf : tensors[next++],
  );
}
