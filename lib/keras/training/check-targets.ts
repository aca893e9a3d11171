import { withContext } from '../../core/context';
import { eagerContext } from '../../core/eager-context';
import { isFloating } from '../../core/dtype';
import { flatten, type Tree } from '../../core/tree';
import { any, isNaN } from '../../ops';
import { isKerasLoss, type LossIdentifier } from '../losses/registry';
import type { Compiled } from './compile';
import type { Batch } from './data/batch';

/**
 * Refuses targets that are not numbers, which turn every weight into NaN. A loss of one's own may know what to do with
 * them, so only Keras's losses are checked.
 */
export function checkTargets(call: string, compiled: Compiled, batch: Batch): void {
  const losses = flatten<unknown>(compiled.lossOption as Tree<unknown>);
  // Without any, the model's own step makes of them what it likes.
  if (losses.every((loss) => loss === null)) return;
  if (!losses.every((loss) => loss === null || isKerasLoss(loss as LossIdentifier))) return;
  for (const index of flatten<number | null>(batch.form.y as Tree<number | null>)) {
    if (index === null) continue;
    const { dtype } = batch.columns[index];
    if (dtype === 'string')
      throw new TypeError(`${call}: expected numbers in ${batch.labels[index]}, received strings`);
    if (!isFloating(dtype)) continue;
    const hasNaN = withContext(eagerContext, () => any(isNaN(batch.columns[index]))).dataSync()[0];
    if (hasNaN) throw new RangeError(`${call}: expected numbers in ${batch.labels[index]}, received NaN`);
  }
}
