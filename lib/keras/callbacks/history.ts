import { Callback, type Logs } from './callback';

/** Keeps the logs of each epoch; `fit` adds one and resolves to it. */
export class History extends Callback {
  /** The epochs that ran, counted from 0. */
  epoch: number[] = [];
  /** Loss and metrics by Keras's names, one value per epoch. */
  history: Record<string, number[]> = {};

  override onTrainBegin(): void {
    this.epoch = [];
  }

  override onEpochEnd(epoch: number, logs: Logs = {}): void {
    this.epoch.push(epoch);
    for (const [name, value] of Object.entries(logs)) (this.history[name] ??= []).push(value);
  }
}
