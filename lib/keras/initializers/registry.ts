import { toTensor } from '../../core/convert';
import type { DType } from '../../core/dtype';
import { formatShape, shapesEqual } from '../../core/shape';
import { Tensor } from '../../core/tensor';
import { cast } from '../../ops';
import { serializeKerasObject, type ObjectConfig } from '../config';
import { Family } from '../family';
import type { CustomObjects } from '../registry';
import { Initializer } from './initializer';

export type InitializerFunction = (shape: readonly number[], dtype?: DType) => Tensor;

/** A name ('glorot_uniform', 'glorotUniform'), an initializer, a function, a tensor of the weight's shape, or Keras's configuration. */
export type InitializerIdentifier = string | Initializer | InitializerFunction | Tensor | ObjectConfig;

class FunctionInitializer extends Initializer {
  constructor(private readonly initialize: InitializerFunction) {
    super({});
  }

  override call(shape: readonly number[], dtype?: DType): Tensor {
    return toTensor(this.initialize(shape, dtype));
  }

  serializeForKeras(): unknown {
    return serializeKerasObject(this.initialize);
  }
}

class TensorInitializer extends Initializer {
  constructor(private readonly value: Tensor) {
    super({});
  }

  override call(shape: readonly number[], dtype?: DType): Tensor {
    const own = this.value.staticShape;
    if (!shapesEqual([...shape], own)) {
      throw new RangeError(
        `initializer: expected shape ${formatShape(own)}, that of the given tensor, received ${formatShape(shape)}`,
      );
    }
    return cast(this.value, dtype ?? this.value.dtype);
  }

  serializeForKeras(): unknown {
    return serializeKerasObject(this.value);
  }
}

const family = new Family<Initializer, InitializerFunction>({
  kind: 'initializer',
  module: 'keras.initializers',
  isMember: (value): value is Initializer => value instanceof Initializer,
  fromFunction: (fn) => new FunctionInitializer(fn),
});

/** Makes an initializer class known under its Keras name and under others it goes by. */
export function registerInitializer(Class: new (options: object) => Initializer, ...aliases: string[]): void {
  family.register(Class, ...aliases);
}

/**
 * Reads an initializer in any of the forms it can be given in.
 *
 * @returns the initializer; null for null and undefined.
 * @throws RangeError for an unknown name, TypeError for something that is no initializer.
 */
export function get(identifier: InitializerIdentifier): Initializer;
export function get(identifier: InitializerIdentifier | null | undefined): Initializer | null;
export function get(identifier: InitializerIdentifier | null | undefined): Initializer | null {
  if (identifier === null || identifier === undefined) return null;
  return identifier instanceof Tensor ? new TensorInitializer(identifier) : family.get(identifier);
}

/** Keras's configuration of an initializer; null for none. */
export function serialize(initializer: Initializer | null): unknown {
  return family.serialize(initializer);
}

/**
 * An initializer from Keras's configuration.
 *
 * @param config `{class_name, config, module, registered_name}`.
 * @param customObjects classes and functions of the user's own, by name.
 */
export function deserialize(config: ObjectConfig, customObjects?: CustomObjects): Initializer {
  return family.deserialize(config, customObjects);
}
