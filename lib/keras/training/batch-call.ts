/** `trainOnBatch` and `testOnBatch`. */

import { withContext } from '../../core/context';
import { eagerContext } from '../../core/eager-context';
import { constant } from '../../core/convert';
import type { EagerTensor } from '../../core/tensor';
import type { Logs } from '../callbacks';
import { boolean, nullable, readOptions, value } from '../fields';
import { checkTargets } from './check-targets';
import { runBatch } from './execute-stream';
import type { Batch } from './data/batch';
import { sampleWeightsOf, type ClassWeight } from './data/class-weight';
import type { DataTree } from './data/columns';
import type { ModelRun } from './model-run';
import { dataField } from './run-options';
import { inOrder } from './steps';

/** Options of `testOnBatch`. */
export interface BatchOptions {
  /** One factor per sample. */
  sampleWeight?: DataTree | null;
  /** Give a record rather than a list. */
  returnDict?: boolean;
}

/** Options of `trainOnBatch`. */
export interface TrainOnBatchOptions extends BatchOptions {
  /** Factors by class. */
  classWeight?: ClassWeight | null;
}

const testFields = { sampleWeight: dataField, returnDict: boolean(false) };
const trainFields = { ...testFields, classWeight: nullable(value<ClassWeight>()) };

export async function batchCall(
  run: ModelRun,
  kind: 'train' | 'test',
  x: DataTree,
  y: DataTree | null | undefined,
  givenOptions: TrainOnBatchOptions = {},
): Promise<number | number[] | Logs> {
  const call = `${kind}OnBatch`;
  const compiled = run.requireCompiled(call);
  const options = readOptions(
    kind === 'train' ? trainFields : testFields,
    givenOptions,
    call,
  ) as unknown as Required<TrainOnBatchOptions>;
  const given = run.read(call, x, y, options.sampleWeight);
  checkTargets(call, compiled, given);
  const batch = withClassWeight(given, options.classWeight ?? null, call);
  const release = run.lock.acquire(call);
  try {
    const step = run.step(kind, batch);
    step.reset.run();
    await runBatch(step, batch.columns);
    const logs = step.report.read();
    if (options.returnDict) return logs;
    const results = inOrder(run.model, Object.keys(logs)).map((name) => logs[name]);
    return results.length === 1 ? results[0] : results;
  } finally {
    release();
  }
}

/** The batch with the sample weights that its classes ask for. */
export function withClassWeight(batch: Batch, classWeight: ClassWeight | null, call: string): Batch {
  if (classWeight === null) return batch;
  const { form, columns, labels } = batch;
  if (form.sampleWeight !== null)
    throw new TypeError(`${call}: expected at most one of classWeight and sampleWeight, received both`);
  if (typeof form.y !== 'number') throw new TypeError(`${call}: expected a single array of targets y with classWeight`);
  const weights = sampleWeightsOf(columns[form.y], classWeight, call);
  const column = withContext(eagerContext, () => constant(weights)) as EagerTensor;
  return {
    ...batch,
    columns: [...columns, column],
    labels: [...labels, 'classWeight'],
    form: { ...form, sampleWeight: columns.length },
  };
}
