import { show } from '../core/show';
import { toOptions, type Config } from './config';
import { fieldsOf, readOptions, writeOptions, type Fields } from './fields';
import { classNameOf, type CustomObjects, type KerasClass } from './registry';

/**
 * An object made of checked options, whose Keras configuration follows from them: initializers, regularizers,
 * constraints, losses, metrics, optimizers, schedules.
 *
 * A class lists its options in a static `fields`.
 */
export abstract class Configured<Options extends object> {
  static readonly fields: Fields = {};

  /** Every option: as it was given, or its default. */
  readonly options: Readonly<Required<Options>>;

  constructor(options: Options) {
    const name = classNameOf(new.target as unknown as KerasClass);
    if (options === null || typeof options !== 'object' || Array.isArray(options)) {
      throw new TypeError(`${name}: expected a record of options, received ${show(options)}`);
    }
    this.options = readOptions(fieldsOf(new.target), options, name) as Required<Options>;
  }

  /** Keras's configuration: what `fromConfig` needs to make an equal object. */
  getConfig(): Config {
    return writeOptions(fieldsOf(this.constructor), this.options);
  }

  /** An object from what `getConfig` gave, here or in Python. */
  static fromConfig(this: unknown, config: Config, _customObjects?: CustomObjects): object {
    return new (this as new (options: object) => object)(toOptions(config));
  }
}

/** The function that makes instances of a class: `factory(Dense)` is `dense`, so that `dense(options)` needs no `new`. */
export function factory<Args extends unknown[], T>(Class: new (...args: Args) => T): (...args: Args) => T {
  return (...args) => new Class(...args);
}
