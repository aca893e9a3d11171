/** Functions of a SavedModel that can be called here: eagerly, in traced functions, under a tape. */

import { Tensor } from '../../core/tensor';
import { isRecord } from '../../core/tree';
import { chooseTrace, type Parameters } from './arguments';
import { describeStructure } from './structured-value';
import type { RestoredTrace, Result } from './trace';

/**
 * A function that Python traced for one or several kinds of arguments. Arguments come in their order; the last may be a
 * record of named ones, `call(x, {training: true})`.
 */
export interface RestoredFunction {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- what it gives is known to the one who saved it
  (...args: unknown[]): any;
  /** The kinds of arguments it was traced for. */
  readonly traces: readonly RestoredTrace[];
  /** The parameters it had in Python. */
  readonly parameters: Parameters;
}

/** Marks functions made here, so that saving finds their traces. */
const restored = new WeakSet<object>();

export function isRestoredFunction(value: unknown): value is RestoredFunction {
  return typeof value === 'function' && restored.has(value);
}

/** A function with the parameters it had in Python. */
export function restoredFunction(
  name: string,
  traces: readonly RestoredTrace[],
  parameters: Parameters,
): RestoredFunction {
  return named(name, traces, parameters, (args) => {
    const chosen = chooseTrace(traces, args, parameters, name);
    if (chosen !== null) return chosen.trace.call(chosen.tensors);
    throw new TypeError(
      `${name}: no trace takes these arguments (${args.map(describeArgument).join(', ')}); ` +
        `there are: ${traces.map(describeTrace).join('; ') || 'none'}`,
    );
  });
}

/** One trace by itself, such as a signature: called with its tensors in order, or in a record by name. */
export function bareFunction(name: string, trace: RestoredTrace, keywords: readonly string[]): RestoredFunction {
  const [positional, byName] = trace.signature;
  const isNamed = Object.keys(byName).length > 0;
  const parameters: Parameters = {
    names: isNamed ? [] : keywords.slice(0, positional.length),
    defaults: new Map(),
    takesMore: !isNamed,
    takesMoreNamed: false,
    namedOnly: isNamed ? Object.keys(byName) : [],
    spec: null,
  };
  const call = restoredFunction(name, [trace], parameters);
  return named(name, [trace], parameters, (args) => {
    const inOrder = isNamed && args.length === keywords.length && !isRecord(args[0]);
    return call(...(inOrder ? [Object.fromEntries(args.map((arg, i) => [keywords[i], arg]))] : args)) as Result;
  });
}

function named(
  name: string,
  traces: readonly RestoredTrace[],
  parameters: Parameters,
  run: (args: unknown[]) => Result,
): RestoredFunction {
  const callable = (...args: unknown[]): Result => run(args);
  Object.defineProperties(callable, {
    name: { value: name },
    traces: { value: traces },
    parameters: { value: parameters },
  });
  restored.add(callable);
  return callable as RestoredFunction;
}

function describeTrace({ signature: [positional, byName] }: RestoredTrace): string {
  const args = positional.map(describeStructure);
  if (Object.keys(byName).length > 0) args.push(describeStructure(byName));
  return `(${args.join(', ')})`;
}

function describeArgument(value: unknown): string {
  if (value instanceof Tensor) return value.describe();
  if (Array.isArray(value))
    return value.length > 4 ? `a list of ${value.length}` : `[${value.map(describeArgument).join(', ')}]`;
  if (isRecord(value))
    return `{${Object.keys(value)
      .map((key) => `${key}: ${describeArgument(value[key])}`)
      .join(', ')}}`;
  return typeof value === 'string' ? `'${value}'` : String(value);
}
