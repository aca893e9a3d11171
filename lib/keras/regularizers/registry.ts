import { toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { serializeKerasObject, type ObjectConfig } from '../config';
import { Family } from '../family';
import type { CustomObjects } from '../registry';
import { Regularizer } from './regularizer';

export type RegularizerFunction = (x: Tensor) => TensorLike;

/** A name ('l2', 'L1L2'), a regularizer, a function of the weight, or Keras's configuration. */
export type RegularizerIdentifier = string | Regularizer | RegularizerFunction | ObjectConfig;

class FunctionRegularizer extends Regularizer {
  constructor(private readonly fn: RegularizerFunction) {
    super({});
  }

  protected override penalty(x: Tensor): Tensor {
    return toTensor(this.fn(x));
  }

  serializeForKeras(): unknown {
    return serializeKerasObject(this.fn);
  }
}

const family = new Family<Regularizer, RegularizerFunction>({
  kind: 'regularizer',
  module: 'keras.regularizers',
  isMember: (value): value is Regularizer => value instanceof Regularizer,
  fromFunction: (fn) => new FunctionRegularizer(fn),
});

/** Makes a regularizer class known under its Keras name and under others it goes by. */
export function registerRegularizer(Class: new (options: object) => Regularizer, ...aliases: string[]): void {
  family.register(Class, ...aliases);
}

/**
 * Reads a regularizer in any of the forms it can be given in.
 *
 * @returns the regularizer; null for null and undefined.
 * @throws RangeError for an unknown name, TypeError for something that is no regularizer.
 */
export function get(identifier: RegularizerIdentifier | null | undefined): Regularizer | null {
  return identifier === null || identifier === undefined ? null : family.get(identifier);
}

/** Keras's configuration of a regularizer; null for none. */
export function serialize(regularizer: Regularizer | null): unknown {
  return family.serialize(regularizer);
}

/**
 * A regularizer from Keras's configuration.
 *
 * @param config `{class_name, config, module, registered_name}`.
 * @param customObjects classes and functions of the user's own, by name.
 */
export function deserialize(config: ObjectConfig, customObjects?: CustomObjects): Regularizer {
  return family.deserialize(config, customObjects);
}
