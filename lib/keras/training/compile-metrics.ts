/** The metrics given to `compile`, matched to the model's outputs and named as Keras names them. */

import { withContext } from '../../core/context';
import { eagerContext } from '../../core/eager-context';
import { show } from '../../core/show';
import type { Tensor } from '../../core/tensor';
import { flatten, isRecord, mapTree, type Tree } from '../../core/tree';
import type { Variable } from '../../ops/variable';
import * as metrics from '../metrics';
import { Metric } from '../metrics';
import { isNested, showForm } from './structure';

/** One metric: a name, an object, or a function of (yTrue, yPred). */
export type MetricIdentifier = metrics.MetricIdentifier;

/** Metrics of the only output, or a list or record of (lists of) metrics by output; null for none. */
export type MetricsOption =
  MetricIdentifier | null | readonly MetricsOption[] | { readonly [output: string]: MetricsOption };

/** The metrics of one output. */
interface OutputMetrics {
  readonly output: string | null;
  readonly metrics: readonly Metric[];
}

type Kind = 'metrics' | 'weightedMetrics';

/**
 * The metrics given to `compile` as one, which a step of the model's own updates with all targets and outputs. They are
 * made when the first ones are seen, which decide what 'accuracy' means.
 */
export class CompileMetrics extends Metric {
  private plain: (OutputMetrics | null)[] | null = null;
  private weighted: (OutputMetrics | null)[] = [];
  /** Names by which records of targets are read, where the outputs are several and not nested. */
  private order: readonly string[] | null = null;

  /**
   * @param given metrics that see no sample weights.
   * @param givenWeighted metrics that see them.
   */
  constructor(
    private readonly given: MetricsOption | null,
    private readonly givenWeighted: MetricsOption | null,
    private readonly outputNames: readonly string[] | null,
  ) {
    super({ name: 'compile_metrics' });
    for (const [name, option] of [
      ['metrics', given],
      ['weightedMetrics', givenWeighted],
    ] as const) {
      if (option !== null && !isNested(option)) {
        throw new TypeError(`compile: expected ${name} to be a list or a record, received ${show(option)}`);
      }
    }
  }

  get built(): boolean {
    return this.plain !== null;
  }

  /** The single metrics; none before the first step. */
  get metrics(): Metric[] {
    return [...(this.plain ?? []), ...this.weighted].flatMap((each) => each?.metrics ?? []);
  }

  override get variables(): Variable[] {
    return this.metrics.flatMap(({ variables }) => variables);
  }

  /** Notes a batch: targets, outputs and, for those that see them, sample weights. */
  override updateState(...values: unknown[]): void {
    const [yTrue, yPred, sampleWeight = null] = values as [Tree<Tensor>, Tree<Tensor>, (Tree<Tensor> | null)?];
    // Metrics are made once, outside of the step that is being traced.
    withContext(eagerContext, () => this.build(yTrue, yPred));
    const trues = this.leaves(yTrue);
    const preds = this.leaves(yPred);
    this.plain!.forEach((own, i) => own?.metrics.forEach((metric) => metric.updateState(trues[i], preds[i])));
    const given = sampleWeight === null ? [] : this.leaves(sampleWeight);
    const weights = given.length > 0 && given.length < trues.length ? trues.map(() => given[0]) : given;
    this.weighted.forEach((own, i) =>
      own?.metrics.forEach((metric) => metric.updateState(trues[i], preds[i], weights[i] ?? null)),
    );
  }

  /** Not a tensor, but a record of the metrics' results: logs may hold records. */
  override result(): Tensor {
    return Object.fromEntries(this.named().map(([name, metric]) => [name, metric.result()])) as never;
  }

  override resetState(): void {
    for (const metric of this.metrics) metric.resetState();
  }

  /** Each metric under its name in the logs: with the output's name in front when there are several, numbered when taken. */
  named(): [name: string, metric: Metric][] {
    const taken = new Map<string, number>();
    const result: [string, Metric][] = [];
    const add = (own: OutputMetrics | null, isWeighted: boolean) => {
      for (const metric of own?.metrics ?? []) {
        const named = (base: string) => (own!.output === null ? base : `${own!.output}_${base}`);
        let name = named(metric.name);
        if (isWeighted && taken.has(name)) name = named(`weighted_${metric.name}`);
        const count = taken.get(name) ?? 0;
        taken.set(name, count + 1);
        result.push([count === 0 ? name : `${name}_${count}`, metric]);
      }
    };
    this.plain?.forEach((own) => add(own, false));
    this.weighted.forEach((own) => add(own, true));
    return result;
  }

  private build(yTrue: Tree<Tensor>, yPred: Tree<Tensor>): void {
    if (this.plain !== null) return;
    const count = flatten<Tensor>(yPred).length;
    const isFlat = isNested(yPred) && Object.keys(yPred).length === count;
    const names = isFlat && isRecord(yPred) ? this.recordOrder(Object.keys(yPred)) : this.outputNames;
    this.order = count > 1 && isFlat ? names : null;
    const place = (kind: Kind, option: MetricsOption | null) => this.place(kind, option, yTrue, yPred, names, isFlat);
    this.weighted = place('weightedMetrics', this.givenWeighted);
    this.plain = place('metrics', this.given);
  }

  private recordOrder(keys: string[]): readonly string[] {
    const names = this.outputNames;
    return names?.length === keys.length && names.every((name) => keys.includes(name)) ? names : keys.sort();
  }

  private place(
    kind: Kind,
    option: MetricsOption | null,
    yTrue: Tree<Tensor>,
    yPred: Tree<Tensor>,
    names: readonly string[] | null,
    isFlat: boolean,
  ): (OutputMetrics | null)[] {
    const preds = this.leaves(yPred);
    if (isEmpty(option)) return preds.map(() => null);
    const trues = this.leaves(yTrue);
    if (preds.length === 1) {
      return [resolveAll(flatten<unknown>(option as Tree<unknown>), trues[0], preds[0], null)];
    }
    const byOutput = isFlat ? perOutput(option!, preds.length, names) : null;
    if (byOutput !== null) {
      return byOutput.map((each, i) => resolveAll(each, trues[i], preds[i], names?.[i] ?? null));
    }
    return this.placeNested(kind, option!, yPred, trues, preds, names);
  }

  /** Metrics in the form of outputs that are themselves nested. */
  private placeNested(
    kind: Kind,
    option: MetricsOption,
    yPred: Tree<Tensor>,
    trues: Tensor[],
    preds: Tensor[],
    names: readonly string[] | null,
  ): (OutputMetrics | null)[] {
    let next = 0;
    const result: (OutputMetrics | null)[] = [];
    const walk = (spec: unknown, output: unknown): void => {
      if (!isNested(output)) {
        const i = next++;
        result.push(resolveAll(spec, trues[i], preds[i], names?.[i] ?? null));
        return;
      }
      const keys = isRecord(output) ? Object.keys(output).sort() : Object.keys(output);
      const fits =
        isNested(spec) && Array.isArray(spec) === Array.isArray(output) && Object.keys(spec).length === keys.length;
      if (!fits || keys.some((key) => !(key in spec))) {
        const known = this.outputNames ? ` or the output names ${this.outputNames.join(', ')}` : '';
        throw new RangeError(
          `compile: expected ${kind} to match the structure of the model's outputs, ${showForm(yPred)}${known}, ` +
            `received ${showForm(mapTree(option as Tree<unknown>, () => null))}`,
        );
      }
      for (const key of keys) walk((spec as Record<string, unknown>)[key], (output as Record<string, unknown>)[key]);
    };
    walk(option, yPred);
    return result;
  }

  private leaves(tree: Tree<Tensor>): Tensor[] {
    if (this.order === null || !isRecord(tree)) return flatten<Tensor>(tree);
    return this.order.map((name) => (tree as Record<string, Tensor>)[name]);
  }
}

function isEmpty(option: MetricsOption | null): boolean {
  return option === null || (isNested(option) && Object.keys(option).length === 0);
}

/** One entry per output, where the option is a list of as many or a record of output names. */
function perOutput(option: MetricsOption, count: number, names: readonly string[] | null): MetricsOption[] | null {
  if (Array.isArray(option)) return option.length === count ? [...(option as MetricsOption[])] : null;
  if (names === null || !isRecord(option)) return null;
  if (!Object.keys(option).every((name) => names.includes(name))) return null;
  return names.map((name) => (option as Record<string, MetricsOption>)[name] ?? null);
}

function resolveAll(spec: unknown, yTrue: Tensor, yPred: Tensor, output: string | null): OutputMetrics | null {
  if (spec === null || spec === undefined) return null;
  const list = (Array.isArray(spec) ? spec : [spec]) as MetricIdentifier[];
  if (list.some((each) => each === null || each === undefined)) {
    throw new TypeError(
      `compile: expected metrics in the list${output === null ? '' : ` of '${output}'`}, received null`,
    );
  }
  return { output, metrics: list.map((each) => metrics.resolve(each, yTrue, yPred)) };
}
