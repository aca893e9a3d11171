import { show } from '../../core/show';
import { integer, readOptions, refuse, value } from '../fields';
import { Callback, type Logs } from './callback';
import { readLearningRate, writeLearningRate } from './learning-rate';
import { printMessage } from './message';
import { pythonFloat } from './python-format';

/** Gives the learning rate of an epoch (from 0), knowing the current one. */
export type ScheduleFunction = (epoch: number, learningRate: number) => number;

export interface LearningRateSchedulerOptions {
  /** Gives the learning rate of an epoch. */
  schedule: ScheduleFunction;
  /** 1 prints each rate. */
  verbose?: number;
}

const fields = {
  schedule: value<ScheduleFunction>(undefined, (given, label) =>
    typeof given === 'function' ? (given as ScheduleFunction) : refuse(label, 'a function', given),
  ),
  verbose: integer(0, { min: 0, max: 2 }),
};

/** Sets the learning rate at the beginning of each epoch; adds `learning_rate` to the logs. */
export class LearningRateScheduler extends Callback {
  private readonly options: Required<LearningRateSchedulerOptions>;

  constructor(options: LearningRateSchedulerOptions) {
    super();
    this.options = readOptions(fields, options, 'LearningRateScheduler') as Required<LearningRateSchedulerOptions>;
  }

  override onEpochBegin(epoch: number): void {
    const rate = this.options.schedule(epoch, readLearningRate(this.model, 'LearningRateScheduler'));
    if (typeof rate !== 'number') {
      throw new TypeError(`LearningRateScheduler: expected schedule to return a number, received ${show(rate)}`);
    }
    writeLearningRate(this.model, 'LearningRateScheduler', rate);
    if (this.options.verbose > 0) {
      const shown = pythonFloat(rate);
      printMessage(`\nEpoch ${epoch + 1}: LearningRateScheduler setting learning rate to ${shown}.`);
    }
  }

  override onEpochEnd(_epoch: number, logs: Logs = {}): void {
    logs['learning_rate'] = readLearningRate(this.model, 'LearningRateScheduler');
  }
}
