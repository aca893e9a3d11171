import type { NamedConfig, ObjectConfig } from '../config';
import { Family } from '../family';
import type { CustomObjects } from '../registry';
import { Optimizer } from './optimizer';

/** Keras's configuration, also as short as `{class_name, config}`. */
type ShortConfig = Pick<ObjectConfig, 'class_name' | 'config'> & Partial<ObjectConfig>;

/** A name ('adam', 'rmsprop', 'AdamW'), an optimizer, or Keras's configuration. */
export type OptimizerIdentifier = string | Optimizer | ShortConfig | NamedConfig;

const family = new Family<Optimizer, never>({
  kind: 'optimizer',
  module: 'keras.optimizers',
  isMember: (value): value is Optimizer => value instanceof Optimizer,
  fromFunction: () => {
    throw new TypeError('optimizer: expected a name, an optimizer or a configuration, received a function');
  },
});

/** Makes an optimizer class known under its Keras name and under others it goes by. */
export function registerOptimizer(Class: new (options: never) => Optimizer, ...aliases: string[]): void {
  family.register(Class as new (options: object) => Optimizer, ...aliases);
}

/**
 * Reads an optimizer in any of the forms it can be given in; by name it has its default options.
 *
 * @throws RangeError for an unknown name, TypeError for something that is no optimizer.
 */
export function get(identifier: OptimizerIdentifier): Optimizer {
  return family.get(identifier);
}

/** Keras's configuration of an optimizer; null for none. */
export function serialize(optimizer: Optimizer | null): unknown {
  return family.serialize(optimizer);
}

/**
 * An optimizer from Keras's configuration.
 *
 * @param config `{class_name, config, module, registered_name}`.
 * @param customObjects classes and functions of the user's own, by name.
 */
export function deserialize(config: ObjectConfig, customObjects?: CustomObjects): Optimizer {
  return family.deserialize(config, customObjects);
}
