import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { boolean, integer, nullable, number, readOptions, refuse, string, value } from '../fields';
import { BatchCounter } from './batch-counter';
import type { BatchCadence, Logs } from './callback';
import { printMessage, warn } from './message';
import { MonitorCallback, monitorFields, type MonitorMode } from './monitor-callback';
import { formatTemplate, pythonFixed } from './python-format';

/** `'epoch'`, or a number of batches. */
export type SaveFrequency = 'epoch' | number;

export interface ModelCheckpointOptions {
  /**
   * Where to save: `.keras`, or `.weights.h5` with `saveWeightsOnly`. May name the epoch (from 1), the batch (from 1)
   * and anything in the logs: `'m-{epoch:02d}-{val_loss:.2f}.keras'`.
   */
  filepath: string;
  /** Name in the logs, default `'val_loss'`. */
  monitor?: string;
  /** 1 prints what is saved and why. */
  verbose?: number;
  /** Save only when the monitored value improved. */
  saveBestOnly?: boolean;
  /** Save weights rather than the whole model. */
  saveWeightsOnly?: boolean;
  mode?: MonitorMode;
  saveFreq?: SaveFrequency;
  /** Value that the first save must beat. */
  initialValueThreshold?: number | null;
}

/** Reads `'epoch'` or a number of batches. */
export const saveFrequency = value<SaveFrequency>('epoch', (given, label) =>
  given === 'epoch' || (Number.isSafeInteger(given) && (given as number) > 0)
    ? (given as SaveFrequency)
    : refuse(label, "'epoch' or a number of batches >= 1", given, typeof given === 'number'),
);

const fields = {
  filepath: string(),
  ...monitorFields,
  verbose: integer(0, { min: 0, max: 2 }),
  saveBestOnly: boolean(false),
  saveWeightsOnly: boolean(false),
  saveFreq: saveFrequency,
  initialValueThreshold: nullable(number()),
};

/** Saves the model, or its weights, while it trains. */
export class ModelCheckpoint extends MonitorCallback {
  private readonly options: Required<ModelCheckpointOptions>;
  private readonly counter: BatchCounter;
  private epoch = 0;

  constructor(options: ModelCheckpointOptions) {
    const read = readOptions(fields, options, 'ModelCheckpoint') as unknown as Required<ModelCheckpointOptions>;
    super(read.monitor, read.mode, 0, read.initialValueThreshold);
    const ending = read.saveWeightsOnly ? '.weights.h5' : '.keras';
    if (!read.filepath.endsWith(ending)) {
      const why = `with saveWeightsOnly: ${read.saveWeightsOnly}`;
      throw new RangeError(`ModelCheckpoint: expected filepath to end in ${ending} ${why}, received ${read.filepath}`);
    }
    this.options = read;
    this.counter = new BatchCounter(read.saveFreq === 'epoch' ? Infinity : read.saveFreq, null);
  }

  override get cadence(): BatchCadence {
    return { ...super.cadence, train: this.options.saveFreq === 'epoch' ? 'never' : 'every' };
  }

  override onEpochBegin(epoch: number): void {
    this.epoch = epoch;
  }

  override async onTrainBatchEnd(batch: number, logs: Logs = {}): Promise<void> {
    if (this.options.saveFreq === 'epoch' || !this.counter.isDue(batch)) return;
    if (this.options.saveBestOnly) this.resolveDirection();
    await this.save(this.epoch, batch, logs);
  }

  override async onEpochEnd(epoch: number, logs: Logs = {}): Promise<void> {
    if (this.options.saveBestOnly) this.resolveDirection();
    if (this.options.saveFreq === 'epoch') await this.save(epoch, null, logs);
  }

  private async save(epoch: number, batch: number | null, logs: Logs): Promise<void> {
    const path = this.path(epoch, batch, logs);
    if (!this.shouldSave(epoch, path, logs)) return;
    await mkdir(dirname(path), { recursive: true });
    await (this.options.saveWeightsOnly ? this.model.saveWeights(path) : this.model.save(path));
    if (this.options.verbose > 0) printMessage(`\nEpoch ${epoch + 1}: finished saving model to ${path}`);
  }

  private shouldSave(epoch: number, path: string, logs: Logs): boolean {
    const { saveBestOnly, verbose } = this.options;
    const say = (message: string) => {
      if (verbose > 0) printMessage(`\nEpoch ${epoch + 1}: ${message}`);
    };
    if (!saveBestOnly) {
      say(`saving model to ${path}`);
      return true;
    }
    const current = this.monitored(logs);
    if (current === undefined) {
      warn(`ModelCheckpoint: '${this.monitor}' is not in the logs, so the model is saved without comparing`);
      return true;
    }
    const best = this.best === null ? 'None' : pythonFixed(this.best, 5);
    if (!this.isImprovement(current, this.best)) {
      say(`${this.monitor} did not improve from ${best}`);
      return false;
    }
    say(`${this.monitor} improved from ${best} to ${pythonFixed(current, 5)}, saving model to ${path}`);
    this.best = current;
    return true;
  }

  private path(epoch: number, batch: number | null, logs: Logs): string {
    const counts: Logs = batch === null || 'batch' in logs ? {} : { batch: batch + 1 };
    try {
      return formatTemplate(this.options.filepath, { ...logs, ...counts, epoch: epoch + 1 }, ['epoch', 'batch']);
    } catch (cause) {
      throw new RangeError(`ModelCheckpoint: filepath ${(cause as Error).message}`, { cause });
    }
  }
}
