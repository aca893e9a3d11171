import { boolean, integer, nullable, number, readOptions } from '../fields';
import type { Logs } from './callback';
import { printMessage, warn } from './message';
import { minDeltaField, MonitorCallback, monitorFields, type MonitorOptions } from './monitor-callback';

export interface EarlyStoppingOptions extends MonitorOptions {
  /** Epochs without improvement to wait for, default 0. */
  patience?: number;
  /** 1 prints when training is stopped. */
  verbose?: number;
  /** Value that must be beaten at all. */
  baseline?: number | null;
  /** Give the model the weights of its best epoch when training ends. */
  restoreBestWeights?: boolean;
  /** Epochs at the start that do not count, default 0. */
  startFromEpoch?: number;
}

const fields = {
  ...monitorFields,
  minDelta: minDeltaField(0),
  patience: integer(0, { min: 0 }),
  verbose: integer(0, { min: 0, max: 2 }),
  baseline: nullable(number()),
  restoreBestWeights: boolean(false),
  startFromEpoch: integer(0, { min: 0 }),
};

/** Ends training when the monitored value has stopped improving. */
export class EarlyStopping extends MonitorCallback {
  /** The epoch (from 0) at which training was stopped; 0 when it was not. */
  stoppedEpoch = 0;
  /** The epoch (from 0) with the best value. */
  bestEpoch = 0;
  wait = 0;
  private readonly options: Required<EarlyStoppingOptions>;
  private bestWeights: unknown[] | null = null;

  constructor(options: EarlyStoppingOptions = {}) {
    const read = readOptions(fields, options, 'EarlyStopping') as unknown as Required<EarlyStoppingOptions>;
    super(read.monitor, read.mode, read.minDelta);
    this.options = read;
  }

  override onTrainBegin(): void {
    this.wait = 0;
    this.stoppedEpoch = 0;
    this.best = null;
    this.bestWeights = null;
    this.bestEpoch = 0;
  }

  override onEpochEnd(epoch: number, logs: Logs = {}): void {
    this.resolveDirection();
    const { baseline, patience, restoreBestWeights, startFromEpoch } = this.options;
    const current = this.monitored(logs);
    if (current === undefined) {
      const known = Object.keys(logs).join(', ');
      warn(`EarlyStopping: '${this.monitor}' is not in the logs, which hold ${known}`);
    }
    if (current === undefined || epoch < startFromEpoch) return;
    if (restoreBestWeights && this.bestWeights === null) this.remember(epoch);

    this.wait += 1;
    if (this.isImprovement(current, this.best)) {
      this.best = current;
      this.bestEpoch = epoch;
      if (restoreBestWeights) this.remember(epoch);
      if (baseline === null || this.isImprovement(current, baseline)) this.wait = 0;
      return;
    }
    if (this.wait >= patience && epoch > 0) {
      this.stoppedEpoch = epoch;
      this.model.stopTraining = true;
    }
  }

  override onTrainEnd(): void {
    const { verbose, restoreBestWeights } = this.options;
    if (this.stoppedEpoch > 0 && verbose > 0) printMessage(`Epoch ${this.stoppedEpoch + 1}: early stopping`);
    if (!restoreBestWeights || this.bestWeights === null) return;
    if (verbose > 0) {
      printMessage(`Restoring model weights from the end of the best epoch: ${this.bestEpoch + 1}.`);
    }
    this.model.setWeights(this.bestWeights as never[]);
  }

  private remember(epoch: number): void {
    this.bestWeights = this.model.getWeights();
    this.bestEpoch = epoch;
  }
}
