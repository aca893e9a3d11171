import type { ObjectConfig } from '../config';
import { Family } from '../family';
import { toSnakeCase } from '../naming';
import { registerKerasFunction, type CustomObjects, type KerasFunction } from '../registry';
import { MeanMetricWrapper, type MetricFunction } from './mean-metric';
import { Metric } from './metric';

/** A name ('auc', 'binary_accuracy', 'binaryAccuracy', 'mse'), a metric, its class, a loss or other function, or Keras's configuration. */
export type MetricIdentifier = string | Metric | (new () => Metric) | MetricFunction | ObjectConfig;

const family = new Family<Metric, MetricFunction>({
  kind: 'metric',
  module: 'keras.metrics',
  isMember: (value): value is Metric => value instanceof Metric,
  fromFunction: (fn) => new MeanMetricWrapper({ fn, name: toSnakeCase(fn.name) || 'metric' }),
});

/** Makes a metric class known under its Keras name and under others it goes by. */
export function registerMetric(Class: new (options: never) => Metric, ...aliases: string[]): void {
  family.register(Class as new (options: object) => Metric, ...aliases);
}

/** Makes a function of targets and predictions known under its Keras name, as files have it. */
export function registerMetricFunction(name: string, fn: KerasFunction): void {
  registerKerasFunction({ module: 'builtins', className: name, kind: 'metric' }, fn);
}

/**
 * Reads a metric in any of the forms it can be given in.
 *
 * @returns the metric; null for null and undefined.
 * @throws RangeError for an unknown name, TypeError for something that is no metric.
 */
export function get(identifier: MetricIdentifier): Metric;
export function get(identifier: MetricIdentifier | null | undefined): Metric | null;
export function get(identifier: MetricIdentifier | null | undefined): Metric | null {
  return identifier === null || identifier === undefined ? null : family.get(identifier);
}

/** Keras's configuration of a metric; null for none. */
export function serialize(metric: Metric | null): unknown {
  return family.serialize(metric);
}

/**
 * A metric from Keras's configuration.
 *
 * @param config `{class_name, config, module, registered_name}`.
 * @param customObjects classes and functions of the user's own, by name.
 */
export function deserialize(config: ObjectConfig, customObjects?: CustomObjects): Metric {
  return family.deserialize(config, customObjects);
}
