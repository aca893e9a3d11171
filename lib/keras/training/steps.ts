/** The traced steps of one model, kept by kind of data. */

import type { Attrs } from '../../core/context';
import { currentDevice } from '../../core/device-scope';
import { refusePromise } from '../../core/promised';
import { sizeOf, type Shape } from '../../core/shape';
import { show } from '../../core/show';
import type { EagerTensor, Tensor } from '../../core/tensor';
import { isRecord } from '../../core/tree';
import { TensorSpec } from '../../function/tensor-spec';
import { cast, reshape } from '../../ops';
import { Variable } from '../../ops/variable';
import type { Metric } from '../metrics';
import type { Compiled } from './compile';
import { CompileMetrics } from './compile-metrics';
import { batchKey, unflatten, type Batch, type StepData } from './data/batch';
import { Report, Reset, type Entry } from './report';
import { StepFunction } from './step-function';
import { sameNames } from './structure';
import { testOnData, trainOnData } from './train-step';
import type { StepLogs, Trainer } from './trainer';

export type StepKind = 'train' | 'test' | 'predict';

/** What a model's own step gives as logs, kept where the report finds it. */
interface OwnLogs {
  names: readonly string[];
  variables: readonly Variable[];
}

/** One batch of a model, traced or (with `runEagerly`) operation by operation. */
export class ModelStep {
  private known: { entries: readonly Entry[]; report: Report } | null = null;

  constructor(
    /** The traced function; null when the model runs eagerly. */
    readonly traced: StepFunction | null,
    /** Runs it operation by operation. */
    readonly runEagerly: (columns: readonly EagerTensor[]) => unknown,
    private readonly label: string,
    private readonly entries: () => readonly Entry[],
    private readonly resets: () => Reset,
  ) {}

  /** Reads the logs: known once the step has been traced, or has run. */
  get report(): Report {
    const entries = this.known?.report.isAlive && this.traced !== null ? this.known.entries : this.entries();
    if (this.known === null || !sameEntries(this.known.entries, entries) || !this.known.report.isAlive) {
      this.known = { entries, report: new Report(this.label, entries) };
    }
    return this.known.report;
  }

  /** Sets the metrics back. */
  get reset(): Reset {
    return this.resets();
  }

  get isAlive(): boolean {
    return this.traced?.isAlive ?? true;
  }
}

function sameEntries(a: readonly Entry[], b: readonly Entry[]): boolean {
  return a.length === b.length && a.every(([name], i) => name === b[i][0]);
}

export class Steps {
  private readonly cache = new Map<string, ModelStep>();
  private metricReset: { metrics: readonly Metric[]; reset: Reset } | null = null;

  constructor(
    private readonly model: Trainer,
    private readonly compiled: Compiled | null,
  ) {}

  /** The step for batches like this one. */
  get(kind: StepKind, batch: Pick<Batch, 'columns' | 'form'>): ModelStep {
    const key = `${kind}|${currentDevice()}|${batchKey(batch)}`;
    const known = this.cache.get(key);
    if (known?.isAlive) return known;
    const step = this.make(kind, batch);
    this.cache.set(key, step);
    return step;
  }

  private make(kind: StepKind, { form, columns }: Pick<Batch, 'columns' | 'form'>): ModelStep {
    const own: OwnLogs = { names: [], variables: [] };
    const run = (leaves: readonly Tensor[]) => this.body(kind, unflatten(form, leaves), own);
    const traced = this.compiled?.runEagerly
      ? null
      : new StepFunction(`${this.model.name}_${kind}_step`, columns.map(specOf), run, this.attrs());
    const entries = () => this.entries(kind, own);
    return new ModelStep(traced, run, `${this.model.name}_report`, entries, () => this.reset());
  }

  private attrs(): Attrs {
    return this.compiled?.jitCompile === true ? { _XlaMustCompile: true } : {};
  }

  /** One batch; a step of the model's own leaves its logs in variables unless they are the metrics' results. */
  private body(kind: StepKind, data: StepData, own: OwnLogs): unknown {
    const { model } = this;
    if (kind === 'predict') return model.predictStep(data);
    const logs = this.logs(kind, data);
    if (logs === null) return;
    refusePromise(logs, `${kind}Step: expected a record of tensors for the logs, received a promise`);
    if (!isRecord(logs)) {
      throw new TypeError(`${kind}Step: expected a record of tensors for the logs, received ${show(logs)}`);
    }
    this.keep(flattened(logs), own);
  }

  /** Null: the metrics' results. */
  private logs(kind: 'train' | 'test', data: StepData): StepLogs | null {
    const { model } = this;
    if (kind === 'train') {
      return model.usesDefault('trainStep') ? trainOnData(model, this.compiled!, data) : model.trainStep(data);
    }
    return model.usesDefault('testStep') ? testOnData(model, this.compiled!, data) : model.testStep(data);
  }

  private keep(logs: Record<string, Tensor>, own: OwnLogs): void {
    const names = Object.keys(logs);
    const metricNames = metricEntries(this.model, this.compiled).map(([name]) => name);
    if (sameNames(names, metricNames)) return;
    if (own.variables.length === 0) {
      own.names = names;
      own.variables = names.map((name) => new Variable(0, { name: `log_${name}`, dtype: 'float32', trainable: false }));
    }
    names.forEach((name, i) => {
      const value = logs[name];
      if (value.staticShape === null || sizeOf(value.staticShape) !== 1) {
        throw new RangeError(`log '${name}': expected a scalar, received ${value.describe()}`);
      }
      own.variables[i].assign(reshape(cast(value, 'float32'), []));
    });
  }

  private entries(kind: StepKind, own: OwnLogs): readonly Entry[] {
    if (kind === 'predict') return [];
    if (own.names.length > 0) return own.names.map((name, i) => [name, () => own.variables[i].read()]);
    return metricEntries(this.model, this.compiled);
  }

  /** One reset for all kinds of steps, as long as the metrics are the same. */
  private reset(): Reset {
    const metrics = singleMetrics(this.model);
    const known = this.metricReset;
    const isSame = known?.metrics.length === metrics.length && known.metrics.every((each, i) => each === metrics[i]);
    if (known !== null && isSame && known.reset.isAlive) return known.reset;
    const reset = new Reset(`${this.model.name}_reset`, metrics);
    this.metricReset = { metrics, reset };
    return reset;
  }
}

/** Logs with those of records inside, such as the result of all compiled metrics, in their place. */
function flattened(logs: Record<string, unknown>): Record<string, Tensor> {
  const entries = Object.entries(logs).flatMap(([name, value]) =>
    isRecord(value) ? Object.entries(flattened(value)) : [[name, value] as [string, Tensor]],
  );
  return Object.fromEntries(entries);
}

/** The metrics of a model, those of `compile` one by one. */
function singleMetrics(model: Trainer): Metric[] {
  return model.metrics.flatMap((metric) => (metric instanceof CompileMetrics ? metric.metrics : [metric]));
}

/** The metrics' results under their names in the logs. */
export function metricEntries(model: Trainer, compiled: Compiled | null): Entry[] {
  const named = new Map<Metric, string>(compiled?.metrics?.named().map(([name, metric]) => [metric, name]));
  return singleMetrics(model).map((metric) => [named.get(metric) ?? metric.name, () => metric.result()]);
}

/**
 * Names in the order in which Keras lists results: the metrics under whose own name there is one (the loss, the compiled
 * metrics of an only output, the single losses), then the others by name.
 */
export function inOrder(model: Trainer, names: readonly string[]): string[] {
  const own = [...new Set(singleMetrics(model).map(({ name }) => name))].filter((name) => names.includes(name));
  return [...own, ...names.filter((name) => !own.includes(name)).sort()];
}

function specOf(column: EagerTensor): TensorSpec {
  const [, ...row] = column.staticShape as Shape;
  return new TensorSpec([null, ...row], column.dtype);
}
