import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { deserializeKerasObject, serializeKerasObject, toOptions, type Config } from '../config';
import { value } from '../fields';
import { maskedWeight } from '../losses/reduction';
import { getMask } from '../mask';
import { registerKerasClass, type CustomObjects } from '../registry';
import { MeanBase } from './mean-base';
import { metricFields, type MetricOptions } from './metric';

/** The weighted mean of a function of targets and predictions; a mask attached to the predictions leaves values out. */
export abstract class MeanMetric<Options extends MetricOptions = MetricOptions> extends MeanBase<Options> {
  /** The values of a batch: one per sample (and step, and so on). */
  protected abstract values(yTrue: Tensor, yPred: Tensor): Tensor;

  /**
   * @param yTrue targets.
   * @param yPred predictions.
   * @param sampleWeight broadcasts to the values.
   */
  override updateState(yTrue: TensorLike, yPred: TensorLike, sampleWeight?: TensorLike | null): void {
    const predictions = toTensor(yPred);
    const values = this.values(toTensor(yTrue), predictions);
    const mask = getMask(predictions);
    const given = sampleWeight === null || sampleWeight === undefined ? null : toTensor(sampleWeight);
    this.accumulate(values, mask ? maskedWeight({ sampleWeight: given, mask }, values, 'sum') : given);
  }
}

/** The values of a batch: one per sample (and step, and so on). */
export type MetricFunction = (yTrue: Tensor, yPred: Tensor, options?: never) => TensorLike;

export interface MeanMetricWrapperOptions extends MetricOptions {
  fn: MetricFunction;
  /** Options that are handed to the function as its third argument. */
  options?: Record<string, unknown>;
}

/** The mean of a function of one's own, `(yTrue, yPred) => values of the samples`. */
export class MeanMetricWrapper extends MeanMetric<MeanMetricWrapperOptions> {
  static readonly className = 'MeanMetricWrapper';
  static override readonly fields = {
    ...metricFields,
    fn: value<MetricFunction>(),
    options: value<Record<string, unknown>>({}),
  };

  constructor(options: MeanMetricWrapperOptions) {
    super(options);
  }

  protected override values(yTrue: Tensor, yPred: Tensor): Tensor {
    const fn = this.options.fn as (...args: unknown[]) => TensorLike;
    return toTensor(fn(yTrue, yPred, this.options.options), undefined, `metric '${this.name}'`);
  }

  override getConfig(): Config {
    const { name, dtype } = this;
    return { name, dtype, fn: serializeKerasObject(this.options.fn), ...this.options.options };
  }

  static override fromConfig(config: Config, customObjects?: CustomObjects): MeanMetricWrapper {
    const { name, dtype, fn, ...options } = config;
    return new MeanMetricWrapper({
      name: name as string,
      dtype: dtype as string,
      fn: deserializeKerasObject(fn, { customObjects }) as MetricFunction,
      options: toOptions(options),
    });
  }
}
registerKerasClass({ module: 'keras.metrics', className: 'MeanMetricWrapper', kind: 'metric' }, MeanMetricWrapper);
