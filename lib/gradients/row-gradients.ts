/** Gradients of gathered rows, as they were before repeated rows were added up. */

import type { Tensor } from '../core/tensor';

/** The parts of a gradient that belong to single gathered rows. */
export interface RowGradient {
  /** One row per index, [n, ...]; the gradient is their sum by index. */
  values: Tensor;
  /** Which row of the gradient each belongs to, [n]. */
  indices: Tensor;
}

const parts = new WeakMap<Tensor, RowGradient>();

/** Remembers what a gradient is the sum of. Keras's optimizers square such parts one by one. */
export function withRows(gradient: Tensor, rows: RowGradient): Tensor {
  parts.set(gradient, rows);
  return gradient;
}

/** What a gradient is the sum of; undefined for one that does not come from gathering alone. */
export function rowsOf(gradient: Tensor): RowGradient | undefined {
  const rows = parts.get(gradient);
  return rows === undefined || rows.values.isDisposed || rows.indices.isDisposed ? undefined : rows;
}
