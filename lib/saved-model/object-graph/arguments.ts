/** From the arguments of a call to a trace that takes them, as Python finds it. */

import { isTensorLike, toTensor, type TensorLike } from '../../core/convert';
import type { Tensor } from '../../core/tensor';
import { isRecord } from '../../core/tree';
import { TensorSpec } from '../../function/tensor-spec';
import type { FunctionSpec } from '../../proto/messages';
import { decodeStructure, isNamed, keysOf, UnsupportedValue, type Structure } from './structured-value';
import type { RestoredTrace } from './trace';

/** The parameters of the Python function that was saved. */
export interface Parameters {
  readonly names: readonly string[];
  /** Values of those that were left out, by name. */
  readonly defaults: ReadonlyMap<string, Structure>;
  /** Whether further ones by position, and by name, are taken. */
  readonly takesMore: boolean;
  readonly takesMoreNamed: boolean;
  readonly namedOnly: readonly string[];
  /** What the SavedModel says of them; null for a single trace, which has no others. */
  readonly spec: FunctionSpec | null;
}

/** Reads a saved function's specification; a method's `self` is gone. */
export function readParameters(spec: FunctionSpec | null): Parameters {
  const full = decodeStructure(spec?.fullargspec ?? null);
  const fields = isNamed(full) ? full : {};
  const strings = (value: Structure): string[] => (Array.isArray(value) ? value.map(String) : []);
  const all = strings(fields['args'] ?? null);
  const names = spec?.is_method || all[0] === 'self' ? all.slice(1) : all;
  const values = Array.isArray(fields['defaults']) ? fields['defaults'] : [];
  const namedDefaults = isNamed(fields['kwonlydefaults'] ?? null) ? (fields['kwonlydefaults'] as object) : {};
  return {
    names,
    defaults: new Map([
      ...values.map((value, i): [string, Structure] => [names[names.length - values.length + i], value]),
      ...(Object.entries(namedDefaults) as [string, Structure][]),
    ]),
    takesMore: typeof fields['varargs'] === 'string',
    takesMoreNamed: typeof fields['varkw'] === 'string',
    namedOnly: strings(fields['kwonlyargs'] ?? null),
    spec,
  };
}

/** Arguments as a saved signature has them. */
interface Bound {
  readonly positional: readonly unknown[];
  readonly named: Readonly<Record<string, unknown>>;
  /** How many of the positional ones were given; the rest are defaults. */
  readonly given: number;
}

/** The ways in which arguments can be meant: all by position, or the last as a record of named ones. */
function* readings(args: readonly unknown[], parameters: Parameters): Generator<Bound> {
  const all = bind(args, {}, parameters);
  if (all !== null) yield all;
  const last = args[args.length - 1];
  if (!isRecord(last)) return;
  const named = bind(args.slice(0, -1), last, parameters);
  if (named !== null) yield named;
}

function bind(
  args: readonly unknown[],
  named: Readonly<Record<string, unknown>>,
  parameters: Parameters,
): Bound | null {
  const { names, defaults, namedOnly, takesMore, takesMoreNamed } = parameters;
  if (args.length > names.length && !takesMore) return null;
  const left = new Map(Object.entries(named));
  const positional: unknown[] = [...args];
  let given = args.length;
  for (const name of names.slice(args.length)) {
    if (left.has(name)) {
      positional.push(left.get(name));
      given = positional.length;
      left.delete(name);
    } else if (defaults.has(name)) positional.push(defaults.get(name));
    else return null;
  }
  const rest: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const name of namedOnly) {
    if (left.has(name)) rest[name] = left.get(name);
    else if (defaults.has(name)) rest[name] = defaults.get(name);
    left.delete(name);
  }
  if (left.size > 0 && !takesMoreNamed) return null;
  for (const [name, value] of left) rest[name] = value;
  return { positional, named: rest, given };
}

/**
 * The trace for a call, and the tensors to call it with: one that takes the tensors as they are comes before one that
 * plain values have to be converted for.
 *
 * @returns null when there is none.
 */
export function chooseTrace(
  traces: readonly RestoredTrace[],
  args: readonly unknown[],
  parameters: Parameters,
  call: string,
): { trace: RestoredTrace; tensors: Tensor[] } | null {
  const bounds = [...readings(args, parameters)];
  for (const convert of [false, true]) {
    for (const bound of bounds) {
      for (const trace of traces) {
        const tensors = tensorsFor(trace, bound, convert, call);
        if (tensors !== null) return { trace, tensors };
      }
    }
  }
  return null;
}

function tensorsFor(trace: RestoredTrace, bound: Bound, convert: boolean, call: string): Tensor[] | null {
  const [positional, named] = trace.signature;
  // With an input signature, parameters that have defaults may be missing from what was saved.
  const { given } = bound;
  const isShorter = positional.length < bound.positional.length && given <= positional.length;
  const args = isShorter ? bound.positional.slice(0, positional.length) : bound.positional;
  const tensors: Tensor[] = [];
  const fits = matches(positional, args, tensors, convert, call) && matches(named, bound.named, tensors, convert, call);
  return fits ? tensors : null;
}

/** Whether a value is what a signature says; its tensors are added to `tensors`. */
function matches(expected: Structure, value: unknown, tensors: Tensor[], convert: boolean, call: string): boolean {
  if (expected instanceof TensorSpec) {
    const tensor = tensorFor(expected, value, convert, call);
    if (tensor === null || !expected.accepts(tensor)) return false;
    tensors.push(tensor);
    return true;
  }
  if (expected instanceof UnsupportedValue) return false;
  if (Array.isArray(expected)) {
    return (
      Array.isArray(value) &&
      value.length === expected.length &&
      expected.every((item, i) => matches(item, value[i], tensors, convert, call))
    );
  }
  if (isNamed(expected)) {
    const keys = keysOf(expected);
    return (
      isRecord(value) &&
      Object.keys(value).length === keys.length &&
      keys.every((key) => key in value && matches(expected[key], value[key], tensors, convert, call))
    );
  }
  return expected === null ? value === null || value === undefined : value === expected;
}

function tensorFor(spec: TensorSpec, value: unknown, convert: boolean, call: string): Tensor | null {
  if (isTensorLike(value)) return toTensor(value);
  if (!convert || value === null || value === undefined || isRecord(value)) return null;
  try {
    return toTensor(value as TensorLike, spec.dtype, call);
  } catch {
    return null;
  }
}
