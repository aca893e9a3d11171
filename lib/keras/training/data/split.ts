import type { EagerTensor } from '../../../core/tensor';
import { slice } from '../../../ops';
import type { Batch } from './batch';

/** Rows `from` … `to` of each column. */
export function sliceRows(batch: Batch, from: number, to: number): Batch {
  const columns = batch.columns.map((column) => {
    const rest = column.shape.slice(1);
    return slice(column, [from, ...rest.map(() => 0)], [to - from, ...rest]) as EagerTensor;
  });
  return { ...batch, columns, rows: to - from };
}

/**
 * Keeps the last part of the data for validation.
 *
 * @param fraction of the samples, in (0, 1).
 * @throws RangeError when one of the parts would be empty.
 */
export function splitForValidation(call: string, batch: Batch, fraction: number): { train: Batch; validation: Batch } {
  const at = Math.floor(batch.rows * (1 - fraction));
  if (at === 0 || at === batch.rows) {
    throw new RangeError(
      `${call}: validationSplit ${fraction} of ${batch.rows} samples leaves nothing to train or to validate on`,
    );
  }
  return { train: sliceRows(batch, 0, at), validation: sliceRows(batch, at, batch.rows) };
}
