import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { boolean, readOptions, string } from '../fields';
import { BatchCounter } from './batch-counter';
import { Callback, type BatchCadence } from './callback';
import { saveFrequency, type SaveFrequency } from './model-checkpoint';

export interface BackupAndRestoreOptions {
  /** Directory for the backup; nothing else should live there. */
  backupDir: string;
  /** `'epoch'`, or a number of batches. */
  saveFreq?: SaveFrequency;
  /** Keep the backup before the last one too. */
  doubleCheckpoint?: boolean;
  /** Remove the directory when training ends well, default true. */
  deleteCheckpoint?: boolean;
}

const fields = {
  backupDir: string(),
  saveFreq: saveFrequency,
  doubleCheckpoint: boolean(false),
  deleteCheckpoint: boolean(true),
};

/** Backs training up, so that the same `fit` started again after a crash goes on where it was. */
export class BackupAndRestore extends Callback {
  private readonly options: Required<BackupAndRestoreOptions>;
  private readonly weights: string;
  private readonly metadata: string;
  private readonly counter: BatchCounter;
  private epoch = 0;

  constructor(options: BackupAndRestoreOptions) {
    super();
    this.options = readOptions(fields, options, 'BackupAndRestore') as unknown as Required<BackupAndRestoreOptions>;
    const { backupDir, saveFreq } = this.options;
    if (backupDir === '')
      throw new RangeError('BackupAndRestore: expected backupDir to name a directory, received an empty string');
    this.weights = join(backupDir, 'latest.weights.h5');
    this.metadata = join(backupDir, 'training_metadata.json');
    this.counter = new BatchCounter(saveFreq === 'epoch' ? Infinity : saveFreq, 0);
  }

  override get cadence(): BatchCadence {
    return { ...super.cadence, train: this.options.saveFreq === 'epoch' ? 'never' : 'every' };
  }

  override async onTrainBegin(): Promise<void> {
    try {
      await this.restore();
    } catch (error) {
      if (!existsSync(previous(this.weights))) throw error;
      await copyFile(previous(this.weights), this.weights);
      if (existsSync(previous(this.metadata))) await copyFile(previous(this.metadata), this.metadata);
      else await rm(this.metadata, { force: true });
      await this.restore();
    }
  }

  override async onTrainBatchEnd(batch: number): Promise<void> {
    if (this.options.saveFreq !== 'epoch' && this.counter.isDue(batch)) await this.backUp();
  }

  override async onEpochEnd(epoch: number): Promise<void> {
    this.epoch = epoch + 1;
    this.counter.lastBatch = 0;
    if (this.options.saveFreq === 'epoch') await this.backUp();
  }

  override async onTrainEnd(): Promise<void> {
    if (this.options.deleteCheckpoint) await rm(this.options.backupDir, { recursive: true, force: true });
  }

  private async restore(): Promise<void> {
    if (!this.model.built) {
      throw new Error(
        `BackupAndRestore: the model ${this.model.name} must be built before fit; call it on a batch of data`,
      );
    }
    if (existsSync(this.weights)) await this.model.loadWeights(this.weights);
    if (existsSync(this.metadata)) {
      const { epoch } = JSON.parse(await readFile(this.metadata, 'utf8')) as { epoch: number };
      this.model.restoredEpoch = epoch;
    }
  }

  private async backUp(): Promise<void> {
    await mkdir(this.options.backupDir, { recursive: true });
    if (this.options.doubleCheckpoint) {
      for (const file of [this.weights, this.metadata]) if (existsSync(file)) await copyFile(file, previous(file));
    }
    await this.model.saveWeights(this.weights);
    const partial = `${this.metadata}.partial`;
    await writeFile(partial, JSON.stringify({ epoch: this.epoch, batch: this.counter.lastBatch }));
    await rename(partial, this.metadata);
  }
}

function previous(file: string): string {
  return `${file}.bkp`;
}
