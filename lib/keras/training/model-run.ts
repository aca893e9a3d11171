/** What fit, evaluate and predict share: a model, how it was compiled, its traced steps, and who is running it. */

import { withDevice } from '../../core/device-scope';
import { readBatch, type Batch, type DataHints } from './data/batch';
import { oneSlot, type DataTree, type Slots } from './data/columns';
import {
  CallbackList,
  type CallbackModel,
  type CallbackParams,
  type CallbacksOption,
  type History,
} from '../callbacks';
import type { KerasTensor } from '../engine/keras-tensor';
import type { Compiled } from './compile';
import { RunControl, RunLock } from './run-control';
import { Steps, type ModelStep, type StepKind } from './steps';
import { runBatch } from './execute-stream';
import type { Trainer } from './trainer';

export class ModelRun {
  compiled: Compiled | null = null;
  history: History | null = null;
  restoredEpoch: number | null = null;
  /** Who asked a run to end. */
  readonly stops: Record<StepKind, boolean> = { train: false, test: false, predict: false };
  private readonly controls: Partial<Record<StepKind, RunControl>> = {};
  private steps: Steps;
  private runLock: RunLock | null = null;
  private knownHints: { inputs: readonly KerasTensor[] | null; hints: DataHints } | null = null;

  constructor(readonly model: Trainer) {
    this.steps = new Steps(model, null);
  }

  /** Taken by whoever changes weights or metrics. */
  get lock(): RunLock {
    return (this.runLock ??= new RunLock(this.model.name));
  }

  compile(compiled: Compiled): void {
    const release = this.lock.acquire('compile');
    this.compiled = compiled;
    this.forgetSteps();
    release();
  }

  forgetSteps(): void {
    this.steps = new Steps(this.model, this.compiled);
  }

  /** @throws Error when `compile` has not been called. */
  requireCompiled(call: string): Compiled {
    if (this.compiled === null)
      throw new Error(`${call}: the model '${this.model.name}' must be compiled first; call compile`);
    return this.compiled;
  }

  /** The step for batches like this one, on the device of the run or, without one, the device in force. */
  step(kind: StepKind, batch: Batch, control?: RunControl): ModelStep {
    if (control === undefined) return this.steps.get(kind, batch);
    return withDevice(control.device, () => this.steps.get(kind, batch));
  }

  read(call: string, x: unknown, y?: unknown, sampleWeight?: unknown): Batch {
    return readBatch(call, x, y, sampleWeight, this.hints);
  }

  /** What the model says of its inputs and outputs. */
  get hints(): DataHints {
    const { inputs = null, outputs = null } = this.model.graph ?? {};
    if (this.knownHints === null || this.knownHints.inputs !== inputs) {
      const { inputNames, outputNames } = this.model;
      this.knownHints = {
        inputs,
        hints: { inputs: slotsOf(inputNames, inputs), outputs: slotsOf(outputNames, outputs) },
      };
    }
    return this.knownHints.hints;
  }

  /** The callbacks of one run. */
  callbacks(given: CallbacksOption, params: CallbackParams, keepsHistory = false): CallbackList {
    // Every trainer is a model, which knows how to save itself.
    const model = this.model as unknown as CallbackModel;
    return new CallbackList(given, model, params, { history: keepsHistory });
  }

  /** Begins a run that can be stopped. */
  begin(kind: StepKind, signal: AbortSignal | null): RunControl {
    this.stops[kind] = false;
    const control = new RunControl(signal);
    this.controls[kind] = control;
    return control;
  }

  /** Ends it. */
  end(kind: StepKind, control: RunControl): void {
    control.end();
    if (this.controls[kind] === control) delete this.controls[kind];
  }

  stop(kind: StepKind, stop: boolean): void {
    this.stops[kind] = stop;
    if (stop) this.controls[kind]?.stop();
  }

  /** Calls `fn` when no step of training is under way, so that the variables belong together. */
  betweenSteps<T>(fn: () => T): Promise<T> {
    const { train } = this.controls;
    return train === undefined ? Promise.resolve().then(fn) : train.betweenSteps(fn);
  }

  /** The outputs for one batch. */
  async predictBatch(call: string, x: DataTree): Promise<unknown> {
    const batch = this.read(call, x);
    return runBatch(this.step('predict', batch), batch.columns);
  }
}

function slotsOf(names: readonly string[] | null, tensors: readonly KerasTensor[] | null): Slots {
  if (tensors === null) return oneSlot;
  return { names, rows: tensors.map(({ staticShape }) => staticShape?.slice(1) ?? null) };
}
