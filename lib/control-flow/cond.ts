/** `tf.cond`, `tf.switchCase`, `tf.case`: one of several computations. */

import { checkSwitch } from '../core/config-changes';
import { currentContext } from '../core/context';
import { constant, isTensorLike, toTensor, type NestedArray, type TensorLike } from '../core/convert';
import { isInteger } from '../core/dtype';
import { checkOptions } from '../core/options';
import { refusePromise } from '../core/promised';
import { show } from '../core/show';
import { EagerTensor, type Tensor } from '../core/tensor';
import { flatten, mapTree, pack, type Tree } from '../core/tree';
import { call } from '../function/callable';
import { Graph } from '../graph/graph';
import { addN, assert, cast, identity, less } from '../ops/generated';
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
      throw new TypeError(`${label}: expected a function that returns tensors, received ${show(leaf)}`);
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

function checkBranch(branch: unknown, label: string): void {
  if (typeof branch === 'function') return;
  throw new TypeError(`${label}: expected functions without arguments, received ${show(branch)}`);
}

/** A scalar that stands for true or false. */
function asPredicate(value: TensorLike, label: string): Tensor {
  const tensor = toTensor(value, undefined, label);
  checkScalar(tensor, label);
  if (tensor.dtype !== 'string' && tensor.dtype !== 'resource' && tensor.dtype !== 'variant') return tensor;
  throw new TypeError(`${label}: expected a bool or a number, received ${tensor.describe()}`);
}

function asBool(predicate: Tensor): Tensor {
  return predicate.dtype === 'bool' ? predicate : cast(predicate, { DstT: 'bool' });
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
  const given = asPredicate(predicate, 'cond');
  [trueFn, falseFn].forEach((branch) => checkBranch(branch, 'cond'));
  return holds(given, trueFn, falseFn);
}

function holds<T>(predicate: Tensor, trueFn: Branch<T>, falseFn: Branch<T>): T {
  if (isKnown(predicate)) return Number(predicate.dataSync()[0]) !== 0 ? trueFn() : falseFn();
  return choose('cond', asBool(predicate), [trueFn, falseFn]);
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
  const isWhole = typeof index === 'number' && Number.isInteger(index);
  const given = toTensor(index, isWhole ? 'int32' : undefined, 'switchCase');
  checkScalar(given, 'switchCase');
  if (!isInteger(given.dtype)) {
    throw new TypeError(`switchCase: expected an integer, received ${isTensorLike(index) ? given.describe() : index}`);
  }
  const all: readonly Branch<T>[] = defaultBranch === undefined ? branches : [...branches, defaultBranch];
  all.forEach((branch) => checkBranch(branch, 'switchCase'));
  if (isKnown(given)) {
    const k = Number(given.dataSync()[0]);
    return all[k >= 0 && k < all.length ? k : all.length - 1]();
  }
  // TensorFlow runs the last branch for an index out of range.
  return choose('switchCase', given.dtype === 'int32' ? given : cast(given, { DstT: 'int32' }), all);
}

export interface CaseOptions<T> {
  /** Runs when no predicate holds, which is an error without it. */
  default?: Branch<T>;
  /** Whether more than one predicate holding is an error. */
  exclusive?: boolean;
}

/**
 * Runs the function of the first predicate that holds.
 *
 * @param pairs `[predicate, function]` in order of preference.
 * @throws RangeError eagerly, else TensorFlowError from the run, when none holds and there is no default, and when
 * several hold of which `exclusive` allows one.
 */
export function caseOf<T>(pairs: readonly (readonly [TensorLike, Branch<T>])[], options: CaseOptions<T> = {}): T {
  if (!Array.isArray(pairs) || pairs.length === 0 || !pairs.every((pair) => Array.isArray(pair) && pair.length === 2)) {
    throw new TypeError('case: expected at least one [predicate, function]');
  }
  checkOptions(options, ['default', 'exclusive'], 'case');
  const branches = pairs.map(([, branch]) => branch);
  const { default: fallback = () => noneHolds(branches[branches.length - 1]), exclusive = false } = options;
  [...branches, fallback].forEach((branch) => checkBranch(branch, 'case'));
  const given = pairs.map(([predicate]) => asPredicate(predicate, 'case'));
  const predicates = checkSwitch(exclusive, 'case: exclusive') ? oneAtMost(given) : given;
  return branches.reduceRight<Branch<T>>(
    (otherwise, branch, i) => () => holds(predicates[i], branch, otherwise),
    fallback,
  )();
}

/** An error; in a graph one of the run, for which the branch must give what the others give. */
function noneHolds<T>(branch: Branch<T>): T {
  const message = 'case: expected a predicate to hold, or a default';
  if (currentContext().level === 0) throw new RangeError(message);
  assert(constant(false, [], 'bool'), [constant(message, [], 'string')]);
  return branch();
}

/** The predicates, not to be had when more than one holds. */
function oneAtMost(predicates: readonly Tensor[]): readonly Tensor[] {
  const message = 'case: expected at most one predicate to hold (exclusive)';
  if (predicates.every(isKnown)) {
    const holding = predicates.filter((predicate) => Number(predicate.dataSync()[0]) !== 0).length;
    if (holding > 1) throw new RangeError(`${message}, ${holding} do`);
    return predicates;
  }
  const context = predicates.find(({ home }) => home !== null)?.home ?? currentContext();
  if (!(context instanceof Graph)) {
    throw new TypeError('case: exclusive can be checked eagerly, in traced functions and in graphs only');
  }
  return context.asDefault(() => {
    const holding = addN(predicates.map((predicate) => cast(asBool(predicate), { DstT: 'int32' })));
    const check = context.addOperation('Assert', {
      inputs: [less(holding, constant(2, [], 'int32')), [constant(message, [], 'string')]],
    });
    const [first, ...rest] = predicates;
    return [context.controlDependencies([check], () => identity(first)), ...rest];
  });
}
