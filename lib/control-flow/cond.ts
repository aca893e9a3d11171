/** `tf.cond`, `tf.switchCase`, `tf.case`: one of several computations. */

import { currentContext } from '../core/context';
import { constant, isTensorLike, toTensor, type NestedArray, type TensorLike } from '../core/convert';
import { refusePromise } from '../core/promised';
import { EagerTensor, type Tensor } from '../core/tensor';
import { flatten, mapTree, pack, type Tree } from '../core/tree';
import { call } from '../function/callable';
import { cast } from '../ops/generated';
import { traceBody, type TracedBody } from './branch';
import { Conditional } from './conditional';

type Branch<T> = () => T;

/** A body's result: its tensors, and the structure they came in. */
interface Traced {
  body: TracedBody;
  structure: Tree<unknown>;
}

function asLeaf(leaf: unknown, label: string): Tensor {
  return isTensorLike(leaf) ? toTensor(leaf) : constant(leaf as NestedArray, undefined, undefined, label);
}

/** The tensors a body returned, with plain values made constants. */
export function leavesOf(result: unknown, label: string): Tensor[] {
  refusePromise(result, `${label}: expected a function that returns its result, received a promise`);
  return flatten(result as Tree<unknown>).map((leaf) => {
    if (leaf === undefined || leaf === null) {
      throw new TypeError(`${label}: expected a function that returns tensors, received ${String(leaf)}`);
    }
    return asLeaf(leaf, label);
  });
}

function traceBranch(label: string, branch: Branch<unknown>): Traced {
  let structure: Tree<unknown> = [];
  const body = traceBody(label, [], () => {
    const result = branch();
    const leaves = leavesOf(result, label);
    structure = mapTree(result as Tree<unknown>, () => null);
    return leaves;
  });
  return { body, structure };
}

/** Whether the value of `tensor` is here and may decide what JavaScript does next. */
export function isKnown(tensor: Tensor): tensor is EagerTensor {
  return tensor instanceof EagerTensor && currentContext().level === 0;
}

function choose<T>(label: string, selector: Tensor, branches: readonly Branch<T>[]): T {
  const traced = branches.map((branch, i) => traceBranch(`${label}_${i}`, branch));
  const structures = traced.map(({ structure }) => JSON.stringify(structure));
  const differing = structures.findIndex((structure) => structure !== structures[0]);
  if (differing > 0) {
    throw new TypeError(
      `${label}: expected branches with results of one structure, received ${structures[0]} and ${structures[differing]}`,
    );
  }
  const results = call(
    new Conditional(
      label,
      0,
      traced.map(({ body }) => body),
    ),
    [selector],
  );
  return pack(traced[0].structure, results) as T;
}

function checkScalar(tensor: Tensor, label: string): void {
  if (tensor.staticShape !== null && tensor.staticShape.length !== 0) {
    throw new RangeError(`${label}: expected a scalar, received ${tensor.describe()}`);
  }
}

/**
 * Runs one of two functions. Eagerly just that one is called; in a traced function or a graph both are traced and one
 * runs.
 *
 * @param predicate a scalar; a number counts as true unless it is zero.
 * @param trueFn called without arguments; returns tensors, alone or nested.
 * @param falseFn the same; in a trace its results have the structure and dtypes of trueFn's.
 * @returns what the chosen function returns.
 */
export function cond<T>(predicate: TensorLike, trueFn: Branch<T>, falseFn: Branch<T>): T {
  const given = toTensor(predicate, undefined, 'cond');
  checkScalar(given, 'cond');
  if (isKnown(given)) return Number(given.dataSync()[0]) !== 0 ? trueFn() : falseFn();
  const selector = given.dtype === 'bool' ? given : cast(given, { DstT: 'bool' });
  return choose('cond', selector, [trueFn, falseFn]);
}

/**
 * Runs one of several functions by number.
 *
 * @param index a scalar integer.
 * @param branches functions as for `tf.cond`.
 * @param defaultBranch runs when the index is out of range; the last one when it is left out.
 */
export function switchCase<T>(index: TensorLike, branches: readonly Branch<T>[], defaultBranch?: Branch<T>): T {
  if (!Array.isArray(branches) || branches.length === 0) {
    throw new TypeError('switchCase: expected at least one function');
  }
  const given = toTensor(index, typeof index === 'number' ? 'int32' : undefined, 'switchCase');
  checkScalar(given, 'switchCase');
  const all: readonly Branch<T>[] = defaultBranch === undefined ? branches : [...branches, defaultBranch];
  if (isKnown(given)) {
    const k = Number(given.dataSync()[0]);
    return all[k >= 0 && k < all.length ? k : all.length - 1]();
  }
  // TensorFlow runs the last branch for an index out of range.
  return choose('switchCase', given.dtype === 'int32' ? given : cast(given, { DstT: 'int32' }), all);
}

export interface CaseOptions<T> {
  /** Runs when no predicate holds. */
  default?: Branch<T>;
  /** Whether more than one predicate holding is an error. */
  exclusive?: boolean;
}

/**
 * Runs the function of the first predicate that holds.
 *
 * @param pairs `[predicate, function]` in order of preference; without a default the last one runs when none holds.
 */
export function caseOf<T>(pairs: readonly (readonly [TensorLike, Branch<T>])[], options: CaseOptions<T> = {}): T {
  if (!Array.isArray(pairs) || pairs.length === 0)
    throw new TypeError('case: expected at least one [predicate, function]');
  for (const key of Object.keys(options)) {
    if (key !== 'default' && key !== 'exclusive') {
      throw new TypeError(`case: unknown option '${key}'; expected default, exclusive`);
    }
  }
  const predicates = pairs.map(([predicate]) => toTensor(predicate, undefined, 'case'));
  predicates.forEach((predicate) => checkScalar(predicate, 'case'));
  if (options.exclusive === true) checkExclusive(predicates);
  const fallback = options.default ?? pairs[pairs.length - 1][1];
  return pairs.reduceRight<Branch<T>>(
    (otherwise, [, branch], i) =>
      () =>
        cond(predicates[i], branch, otherwise),
    fallback,
  )();
}

function checkExclusive(predicates: readonly Tensor[]): void {
  if (!predicates.every(isKnown)) {
    throw new TypeError('case: exclusive is checked eagerly only; in a traced function the first that holds runs');
  }
  const holding = predicates.filter((predicate) => Number(predicate.dataSync()[0]) !== 0).length;
  if (holding > 1) throw new RangeError(`case: expected at most one predicate to hold (exclusive), ${holding} do`);
}
