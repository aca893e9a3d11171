import type { CallbackList, CallbacksOption } from '../callbacks';
import { readOptions } from '../fields';
import type { Tensor } from '../../core/tensor';
import { runArrays } from './execute-batches';
import { runBatch, runStream } from './execute-stream';
import type { Batch } from './data/batch';
import { BatchStream, isBatchSource } from './data/stream';
import type { ModelRun } from './model-run';
import {
  batchSizeField,
  batchSizeFor,
  callbacksField,
  resolveVerbosity,
  signalField,
  stepsField,
  verboseField,
  type Verbosity,
} from './run-options';
import type { RunControl } from './run-control';

/** Options of `predict`. */
export interface PredictOptions {
  /** Samples per batch; default 32. */
  batchSize?: number | null;
  /** 'auto' is a bar on a terminal when there are several batches, and silence elsewhere. */
  verbose?: Verbosity;
  /** Batches at most. */
  steps?: number | null;
  callbacks?: CallbacksOption;
  /** Ends the run; the promise is rejected with its reason. */
  signal?: AbortSignal | null;
}

const fields = {
  batchSize: batchSizeField,
  verbose: verboseField,
  steps: stepsField,
  callbacks: callbacksField,
  signal: signalField,
};

type Read = Required<PredictOptions>;

const defaults = readOptions(fields, {}, 'predict') as unknown as Read;

export async function predict(run: ModelRun, x: unknown, given?: PredictOptions): Promise<unknown> {
  const options = given === undefined ? defaults : (readOptions(fields, given, 'predict') as unknown as Read);
  if (isBatchSource(x)) return predictMany(run, { stream: new BatchStream('predict', x, run.hints, false) }, options);
  const batch = run.read('predict', x);
  const batchSize = batchSizeFor(options.batchSize, batch.rows, options.steps);
  const isOne = batch.rows <= batchSize && !options.callbacks && options.signal === null;
  if (isOne && (options.verbose === 0 || options.verbose === 'auto')) {
    return runBatch(run.step('predict', batch), batch.columns);
  }
  return predictMany(run, { batch, batchSize }, options);
}

type PredictData = { stream: BatchStream } | { batch: Batch; batchSize: number };

async function predictMany(run: ModelRun, data: PredictData, options: Read): Promise<unknown> {
  const available = 'batch' in data ? Math.ceil(data.batch.rows / data.batchSize) : Infinity;
  const steps = Math.min(available, options.steps ?? Infinity);
  const params = {
    verbose: resolveVerbosity(options.verbose, 0),
    epochs: 1,
    steps: Number.isFinite(steps) ? steps : null,
  };
  const callbacks = run.callbacks(options.callbacks, params);
  const control = run.begin('predict', options.signal);
  try {
    control.check();
    await callbacks.call('onPredictBegin');
    const result = await predictBatches(run, data, steps, callbacks, control);
    await callbacks.call('onPredictEnd');
    return result;
  } finally {
    run.end('predict', control);
  }
}

async function predictBatches(
  run: ModelRun,
  data: PredictData,
  steps: number,
  callbacks: CallbackList,
  control: RunControl,
): Promise<unknown> {
  const common = {
    group: run.compiled?.stepsPerExecution ?? 1,
    cadence: callbacks.cadence.predict,
    control,
    onBegin: (batch: number) => callbacks.call('onPredictBatchBegin', batch),
    onEnd: (batch: number, _logs: unknown, outputs?: readonly Tensor[]) =>
      callbacks.call('onPredictBatchEnd', batch, { outputs } as never),
  };
  if ('stream' in data) {
    const stepFor = (batch: Batch) => run.step('predict', batch, control);
    const result = await runStream({ ...common, stream: data.stream, stepFor, limit: steps });
    if (result.step === null) throw new RangeError('predict: expected at least one batch, received none');
    return result.pack(result.outputs);
  }
  const { batch, batchSize } = data;
  const step = run.step('predict', batch, control);
  const result = await runArrays({
    ...common,
    call: 'predict',
    step,
    data: batch,
    batchSize,
    order: null,
    first: 0,
    end: steps,
  });
  return result.pack(result.outputs);
}
