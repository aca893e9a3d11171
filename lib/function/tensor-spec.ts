/** What an argument of a traced function may be. */

import { checkDType, type DType } from '../core/dtype';
import { checkRank, formatShape, isCompatible, type Shape } from '../core/shape';
import { show } from '../core/show';
import type { Tensor } from '../core/tensor';

/** A dtype and a shape, null where a size (or, for the whole shape, the rank) is left open. */
export class TensorSpec {
  readonly shape: Shape | null;
  readonly dtype: DType;
  readonly name: string | undefined;

  constructor(shape: readonly (number | null)[] | null, dtype: DType = 'float32', name?: string) {
    if (shape !== null && !Array.isArray(shape)) {
      throw new TypeError(`TensorSpec: expected a shape (a list of sizes, or null), received ${show(shape)}`);
    }
    checkRank(shape?.length ?? 0, 'TensorSpec');
    for (const size of shape ?? []) {
      if (size !== null && (!Number.isInteger(size) || size < 0)) {
        throw new RangeError(
          `TensorSpec: expected sizes that are integers >= 0 or null, received ${formatShape(shape)}`,
        );
      }
    }
    this.shape = shape === null ? null : [...shape];
    this.dtype = checkDType(dtype, 'TensorSpec');
    this.name = name;
  }

  /** Whether a tensor can be passed where this is asked for. */
  accepts(tensor: Tensor): boolean {
    return tensor.dtype === this.dtype && isCompatible(this.shape, tensor.staticShape);
  }

  toString(): string {
    return `TensorSpec(${formatShape(this.shape)}, ${this.dtype}${this.name === undefined ? '' : `, '${this.name}'`})`;
  }
}
