import type { Tensor } from '../core/tensor';

const masks = new WeakMap<Tensor, Tensor>();

/** The mask that a layer attached to its output: true (or 1) where a step or sample counts; undefined when there is none. */
export function getMask(tensor: Tensor): Tensor | undefined {
  return masks.get(tensor);
}

/** Attaches a mask to a tensor; `null` takes it away. */
export function setMask(tensor: Tensor, mask: Tensor | null | undefined): void {
  if (mask) masks.set(tensor, mask);
  else masks.delete(tensor);
}
