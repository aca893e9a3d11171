/** `tf.whileLoop`. */

import { currentContext } from '../core/context';
import { constant, toTensor, type TensorLike, type Tensors } from '../core/convert';
import { checkOptions } from '../core/options';
import { show } from '../core/show';
import { flatten, pack, type Tree } from '../core/tree';
import { generalize, isCompatible, shapesEqual, formatShape, type Shape } from '../core/shape';
import type { Tensor } from '../core/tensor';
import { call } from '../function/callable';
import { add, less, logicalAnd } from '../ops/generated';
import { traceBody, type TracedBody } from './branch';
import { leavesOf } from './cond';
import { Loop } from './loop';

export interface WhileOptions {
  /** Steps at most. */
  maximumIterations?: number;
  /** Shapes, in the structure of the variables, with null where a size changes from step to step. */
  shapeInvariants?: Tree<unknown>;
  /** Steps TensorFlow may have under way at once in a graph; 10 when left out. */
  parallelIterations?: number;
}

const knownOptions = ['maximumIterations', 'shapeInvariants', 'parallelIterations'];

/**
 * Repeats `body` as long as `condition` holds. Eagerly both are called each step; in a traced function or a graph they
 * are traced once and the loop runs in TensorFlow.
 *
 * ```ts
 * const [i, sum] = tf.whileLoop((i) => tf.less(i, 10), (i, sum) => [tf.add(i, 1), tf.add(sum, i)], [tf.scalar(0), tf.scalar(0)]);
 * ```
 *
 * @param condition from the variables to a scalar bool.
 * @param body from the variables to their next values, in a list of the same structure, with the same dtypes.
 * @param variables their first values; each may be nested.
 * @returns the last values, in the structure of `variables`.
 */
export function whileLoop<V extends readonly Tree<TensorLike>[]>(
  condition: (...variables: never[]) => TensorLike,
  body: (...variables: never[]) => unknown,
  variables: V,
  options: WhileOptions = {},
): Tensors<V> {
  checkOptions(options, knownOptions, 'whileLoop');
  if (!Array.isArray(variables)) throw new TypeError('whileLoop: expected a list of loop variables');
  for (const fn of [condition, body]) {
    if (typeof fn !== 'function') throw new TypeError(`whileLoop: expected functions, received ${show(fn)}`);
  }
  const { maximumIterations, parallelIterations = 10 } = options;
  if (maximumIterations !== undefined && !(Number.isInteger(maximumIterations) && maximumIterations >= 0)) {
    throw new RangeError(`whileLoop: expected maximumIterations >= 0, received ${show(maximumIterations)}`);
  }
  checkParallelIterations(parallelIterations, 'whileLoop');
  const structure = variables as unknown as Tree<TensorLike>[];
  const initial = flatten<TensorLike>(structure).map((value) => toTensor(value, undefined, 'whileLoop'));
  if (initial.length === 0) throw new RangeError('whileLoop: expected at least one variable');
  const spread = (leaves: readonly Tensor[]) => pack(structure, leaves) as never[];
  const test = (leaves: Tensor[]) => toTensor(condition(...spread(leaves)), undefined, 'whileLoop');
  const step = (leaves: Tensor[]) => checkStep(leavesOf(body(...spread(leaves)), 'whileLoop'), initial);
  const shapes = invariants(initial, options.shapeInvariants);
  const last =
    currentContext().level === 0 && initial.every((tensor) => tensor.home === null)
      ? runNow(test, step, initial, shapes, maximumIterations)
      : runTraced(test, step, initial, shapes, maximumIterations, parallelIterations);
  return pack(structure, last) as unknown as Tensors<V>;
}

/** A count of steps, checked; a graph's, of which eager execution makes no use. */
export function checkParallelIterations(count: unknown, call: string): void {
  if (Number.isInteger(count) && (count as number) > 0) return;
  throw new RangeError(`${call}: expected parallelIterations > 0, received ${show(count)}`);
}

function checkStep(next: Tensor[], initial: readonly Tensor[]): Tensor[] {
  const wanted = initial.map(({ dtype }) => dtype).join(', ');
  const received = next.map(({ dtype }) => dtype).join(', ');
  if (wanted !== received) {
    throw new TypeError(`whileLoop: expected the body to return [${wanted}], received [${received}]`);
  }
  return next;
}

function runNow(
  test: (leaves: Tensor[]) => Tensor,
  step: (leaves: Tensor[]) => Tensor[],
  initial: readonly Tensor[],
  invariant: readonly (Shape | null)[] | null,
  maximum = Infinity,
): Tensor[] {
  const goesOn = (leaves: Tensor[]): boolean => {
    const tested = test(leaves);
    if (tested.rank !== 0)
      throw new RangeError(`whileLoop: expected a scalar condition, received ${tested.describe()}`);
    return Number(tested.dataSync()[0]) !== 0;
  };
  let leaves = [...initial];
  for (let i = 0; i < maximum && goesOn(leaves); i++) {
    leaves = step(leaves);
    const k = invariant === null ? -1 : leaves.findIndex((leaf, at) => !isCompatible(invariant[at], leaf.staticShape));
    if (k >= 0) throw changedShape(k, invariant![k], leaves[k].staticShape);
  }
  return leaves;
}

function changedShape(variable: number, invariant: Shape | null, found: Shape | null): RangeError {
  return new RangeError(
    `whileLoop: expected variable ${variable} to keep shape ${formatShape(invariant)}, the body gives ${formatShape(found)}`,
  );
}

function runTraced(
  test: (leaves: Tensor[]) => Tensor,
  step: (leaves: Tensor[]) => Tensor[],
  initial: readonly Tensor[],
  given: readonly (Shape | null)[] | null,
  maximum: number | undefined,
  parallelIterations: number,
): Tensor[] {
  const counted = maximum === undefined ? [] : [constant(0, [], 'int32')];
  const all = [...counted, ...initial];
  const own = (leaves: Tensor[]) => leaves.slice(counted.length);
  const condition = (leaves: Tensor[]) => {
    const goOn = test(own(leaves));
    return maximum === undefined ? [goOn] : [logicalAnd(less(leaves[0], constant(maximum, [], 'int32')), goOn)];
  };
  const body = (leaves: Tensor[]) => [
    ...counted.map(() => add(leaves[0], constant(1, [], 'int32'))),
    ...step(own(leaves)),
  ];
  let shapes = [...counted.map((): Shape => []), ...(given ?? initial.map(({ staticShape }) => staticShape))];
  for (;;) {
    const facts = all.map(({ dtype, handleData }, i) => ({ dtype, handleData, staticShape: shapes[i] }));
    let found: readonly (Shape | null)[] = [];
    const traced: TracedBody = traceBody('whileLoop_body', facts, (leaves) => {
      const next = body(leaves);
      found = next.map(({ staticShape }) => staticShape);
      return next;
    });
    const wider = shapes.map((shape, i) => generalize(shape, found[i]));
    if (wider.every((shape, i) => shapesEqual(shape, shapes[i]))) {
      const conditionBody = traceBody('whileLoop_condition', facts, condition);
      const results = call(new Loop('whileLoop', conditionBody, traced, parallelIterations), all);
      return results.slice(counted.length);
    }
    if (given !== null) {
      const k = wider.findIndex((shape, i) => !shapesEqual(shape, shapes[i]));
      throw changedShape(k - counted.length, shapes[k], found[k]);
    }
    // A size that changes from step to step is unknown: trace once more with it open.
    shapes = wider;
  }
}

function invariants(initial: readonly Tensor[], given: Tree<unknown> | undefined): (Shape | null)[] | null {
  if (given === undefined) return null;
  const shapes: (Shape | null)[] = [];
  const visit = (value: unknown): void => {
    const isShape = value === null || (Array.isArray(value) && value.every((d) => d === null || typeof d === 'number'));
    if (isShape) shapes.push(value as Shape | null);
    else if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object') {
      Object.keys(value as object)
        .sort()
        .forEach((key) => visit((value as Record<string, unknown>)[key]));
    }
  };
  (Array.isArray(given) ? given : [given]).forEach(visit);
  if (shapes.length !== initial.length) {
    throw new RangeError(`whileLoop: expected ${initial.length} shapeInvariants, received ${shapes.length}`);
  }
  shapes.forEach((shape, i) => {
    if (!isCompatible(shape, initial[i].staticShape)) {
      throw new RangeError(
        `whileLoop: variable ${i} has shape ${formatShape(initial[i].staticShape)}, its invariant is ${formatShape(shape)}`,
      );
    }
  });
  return shapes;
}
