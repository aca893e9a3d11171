/** Options that name an object of one of Keras's families; each is made when the option is read. */

import * as activations from '../activations';
import * as constraints from '../constraints';
import type { Field } from '../fields';
import * as initializers from '../initializers';
import * as regularizers from '../regularizers';

/** What each family takes: a name, an object, Keras's config of one, or null. */
export type ActivationIdentifier = Parameters<typeof activations.get>[0];
export type InitializerIdentifier = Parameters<typeof initializers.get>[0];
export type RegularizerIdentifier = Parameters<typeof regularizers.get>[0];
export type ConstraintIdentifier = Parameters<typeof constraints.get>[0];

function resolve<T>(get: (identifier: never) => T, identifier: unknown, label: string): T {
  try {
    return get(identifier as never);
  } catch (error) {
    (error as Error).message = `${label}: ${(error as Error).message}`;
    throw error;
  }
}

/** An activation function; without one, linear. Written by its name. */
export function activation(fallback: ActivationIdentifier = null): Field<activations.Activation> {
  return {
    read: (value, label) => resolve(activations.get, value === undefined ? fallback : value, label),
    write: activations.serialize,
  };
}

/** An initializer. */
export function initializer(fallback: string): Field<initializers.Initializer>;
export function initializer(fallback: null): Field<initializers.Initializer | null>;
export function initializer(fallback: string | null): Field<initializers.Initializer | null> {
  return {
    read: (value, label) => {
      const identifier = value === undefined ? fallback : value;
      return identifier === null ? null : resolve(initializers.get, identifier, label);
    },
  };
}

/** A regularizer; none by default. */
export function regularizer(): Field<regularizers.Regularizer | null> {
  return { read: (value, label) => (value == null ? null : resolve(regularizers.get, value, label)) };
}

/** A constraint; none by default. */
export function constraint(): Field<constraints.Constraint | null> {
  return { read: (value, label) => (value == null ? null : resolve(constraints.get, value, label)) };
}
