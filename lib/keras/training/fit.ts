import type { CallbackArguments, CallbackList, CallbacksOption, History, HookName, Logs } from '../callbacks';
import { integer, nullable, number, readOptions, refuse, value } from '../fields';
import { withClassWeight } from './batch-call';
import { runArrays, type BatchesResult } from './execute-batches';
import { runStream } from './execute-stream';
import { checkTargets } from './check-targets';
import type { Batch } from './data/batch';
import type { ClassWeight } from './data/class-weight';
import type { DataTree } from './data/columns';
import { Shuffler, type Shuffle } from './data/order';
import { splitForValidation } from './data/split';
import { BatchStream, isBatchSource, type BatchSource } from './data/stream';
import { refuseBesideBatches, testData } from './evaluate';
import type { ModelRun } from './model-run';
import type { RunControl } from './run-control';
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
import type { ModelStep } from './steps';
import { inBatches, runTest, type TestData } from './test-run';
import { shuffleSeed } from './shuffle-seed';

/** `[x, y]`, `[x, y, sampleWeight]`, or something that yields batches. */
export type ValidationData = readonly [x: DataTree, y?: DataTree | null, sampleWeight?: DataTree | null] | BatchSource;

/** Options of `fit`. */
export interface FitOptions {
  /** Samples per batch; default 32. */
  batchSize?: number | null;
  /** Passes over the data; default 1. With `initialEpoch`, the epoch to end before. */
  epochs?: number;
  /** 'auto' is a progress bar on a terminal and one line per epoch elsewhere. */
  verbose?: Verbosity;
  callbacks?: CallbacksOption;
  /** Part of the data, from its end, that is kept for validation: in [0, 1). */
  validationSplit?: number;
  validationData?: ValidationData | null;
  /** Default: `batchSize`. */
  validationBatchSize?: number | null;
  /** Batches of validation at most. */
  validationSteps?: number | null;
  /** Validate every so many epochs, or after the epochs listed (from 1); default 1. */
  validationFreq?: number | readonly number[];
  /** Take the samples in another order each epoch; 'batch' only within batches. Default true. */
  shuffle?: Shuffle;
  /** Factors by class. */
  classWeight?: ClassWeight | null;
  /** One factor per sample; one array per output where there are several. */
  sampleWeight?: DataTree | null;
  /** The epoch to begin with, from 0. */
  initialEpoch?: number;
  /** Batches per epoch. */
  stepsPerEpoch?: number | null;
  /** TensorFlow.js's name of `stepsPerEpoch`. */
  batchesPerEpoch?: number | null;
  /** TensorFlow.js's name of `validationSteps`. */
  validationBatches?: number | null;
  /** Ends training at once; the promise is rejected with its reason and the model can be used on. */
  signal?: AbortSignal | null;
}

const fields = {
  batchSize: batchSizeField,
  epochs: integer(1, { min: 0 }),
  verbose: verboseField,
  callbacks: callbacksField,
  validationSplit: number(0, { min: 0, below: 1 }),
  validationData: nullable(value<ValidationData>()),
  validationBatchSize: batchSizeField,
  validationSteps: stepsField,
  validationFreq: value<number | readonly number[]>(1, (given, label) => {
    const list = (Array.isArray(given) ? given : [given]) as unknown[];
    const fits = list.every((epoch) => Number.isInteger(epoch) && (epoch as number) >= 1);
    return fits ? (given as number) : refuse(label, 'an integer >= 1 or a list of epochs', given);
  }),
  shuffle: value<Shuffle>(true, (given, label) =>
    typeof given === 'boolean' || given === 'batch' ? given : refuse(label, "true, false or 'batch'", given),
  ),
  classWeight: nullable(value<ClassWeight>()),
  sampleWeight: dataField,
  initialEpoch: integer(0, { min: 0 }),
  stepsPerEpoch: stepsField,
  batchesPerEpoch: stepsField,
  validationBatches: stepsField,
  signal: signalField,
};

type Read = { [Key in keyof FitOptions]-?: Exclude<FitOptions[Key], undefined> };

export async function fit(run: ModelRun, x: unknown, y: unknown, given: FitOptions = {}): Promise<History> {
  run.requireCompiled('fit');
  const options = readOptions(fields, given, 'fit') as unknown as Read;
  options.stepsPerEpoch ??= options.batchesPerEpoch;
  options.validationSteps ??= options.validationBatches;
  const data = readData(run, x, y, options);
  const release = run.lock.acquire('fit');
  const control = run.begin('train', options.signal);
  try {
    control.check();
    return await new Fit(run, data, options, control).run();
  } finally {
    if (data.train instanceof BatchStream) {
      if (control.aborted) data.train.abandon();
      else await data.train.close();
    }
    run.end('train', control);
    release();
  }
}

interface FitData {
  readonly train: Batch | BatchStream;
  readonly validation: TestData | null;
}

/** Reads and checks all data before anything runs. */
function readData(run: ModelRun, x: unknown, y: unknown, options: Read): FitData {
  const { validationSplit, classWeight, sampleWeight } = options;
  if (isBatchSource(x)) {
    refuseBesideBatches('fit', { y, sampleWeight, classWeight, batchSize: options.batchSize });
    if (validationSplit > 0) throw new TypeError('fit: validationSplit needs data in memory; give validationData');
    return { train: new BatchStream('fit', x, run.hints, true), validation: validationOf(run, options) };
  }
  const all = run.read('fit', x, y, sampleWeight);
  checkTargets('fit', run.requireCompiled('fit'), all);
  if (validationSplit > 0 && options.validationData === null) {
    // Keras weights the classes of what it trains on alone.
    const { train, validation } = splitForValidation('fit', all, validationSplit);
    const size = options.validationBatchSize ?? batchSizeFor(options.batchSize, validation.rows, null);
    return {
      train: withClassWeight(train, classWeight, 'fit'),
      validation: inBatches(validation, size, options.validationSteps),
    };
  }
  return { train: withClassWeight(all, classWeight, 'fit'), validation: validationOf(run, options) };
}

function validationOf(run: ModelRun, options: Read): TestData | null {
  const { validationData, validationSteps: steps } = options;
  if (validationData === null) return null;
  const size = options.validationBatchSize ?? options.batchSize;
  if (isBatchSource(validationData))
    return testData(run, 'fit: validationData', validationData, null, null, null, steps);
  const parts = validationData as readonly unknown[];
  if (!Array.isArray(parts) || parts.length < 1 || parts.length > 3) {
    throw new TypeError(
      'fit: expected validationData to be [x, y], [x, y, sampleWeight] or something that yields batches',
    );
  }
  const [x, y, sampleWeight] = parts as unknown[];
  return testData(run, 'fit: validationData', x, y, sampleWeight, size, steps);
}

/** One run of `fit`. */
class Fit {
  private readonly callbacks: CallbackList;
  private readonly batchSize: number;
  private readonly shuffler: Shuffler | null = null;
  /** Batches of one pass over data in memory. */
  private readonly passLength: number = Infinity;
  private order: Int32Array | null = null;
  /** The batch of the pass under way that comes next; at its end a new pass begins. */
  private cursor = Infinity;

  constructor(
    private readonly model: ModelRun,
    private readonly data: FitData,
    private readonly options: Read,
    private readonly control: RunControl,
  ) {
    const { stepsPerEpoch, epochs } = options;
    const { train } = data;
    const rows = train instanceof BatchStream ? 0 : train.rows;
    this.batchSize = batchSizeFor(options.batchSize, rows, stepsPerEpoch);
    if (!(train instanceof BatchStream)) {
      this.passLength = Math.ceil(rows / this.batchSize);
      this.shuffler = new Shuffler(
        options.shuffle === false ? 0n : shuffleSeed(),
        rows,
        options.shuffle,
        this.batchSize,
      );
    }
    const known = Number.isFinite(this.passLength) ? this.passLength : null;
    const params = { verbose: resolveVerbosity(options.verbose, 2), epochs, steps: stepsPerEpoch ?? known };
    this.callbacks = model.callbacks(options.callbacks, params, true);
  }

  async run(): Promise<History> {
    const { model, callbacks, options, control } = this;
    const history = callbacks.history!;
    model.history = history;
    await this.tell('onTrainBegin');
    const first = model.restoredEpoch ?? options.initialEpoch;
    model.restoredEpoch = null;
    if (first < options.epochs) this.checkValidation();
    let logs: Logs | undefined;
    for (let epoch = first; epoch < options.epochs; epoch++) {
      logs = await this.epoch(epoch);
      if (control.stopped) break;
    }
    const { optimizer } = model.requireCompiled('fit');
    if (options.epochs > 0 && optimizer.built) optimizer.finalizeVariableValues(model.model.trainableVariables);
    await this.tell('onTrainEnd', logs);
    return history;
  }

  /** Traces the evaluation of data that does not fit the model now, rather than after an epoch of training. */
  private checkValidation(): void {
    const { model, data, control } = this;
    if (data.train instanceof BatchStream || data.validation === null || !('batch' in data.validation)) return;
    // What training makes is made first, as it is in a run without validation.
    model.step('train', data.train, control);
    model.step('test', data.validation.batch, control);
  }

  /** Callbacks may use the model; a promise only when one of them gave one. */
  private tell(hook: HookName, ...args: CallbackArguments): void | Promise<void> {
    return this.model.lock.pause(() => this.callbacks.call(hook, ...args));
  }

  private async epoch(epoch: number): Promise<Logs> {
    const { model, data, options, control } = this;
    control.check();
    await this.tell('onEpochBegin', epoch);
    let logs = data.train instanceof BatchStream ? await this.streamed(data.train) : await this.inMemory(data.train);
    if (data.validation !== null && isDue(epoch, options.validationFreq)) {
      const test = model.begin('test', options.signal);
      try {
        const found = await runTest(model, 'fit', data.validation, this.callbacks, test);
        for (const [name, value] of Object.entries(found)) logs[`val_${name}`] = value;
        logs = sorted(logs);
      } finally {
        model.end('test', test);
      }
    }
    await this.tell('onEpochEnd', epoch, logs);
    return logs;
  }

  private get hooks() {
    return {
      group: this.model.requireCompiled('fit').stepsPerExecution,
      cadence: this.callbacks.cadence.train,
      control: this.control,
      onBegin: (batch: number) => this.tell('onTrainBatchBegin', batch),
      onEnd: (batch: number, logs: Logs) => this.tell('onTrainBatchEnd', batch, logs),
    };
  }

  private async inMemory(data: Batch): Promise<Logs> {
    const step = this.model.step('train', data, this.control);
    step.reset.run();
    const wanted = this.options.stepsPerEpoch ?? this.passLength;
    if (this.cursor >= this.passLength || this.options.stepsPerEpoch === null) {
      const order = this.shuffler!.next();
      this.order = order instanceof Promise ? await order : order;
      this.cursor = 0;
    }
    const end = Math.min(this.cursor + wanted, this.passLength);
    if (end - this.cursor < wanted) warnOfShortData(end - this.cursor, wanted);
    const result = await this.range(step, data, this.cursor, end);
    this.cursor = end;
    return result.logs ?? step.report.read();
  }

  private range(step: ModelStep, data: Batch, first: number, end: number): Promise<BatchesResult> {
    const { hooks, batchSize, order } = this;
    return runArrays({ ...hooks, call: 'fit', step, data, batchSize, order, first, end });
  }

  private async streamed(stream: BatchStream): Promise<Logs> {
    let isFirst = true;
    const stepFor = (batch: Batch) => {
      checkTargets('fit', this.model.requireCompiled('fit'), batch);
      const step = this.model.step('train', batch, this.control);
      if (isFirst) step.reset.run();
      isFirst = false;
      return step;
    };
    const wanted = this.options.stepsPerEpoch;
    const { step, count } = await runStream({ ...this.hooks, stream, stepFor, limit: wanted ?? Infinity });
    if (step === null)
      throw new RangeError('fit: expected at least one batch per epoch, received none; the data may have run out');
    if (wanted !== null && count < wanted && !this.control.stopped) warnOfShortData(count, wanted);
    return step.report.read();
  }
}

/** Logs as Keras orders them: by name. */
function sorted(logs: Logs): Logs {
  return Object.fromEntries(Object.entries(logs).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isDue(epoch: number, frequency: number | readonly number[]): boolean {
  return typeof frequency === 'number' ? (epoch + 1) % frequency === 0 : frequency.includes(epoch + 1);
}

function warnOfShortData(count: number, wanted: number): void {
  process.emitWarning(
    `fit: the data ran out after ${count} of ${wanted} batches; let it yield more, or lower stepsPerEpoch`,
    'KerasWarning',
  );
}
