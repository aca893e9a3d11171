/** Reading and resetting all metrics of a model at once. */

import type { TensorHandle } from '../../native/addon';
import type { Tensor } from '../../core/tensor';
import { cast, concat, reshape, stack } from '../../ops';
import type { Logs } from '../callbacks';
import type { Metric } from '../metrics';
import { StepFunction } from './step-function';

/** A number to report: its name and how it is computed. */
export type Entry = readonly [name: string, value: () => Tensor];

/** Reads named numbers in one call. */
export class Report {
  readonly names: readonly string[];
  private readonly sizes: number[] = [];
  private readonly step: StepFunction;

  /** @param entries of entries with the same name the last one counts. */
  constructor(label: string, entries: readonly Entry[]) {
    const values = new Map(entries);
    this.names = [...values.keys()].sort();
    this.step = new StepFunction(label, [], () => this.vector(this.names.map((name) => values.get(name)!())));
  }

  get functionName(): string {
    return this.step.name;
  }

  get captures(): TensorHandle[] {
    return this.step.captures;
  }

  get isAlive(): boolean {
    return this.step.isAlive;
  }

  /** The numbers now, sorted by name. */
  read(): Logs {
    const [vector] = this.step.runSync([]);
    const values = vector.dataSync() as Float32Array;
    vector.dispose();
    return this.parse(values);
  }

  /** Names for what the traced function gave; a metric with several numbers gives a list. */
  parse(values: Float32Array): Logs {
    const logs: Record<string, unknown> = {};
    let next = 0;
    this.names.forEach((name, i) => {
      const size = this.sizes[i];
      logs[name] = size === 1 ? values[next] : Array.from(values.subarray(next, next + size));
      next += size;
    });
    return logs as Logs;
  }

  private vector(results: Tensor[]): Tensor {
    const floats = results.map((result) => cast(result, 'float32'));
    this.sizes.push(...floats.map((value) => value.size));
    if (floats.every((value) => value.rank === 0)) return stack(floats);
    return concat(floats.map((value) => reshape(value, [-1])));
  }
}

/** Sets metrics back in one call. */
export class Reset {
  private readonly step: StepFunction | null;

  constructor(label: string, metrics: readonly Metric[]) {
    this.step =
      metrics.length === 0
        ? null
        : new StepFunction(label, [], () => {
            for (const metric of metrics) metric.resetState();
          });
  }

  get isAlive(): boolean {
    return this.step?.isAlive ?? true;
  }

  run(): void {
    this.step?.runSync([]);
  }
}
