/**
 * Options of Keras classes, each declared once: how it is checked, its default, and how it is written to Keras's config.
 *
 * A class lists its options in a static `fields`; reading them refuses unknown keys, and its config follows from them.
 */

import { show } from '../core/show';
import { isRecord } from '../core/tree';
import type { Config } from './config';
import { serializeKerasObject, toConfigKey } from './config';

/** One option. */
export interface Field<T> {
  /**
   * The checked value.
   *
   * @param value what was given; undefined when the option was left out.
   * @param label `'Dense: units'`, for errors.
   */
  read(value: unknown, label: string): T;
  /** The value in Keras's config; `serializeKerasObject` when absent. */
  write?(value: T): unknown;
  /** The key in Keras's config: the option in snake case when absent; null for an option that Keras does not write. */
  key?: string | null;
}

export type Fields = Readonly<Record<string, Field<never> | Field<unknown>>>;

/** What a class's fields read to. */
export type FieldValues<F> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** The error of an option with a value of the wrong kind (TypeError) or range (RangeError). */
export function refuse(label: string, expected: string, value: unknown, range = false): never {
  const message = `${label}: expected ${expected}, received ${show(value)}`;
  throw range ? new RangeError(message) : new TypeError(message);
}

/** An option with a default: `undefined` gives it; without one the option is required. */
function field<T>(expected: string, fallback: T | undefined, check: (value: unknown, label: string) => T): Field<T> {
  return {
    read(value, label) {
      if (value !== undefined) return check(value, label);
      if (fallback === undefined) refuse(label, expected, value);
      return fallback;
    },
  };
}

/** A field that also takes null (and whose default is null). */
export function nullable<T>(inner: Field<T>): Field<T | null> {
  return {
    ...inner,
    read: (value, label) => (value === undefined || value === null ? null : inner.read(value, label)),
    write: (value) => (value === null ? null : inner.write ? inner.write(value) : serializeKerasObject(value)),
  };
}

/** The same field under another key of Keras's config; null keeps it out of the config. */
export function withKey<T>(inner: Field<T>, key: string | null): Field<T> {
  return { ...inner, key };
}

interface Bounds {
  min?: number;
  max?: number;
  /** Least value, itself excluded. */
  above?: number;
  /** Greatest value, itself excluded. */
  below?: number;
}

function describeBounds({ min, max, above, below }: Bounds): string {
  const parts: string[] = [];
  if (min !== undefined) parts.push(`>= ${min}`);
  if (above !== undefined) parts.push(`> ${above}`);
  if (max !== undefined) parts.push(`<= ${max}`);
  if (below !== undefined) parts.push(`< ${below}`);
  return parts.length === 0 ? '' : ` ${parts.join(' and ')}`;
}

function inBounds(value: number, { min, max, above, below }: Bounds): boolean {
  return (
    value >= (min ?? -Infinity) &&
    value <= (max ?? Infinity) &&
    value > (above ?? -Infinity) &&
    value < (below ?? Infinity)
  );
}

/** An integer; required when no default is given. */
export function integer(fallback?: number, bounds: Bounds = {}): Field<number> {
  const expected = `an integer${describeBounds(bounds)}`;
  return field(expected, fallback, (value, label) => {
    if (typeof value !== 'number') return refuse(label, expected, value);
    if (!Number.isSafeInteger(value) || !inBounds(value, bounds)) refuse(label, expected, value, true);
    return value;
  });
}

/** An integer of at least 1; required when no default is given. */
export function positiveInteger(fallback?: number): Field<number> {
  return integer(fallback, { min: 1 });
}

/** A number that is not NaN; required when no default is given. */
export function number(fallback?: number, bounds: Bounds = {}): Field<number> {
  const expected = `a number${describeBounds(bounds)}`;
  return field(expected, fallback, (value, label) => {
    if (typeof value !== 'number') return refuse(label, expected, value);
    if (Number.isNaN(value) || (Object.keys(bounds).length > 0 && !inBounds(value, bounds))) {
      refuse(label, expected, value, true);
    }
    return value;
  });
}

export function boolean(fallback?: boolean): Field<boolean> {
  return field('true or false', fallback, (value, label) =>
    typeof value === 'boolean' ? value : refuse(label, 'true or false', value),
  );
}

export function string(fallback?: string): Field<string> {
  return field('a string', fallback, (value, label) =>
    typeof value === 'string' ? value : refuse(label, 'a string', value),
  );
}

/** One of a few strings; TensorFlow.js's camelCase is taken for Keras's snake_case (`'channelsLast'`). */
export function oneOf<T extends string>(choices: readonly T[], fallback?: T): Field<T> {
  const expected = `one of ${choices.map((choice) => `'${choice}'`).join(', ')}`;
  return field(expected, fallback, (value, label) => {
    const found = choices.find(
      (choice) => choice === value || (typeof value === 'string' && choice === toConfigKey(value)),
    );
    return found ?? refuse(label, expected, value, typeof value === 'string');
  });
}

/** A list of sizes, one per spatial dimension; a single number stands for all of them. Written as a list, as Keras does. */
export function sizes(
  rank: number,
  fallback?: number | readonly number[],
  bounds: Bounds = { min: 1 },
): Field<number[]> {
  const expected = `an integer${describeBounds(bounds)} or a list of ${rank}`;
  const check = (value: unknown, label: string): number[] => {
    const list: unknown = typeof value === 'number' ? Array<number>(rank).fill(value) : value;
    if (!Array.isArray(list) || list.some((size) => typeof size !== 'number')) return refuse(label, expected, value);
    if (list.length !== rank || !list.every((size: number) => Number.isSafeInteger(size) && inBounds(size, bounds))) {
      refuse(label, expected, value, true);
    }
    return [...(list as number[])];
  };
  return field(expected, fallback === undefined ? undefined : check(fallback, 'default'), check);
}

/** A shape: a list of sizes in which null marks an unknown one. */
export function shape(fallback?: (number | null)[]): Field<(number | null)[]> {
  return field('a list of sizes', fallback, (value, label) => {
    if (!Array.isArray(value)) return refuse(label, 'a list of sizes', value);
    const isSize = (size: unknown) => size === null || Number.isSafeInteger(size);
    if (!value.every(isSize)) refuse(label, 'a list of sizes', value, true);
    return [...(value as (number | null)[])];
  });
}

/** A value that the class itself checks. */
export function value<T>(fallback?: T, check?: (value: unknown, label: string) => T): Field<T> {
  return field('a value', fallback, check ?? ((given) => given as T));
}

/** An option of Keras that is not supported here: null is taken and written, anything else refused. */
export function unsupported(): Field<null> {
  return {
    read: (given, label) =>
      given === undefined || given === null ? null : refuse(label, 'null (not supported)', given),
  };
}

const merged = new WeakMap<object, Fields>();

/** A class's own fields after those of the classes it extends. */
export function fieldsOf(target: object): Fields {
  const known = merged.get(target);
  if (known !== undefined) return known;
  const parent = Object.getPrototypeOf(target) as object | null;
  const inherited = parent === null || parent === Function.prototype ? {} : fieldsOf(parent);
  const own = Object.hasOwn(target, 'fields') ? (target as { fields: Fields }).fields : {};
  const all: Fields = { ...inherited, ...own };
  merged.set(target, all);
  return all;
}

/**
 * Checks options against a class's fields and fills in defaults.
 *
 * @param fields what the class takes.
 * @param options what was given.
 * @param name the class's name, for errors.
 * @param others options that the class reads elsewhere, for errors.
 * @throws TypeError for an unknown option or a value of the wrong kind, RangeError for a wrong value.
 */
export function readOptions(
  fields: Fields,
  options: object,
  name: string,
  others: readonly string[] = [],
): Record<string, unknown> {
  if (!isRecord(options)) throw new TypeError(`${name}: expected a record of options, received ${show(options)}`);
  for (const key of Object.keys(options)) {
    if (!Object.hasOwn(fields, key)) {
      const expected = [...Object.keys(fields), ...others].join(', ');
      throw new TypeError(`${name}: unknown option '${key}'; expected one of ${expected}`);
    }
  }
  const given = options as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(fields).map(([key, option]) => [key, option.read(given[key], `${name}: ${key}`)]),
  );
}

/** Keras's config of values that `readOptions` gave. */
export function writeOptions(fields: Fields, values: object): Config {
  const config: Config = {};
  for (const [key, option] of Object.entries(fields)) {
    if (option.key === null) continue;
    const current = (values as Record<string, unknown>)[key];
    config[option.key ?? toConfigKey(key)] = option.write
      ? (option as Field<unknown>).write!(current)
      : serializeKerasObject(current);
  }
  return config;
}
