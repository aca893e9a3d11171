import type { Tensor } from '../../core/tensor';
import type { ObjectConfig } from '../config';
import { Family } from '../family';
import { toSnakeCase } from '../naming';
import {
  classNameOf,
  registerKerasFunction,
  registrationOf,
  type CustomObjects,
  type KerasClass,
  type Registered,
} from '../registry';
import { LossFunctionWrapper, type LossFunction } from './function-loss';
import { Loss } from './loss';

/** A name ('mse', 'sparse_categorical_crossentropy', 'sparseCategoricalCrossentropy'), a loss, its class, a function, or Keras's configuration. */
export type LossIdentifier = string | Loss | (new () => Loss) | LossFunction | ObjectConfig;

const family = new Family<Loss, LossFunction>({
  kind: 'loss',
  module: 'keras.losses',
  isMember: (value): value is Loss => value instanceof Loss,
  fromFunction: (fn) => new LossFunctionWrapper({ fn, name: toSnakeCase(fn.name) || 'loss' }),
});

/**
 * Makes a loss known: its class under Keras's class name, its function under Keras's function name, both under the
 * other names that they go by.
 */
export function registerLoss(
  Class: new (options: never) => Loss,
  fn: (...args: never[]) => Tensor,
  functionName: string,
  ...aliases: string[]
): void {
  registerKerasFunction({ module: 'builtins', className: functionName, kind: 'loss' }, fn);
  const names = new Set([functionName, ...aliases, toSnakeCase(classNameOf(Class as KerasClass))]);
  family.register(Class as new (options: object) => Loss, ...names);
}

/**
 * Reads a loss in any of the forms it can be given in.
 *
 * @returns the loss; null for null and undefined.
 * @throws RangeError for an unknown name, TypeError for something that is no loss.
 */
export function get(identifier: LossIdentifier): Loss;
export function get(identifier: LossIdentifier | null | undefined): Loss | null;
export function get(identifier: LossIdentifier | null | undefined): Loss | null {
  return identifier === null || identifier === undefined ? null : family.get(identifier);
}

/** Whether a loss, in whatever form it is given, is one of Keras's own rather than one of the user's. */
export function isKerasLoss(identifier: LossIdentifier): boolean {
  if (typeof identifier === 'string') return true;
  if (typeof identifier === 'function') return isRegistered(identifier as Registered);
  if (identifier instanceof LossFunctionWrapper) return isRegistered(identifier.fn as Registered);
  return !(identifier instanceof Loss) || isRegistered(identifier.constructor as KerasClass);
}

const isRegistered = (target: Registered): boolean =>
  ['keras.losses', 'builtins'].includes(registrationOf(target)?.module ?? '');

/** Keras's configuration of a loss; null for none. */
export function serialize(loss: Loss | null): unknown {
  return family.serialize(loss);
}

/**
 * A loss from Keras's configuration.
 *
 * @param config `{class_name, config, module, registered_name}`.
 * @param customObjects classes and functions of the user's own, by name.
 */
export function deserialize(config: ObjectConfig, customObjects?: CustomObjects): Loss {
  return family.deserialize(config, customObjects);
}
