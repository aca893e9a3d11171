/** Runs batches that come one by one: the next is fetched while one runs. */

import type { EagerTensor, Tensor } from '../../core/tensor';
import type { Cadence, Logs } from '../callbacks';
import { joinAll, type BatchesResult } from './execute-batches';
import type { Batch } from './data/batch';
import type { BatchStream } from './data/stream';
import { leavesOf, refill } from './result-form';
import type { RunControl } from './run-control';
import type { ModelStep } from './steps';

const reportEveryMs = 50;

export interface StreamRun {
  readonly stream: BatchStream;
  /** The step for a batch of this kind. */
  readonly stepFor: (batch: Batch) => ModelStep;
  /** Batches at most. */
  readonly limit: number;
  readonly group: number;
  readonly cadence: Cadence;
  readonly control: RunControl;
  readonly onBegin: (batch: number) => unknown;
  readonly onEnd: (batch: number, logs: Logs, outputs?: readonly Tensor[]) => unknown;
}

/** The result, and the step that ran last: its report knows the logs. */
export interface StreamResult extends BatchesResult {
  readonly step: ModelStep | null;
}

/** @throws what the source, a step or a hook throws; the signal's reason at once, also while the source is waited for. */
export async function runStream(run: StreamRun): Promise<StreamResult> {
  try {
    return await runToEnd(run);
  } finally {
    if (run.control.aborted) run.stream.abandon();
  }
}

async function runToEnd(run: StreamRun): Promise<StreamResult> {
  const { stream, control, cadence, group } = run;
  const parts: (readonly Tensor[])[] = [];
  let step: ModelStep | null = null;
  let structure: unknown = null;
  let count = 0;
  let lastReport = performance.now();
  stream.begin();
  let pending = fetchNext(stream);
  while (count < run.limit && !control.stopped) {
    control.check();
    const batch = await control.wait(pending);
    if (batch === null) break;
    step = run.stepFor(batch);
    if (count + 1 < run.limit) pending = fetchNext(stream);
    if (cadence === 'every' && count % group === 0) await run.onBegin(count);
    const result = await control.steps(runBatch(step, batch.columns));
    structure = result;
    const outputs = leavesOf(result);
    if (outputs.length > 0) parts.push(outputs);
    count += 1;

    const now = performance.now();
    const due = cadence === 'every' ? count % group === 0 : cadence === 'report' && now - lastReport >= reportEveryMs;
    if (due) {
      lastReport = now;
      await run.onEnd(count - 1, step.report.read(), outputs);
    }
    await control.turn();
  }
  control.check();
  if (cadence === 'every' && count % group !== 0 && step !== null) {
    await run.onEnd(count - 1, step.report.read());
  }
  return { count, logs: null, outputs: joinAll(parts), step, pack: (leaves) => refill(structure, leaves) };
}

/** A promise whose failure is seen by whoever waits for the batch, and by nobody when nobody does. */
function fetchNext(stream: BatchStream): Promise<Batch | null> {
  const pending = stream.next();
  pending.catch(() => {});
  return pending;
}

/** One batch, on this thread where that is short. */
export async function runBatch(step: ModelStep, columns: readonly EagerTensor[]): Promise<unknown> {
  const { traced } = step;
  if (traced === null) return step.runEagerly(columns);
  return traced.pack(traced.isShort ? traced.runSync(columns) : await traced.run(columns));
}
