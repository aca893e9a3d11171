/** `tf.train.CheckpointManager`: keeps the last few checkpoints of a directory. */

import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { checkOptions } from '../core/options';
import { show } from '../core/show';
import type { Variable } from '../ops/variable';
import { readDirectoryState, writeDirectoryState } from './checkpoint-state';
import type { Checkpoint } from './checkpoint';

export interface CheckpointManagerOptions {
  /** Where the checkpoints lie. */
  directory: string;
  /** How many to keep, the oldest go first; null keeps all. */
  maxToKeep: number | null;
  /** Beside those, one is kept for good every so many hours. */
  keepCheckpointEveryNHours?: number | null;
  /** What the files' names start with; `'ckpt'` when left out. */
  checkpointName?: string;
  /** Counts the steps of training; numbers the checkpoints and is needed for `checkpointInterval`. */
  stepCounter?: Variable | null;
  /** Steps between two checkpoints: `save` does nothing before. */
  checkpointInterval?: number | null;
  /** Called by `restoreOrInitialize` when there is no checkpoint. */
  initFn?: (() => void | Promise<void>) | null;
}

const knownOptions = [
  'directory',
  'maxToKeep',
  'keepCheckpointEveryNHours',
  'checkpointName',
  'stepCounter',
  'checkpointInterval',
  'initFn',
];

function checkArguments(options: CheckpointManagerOptions): void {
  checkOptions(options, knownOptions, 'CheckpointManager');
  const { directory, maxToKeep, keepCheckpointEveryNHours, checkpointName = 'ckpt' } = options;
  if (typeof directory !== 'string' || directory === '') {
    throw new TypeError(`CheckpointManager: expected a directory, received ${show(directory)}`);
  }
  if (maxToKeep !== null && !(Number.isInteger(maxToKeep) && maxToKeep > 0)) {
    throw new RangeError(`CheckpointManager: expected maxToKeep > 0 or null for all, received ${show(maxToKeep)}`);
  }
  if (typeof keepCheckpointEveryNHours === 'number' && !(keepCheckpointEveryNHours > 0)) {
    throw new RangeError(
      `CheckpointManager: expected keepCheckpointEveryNHours > 0, received ${show(keepCheckpointEveryNHours)}`,
    );
  }
  if (typeof checkpointName !== 'string' || checkpointName === '' || basename(checkpointName) !== checkpointName) {
    throw new RangeError(`CheckpointManager: expected a file name as checkpointName, received '${checkpointName}'`);
  }
  const { checkpointInterval, stepCounter } = options;
  if (checkpointInterval === undefined || checkpointInterval === null) return;
  if (!(Number.isInteger(checkpointInterval) && checkpointInterval > 0)) {
    throw new RangeError(`CheckpointManager: expected checkpointInterval > 0, received ${show(checkpointInterval)}`);
  }
  if (!stepCounter) throw new TypeError('CheckpointManager: expected a stepCounter beside checkpointInterval');
}

const seconds = (): number => Date.now() / 1000;

/** Saves a checkpoint again and again, and deletes the old ones. */
export class CheckpointManager {
  readonly #checkpoint: Checkpoint;
  readonly #options: CheckpointManagerOptions;
  /** Those that will be deleted when there are too many, with the time at which they were written. */
  readonly #managed = new Map<string, number>();
  #latest: string | null = null;
  #lastPreserved: number;
  #lastStep: number | null = null;

  /**
   * Goes on with the checkpoints that a manager, here or in Python, has left in the directory.
   *
   * @throws TypeError or RangeError for wrong options.
   */
  constructor(checkpoint: Checkpoint, options: CheckpointManagerOptions) {
    checkArguments(options);
    this.#checkpoint = checkpoint;
    this.#options = { ...options };
    const now = seconds();
    this.#lastPreserved = now - 1;
    const state = readDirectoryState(options.directory, 'CheckpointManager');
    if (state === null) return;
    this.#latest = state.latest;
    // A clock that was set back must not keep old ones for ever.
    this.#lastPreserved = Math.min(state.lastPreserved, now);
    state.all.forEach((path, i) => {
      const time = Math.min(state.timestamps[i] ?? this.#lastPreserved, now);
      if (state.timestamps.length === 0 || time > this.#lastPreserved) this.#managed.set(path, time);
    });
  }

  get directory(): string {
    return this.#options.directory;
  }

  get checkpoint(): Checkpoint {
    return this.#checkpoint;
  }

  get checkpointInterval(): number | null {
    return this.#options.checkpointInterval ?? null;
  }

  /** The last one that was saved; null before. */
  get latestCheckpoint(): string | null {
    return this.#latest;
  }

  /** Those that are there, from the oldest to the latest, without those kept for good. */
  get checkpoints(): string[] {
    return [...this.#managed.keys()];
  }

  /**
   * Saves, and deletes what is too old.
   *
   * @param options `checkpointNumber`: the number in the name, by default the number of saves; `checkInterval`: whether
   *   `checkpointInterval` is heeded, true when left out.
   * @returns the path; null when `checkpointInterval` says that it is too early.
   */
  async save(
    options: { checkpointNumber?: number | bigint | Variable; checkInterval?: boolean } = {},
  ): Promise<string | null> {
    checkOptions(options, ['checkpointNumber', 'checkInterval'], 'save');
    const step = this.#step();
    if ((options.checkInterval ?? true) && this.#isTooEarly(step)) return null;
    const { saveCounter } = this.#checkpoint;
    saveCounter.assignAdd(1n);
    const path = join(
      this.directory,
      `${this.#options.checkpointName ?? 'ckpt'}-${this.#number(options.checkpointNumber)}`,
    );
    await this.#checkpoint.write(path);
    this.#managed.delete(path);
    this.#managed.set(path, seconds());
    this.#latest = path;
    this.#lastStep = step;
    // Before files go, so that the file never names one that is gone; after, so that it names what is left.
    await this.#record();
    await this.#sweep();
    await this.#record();
    return path;
  }

  /**
   * Restores the latest checkpoint, or else calls `initFn`.
   *
   * @returns the path of what was restored; null when there was none.
   */
  async restoreOrInitialize(): Promise<string | null> {
    if (this.#latest !== null) {
      await this.#checkpoint.restore(this.#latest);
      this.#lastStep = this.#step();
      return this.#latest;
    }
    await this.#options.initFn?.();
    return null;
  }

  #step(): number | null {
    const { stepCounter } = this.#options;
    return stepCounter ? Number(stepCounter.arraySync()) : null;
  }

  #isTooEarly(step: number | null): boolean {
    const { checkpointInterval } = this.#options;
    if (!checkpointInterval || step === null || this.#lastStep === null) return false;
    return step < this.#lastStep + checkpointInterval;
  }

  #number(given: number | bigint | Variable | undefined): string {
    const number = given ?? this.#checkpoint.saveCounter;
    const value = typeof number === 'object' ? (number.arraySync() as number | bigint) : number;
    if (typeof value === 'bigint' || Number.isSafeInteger(value)) return String(value);
    throw new TypeError(`save: expected an integer as checkpointNumber, received ${show(value)}`);
  }

  async #record(): Promise<void> {
    await writeDirectoryState(this.directory, {
      latest: this.#latest!,
      all: [...this.#managed.keys()],
      timestamps: [...this.#managed.values()],
      lastPreserved: this.#lastPreserved,
    });
  }

  async #sweep(): Promise<void> {
    const { maxToKeep, keepCheckpointEveryNHours } = this.#options;
    if (maxToKeep === null) return;
    for (const [path, time] of [...this.#managed]) {
      if (this.#managed.size <= maxToKeep) return;
      this.#managed.delete(path);
      if (keepCheckpointEveryNHours && time - keepCheckpointEveryNHours * 3600 >= this.#lastPreserved) {
        this.#lastPreserved = time;
      } else {
        await deleteCheckpoint(path);
      }
    }
  }
}

async function deleteCheckpoint(prefix: string): Promise<void> {
  const directory = dirname(prefix);
  const name = basename(prefix);
  const files = await readdir(directory).catch(() => []);
  const isPart = (file: string) =>
    file === `${name}.index` ||
    (file.startsWith(`${name}.data-`) && /^\d{5}-of-\d{5}$/.test(file.slice(name.length + 6)));
  await Promise.all(files.filter(isPart).map((file) => rm(join(directory, file), { force: true })));
}
