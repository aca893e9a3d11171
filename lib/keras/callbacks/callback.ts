/** What a callback is: hooks that fit, evaluate and predict call, which may return promises. */

/** Loss and metrics by Keras's names; a callback may add to the record that it is given at the end of an epoch. */
export type Logs = Record<string, number>;

/** What a hook returns; a promise is waited for. */
export type HookResult = void | Promise<void>;

/** What fit, evaluate or predict tell every callback before they begin. */
export interface CallbackParams {
  /** 0 silent, 1 progress bar, 2 one line per epoch. */
  verbose: number;
  epochs: number;
  /** Batches per epoch; null when that is not known before the data ends. */
  steps: number | null;
}

/** A metric, as far as callbacks look at it. */
export interface MonitoredMetric {
  readonly name: string;
  /** Whether more is better; null or undefined when the metric does not say. */
  readonly direction?: 'up' | 'down' | null;
}

/** The optimizer, as far as callbacks look at it. */
export interface MonitoredOptimizer {
  readonly name: string;
}

/** The model, as far as callbacks look at it. */
export interface CallbackModel {
  readonly name: string;
  readonly built: boolean;
  /** Set it to end training after the batch that is running. */
  stopTraining: boolean;
  /** Set it to end the evaluation that is running. */
  stopEvaluating: boolean;
  /** Set it to end the prediction that is running. */
  stopPredicting: boolean;
  /** The epoch that fit starts at, when a callback knows better; null otherwise. */
  restoredEpoch: number | null;
  readonly optimizer: unknown;
  /** The metrics given to `compile`, without loss trackers. */
  readonly compiledMetrics: readonly MonitoredMetric[];
  getWeights(): unknown[];
  setWeights(weights: never[]): void;
  save(path: string): unknown;
  saveWeights(path: string): unknown;
  loadWeights(path: string): unknown;
}

/** How often a callback must be called while batches run. */
export type Cadence = 'never' | 'report' | 'every';

/** The cadence for each kind of run. */
export interface BatchCadence {
  train: Cadence;
  test: Cadence;
  predict: Cadence;
}

/**
 * Base class of callbacks: override the hooks of interest.
 *
 * Hooks may be async; training waits for them. A callback with a batch hook sees every batch, which costs a hop from
 * the training thread per batch; one without costs nothing.
 */
export class Callback {
  /** What runs, and how: verbosity, epochs, steps; null before. */
  params: CallbackParams | null = null;
  private attached: CallbackModel | null = null;

  /** The model that runs. */
  get model(): CallbackModel {
    if (this.attached === null)
      throw new Error(`${this.constructor.name}: no model yet; fit, evaluate and predict set it`);
    return this.attached;
  }

  /** Called before the run begins. */
  setParams(params: CallbackParams): void {
    this.params = params;
  }

  /** Called before the run begins. */
  setModel(model: CallbackModel): void {
    this.attached = model;
  }

  /** Before the first epoch of `fit`. */
  onTrainBegin(_logs?: Logs): HookResult {}
  /** After the last epoch of `fit`. */
  onTrainEnd(_logs?: Logs): HookResult {}
  /** Before an epoch. @param _epoch counted from 0. */
  onEpochBegin(_epoch: number, _logs?: Logs): HookResult {}
  /** After an epoch. @param _logs of training, and of validation with the prefix `val_`. */
  onEpochEnd(_epoch: number, _logs?: Logs): HookResult {}
  /** Before a batch of training; the same as `onTrainBatchBegin`. @param _batch counted from 0 in each epoch. */
  onBatchBegin(_batch: number, _logs?: Logs): HookResult {}
  /** After a batch of training; the same as `onTrainBatchEnd`. @param _logs means over the epoch so far. */
  onBatchEnd(_batch: number, _logs?: Logs): HookResult {}

  /** Before a batch of training. */
  onTrainBatchBegin(batch: number, logs?: Logs): HookResult {
    return this.onBatchBegin(batch, logs);
  }

  /** After a batch of training. @param logs means over the epoch so far. */
  onTrainBatchEnd(batch: number, logs?: Logs): HookResult {
    return this.onBatchEnd(batch, logs);
  }

  /** Before evaluation, also of `fit`'s validation. */
  onTestBegin(_logs?: Logs): HookResult {}
  /** After evaluation, also of `fit`'s validation. */
  onTestEnd(_logs?: Logs): HookResult {}
  /** Before a batch of evaluation, also of `fit`'s validation. */
  onTestBatchBegin(_batch: number, _logs?: Logs): HookResult {}
  /** After a batch of evaluation, also of `fit`'s validation. */
  onTestBatchEnd(_batch: number, _logs?: Logs): HookResult {}
  /** Before prediction. */
  onPredictBegin(_logs?: Logs): HookResult {}
  /** After prediction. */
  onPredictEnd(_logs?: Logs): HookResult {}
  /** Before a batch of prediction. */
  onPredictBatchBegin(_batch: number, _logs?: Logs): HookResult {}
  /** After a batch of prediction. */
  onPredictBatchEnd(_batch: number, _logs?: Logs): HookResult {}

  /** How often the batch hooks must be called: every batch as soon as one of them is overridden. */
  get cadence(): BatchCadence {
    const own = (...hooks: HookName[]): Cadence =>
      hooks.some((hook) => this[hook] !== Callback.prototype[hook]) ? 'every' : 'never';
    return {
      train: own('onBatchBegin', 'onBatchEnd', 'onTrainBatchBegin', 'onTrainBatchEnd'),
      test: own('onTestBatchBegin', 'onTestBatchEnd'),
      predict: own('onPredictBatchBegin', 'onPredictBatchEnd'),
    };
  }
}

/** Names of all hooks. */
export const hookNames = [
  'onTrainBegin',
  'onTrainEnd',
  'onEpochBegin',
  'onEpochEnd',
  'onBatchBegin',
  'onBatchEnd',
  'onTrainBatchBegin',
  'onTrainBatchEnd',
  'onTestBegin',
  'onTestEnd',
  'onTestBatchBegin',
  'onTestBatchEnd',
  'onPredictBegin',
  'onPredictEnd',
  'onPredictBatchBegin',
  'onPredictBatchEnd',
] as const;

export type HookName = (typeof hookNames)[number];

/** Hooks as plain functions; `this` is the callback, whose `model` and `params` they can use. */
export type Hooks = {
  [Name in HookName]?: (this: Callback, ...args: Parameters<Callback[Name]>) => unknown;
};
