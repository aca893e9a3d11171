import type { CallbacksOption, Logs } from '../callbacks';
import { boolean, readOptions } from '../fields';
import { checkTargets } from './check-targets';
import { BatchStream, isBatchSource } from './data/stream';
import type { ModelRun } from './model-run';
import {
  batchSizeField,
  batchSizeFor,
  callbacksField,
  dataField,
  resolveVerbosity,
  signalField,
  stepsField,
  verboseField,
  type Verbosity,
} from './run-options';
import { inOrder } from './steps';
import { inBatches, runTest, stepsOf, type TestData } from './test-run';
import type { DataTree } from './data/columns';

/** Options of `evaluate`. */
export interface EvaluateOptions {
  /** Samples per batch; default 32. */
  batchSize?: number | null;
  verbose?: Verbosity;
  /** One factor per sample, or per sample and step; one array per output where there are several. */
  sampleWeight?: DataTree | null;
  /** Batches at most. */
  steps?: number | null;
  /** TensorFlow.js's name of `steps`. */
  batches?: number | null;
  callbacks?: CallbacksOption;
  /** Give a record rather than a list. */
  returnDict?: boolean;
  /** Ends the run; the promise is rejected with its reason. */
  signal?: AbortSignal | null;
}

const fields = {
  batchSize: batchSizeField,
  verbose: verboseField,
  sampleWeight: dataField,
  steps: stepsField,
  batches: stepsField,
  callbacks: callbacksField,
  returnDict: boolean(false),
  signal: signalField,
};

type Read = Required<EvaluateOptions> & { verbose: Verbosity };

export async function evaluate(
  run: ModelRun,
  x: unknown,
  y: unknown,
  given: EvaluateOptions = {},
): Promise<number | number[] | Logs> {
  run.requireCompiled('evaluate');
  const options = readOptions(fields, given, 'evaluate') as unknown as Read;
  const steps = options.steps ?? options.batches;
  const data = testData(run, 'evaluate', x, y, options.sampleWeight, options.batchSize, steps);
  const verbose = resolveVerbosity(options.verbose, 2);
  const release = run.lock.acquire('evaluate');
  const control = run.begin('test', options.signal ?? null);
  try {
    control.check();
    const params = { verbose, epochs: 1, steps: stepsOf(data) };
    const callbacks = run.callbacks(options.callbacks, params);
    const logs = await runTest(run, 'evaluate', data, callbacks, control);
    if (options.returnDict) return logs;
    const results = inOrder(run.model, Object.keys(logs)).map((name) => logs[name]);
    return results.length === 1 ? results[0] : results;
  } finally {
    run.end('test', control);
    release();
  }
}

/** Data to evaluate on, read and checked. */
export function testData(
  run: ModelRun,
  call: string,
  x: unknown,
  y: unknown,
  sampleWeight: unknown,
  batchSize: number | null,
  steps: number | null,
): TestData {
  if (isBatchSource(x)) {
    refuseBesideBatches(call, { y, sampleWeight, batchSize });
    return { stream: new BatchStream(call, x, run.hints, true), steps: steps ?? Infinity };
  }
  const batch = run.read(call, x, y, sampleWeight);
  checkTargets(call, run.requireCompiled(call), batch);
  return inBatches(batch, batchSizeFor(batchSize, batch.rows, steps), steps);
}

/** Something that yields batches holds its own targets and weights and cuts its own batches. */
export function refuseBesideBatches(call: string, given: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null || value === false) continue;
    throw new TypeError(
      `${call}: expected no ${name} beside data that comes in batches; let it yield [x, y, sampleWeight]` +
        (name === 'y' ? ' (options come third)' : ''),
    );
  }
}
