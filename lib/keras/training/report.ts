/** Reading and resetting all metrics of a model at once. */

import type { TensorHandle } from '../../native/addon';
import { tidy } from '../../core/memory';
import type { Tensor } from '../../core/tensor';
import { cast, concat, reshape, stack, zeros } from '../../ops';
import * as raw from '../../ops/generated';
import type { Variable } from '../../ops/variable';
import type { Logs } from '../callbacks';
import { Metric } from '../metrics';
import { Fastest } from './fastest';
import { StepFunction } from './step-function';

/** A number to report: its name and how it is computed. */
export type Entry = readonly [name: string, value: () => Tensor];

/** Reads named numbers in one call. */
export class Report {
  readonly names: readonly string[];
  private readonly sizes: number[] = [];
  private readonly step: StepFunction | null;
  private readonly reading: Fastest<Float32Array>;

  /** @param entries of entries with the same name the last one counts. */
  constructor(label: string, entries: readonly Entry[]) {
    const values = new Map(entries);
    this.names = [...values.keys()].sort();
    const results = () => this.names.map((name) => values.get(name)!());
    this.step = values.size === 0 ? null : new StepFunction(label, [], () => this.vector(results()));
    // A call of a traced function goes through a thread of the runtime: a few operations are done sooner one by one.
    this.reading = new Fastest([
      () => tidy(() => this.step!.runSync([])[0].dataSync() as Float32Array),
      () => tidy(() => Float32Array.from(results().flatMap((result) => Array.from(floats(result))))),
    ]);
  }

  /** The function that computes them; null when there is nothing to report. */
  get functionName(): string | null {
    return this.step?.name ?? null;
  }

  get captures(): TensorHandle[] {
    return this.step?.captures ?? [];
  }

  get isAlive(): boolean {
    return this.step?.isAlive ?? true;
  }

  /** The numbers now, sorted by name. */
  read(): Logs {
    return this.step === null ? {} : this.parse(this.reading.run());
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

function floats(result: Tensor): Float32Array {
  return (result.dtype === 'float32' ? result : cast(result, 'float32')).dataSync() as Float32Array;
}

// So many assignments cost less than one call of a traced function, which goes through a thread of the runtime.
const fewVariables = 8;

/** Sets metrics back. */
export class Reset {
  private readonly step: StepFunction | null = null;
  private readonly zeros: readonly (readonly [Variable, Tensor])[] = [];

  constructor(label: string, metrics: readonly Metric[]) {
    const variables = metrics.flatMap((metric) => metric.variables);
    const isPlain = metrics.every((metric) => metric.resetState === Metric.prototype.resetState);
    if (isPlain && variables.length <= fewVariables) {
      this.zeros = variables.map((variable) => [variable, zeros(variable.shape as number[], variable.dtype)]);
    } else {
      this.step = new StepFunction(label, [], () => {
        for (const metric of metrics) metric.resetState();
      });
    }
  }

  get isAlive(): boolean {
    return this.step?.isAlive ?? this.zeros.every(([variable]) => !variable.isDisposed);
  }

  run(): void {
    if (this.step !== null) this.step.runSync([]);
    else for (const [variable, zero] of this.zeros) raw.assignVariableOp(variable.handle, zero);
  }
}
