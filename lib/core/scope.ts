/** Which tensors tidy will free: those made since the innermost scope began. */

import type { Tensor } from './tensor';

let innermost: Set<Tensor> | null = null;

/** Notes a new tensor in the innermost scope. */
export function track(tensor: Tensor): void {
  if (innermost !== null) innermost.add(tensor);
}

/** Takes a tensor out of the innermost scope. */
export function untrack(tensor: Tensor): void {
  if (innermost !== null) innermost.delete(tensor);
}

/** Runs `fn` in a scope of its own; gives its result and what was made and still belongs to the scope. */
export function inScope<T>(fn: () => T): { result: T; made: Set<Tensor> } {
  const outer = innermost;
  const made = new Set<Tensor>();
  innermost = made;
  try {
    return { result: fn(), made };
  } catch (error) {
    for (const tensor of made) tensor.dispose();
    throw error;
  } finally {
    innermost = outer;
  }
}
