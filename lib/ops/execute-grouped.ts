import type { Attrs, OpInput } from '../core/context';
import { execute } from '../core/execute';
import type { Tensor } from '../core/tensor';

/**
 * Runs an operation that has a list among its outputs.
 *
 * @param sizes per output in order: the length of a list, or null for a single tensor.
 * @returns one entry per output: a tensor or a list of them.
 */
export function executeGrouped<Outputs>(
  type: string,
  inputs: readonly OpInput[],
  attrs: Attrs | undefined,
  sizes: readonly (number | null)[],
): Outputs {
  const count = sizes.reduce<number>((sum, size) => sum + (size ?? 1), 0);
  const flat = execute(type, inputs, attrs, count);
  let next = 0;
  const take = (size: number | null): Tensor | Tensor[] => {
    const start = next;
    next += size ?? 1;
    return size === null ? flat[start] : flat.slice(start, next);
  };
  return sizes.map(take) as Outputs;
}
