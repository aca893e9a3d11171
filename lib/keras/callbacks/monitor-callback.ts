import { number, oneOf, string } from '../fields';
import { Callback, type Logs } from './callback';

export type MonitorMode = 'auto' | 'min' | 'max';

export interface MonitorOptions {
  /** Name in the logs, default `'val_loss'`. */
  monitor?: string;
  /** Whether less or more is better; `'auto'` asks the metric. */
  mode?: MonitorMode;
  /** Least change that counts as an improvement. */
  minDelta?: number;
}

/** The fields that all monitoring callbacks share. */
export const monitorFields = {
  monitor: string('val_loss'),
  mode: oneOf(['auto', 'min', 'max'] as const, 'auto'),
};

export const minDeltaField = (fallback: number) => number(fallback);

/** Base of the callbacks that watch one number in the logs. */
export abstract class MonitorCallback extends Callback {
  readonly monitor: string;
  readonly mode: MonitorMode;
  /** Best value so far; null before the first. */
  best: number | null;
  private readonly minDelta: number;
  private direction: 'up' | 'down' | null = null;

  protected constructor(monitor: string, mode: MonitorMode, minDelta: number, best: number | null = null) {
    super();
    this.monitor = monitor;
    this.mode = mode;
    this.best = best;
    this.minDelta = Math.abs(minDelta);
  }

  /** The monitored value; undefined when the logs lack it. */
  protected monitored(logs: Logs | undefined): number | undefined {
    return logs?.[this.monitor];
  }

  /**
   * Finds out which direction is better, once metrics exist.
   *
   * @throws RangeError when mode is 'auto' and no metric of that name says.
   */
  protected resolveDirection(): void {
    this.direction ??= this.findDirection();
  }

  private findDirection(): 'up' | 'down' {
    if (this.mode !== 'auto') return this.mode === 'min' ? 'down' : 'up';
    const name = this.monitor.replace(/^val_/, '');
    const metric = this.model.compiledMetrics.findLast((candidate) => candidate.name === name && candidate.direction);
    if (metric) return metric.direction!;
    if (name === 'loss') return 'down';
    throw new RangeError(
      `${this.constructor.name}: cannot tell whether more or less of '${this.monitor}' is better; ` +
        "pass mode: 'max' or mode: 'min'",
    );
  }

  /** Whether `value` beats `reference` by more than minDelta; float32 numbers are compared, as Keras does. */
  protected isImprovement(value: number, reference: number | null): boolean {
    if (reference === null) return true;
    return this.direction === 'down'
      ? Math.fround(value + this.minDelta) < Math.fround(reference)
      : Math.fround(value - this.minDelta) > Math.fround(reference);
  }
}
