/** Gradients of functions, as TensorFlow.js spells them. */

import { toTensor, type TensorLike } from '../core/convert';
import type { OpRecord, Recorder } from '../core/context';
import { currentContext } from '../core/context';
import { formatShape } from '../core/shape';
import { show } from '../core/show';
import { Tensor } from '../core/tensor';
import { identity } from '../ops/generated';
import { Variable, variableOf } from '../ops/variable';
import { GradientTape } from './tape';

function differentiate(
  call: string,
  fn: (...inputs: Tensor[]) => Tensor,
  args: readonly TensorLike[],
  dy?: TensorLike,
): { value: Tensor; grads: Tensor[] } {
  // Fresh tensors, so that the same one may be given for two arguments.
  const inputs = args.map((arg) => identity(toTensor(arg, undefined, call)));
  const tape = new GradientTape({ watchAccessedVariables: false });
  tape.watch(inputs);
  const value = tape.record(() => fn(...inputs));
  const grads = tape.gradient(value, inputs, dy === undefined ? {} : { outputGradients: dy });
  grads.forEach((gradient, i) => {
    if (gradient === null) throw new Error(`${call}: the function's result does not depend on argument ${i}`);
  });
  return { value, grads: grads as Tensor[] };
}

/** The derivative of a function of one tensor: `(x, dy?) => gradient`, of x's shape and dtype. */
export function grad(fn: (x: Tensor) => Tensor): (x: TensorLike, dy?: TensorLike) => Tensor {
  return (x, dy) => differentiate('grad', fn, [x], dy).grads[0];
}

/** The derivatives of a function of several tensors: `(args, dy?) => gradients`. */
export function grads(fn: (...args: Tensor[]) => Tensor): (args: readonly TensorLike[], dy?: TensorLike) => Tensor[] {
  return (args, dy) => differentiate('grads', fn, args, dy).grads;
}

/** Value and derivative together. */
export function valueAndGrad(
  fn: (x: Tensor) => Tensor,
): (x: TensorLike, dy?: TensorLike) => { value: Tensor; grad: Tensor } {
  return (x, dy) => {
    const { value, grads: gradients } = differentiate('valueAndGrad', fn, [x], dy);
    return { value, grad: gradients[0] };
  };
}

/** Value and derivatives together. */
export function valueAndGrads(
  fn: (...args: Tensor[]) => Tensor,
): (args: readonly TensorLike[], dy?: TensorLike) => { value: Tensor; grads: Tensor[] } {
  return (args, dy) => differentiate('valueAndGrads', fn, args, dy);
}

/** The trainable variables that were read. */
class VariablesRead implements Recorder {
  readonly orders = 0;
  readonly handles = new Map<number, Tensor>();

  record(op: OpRecord): void {
    for (const input of op.inputs) {
      if (input.handleData?.trainable === true) this.handles.set(input.id, input);
    }
  }

  holds(): boolean {
    return false;
  }
}

/** Runs `fn` and tells which trainable variables it read, by their handles, in the order of their first reads. */
export function readingVariables<T>(fn: () => T): { result: T; handles: Tensor[] } {
  const reads = new VariablesRead();
  const { recorders } = currentContext();
  recorders.push(reads);
  try {
    const result = fn();
    return { result, handles: [...reads.handles.values()] };
  } finally {
    recorders.splice(recorders.indexOf(reads), 1);
  }
}

/** Whose gradients the records of `variableGrads` hold. */
const recordedVariables = new WeakMap<object, Readonly<Record<string, Variable>>>();

/** The variables, by name, whose gradients a record that `variableGrads` gave holds; undefined for any other record. */
export function variablesOf(grads: object): Readonly<Record<string, Variable>> | undefined {
  return recordedVariables.get(grads);
}

/**
 * Checks that a loss is one number. A tape would take several for their sum, and a loss that TensorFlow.js gives as a mean
 * but Keras per sample would train with steps as many times too long.
 *
 * @throws TypeError or RangeError for anything else.
 */
export function checkLoss(loss: unknown, call: string): asserts loss is Tensor {
  if (!(loss instanceof Tensor)) throw new TypeError(`${call}: expected the loss, a scalar, received ${show(loss)}`);
  const { staticShape } = loss;
  if (staticShape === null || staticShape.length === 0) return;
  throw new RangeError(
    `${call}: expected the loss to be a scalar, received shape ${formatShape(staticShape)}; take its mean or its sum`,
  );
}

/**
 * Value of `fn` and its gradients by variables: those given, else all trainable ones it reads, by the variable's name (with
 * a number after it where several have the same).
 *
 * @param fn gives a scalar. @param variables such as `model.trainableWeights`.
 */
export function variableGrads(
  fn: () => Tensor,
  variables?: readonly Variable[],
): { value: Tensor; grads: Record<string, Tensor> } {
  const tape = new GradientTape();
  const { result: value, handles: read } = readingVariables(() => tape.record(fn));
  checkLoss(value, 'variableGrads');
  const handles = variables?.map(handleOf) ?? read;
  if (handles.length === 0) throw new Error('variableGrads: the function reads no trainable variable');
  const names = distinct(handles.map(({ handleData }) => handleData?.name ?? ''));
  const gradients = tape.gradient(value, handles);
  const grads: Record<string, Tensor> = {};
  const owners: Record<string, Variable> = {};
  gradients.forEach((gradient, i) => {
    const owner = variableOf(handles[i]);
    if (owner !== undefined) owners[names[i]] = owner;
    if (gradient !== null) grads[names[i]] = gradient;
  });
  recordedVariables.set(grads, owners);
  return { value, grads };
}

function handleOf(variable: Variable): Tensor {
  if (variable instanceof Variable) return variable.handle;
  // What model.getWeights() gives are values here; in TensorFlow.js they are the variables.
  throw new TypeError(`variableGrads: expected variables, such as model.trainableWeights, received ${show(variable)}`);
}

/** Names with a number after those that are taken: a record has room for one of each. */
function distinct(names: readonly string[]): string[] {
  const taken = new Set(names);
  const used = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let i = 1; used.has(free) || (free !== name && taken.has(free)); i++) free = `${name}_${i}`;
    used.add(free);
    return free;
  });
}
