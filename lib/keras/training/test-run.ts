/** One pass of evaluation, by itself or within fit. */

import type { CallbackArguments, CallbackList, HookName, Logs } from '../callbacks';
import { runArrays } from './execute-batches';
import { checkTargets } from './check-targets';
import { runStream } from './execute-stream';
import type { Batch } from './data/batch';
import type { BatchStream } from './data/stream';
import type { ModelRun } from './model-run';
import type { RunControl } from './run-control';

/** Data to evaluate on: in memory or coming batch by batch. */
export type TestData =
  | { readonly batch: Batch; readonly batchSize: number; readonly steps: number }
  | { readonly stream: BatchStream; readonly steps: number };

/** Number of batches; null when that is not known. */
export function stepsOf(data: TestData): number | null {
  return Number.isFinite(data.steps) ? data.steps : 'stream' in data ? data.stream.length : null;
}

/** Cuts data in memory into at most `steps` batches. */
export function inBatches(batch: Batch, batchSize: number, steps: number | null): TestData & { batch: Batch } {
  const available = Math.ceil(batch.rows / batchSize);
  return { batch, batchSize, steps: Math.min(available, steps ?? available) };
}

/** Evaluates; tells the callbacks; gives the logs. */
export async function runTest(
  run: ModelRun,
  call: string,
  data: TestData,
  callbacks: CallbackList,
  control: RunControl,
): Promise<Logs> {
  const compiled = run.requireCompiled(call);
  const tell = (hook: HookName, ...args: CallbackArguments) => run.lock.pause(() => callbacks.call(hook, ...args));
  await tell('onTestBegin');
  const common = {
    group: compiled.stepsPerExecution,
    cadence: callbacks.cadence.test,
    control,
    onBegin: (batch: number) => tell('onTestBatchBegin', batch),
    onEnd: (batch: number, logs: Logs) => tell('onTestBatchEnd', batch, logs),
  };
  let logs: Logs;
  if ('batch' in data) {
    const { batch, batchSize, steps } = data;
    const step = run.step('test', batch, control);
    step.reset.run();
    const result = await runArrays({
      ...common,
      call,
      step,
      data: batch,
      batchSize,
      order: null,
      first: 0,
      end: steps,
    });
    logs = result.logs ?? step.report.read();
  } else {
    let isFirst = true;
    const stepFor = (batch: Batch) => {
      checkTargets(call, compiled, batch);
      const step = run.step('test', batch, control);
      if (isFirst) step.reset.run();
      isFirst = false;
      return step;
    };
    const { step } = await runStream({ ...common, stream: data.stream, stepFor, limit: data.steps });
    if (step === null) throw new RangeError(`${call}: expected at least one batch, received none`);
    logs = step.report.read();
  }
  await tell('onTestEnd', logs);
  return logs;
}
