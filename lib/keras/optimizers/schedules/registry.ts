import { show } from '../../../core/show';
import { deserializeKerasObject, isObjectConfig, serializeKerasObject, type ObjectConfig } from '../../config';
import { classNameOf, registerKerasClass, type CustomObjects, type KerasClass } from '../../registry';
import type { LearningRateSchedule } from './schedule';

/** Makes a schedule known under its Keras name. */
export function registerSchedule(Class: new (options: never) => LearningRateSchedule): void {
  const className = classNameOf(Class as KerasClass);
  registerKerasClass({ module: 'keras.optimizers.schedules', className, kind: 'schedule' }, Class as KerasClass);
}

/** Keras's configuration of a schedule. */
export function serialize(schedule: LearningRateSchedule): unknown {
  return serializeKerasObject(schedule);
}

/**
 * A schedule from Keras's configuration.
 *
 * @param config `{class_name, config, module, registered_name}`.
 * @param customObjects classes of the user's own, by name.
 * @throws TypeError for something that is no configuration or names no known class.
 */
export function deserialize(config: ObjectConfig, customObjects?: CustomObjects): LearningRateSchedule {
  if (!isObjectConfig(config)) throw new TypeError(`schedule: expected a configuration, received ${show(config)}`);
  const full = { ...config, module: config.module ?? 'keras.optimizers.schedules' };
  return deserializeKerasObject(full, { customObjects }) as LearningRateSchedule;
}
