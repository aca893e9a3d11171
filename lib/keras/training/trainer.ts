/** Training, evaluating and predicting: what every model can do. */

import type { Tensor } from '../../core/tensor';
import type { Tree } from '../../core/tree';
import { walkProperties } from '../engine/tracking';
import { Layer } from '../engine/layer';
import type { KerasTensor } from '../engine/keras-tensor';
import type { LayerOptions } from '../engine/layer-options';
import { deserializeKerasObject, type Config } from '../config';
import type { History, Logs } from '../callbacks';
import { Metric } from '../metrics';
import type { Optimizer } from '../optimizers';
import { batchCall, type BatchOptions, type TrainOnBatchOptions } from './batch-call';
import { Compiled, compileOptionsOf, type CompileOptions } from './compile';
import type { StepData } from './data/batch';
import type { DataTree } from './data/columns';
import type { BatchSource } from './data/stream';
import { evaluate, type EvaluateOptions } from './evaluate';
import { fit, type FitOptions } from './fit';
import { predict, type PredictOptions } from './predict';
import { ModelRun } from './model-run';
import { inOrder, metricEntries } from './steps';
import { testOnData, totalLoss, trainOnData } from './train-step';

/** What a step of the model's own gives: numbers to report, by name. What is in records inside counts by its own name. */
export type StepLogs = Record<string, Tensor>;

/** A layer that can be compiled, trained, evaluated and asked for predictions. */
export abstract class Trainer<Options extends object = LayerOptions> extends Layer<Options> {
  // Private, so that the variables of optimizer and metrics do not count as the model's own.
  readonly #run = new ModelRun(this as unknown as Trainer);

  abstract get inputNames(): string[] | null;
  abstract get outputNames(): string[] | null;
  /** The symbolic inputs and outputs; null for a model that is not made of them. */
  abstract get graph(): { readonly inputs: readonly KerasTensor[]; readonly outputs: readonly KerasTensor[] } | null;

  // ---- compile ---------------------------------------------------------------------------------------------------

  /**
   * Says how the model is trained.
   *
   * @param options `optimizer`, `loss`, `metrics`, `weightedMetrics`, `lossWeights`, `jitCompile`, `stepsPerExecution`,
   *   `runEagerly`, `autoScaleLoss`.
   * @throws TypeError or RangeError for what cannot be meant.
   */
  compile(options: CompileOptions = {}): void {
    this.#run.compile(new Compiled(options, this.outputNames, this.computeDtype));
  }

  /** Whether `compile` has been called. */
  get compiled(): boolean {
    return this.#run.compiled !== null;
  }

  /** The optimizer given to `compile`; null before. */
  get optimizer(): Optimizer | null {
    return this.#run.compiled?.optimizer ?? null;
  }

  /** The loss given to `compile`; null without one. */
  get loss(): CompileOptions['loss'] | null {
    return this.#run.compiled?.lossOption ?? null;
  }

  /**
   * What a step of the model's own updates, as in Keras: the loss's mean ('loss'), one object for all compiled metrics, the
   * means of single losses, metrics kept in properties of the model. The compiled ones by themselves are `compiledMetrics`.
   */
  get metrics(): Metric[] {
    const own: Metric[] = [];
    for (const layer of [this, ...this.sublayers] as Layer<never>[]) {
      walkProperties(layer, (value) => {
        if (value instanceof Metric) own.push(value as Metric);
        return value instanceof Metric || value instanceof Layer;
      });
    }
    return [...new Set([...(this.#run.compiled?.allMetrics ?? []), ...own])];
  }

  /** The metrics given to `compile`; none before the first batch, which decides what they are. */
  get compiledMetrics(): Metric[] {
    return this.#run.compiled?.metrics?.metrics ?? [];
  }

  /** The names under which `metrics` report, in the order of `evaluate`'s results. */
  get metricsNames(): string[] {
    const trainer = this as unknown as Trainer;
    const names = metricEntries(trainer, this.#run.compiled).map(([name]) => name);
    return inOrder(trainer, [...new Set(names)]);
  }

  /** Sets all metrics back. */
  resetMetrics(): void {
    for (const metric of this.metrics) metric.resetState();
  }

  /** The results of all metrics by name. */
  getMetricsResult(): StepLogs {
    return Object.fromEntries(
      metricEntries(this as unknown as Trainer, this.#run.compiled).map(([name, read]) => [name, read()]),
    );
  }

  // ---- steps -----------------------------------------------------------------------------------------------------

  /**
   * One batch of training. A model of one's own may override it; it is traced once for each kind of data.
   *
   * @param data `[x, y, sampleWeight]`, null for what is missing.
   * @returns scalars by name, which become the logs; those of the last batch, unless they are the metrics' results.
   */
  trainStep(data: StepData): StepLogs {
    const logs = trainOnData(this as unknown as Trainer, this.#run.requireCompiled('trainStep'), data);
    return logs ?? this.getMetricsResult();
  }

  /** One batch of evaluation; like `trainStep`. */
  testStep(data: StepData): StepLogs {
    const logs = testOnData(this as unknown as Trainer, this.#run.requireCompiled('testStep'), data);
    return logs ?? this.getMetricsResult();
  }

  /** The predictions for one batch. */
  predictStep(data: StepData): unknown {
    return this.apply<Tree<Tensor>>(data[0] as Tensor, { training: false });
  }

  /**
   * The total loss of a batch: that of `compile`, and what layers and regularizers add.
   *
   * @returns a scalar.
   */
  computeLoss(
    _x: Tree<Tensor>,
    y: Tree<Tensor> | null,
    yPred: Tree<Tensor>,
    sampleWeight: Tree<Tensor> | null = null,
    _training = true,
  ): Tensor {
    return totalLoss(this as unknown as Trainer, this.#run.compiled, y, yPred, sampleWeight);
  }

  /**
   * Adds a batch to the metrics given to `compile`.
   *
   * @returns the results of all metrics by name.
   */
  computeMetrics(
    _x: Tree<Tensor>,
    y: Tree<Tensor> | null,
    yPred: Tree<Tensor>,
    sampleWeight: Tree<Tensor> | null = null,
  ): StepLogs {
    this.#run.compiled?.metrics?.updateState(y ?? yPred, yPred, sampleWeight);
    return this.getMetricsResult();
  }

  /** Whether a method is the one above, not one of the model's own. */
  usesDefault(method: 'trainStep' | 'testStep' | 'computeMetrics'): boolean {
    return this[method] === Trainer.prototype[method];
  }

  /** Has steps traced anew: to be called when what the model computes has changed. */
  protected forgetSteps(): void {
    this.#run.forgetSteps();
  }

  /**
   * Says that what the model is made of is about to change.
   *
   * @throws Error while fit or evaluate runs.
   */
  protected refuseWhileBusy(call: string): void {
    this.#run.lock.acquire(call)();
  }

  // ---- running ---------------------------------------------------------------------------------------------------

  /**
   * Trains the model.
   *
   * @param x arrays (tensors, typed arrays, nested arrays; a list or record of them for several inputs), or something
   *   that yields batches `[x, y]`, `[x, y, sampleWeight]` or `{xs, ys}`.
   * @param y targets; none when x yields batches.
   * @param options see `FitOptions`.
   * @returns what was seen, epoch by epoch.
   * @throws before anything runs when data, options or model do not fit together; the signal's reason when aborted.
   */
  fit(x: DataTree | BatchSource, y?: DataTree | null, options?: FitOptions): Promise<History> {
    return fit(this.#run, x, y, options);
  }

  /** `fit` on something that yields batches, as TensorFlow.js spells it. */
  fitDataset(dataset: BatchSource, options?: FitOptions): Promise<History> {
    return fit(this.#run, dataset, null, options);
  }

  /**
   * Loss and metrics on data.
   *
   * @returns the loss, or a list of the loss and the metrics in the order of `metricsNames`; with `returnDict` a record.
   */
  evaluate(
    x: DataTree | BatchSource,
    y: DataTree | null | undefined,
    options: EvaluateOptions & { returnDict: true },
  ): Promise<Logs>;
  evaluate(x: DataTree | BatchSource, y?: DataTree | null, options?: EvaluateOptions): Promise<number | number[]>;
  evaluate(
    x: DataTree | BatchSource,
    y?: DataTree | null,
    options?: EvaluateOptions,
  ): Promise<number | number[] | Logs> {
    return evaluate(this.#run, x, y, options);
  }

  /** `evaluate` on something that yields batches, as TensorFlow.js spells it. */
  evaluateDataset(dataset: BatchSource, options: EvaluateOptions & { returnDict: true }): Promise<Logs>;
  evaluateDataset(dataset: BatchSource, options?: EvaluateOptions): Promise<number | number[]>;
  evaluateDataset(dataset: BatchSource, options?: EvaluateOptions): Promise<number | number[] | Logs> {
    return evaluate(this.#run, dataset, null, options);
  }

  /**
   * The model's outputs for data.
   *
   * @returns a tensor, or a list or record of them as the model's outputs are.
   */
  predict<Outputs = Tensor>(x: DataTree | BatchSource, options?: PredictOptions): Promise<Outputs> {
    return predict(this.#run, x, options) as Promise<Outputs>;
  }

  /**
   * One step of training on one batch.
   *
   * @returns loss and metrics of this batch, like `evaluate`.
   */
  trainOnBatch(x: DataTree, y?: DataTree | null, options?: TrainOnBatchOptions): Promise<number | number[] | Logs> {
    return batchCall(this.#run, 'train', x, y, options);
  }

  /** Loss and metrics of one batch. */
  testOnBatch(x: DataTree, y?: DataTree | null, options?: BatchOptions): Promise<number | number[] | Logs> {
    return batchCall(this.#run, 'test', x, y, options);
  }

  /** The outputs for one batch, however many rows it has. */
  predictOnBatch<Outputs = Tensor>(x: DataTree): Promise<Outputs> {
    return this.#run.predictBatch('predictOnBatch', x) as Promise<Outputs>;
  }

  /** What the last `fit` saw; null before. */
  get history(): History | null {
    return this.#run.history;
  }

  /** Set to true, it ends the training that is running after the batch under way. */
  get stopTraining(): boolean {
    return this.#run.stops.train;
  }

  set stopTraining(stop: boolean) {
    this.#run.stop('train', stop);
  }

  /** The same for `evaluate`. */
  get stopEvaluating(): boolean {
    return this.#run.stops.test;
  }

  set stopEvaluating(stop: boolean) {
    this.#run.stop('test', stop);
  }

  /** The same for `predict`. */
  get stopPredicting(): boolean {
    return this.#run.stops.predict;
  }

  set stopPredicting(stop: boolean) {
    this.#run.stop('predict', stop);
  }

  /** Calls `fn` when no step of `fit` is under way: variables that it reads are all of the same step. */
  betweenSteps<T>(fn: () => T): Promise<T> {
    return this.#run.betweenSteps(fn);
  }

  /** The epoch that `fit` goes on from, set by a callback that restored a backup; null otherwise. */
  get restoredEpoch(): number | null {
    return this.#run.restoredEpoch;
  }

  set restoredEpoch(epoch: number | null) {
    this.#run.restoredEpoch = epoch;
  }

  // ---- files -----------------------------------------------------------------------------------------------------

  /** Keras's form of what was given to `compile`; empty before. */
  getCompileConfig(): Config {
    return this.#run.compiled?.getConfig() ?? {};
  }

  /** Compiles the model as a file says, and makes the optimizer's variables. */
  compileFromConfig(config: Config): void {
    if (Object.keys(config).length === 0) return;
    this.compile(compileOptionsOf(deserializeKerasObject(config) as Config));
    if (this.built) this.optimizer!.build(this.trainableVariables);
  }
}
