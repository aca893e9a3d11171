import { boolean, integer, nullable, number, readOptions, string, value } from '../fields';
import { pythonExponential, pythonFixed } from './python-format';

export interface ProgbarOptions {
  /** Steps in all; null when that is not known. */
  target: number | null;
  /** Characters of the bar, default 20. */
  width?: number;
  /** 0 silent, 1 a bar, 2 one line at the end. */
  verbose?: number;
  /** Least seconds between two redraws, default 0.05. */
  interval?: number;
  /** Metrics to be averaged over steps; by default each value is shown as it comes. */
  statelessMetrics?: readonly string[];
  /** What one step is called, default `'step'`. */
  unitName?: string;
  /** Whether the bar can be redrawn in place; by default whether standard output is a terminal. */
  dynamic?: boolean | null;
  /** Where the text goes, default standard output. */
  write?: (text: string) => void;
  /** Seconds since any fixed moment. */
  now?: () => number;
}

const fields = {
  target: nullable(integer()),
  width: integer(20, { min: 1 }),
  verbose: integer(1, { min: 0, max: 2 }),
  interval: number(0.05),
  statelessMetrics: value<readonly string[]>([]),
  unitName: string('step'),
  dynamic: nullable(boolean()),
  write: value<(text: string) => void>((text) => void process.stdout.write(text)),
  now: value<() => number>(() => performance.now() / 1000),
};

const bold = (text: string) => `\x1b[1m${text}\x1b[0m`;
const green = (text: string) => `\x1b[32m${text}\x1b[0m`;
const grey = (text: string) => `\x1b[37m${text}\x1b[0m`;
// eslint-disable-next-line no-control-regex
const visibleLength = (text: string) => text.replace(/\x1b\[\d+m/g, '').length;

/**
 * Keras's progress bar: `12/12 ━━━━━━━━━━━━━━━━━━━━ 0s 5ms/step - accuracy: 0.5000 - loss: 1.2000`.
 *
 * On a terminal the line is redrawn in place. Elsewhere only the finished line is written, without colours.
 */
export class Progbar {
  /** Steps in all; may be set when the end of the data is reached. */
  target: number | null;
  private readonly options: Required<ProgbarOptions>;
  private readonly dynamic: boolean;
  private readonly values = new Map<string, { sum: number; count: number }>();
  private readonly start: number;
  private seen = 0;
  private lastUpdate = -Infinity;
  private firstStepAt: number | null = null;
  private drawnWidth = 0;

  constructor(options: ProgbarOptions) {
    this.options = readOptions(fields, options, 'Progbar') as unknown as Required<ProgbarOptions>;
    this.target = this.options.target;
    this.dynamic = this.options.dynamic ?? process.stdout.isTTY === true;
    this.start = this.options.now();
  }

  /**
   * Shows progress.
   *
   * @param current steps finished so far.
   * @param values numbers to show, in order.
   * @param finalize whether this is the end; by default when `current` reaches the target.
   */
  update(
    current: number,
    values: readonly (readonly [string, number])[] = [],
    finalize = this.target !== null && current >= this.target,
  ): void {
    this.note(current, values, finalize);
    const now = this.options.now();
    const unit = this.secondsPerUnit(current, now);
    if (this.options.verbose === 1 && this.dynamic) {
      if (now - this.lastUpdate < this.options.interval && !finalize) return;
      this.draw(current, now, unit, finalize);
    } else if (this.options.verbose !== 0 && finalize && this.target) {
      this.writeLine(current, now, unit);
    }
    this.lastUpdate = now;
  }

  /** Shows `steps` more. */
  add(steps: number, values: readonly (readonly [string, number])[] = []): void {
    this.update(this.seen + steps, values);
  }

  private note(current: number, values: readonly (readonly [string, number])[], finalize: boolean): void {
    for (const [name, number] of values) {
      const known = this.values.get(name);
      if (finalize || !this.options.statelessMetrics.includes(name)) {
        this.values.set(name, { sum: number, count: 1 });
        continue;
      }
      const steps = Math.max(current - this.seen, 1);
      this.values.set(name, {
        sum: (known?.sum ?? 0) + number * steps,
        count: (known?.count ?? 0) + steps,
      });
    }
    this.seen = current;
  }

  private draw(current: number, now: number, unit: number, finalize: boolean): void {
    const line = `${this.bar(current)}${this.time(current, now, unit, finalize)}${this.metrics((mean) => Math.abs(mean) > 1e-3)}`;
    const width = visibleLength(line);
    const blank = ' '.repeat(Math.max(0, this.drawnWidth - width));
    this.options.write(`${'\b'.repeat(this.drawnWidth)}\r${line}${blank}${finalize ? '\n' : ''}`);
    this.drawnWidth = width;
  }

  private writeLine(current: number, now: number, unit: number): void {
    const elapsed = pythonFixed(now - this.start, 0);
    const metrics = this.metrics((mean) => mean > 1e-3);
    this.options.write(`${this.count(current)} - ${elapsed}s -${this.perUnit(unit)}${metrics}\n`);
  }

  private count(current: number): string {
    return `${String(current).padStart(String(this.target).length)}/${this.target}`;
  }

  private bar(current: number): string {
    if (!this.target) return `${String(current).padStart(7)}/Unknown`;
    const { width } = this.options;
    const done = Math.min(width, Math.floor((width * current) / this.target));
    return `${bold(this.count(current))} ${done > 0 ? green('━'.repeat(done)) : ''}${grey('━'.repeat(width - done))}`;
  }

  private time(current: number, now: number, unit: number, finalize: boolean): string {
    const shown =
      this.target && !finalize ? duration(unit * (this.target - current)) : `${pythonFixed(now - this.start, 0)}s`;
    return ` ${bold(shown)}${this.perUnit(unit)}`;
  }

  private metrics(isPlain: (mean: number) => boolean): string {
    let text = '';
    for (const [name, { sum, count }] of this.values) {
      const mean = sum / Math.max(1, count);
      text += ` - ${name}: ${isPlain(mean) ? pythonFixed(mean, 4) : pythonExponential(mean, 4)}`;
    }
    return text;
  }

  private perUnit(unit: number): string {
    const name = this.options.unitName;
    if (unit >= 1 || unit === 0) return ` ${pythonFixed(unit, 0)}s/${name}`;
    if (unit >= 1e-3) return ` ${pythonFixed(unit * 1e3, 0)}ms/${name}`;
    return ` ${pythonFixed(unit * 1e6, 0)}us/${name}`;
  }

  /** The first step includes tracing and is left out of the estimate as soon as there is a second one. */
  private secondsPerUnit(current: number, now: number): number {
    if (current === 0) return 0;
    const unit =
      this.firstStepAt !== null && current > 1
        ? (now - this.firstStepAt) / (current - 1)
        : (now - this.start) / current;
    if (current === 1) this.firstStepAt = now;
    return unit;
  }
}

function duration(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  if (seconds > 3600) return `${Math.floor(whole / 3600)}:${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`;
  if (seconds > 60) return `${Math.floor(whole / 60)}:${two(whole % 60)}`;
  return `${whole}s`;
}
