/** The classes and functions that Keras files name, so that loading looks names up and imports no layer. */

import { AsyncLocalStorage } from 'node:async_hooks';

export type KerasKind =
  | 'layer'
  | 'model'
  | 'operation'
  | 'activation'
  | 'initializer'
  | 'regularizer'
  | 'constraint'
  | 'loss'
  | 'metric'
  | 'optimizer'
  | 'schedule'
  | 'policy'
  | 'random'
  | 'custom';

/** How Keras's files spell a class: `{module: 'keras.layers', className: 'Dense'}`. */
export interface Registration {
  /** The module that Keras writes; null for a class of the user's own. */
  module: string | null;
  className: string;
  kind: KerasKind;
  /** `'package>Name'` of a custom class; null for Keras's own. */
  registeredName?: string | null;
  /** Further modules under which files name the same class. */
  aliases?: readonly string[];
}

/** A class whose instances Keras can write and make again. */
export interface KerasClass {
  new (...args: never[]): object;
  /** Makes an instance from `getConfig()`'s result; `new Class(options)` when absent. */
  fromConfig?(config: Record<string, unknown>, customObjects?: CustomObjects): object;
}

export type KerasFunction = (...args: never[]) => unknown;
export type Registered = KerasClass | KerasFunction;

/** Classes and functions by the name under which a file may ask for them. */
export type CustomObjects = Readonly<Record<string, Registered>>;

const byKey = new Map<string, Registered>();
const registrations = new WeakMap<Registered, Registration>();
const byKind = new Map<KerasKind, Map<string, Registered>>();
const customScopes = new AsyncLocalStorage<readonly CustomObjects[]>();
const everywhere: Record<string, Registered> = {};

const keyOf = (module: string, className: string) => `${module}>${className}`;

function register(registration: Registration, target: Registered): void {
  // The first name is the one that is written; further ones are only read.
  if (!registrations.has(target)) registrations.set(target, registration);
  const { module, className, kind, registeredName, aliases = [] } = registration;
  if (registeredName) byKey.set(registeredName, target);
  if (module !== null) for (const name of [module, ...aliases]) byKey.set(keyOf(name, className), target);
  const named = byKind.get(kind) ?? new Map<string, Registered>();
  byKind.set(kind, named.set(className, target));
}

/** Makes one of Keras's classes known under its name in Keras's files. */
export function registerKerasClass(registration: Registration, target: KerasClass): void {
  register(registration, target);
}

/** Makes one of Keras's functions known (`{module: 'keras.activations', className: 'relu'}`). */
export function registerKerasFunction(registration: Registration, target: KerasFunction): void {
  register(registration, target);
}

/**
 * Makes a class or function of the user's own known, as Python's `keras.saving.register_keras_serializable` does.
 *
 * @param target the class or function; a class's name in files is its static `className`, else its JavaScript name.
 * @param options `package`: what Python calls the package (`'Custom'`); `name`: the name in files.
 * @returns the target, so that it can wrap a definition.
 */
export function registerKerasSerializable<T extends Registered>(
  target: T,
  options: { package?: string; name?: string } = {},
): T {
  const className = options.name ?? classNameOf(target);
  const registeredName = `${options.package ?? 'Custom'}>${className}`;
  register({ module: null, className: classNameOf(target), kind: 'custom', registeredName }, target);
  return target;
}

/** A class's name in files: its own static `className`, else its JavaScript name. */
export function classNameOf(target: Registered): string {
  const own = Object.hasOwn(target, 'className') ? (target as { className?: string }).className : undefined;
  return own ?? target.name;
}

/** How Keras's files spell this class or function; undefined for one that was not registered. */
export function registrationOf(target: Registered): Registration | undefined {
  return registrations.get(target);
}

/** The classes or functions of one kind, by their Keras name. */
export function registeredOfKind(kind: KerasKind): ReadonlyMap<string, Registered> {
  return byKind.get(kind) ?? new Map();
}

/** Runs `fn` with more names known to deserialization; of an async `fn`, until it is done. */
export function withCustomObjects<T>(objects: CustomObjects, fn: () => T): T {
  return customScopes.run([objects, ...(customScopes.getStore() ?? [])], fn);
}

/** Names that are known to every deserialization, by themselves: what is set in the record counts from then on. */
export function getCustomObjects(): Record<string, Registered> {
  return everywhere;
}

/** The name under which a file asks for a class or function: `'package>Name'` for a registered one. */
export function getRegisteredName(target: Registered): string {
  return registrations.get(target)?.registeredName ?? classNameOf(target);
}

/**
 * The class or function of the user's own with a name.
 *
 * @param name `'package>Name'`, or a name of `getCustomObjects()` or `customObjects`.
 * @returns null when nothing goes by that name.
 */
export function getRegisteredObject(name: string, customObjects: CustomObjects = {}): Registered | null {
  return lookUp({ className: name, registeredName: name }, customObjects) ?? null;
}

/**
 * The class or function that a file names; undefined when nothing is known under that name.
 *
 * @param name what the file says: module, class name and registered name.
 * @param customObjects names given with the call; they win over all others.
 */
export function lookUp(
  name: { module?: string | null; className: string; registeredName?: string | null },
  customObjects: CustomObjects = {},
): Registered | undefined {
  const { module, className, registeredName } = name;
  for (const scope of [customObjects, ...(customScopes.getStore() ?? []), everywhere]) {
    for (const key of [registeredName, className]) {
      if (key && Object.hasOwn(scope, key)) return scope[key];
    }
  }
  if (module) {
    const known = byKey.get(keyOf(module, className));
    if (known !== undefined) return known;
  }
  return registeredName ? byKey.get(registeredName) : undefined;
}
