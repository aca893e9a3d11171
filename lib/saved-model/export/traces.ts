/** Functions as they are saved: traces of tf.functions, concrete functions, and functions that came from a SavedModel. */

import type { Tensor } from '../../core/tensor';
import type { Tree } from '../../core/tree';
import { ConcreteFunction } from '../../function/concrete-function';
import type { FunctionDefinition } from '../../function/definition';
import { isTracedFunction, type PolymorphicFunction } from '../../function/function';
import { TensorSpec } from '../../function/tensor-spec';
import type { FunctionSpec, SavedConcreteFunction } from '../../proto/messages';
import { isRestoredFunction, keysOf, type RestoredFunction, type RestoredTrace, type Structure } from '../object-graph';
import { parameterNames } from './parameter-names';

/** One function of the library with what it captured. */
export interface SavedTrace {
  readonly definition: FunctionDefinition;
  /** What is passed after the arguments. */
  readonly bound: readonly Tensor[];
  /** Arguments by position; specs stand for tensors. */
  readonly positional: readonly unknown[];
  /** Arguments by name. */
  readonly named: Readonly<Record<string, unknown>>;
  /** The result; specs stand for tensors. */
  readonly outputs: unknown;
  /** What the SavedModel it came from says of it, kept as it is: classes of tuples, kinds of tensors that are none here. */
  readonly saved?: Pick<SavedConcreteFunction, 'canonicalized_input_signature' | 'output_signature'>;
}

/** A function with its traces. */
export interface SavedFunctionFacts {
  readonly traces: readonly SavedTrace[];
  /** Names of the parameters. */
  readonly parameters: readonly string[];
  /** Values of the last parameters, where they may be left out. */
  readonly defaults: readonly unknown[];
  readonly namedOnly: readonly string[];
  /** What the SavedModel it came from says of its parameters. */
  readonly spec?: FunctionSpec | null;
  /** What it was declared to take. */
  readonly inputSignature?: readonly unknown[];
}

export type SavableFunction = PolymorphicFunction | ConcreteFunction | RestoredFunction | FunctionWithDefaults;

/** A function whose last parameters have values where they are left out. */
class FunctionWithDefaults {
  constructor(
    readonly fn: PolymorphicFunction,
    readonly defaults: readonly unknown[],
  ) {}
}

/**
 * A function to be saved with values for its last parameters.
 *
 * @param defaults one value for each of the last parameters.
 */
export function withDefaults(fn: PolymorphicFunction, defaults: readonly unknown[]): SavableFunction {
  return new FunctionWithDefaults(fn, defaults);
}

/** Whether a value is a function that can be saved. */
export function isSavableFunction(value: unknown): value is SavableFunction {
  if (value instanceof FunctionWithDefaults) return true;
  return value instanceof ConcreteFunction || isTracedFunction(value) || isRestoredFunction(value);
}

/** What is saved of a function; one with an input signature is traced if it was not yet. */
export function factsOf(fn: SavableFunction): SavedFunctionFacts {
  if (fn instanceof FunctionWithDefaults) return { ...factsOfTraced(fn.fn), defaults: fn.defaults };
  if (fn instanceof ConcreteFunction) return factsOfConcrete(fn);
  return isRestoredFunction(fn) ? factsOfRestored(fn) : factsOfTraced(fn);
}

/** The traces of a tf.function, of which there has to be one with an input signature. */
export function tracesOf(fn: PolymorphicFunction): PolymorphicFunction['traces'] {
  if (fn.inputSignature !== undefined && fn.traces.length === 0) fn.getConcreteFunction(...fn.inputSignature);
  return fn.traces;
}

function factsOfTraced(fn: PolymorphicFunction): SavedFunctionFacts {
  const traces = tracesOf(fn);
  const most = Math.max(0, ...traces.map(({ args }) => args.length));
  const least = Math.min(most, ...traces.map(({ args }) => args.length));
  // An argument that one trace has and another lacks is None in Python where it is left out.
  const padded = traces.map(({ args, fn: trace }) =>
    concreteTrace(trace, [...args, ...new Array<null>(most - args.length).fill(null)]),
  );
  const defaults = new Array<null>(most - least).fill(null);
  const parameters = parameterNames(fn.body, most);
  return { traces: padded, parameters, defaults, namedOnly: [], inputSignature: fn.inputSignature };
}

function factsOfConcrete(fn: ConcreteFunction): SavedFunctionFacts {
  const parameters = fn.inputs.map(({ name }, i) => name ?? `args_${i}`);
  return { traces: [concreteTrace(fn, fn.inputs)], parameters, defaults: [], namedOnly: [] };
}

function concreteTrace(fn: ConcreteFunction, positional: readonly Tree<unknown>[]): SavedTrace {
  const outputs = fn.pack(fn.outputs as never);
  return { definition: fn.definition, bound: fn.captures, positional, named: {}, outputs };
}

function factsOfRestored(fn: RestoredFunction): SavedFunctionFacts {
  const traces = fn.traces.map(restoredTrace);
  const { names, defaults, namedOnly, spec } = fn.parameters;
  const values = names.filter((name) => defaults.has(name)).map((name) => defaults.get(name));
  return { traces, parameters: names, defaults: values, namedOnly, spec };
}

function restoredTrace(trace: RestoredTrace): SavedTrace {
  const { definition, signature, outputs, saved } = trace;
  const [positional, named] = signature;
  return { definition, bound: trace.bound(), positional, named, outputs, saved };
}

/** A spec in a structure. */
export interface NamedSpec {
  /** Its own name, or else its place. */
  readonly name: string;
  /** What leads to it. */
  readonly place: string;
  readonly spec: TensorSpec;
}

/** The specs in a structure, in the order in which its tensors are passed. */
export function namedSpecs(structure: unknown, place: string, found: NamedSpec[] = []): NamedSpec[] {
  if (structure instanceof TensorSpec) found.push({ name: structure.name ?? place, place, spec: structure });
  else if (Array.isArray(structure)) structure.forEach((item, i) => namedSpecs(item, `${place}_${i}`, found));
  else if (typeof structure === 'object' && structure !== null) {
    const record = structure as { [key: string]: Structure };
    // Names of a record's entries stand by themselves, as Keras has them.
    for (const key of keysOf(record)) namedSpecs(record[key], key, found);
  }
  return found;
}
