import type { TypedArray } from '../core/dtype';
import { dtypeOfArray } from '../core/dtype';
import { show } from '../core/show';
import { Tensor } from '../core/tensor';
import { toTensor } from '../core/convert';
import { isRecord } from '../core/tree';
import { toSnakeCase } from './naming';
import { ellipsis, PythonSlice } from './operations/python';
import type { CustomObjects, KerasClass, Registered, Registration } from './registry';
import { classNameOf, lookUp, registrationOf } from './registry';

/** A JSON-like record as Keras writes it: snake_case keys. */
export type Config = Record<string, unknown>;

/** A Keras object as Keras writes it. */
export interface ObjectConfig {
  module: string | null;
  class_name: string;
  config: unknown;
  registered_name: string | null;
  build_config?: Config;
  compile_config?: Config;
  shared_object_id?: number;
}

/** TensorFlow.js's short form of the same; `config` holds options, in its spelling or Keras's. */
export interface NamedConfig {
  className: string;
  config: object;
}

// The names that the mechanical rule does not give.
const irregular: Readonly<Record<string, string>> = { beta1: 'beta_1', beta2: 'beta_2' };
const irregularBack = Object.fromEntries(Object.entries(irregular).map(([camel, snake]) => [snake, camel]));

/** An option's key in Keras's config: `'kernelInitializer'` → `'kernel_initializer'`. */
export function toConfigKey(option: string): string {
  return irregular[option] ?? toSnakeCase(option);
}

/** A config key's option: `'kernel_initializer'` → `'kernelInitializer'`. */
export function toOptionKey(key: string): string {
  return irregularBack[key] ?? key.replace(/(?<=.)_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The first level of keys turned into options; nested values are left to whoever reads them. */
export function toOptions(config: Config): Record<string, unknown> {
  if (!isRecord(config)) throw new TypeError(`fromConfig: expected a configuration, received ${show(config)}`);
  return Object.fromEntries(Object.entries(config).map(([key, value]) => [toOptionKey(key), value]));
}

/** Objects that are written in their own way (KerasTensor, for one). */
export interface SelfSerializing {
  serializeForKeras(): unknown;
}

/** Objects with a config. */
export interface Configurable {
  getConfig(): Config;
  getBuildConfig?(): Config | null;
  getCompileConfig?(): Config | null;
}

let sharedConfigs: Map<object, ObjectConfig> | null = null;
let sharedObjects: Map<number, object> | null = null;

/** Runs `fn` with objects that occur twice recognized: Keras's ObjectSharingScope around saving and loading. */
export function withObjectSharing<T>(fn: () => T): T {
  const outer = [sharedConfigs, sharedObjects] as const;
  sharedConfigs = new Map();
  sharedObjects = new Map();
  try {
    return fn();
  } finally {
    [sharedConfigs, sharedObjects] = outer;
  }
}

function recordShared(object: object, config: ObjectConfig): ObjectConfig {
  const first = sharedConfigs?.get(object);
  if (first === undefined) sharedConfigs?.set(object, config);
  else config.shared_object_id = first.shared_object_id ??= sharedConfigs!.size;
  return config;
}

function isSelfSerializing(value: object): value is SelfSerializing {
  return typeof (value as Partial<SelfSerializing>).serializeForKeras === 'function';
}

/** A function in Keras's form; throws a TypeError for one that is not registered, for a file could not name it. */
function serializeFunction(fn: Registered): ObjectConfig {
  const registration = registrationOf(fn);
  if (registration === undefined) {
    throw new TypeError(
      `serialize: the function ${fn.name || '(anonymous)'} cannot be written; ` +
        'make it known with tf.keras.utils.registerKerasSerializable',
    );
  }
  const { module } = registration;
  const name = registration.registeredName ?? registration.className;
  // Keras's own functions are written as if Python had them built in.
  return { module, class_name: 'function', config: name, registered_name: module === 'builtins' ? 'function' : name };
}

function nameInFiles(object: object): Pick<Registration, 'module' | 'className' | 'registeredName'> {
  const target = object.constructor as KerasClass;
  const className = classNameOf(target);
  return registrationOf(target) ?? { module: null, className, registeredName: className };
}

/**
 * Keras's form of a value: plain values as they are, Keras objects as `{module, class_name, config, registered_name}`
 * with `build_config` and `compile_config` where the object has them.
 *
 * @throws TypeError for a value that Keras's format has no form for.
 */
export function serializeKerasObject(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'function') return serializeFunction(value as Registered);
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(serializeKerasObject);
  if (isSelfSerializing(value)) return value.serializeForKeras();
  if (value instanceof Tensor) {
    return { class_name: '__tensor__', config: { value: value.arraySync(), dtype: value.dtype } };
  }
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    const array = value as TypedArray;
    return { class_name: '__numpy__', config: { value: Array.from(array, Number), dtype: dtypeOfArray(array) } };
  }
  if (isRecord(value)) return serializeRecord(value);
  return serializeInstance(value);
}

/** Each value of a record in Keras's form. */
export function serializeRecord(record: Config): Config {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, serializeKerasObject(value)]));
}

function serializeInstance(value: object): ObjectConfig {
  const object = value as Partial<Configurable>;
  if (typeof object.getConfig !== 'function') {
    throw new TypeError(`serialize: expected an object with getConfig(), received ${value.constructor.name}`);
  }
  const { module, className, registeredName = null } = nameInFiles(value);
  const config: ObjectConfig = {
    module,
    class_name: className,
    config: serializeRecord(object.getConfig()),
    registered_name: registeredName,
  };
  const build = object.getBuildConfig?.();
  if (build) config.build_config = serializeRecord(build);
  const compile = object.getCompileConfig?.();
  if (compile) config.compile_config = serializeRecord(compile);
  return recordShared(value, config);
}

/** How a saved value is made again. */
export interface DeserializeOptions {
  /** Classes and functions by the name that the file has for them. */
  customObjects?: CustomObjects;
}

interface Rebuilt {
  buildFromConfig?(config: Config): void;
  compileFromConfig?(config: Config): void;
}

/** Whether a value is Keras's form of an object (rather than a record of the user's own). */
export function isObjectConfig(value: unknown): value is ObjectConfig {
  return isRecord(value) && typeof value['class_name'] === 'string' && 'config' in value;
}

/**
 * The value that `serializeKerasObject` wrote, here or in Python.
 *
 * @throws TypeError when a class is not known; the message says how to make it known.
 */
export function deserializeKerasObject(value: unknown, options: DeserializeOptions = {}): unknown {
  if (Array.isArray(value)) return value.map((item) => deserializeKerasObject(item, options));
  if (!isRecord(value)) return value;
  if (isObjectConfig(value)) return deserializeInstance(value, options);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deserializeKerasObject(item, options)]));
}

function deserializeSpecial(value: ObjectConfig): unknown {
  const config = value.config as Config;
  switch (value.class_name) {
    case '__tensor__':
    case '__numpy__':
      return toTensor(config['value'] as number[], config['dtype'] as 'float32');
    case '__slice__': {
      const { start, stop, step } = config as Record<string, number | null>;
      return new PythonSlice(start ?? null, stop ?? null, step ?? null);
    }
    case '__ellipsis__':
      return ellipsis;
    case '__bytes__':
      return Buffer.from(config['value'] as string, 'utf8');
    case '__lambda__':
      throw new TypeError('deserialize: the file holds a Python lambda, which only Python can run');
    default:
      return undefined;
  }
}

function deserializeInstance(value: ObjectConfig, options: DeserializeOptions): unknown {
  const special = value.class_name.startsWith('__') ? deserializeSpecial(value) : undefined;
  if (special !== undefined) return special;

  const shared = value.shared_object_id === undefined ? undefined : sharedObjects?.get(value.shared_object_id);
  if (shared !== undefined) return shared;

  const isFunction = value.class_name === 'function';
  const className = isFunction ? String(value.config) : value.class_name;
  const name = { module: value.module, className, registeredName: value.registered_name };
  const target = lookUp(name, options.customObjects);
  if (target === undefined) {
    throw new TypeError(
      `deserialize: ${value.module ? `${value.module}.` : ''}${className} is not known; give it in customObjects or make it ` +
        'known with tf.keras.utils.registerKerasSerializable',
    );
  }
  return isFunction ? target : makeInstance(target as KerasClass, value, options);
}

function makeInstance(target: KerasClass, value: ObjectConfig, options: DeserializeOptions): object {
  const config = value.config as Config;
  const object = target.fromConfig
    ? target.fromConfig(config, options.customObjects)
    : new (target as unknown as new (options: object) => object)(toOptions(config));
  const rebuilt = object as Rebuilt;
  if (value.build_config) rebuilt.buildFromConfig?.(value.build_config);
  if (value.compile_config) rebuilt.compileFromConfig?.(value.compile_config);
  if (value.shared_object_id !== undefined) sharedObjects?.set(value.shared_object_id, object);
  return object;
}
