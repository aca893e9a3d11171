import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { serializeKerasObject, type ObjectConfig } from '../config';
import { Family } from '../family';
import type { CustomObjects } from '../registry';
import { Constraint } from './constraint';

export type ConstraintFunction = (w: Tensor) => TensorLike;

/** A name ('max_norm', 'maxNorm'), a constraint, a function of the weight, or Keras's configuration. */
export type ConstraintIdentifier = string | Constraint | ConstraintFunction | ObjectConfig;

class FunctionConstraint extends Constraint {
  constructor(private readonly fn: ConstraintFunction) {
    super({});
  }

  protected override project(w: Tensor): Tensor {
    return toTensor(this.fn(w));
  }

  serializeForKeras(): unknown {
    return serializeKerasObject(this.fn);
  }
}

const family = new Family<Constraint, ConstraintFunction>({
  kind: 'constraint',
  module: 'keras.constraints',
  isMember: (value): value is Constraint => value instanceof Constraint,
  fromFunction: (fn) => new FunctionConstraint(fn),
});

/** Makes a constraint class known under its Keras name and under others it goes by. */
export function registerConstraint(Class: new (options: object) => Constraint, ...aliases: string[]): void {
  family.register(Class, ...aliases);
}

/**
 * Reads a constraint in any of the forms it can be given in.
 *
 * @returns the constraint; null for null and undefined.
 * @throws RangeError for an unknown name, TypeError for something that is no constraint.
 */
export function get(identifier: ConstraintIdentifier | null | undefined): Constraint | null {
  return identifier === null || identifier === undefined ? null : family.get(identifier);
}

/** Keras's configuration of a constraint; null for none. */
export function serialize(constraint: Constraint | null): unknown {
  return family.serialize(constraint);
}

/**
 * A constraint from Keras's configuration.
 *
 * @param config `{class_name, config, module, registered_name}`.
 * @param customObjects classes and functions of the user's own, by name.
 */
export function deserialize(config: ObjectConfig, customObjects?: CustomObjects): Constraint {
  return family.deserialize(config, customObjects);
}
