import { integer, number, readOptions } from '../fields';
import type { Logs } from './callback';
import { readLearningRate, writeLearningRate } from './learning-rate';
import { printMessage, warn } from './message';
import { minDeltaField, MonitorCallback, monitorFields, type MonitorOptions } from './monitor-callback';
import { pythonFloat } from './python-format';

export interface ReduceLROnPlateauOptions extends MonitorOptions {
  /** The rate is multiplied by this, less than 1; default 0.1. */
  factor?: number;
  /** Epochs without improvement to wait for, default 10. */
  patience?: number;
  /** 1 prints each reduction. */
  verbose?: number;
  /** Epochs after a reduction that do not count, default 0. */
  cooldown?: number;
  /** Lower bound of the rate, default 0. */
  minLr?: number;
}

const fields = {
  ...monitorFields,
  minDelta: minDeltaField(1e-4),
  factor: number(0.1, { below: 1 }),
  patience: integer(10, { min: 0 }),
  verbose: integer(0, { min: 0, max: 2 }),
  cooldown: integer(0, { min: 0 }),
  minLr: number(0),
};

/** Lowers the learning rate when the monitored value has stopped improving; adds `learning_rate` to the logs. */
export class ReduceLROnPlateau extends MonitorCallback {
  wait = 0;
  cooldownCounter = 0;
  private readonly options: Required<ReduceLROnPlateauOptions>;

  constructor(options: ReduceLROnPlateauOptions = {}) {
    const read = readOptions(fields, options, 'ReduceLROnPlateau') as unknown as Required<ReduceLROnPlateauOptions>;
    super(read.monitor, read.mode, read.minDelta);
    this.options = read;
  }

  override onTrainBegin(): void {
    this.best = null;
    this.cooldownCounter = 0;
    this.wait = 0;
  }

  override onEpochEnd(epoch: number, logs: Logs = {}): void {
    this.resolveDirection();
    logs['learning_rate'] = readLearningRate(this.model, 'ReduceLROnPlateau');
    const current = this.monitored(logs);
    if (current === undefined) {
      warn(`ReduceLROnPlateau: '${this.monitor}' is not in the logs, which hold ${Object.keys(logs).join(', ')}`);
      return;
    }
    if (this.cooldownCounter > 0) {
      this.cooldownCounter -= 1;
      this.wait = 0;
    }
    if (this.isImprovement(current, this.best)) {
      this.best = current;
      this.wait = 0;
    } else if (this.cooldownCounter === 0) {
      this.wait += 1;
      if (this.wait >= this.options.patience && this.reduce(epoch)) {
        this.cooldownCounter = this.options.cooldown;
        this.wait = 0;
      }
    }
  }

  /** Whether the rate was above its lower bound and has been lowered. */
  private reduce(epoch: number): boolean {
    const { factor, minLr, verbose } = this.options;
    const old = readLearningRate(this.model, 'ReduceLROnPlateau');
    if (!(old > Math.fround(minLr))) return false;
    const rate = Math.max(old * factor, minLr);
    writeLearningRate(this.model, 'ReduceLROnPlateau', rate);
    if (verbose > 0) {
      printMessage(`\nEpoch ${epoch + 1}: ReduceLROnPlateau reducing learning rate to ${pythonFloat(rate)}.`);
    }
    return true;
  }
}
