/** Runs a range of batches of data in memory: natively and in one go where nobody needs to look in between. */

import { addon } from '../../native/load';
import type { LoopOptions, LoopResult } from '../../native/addon';
import { eagerContextHandle } from '../../core/eager-handle';
import { guarded, guardedAsync } from '../../core/errors';
import { EagerTensor, type Tensor } from '../../core/tensor';
import { concat, gather, slice } from '../../ops';
import type { Cadence, Logs } from '../callbacks';
import type { Batch } from './data/batch';
import type { RunControl } from './run-control';
import { leavesOf, refill } from './result-form';
import type { StepFunction } from './step-function';
import type { ModelStep } from './steps';

// Reports for a progress bar: often enough for the eye, seldom enough to cost nothing.
const reportEveryMs = 50;
// So long may a range of batches take that runs on the JavaScript thread.
const inlineBudgetMs = 2;

/** Data in memory, cut into batches. */
export interface ArrayRun {
  readonly call: string;
  readonly step: ModelStep;
  readonly data: Batch;
  readonly batchSize: number;
  /** Row order; null for rows as they are. */
  readonly order: Int32Array | null;
  /** First batch and end (exclusive). */
  readonly first: number;
  readonly end: number;
  /** Batches between two calls of the hooks. */
  readonly group: number;
  readonly cadence: Cadence;
  readonly control: RunControl;
  readonly onBegin: (batch: number) => unknown;
  /** Told the last batch that ended, and the logs; of predictions, the outputs. */
  readonly onEnd: (batch: number, logs: Logs, outputs?: readonly Tensor[]) => unknown;
}

/** What a run of batches gave. */
export interface BatchesResult {
  /** Batches that ran. */
  readonly count: number;
  /** The logs after the last batch, where they came along; null where they have to be read. */
  readonly logs: Logs | null;
  /** Outputs of all batches, joined; empty when the step has none. */
  readonly outputs: readonly Tensor[];
  /** How outputs make up what the model gives. */
  readonly pack: (outputs: readonly Tensor[]) => unknown;
}

export async function runArrays(run: ArrayRun): Promise<BatchesResult> {
  if (run.step.traced === null) return runEagerly(run);
  if (run.cadence !== 'every') return runRange(run, run.step.traced, run.first, run.end);
  const parts: (readonly Tensor[])[] = [];
  let logs: Logs | null = null;
  let next = run.first;
  while (next < run.end && !run.control.stopped) {
    await run.onBegin(next - run.first);
    const end = Math.min(next + run.group, run.end);
    const part = await runRange(run, run.step.traced, next, end);
    next += part.count;
    ({ logs } = part);
    parts.push(part.outputs);
    await run.onEnd(next - run.first - 1, logs ?? {}, part.outputs);
  }
  return { count: next - run.first, logs, outputs: joinAll(parts), pack: packBy(run.step.traced) };
}

/** Batches first … end; others may be let in between two of them. */
async function runRange(run: ArrayRun, step: StepFunction, first: number, end: number): Promise<BatchesResult> {
  let result: BatchesResult;
  let next = first;
  do {
    result = await runNatively(run, step, next, end);
    next += result.count;
  } while (next < end && !run.control.stopped);
  // Others are let in when training, which has no outputs.
  return { ...result, count: next - first };
}

/** The same without looking in between, but for reports; fewer when they are cancelled. */
async function runNatively(run: ArrayRun, step: StepFunction, first: number, end: number): Promise<BatchesResult> {
  const { control, call } = run;
  const inlined = await step.takeInlined();
  const cancellation = control.begin();
  const isShort = step.msPerBatch * (end - first) < inlineBudgetMs;
  const options = { ...loopOptions(run, step, first, end, !isShort), inlined };
  const start = performance.now();
  let result: LoopResult;
  try {
    if (isShort) {
      result = guarded(call, () => addon.loopRunSync(eagerContextHandle(), options));
    } else {
      const report = (at: { step: number; values: Float32Array }) =>
        void run.onEnd(at.step - run.first - 1, run.step.report.parse(at.values));
      const onReport = options.reportEveryMs > 0 ? report : null;
      const loop = () => addon.loopRun(eagerContextHandle(), options, cancellation, onReport);
      result = await control.steps(guardedAsync(call, loop));
      control.hadTurn();
    }
  } catch (error) {
    throw inlined === null ? error : inlined.explain(error);
  }
  const count = result.step - options.firstStep;
  step.ran(count, performance.now() - start);
  if (inlined !== null) step.returnInlined(inlined);
  const turn = control.turn();
  if (turn) await turn;
  control.check();
  return {
    count,
    logs: options.reportFunction === null ? run.step.report.read() : run.step.report.parse(result.values),
    outputs: result.outputs.map((handle) => new EagerTensor(handle)),
    pack: packBy(step),
  };
}

function packBy(step: StepFunction): BatchesResult['pack'] {
  return (outputs) => step.pack(outputs as EagerTensor[]);
}

function loopOptions(run: ArrayRun, step: StepFunction, first: number, end: number, reports: boolean): LoopOptions {
  const { data, batchSize, order, cadence } = run;
  const { report } = run.step;
  // A part of the order is enough for a part of the batches.
  const part = order !== null && end - first < run.end - run.first;
  const rows = Math.min(data.rows, end * batchSize);
  return {
    functionName: step.name,
    device: run.control.device,
    columns: data.columns.map((column) => column.handle(run.call)),
    captures: step.captures,
    attrs: step.attrs,
    batchSize,
    rows: part ? rows - first * batchSize : data.rows,
    order: part ? order.subarray(first * batchSize, rows) : order,
    firstStep: part ? 0 : first,
    endStep: part ? end - first : end,
    collect: step.outputCount,
    reportFunction: reports ? report.functionName : null,
    reportCaptures: reports ? report.captures : [],
    reportEveryMs: cadence === 'report' ? reportEveryMs : 0,
  };
}

/** Operation by operation, on this thread; other events get their turn after each batch. */
async function runEagerly(run: ArrayRun): Promise<BatchesResult> {
  const parts: (readonly Tensor[])[] = [];
  let batch = run.first;
  let structure: unknown;
  for (; batch < run.end && !run.control.stopped; batch++) {
    const { control } = run;
    control.check();
    const at = batch - run.first;
    if (run.cadence === 'every' && at % run.group === 0) await run.onBegin(at);
    const from = batch * run.batchSize;
    structure = run.step.runEagerly(rowsOf(run, from, Math.min(from + run.batchSize, run.data.rows)));
    const leaves = leavesOf(structure);
    parts.push(leaves);
    const isGroupEnd = (at + 1) % run.group === 0 || batch + 1 === run.end;
    if (run.cadence === 'report' || (run.cadence === 'every' && isGroupEnd)) {
      await run.onEnd(at, run.step.report.read(), leaves);
    }
    await control.turn();
  }
  return { count: batch - run.first, logs: null, outputs: joinAll(parts), pack: (leaves) => refill(structure, leaves) };
}

function rowsOf({ data, order }: ArrayRun, from: number, to: number): EagerTensor[] {
  return data.columns.map((column) => {
    const rest = column.shape.slice(1);
    const rows =
      order === null
        ? slice(column, [from, ...rest.map(() => 0)], [to - from, ...rest])
        : gather(column, order.slice(from, to));
    return rows as EagerTensor;
  });
}

/** The outputs of several runs of batches, each joined along the first axis. */
export function joinAll(parts: readonly (readonly Tensor[])[]): readonly Tensor[] {
  if (parts.length <= 1) return parts[0] ?? [];
  return parts[0].map((_, i) => concat(parts.map((part) => part[i])));
}
