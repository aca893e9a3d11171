/** Tensors by name in a checkpoint's files, through TensorFlow's own operations. */

import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withContext } from '../core/context';
import { constant } from '../core/convert';
import type { DType } from '../core/dtype';
import { withDevice } from '../core/device-scope';
import { executeAsync } from '../core/eager-async';
import { eagerContext } from '../core/eager-context';
import { untrack } from '../core/scope';
import type { EagerTensor, Tensor } from '../core/tensor';

function names(values: readonly string[]): Tensor {
  const tensor = withContext(eagerContext, () => constant([...values], [values.length], 'string'));
  untrack(tensor);
  return tensor;
}

function scalar(value: string): Tensor {
  const tensor = withContext(eagerContext, () => constant([value], [], 'string'));
  untrack(tensor);
  return tensor;
}

function restoreInputs(prefix: string, keys: readonly string[]): Tensor[] {
  return [scalar(prefix), names(keys), names(keys.map(() => ''))];
}

/**
 * Reads tensors. For files from outside call `readBundleIndex` before, which refuses damaged ones.
 *
 * @param keys names of tensors.
 * @param dtypes the element type of each.
 * @throws TensorFlowError NOT_FOUND for a name that is not there, DATA_LOSS for a wrong checksum.
 */
export async function readTensors(
  prefix: string,
  keys: readonly string[],
  dtypes: readonly DType[],
): Promise<EagerTensor[]> {
  if (keys.length === 0) return [];
  // Only the CPU reads files, whatever device is in force.
  return withDevice('', () =>
    executeAsync('RestoreV2', restoreInputs(prefix, keys), { dtypes: [...dtypes] }, keys.length),
  );
}

/** The same at once, on this thread. */
export function readTensorsSync(prefix: string, keys: readonly string[], dtypes: readonly DType[]): EagerTensor[] {
  if (keys.length === 0) return [];
  return withDevice('', () =>
    withContext(eagerContext, () => {
      const attrs = { dtypes: [...dtypes] };
      return eagerContext.run('RestoreV2', restoreInputs(prefix, keys), attrs, keys.length) as EagerTensor[];
    }),
  );
}

/**
 * Writes tensors to `<prefix>.index` and `<prefix>.data-00000-of-00001`. They are written elsewhere and moved there when
 * they are complete.
 *
 * @param entries tensors that hold data, by name; at least one.
 */
export async function writeBundle(prefix: string, entries: ReadonlyMap<string, Tensor>): Promise<void> {
  if (entries.size === 0) throw new RangeError('writeBundle: expected at least one tensor');
  // TensorFlow writes a table, whose keys must come in the order of their bytes.
  const keys = [...entries.keys()].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  await mkdir(dirname(prefix), { recursive: true });
  const directory = `${prefix}_temp_${randomUUID()}`;
  const part = join(directory, 'part-00000-of-00001');
  try {
    const tensors = keys.map((key) => entries.get(key)!);
    const dtypes = tensors.map(({ dtype }) => dtype);
    const inputs = [scalar(part), names(keys), names(keys.map(() => '')), tensors];
    await withDevice('', () => executeAsync('SaveV2', inputs, { dtypes }));
    await withDevice('', () =>
      executeAsync('MergeV2Checkpoints', [names([part]), scalar(prefix)], { delete_old_dirs: true }),
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
