import { toTensor, type TensorLike } from '../../core/convert';
import { show } from '../../core/show';
import type { Tensor } from '../../core/tensor';
import { deserializeKerasObject, isObjectConfig, serializeKerasObject, type ObjectConfig } from '../config';
import { NameTable } from '../name-table';
import { registerKerasFunction, registrationOf, type CustomObjects } from '../registry';

/** A function of one tensor that gives a tensor of the same shape (for most: of each element alone). */
export type Activation = (x: TensorLike) => Tensor;

/** A name ('leaky_relu', 'leakyRelu'), a function, or Keras's configuration of a function. */
export type ActivationIdentifier = string | Activation | ObjectConfig;

const names = new NameTable<Activation>('activation');

/**
 * Makes an activation known under its Keras name.
 *
 * @param name Keras's name, as files have it.
 * @param activation the function; further parameters of it are optional.
 * @param aliases other names it goes by.
 */
export function registerActivation(name: string, activation: Activation, ...aliases: string[]): void {
  registerKerasFunction({ module: 'builtins', className: name, kind: 'activation' }, activation);
  names.add([name, ...aliases], activation);
}

/** The identity: what a layer without an activation has. */
export function linear(x: TensorLike): Tensor {
  return toTensor(x);
}
registerActivation('linear', linear);

/**
 * Reads an activation in any of the forms it can be given in.
 *
 * @returns the function; `linear` for null and undefined.
 * @throws RangeError for an unknown name, TypeError for something that is no activation.
 */
export function get(identifier: ActivationIdentifier | null | undefined): Activation {
  if (identifier === null || identifier === undefined) return linear;
  if (typeof identifier === 'function') return identifier;
  if (typeof identifier === 'string') return names.get(identifier);
  if (isObjectConfig(identifier)) return deserialize(identifier);
  throw new TypeError(`activation: expected a name, a function or a configuration, received ${show(identifier)}`);
}

/** As Keras writes an activation: the name of one of its own, the configuration of a registered one; null for none. */
export function serialize(activation: Activation | null): unknown {
  const registration = activation ? registrationOf(activation) : undefined;
  return registration?.kind === 'activation' ? registration.className : serializeKerasObject(activation);
}

/**
 * An activation from what `serialize` gave, here or in Python.
 *
 * @param config a name or a configuration.
 * @param customObjects functions of the user's own, by name.
 */
export function deserialize(config: string | ObjectConfig, customObjects?: CustomObjects): Activation {
  if (typeof config === 'string') return (customObjects?.[config] as Activation | undefined) ?? names.get(config);
  return deserializeKerasObject(config, { customObjects }) as Activation;
}
