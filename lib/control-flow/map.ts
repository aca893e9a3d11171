/** `tf.scan` and `tf.map`: a function along the first axis. */

import { checkSwitch } from '../core/config-changes';
import { checkFunction } from '../core/checks';
import { currentContext } from '../core/context';
import { constant, isTensorLike, toTensor, type TensorLike, type Tensors } from '../core/convert';
import type { DType } from '../core/dtype';
import { checkOptions } from '../core/options';
import { formatShape, isCompatible, toNativeShape, type Shape } from '../core/shape';
import type { Tensor } from '../core/tensor';
import { flatten, isRecord, mapTree, pack, type Tree } from '../core/tree';
import * as raw from '../ops/generated';
import { FuncGraph } from '../function/func-graph';
import { leavesOf } from './cond';
import { checkParallelIterations, whileLoop } from './while-loop';

export interface MapOptions {
  /** Steps TensorFlow may have under way at once in a graph; 10 when left out. */
  parallelIterations?: number;
}

export interface ScanOptions extends MapOptions {
  /** Whether to go from the last element to the first; results keep the places of their elements. */
  reverse?: boolean;
}

const int = (value: number): Tensor => constant(value, [], 'int32');

function checkArguments(fn: unknown, options: MapOptions, known: readonly string[], call: string): void {
  checkFunction(fn, call);
  checkOptions(options, known, call);
  if (options.parallelIterations !== undefined) checkParallelIterations(options.parallelIterations, call);
}

/** A list without tensors in it is one tensor; other lists and records are structure. */
function tensorsIn(value: unknown, call: string): Tree<Tensor> {
  const holdsTensors = flatten(value as Tree<unknown>).some(isTensorLike);
  if (Array.isArray(value) && holdsTensors) return value.map((item) => tensorsIn(item, call));
  if (isRecord(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, tensorsIn(item, call)]));
  }
  return toTensor(value as TensorLike, undefined, call);
}

/** Elements along the first axis, in lists that a loop reads by number. */
class Elements {
  readonly count: Tensor;
  readonly #tensors: Tensor[];
  readonly #lists: Tensor[];
  readonly #shapes: (Shape | null)[];

  constructor(
    readonly structure: Tree<Tensor>,
    call: string,
  ) {
    this.#tensors = flatten(structure);
    if (this.#tensors.length === 0) throw new TypeError(`${call}: expected at least one tensor`);
    const sizes = new Set<number | null>();
    for (const tensor of this.#tensors) {
      if (tensor.staticShape?.length === 0)
        throw new RangeError(`${call}: expected tensors of rank >= 1, received ${tensor.describe()}`);
      sizes.add(tensor.staticShape === null ? null : tensor.staticShape[0]);
    }
    sizes.delete(null);
    if (sizes.size > 1)
      throw new RangeError(`${call}: expected equal first sizes, received ${formatShape([...sizes])}`);
    const [size] = sizes;
    this.count = typeof size === 'number' ? int(size) : raw.gather(raw.shape(this.#tensors[0]), int(0));
    this.#shapes = this.#tensors.map(({ staticShape }) => staticShape?.slice(1) ?? null);
    this.#lists = this.#tensors.map((tensor, i) => raw.tensorListFromTensor(tensor, shapeTensor(this.#shapes[i])));
  }

  at(index: Tensor): Tree<Tensor> {
    const elements = this.#lists.map((list, i) => {
      const element = raw.tensorListGetItem(list, index, shapeTensor(this.#shapes[i]), {
        element_dtype: this.#tensors[i].dtype,
      });
      element.refineShape(this.#shapes[i]);
      return element;
    });
    return pack(this.structure, elements);
  }

  /** What one call of `fn` on an element gives, without running it. */
  resultFacts(fn: (element: Tree<Tensor>) => unknown, call: string): { structure: Tree<unknown>; facts: Fact[] } {
    const scratch = new FuncGraph(call);
    return scratch.asDefault(() => {
      const result = fn(
        pack(
          this.structure,
          this.#tensors.map(({ dtype }, i) => scratch.placeholder(dtype, this.#shapes[i])),
        ),
      );
      const facts = leavesOf(result, call).map(({ dtype, staticShape }) => ({ dtype, shape: staticShape }));
      return { structure: mapTree(result as Tree<unknown>, () => null), facts };
    });
  }
}

interface Fact {
  dtype: DType;
  shape: Shape | null;
}

function shapeTensor(shape: Shape | null): Tensor {
  return shape === null ? int(-1) : constant(toNativeShape(shape), [shape.length], 'int32');
}

function checkState(next: Tensor, { dtype, shape }: Fact): void {
  if (next.dtype === dtype && isCompatible(next.staticShape, shape)) return;
  throw new TypeError(
    `scan: expected the next state to be ${dtype} ${formatShape(shape)}, received ${next.describe()}`,
  );
}

function reserve(count: Tensor, { dtype, shape }: Fact): Tensor {
  return raw.tensorListReserve(shapeTensor(shape), count, { element_dtype: dtype });
}

function stack(list: Tensor, { dtype, shape }: Fact): Tensor {
  return raw.tensorListStack(list, shapeTensor(shape), { element_dtype: dtype });
}

/**
 * Applies a function to each element along the first axis.
 *
 * @param fn from an element (tensors of one dimension less, in the structure of `elems`) to tensors, alone or nested.
 * @param elems tensors of equal first size, alone or nested.
 * @returns the results stacked along a new first axis.
 */
export function map<Result>(
  fn: (element: never) => Result,
  elems: Tree<TensorLike>,
  options: MapOptions = {},
): Tensors<Result> {
  checkArguments(fn, options, ['parallelIterations'], 'map');
  const elements = new Elements(tensorsIn(elems, 'map'), 'map');
  const body = fn as (element: Tree<Tensor>) => unknown;
  if (currentContext().level === 0 && elements.count.home === null) {
    const count = Number(elements.count.dataSync()[0]);
    if (count > 0) {
      const results = Array.from({ length: count }, (_, i) => body(elements.at(int(i))));
      const leaves = results.map((result) => leavesOf(result, 'map'));
      return pack(
        results[0] as Tree<unknown>,
        leaves[0].map((_, k) => raw.pack(leaves.map((row) => row[k]))),
      ) as Tensors<Result>;
    }
  }
  const { structure, facts } = elements.resultFacts(body, 'map');
  const [, ...lists] = whileLoop(
    (i: Tensor) => raw.less(i, elements.count),
    (i: Tensor, ...results: Tensor[]) => {
      const values = leavesOf(body(elements.at(i)), 'map');
      return [raw.add(i, int(1)), ...results.map((list, k) => raw.tensorListSetItem(list, i, values[k]))];
    },
    [int(0), ...facts.map((fact) => reserve(elements.count, fact))],
    options,
  );
  return pack(
    structure,
    lists.map((list, k) => stack(list, facts[k])),
  ) as Tensors<Result>;
}

/**
 * Folds a function along the first axis and keeps every state.
 *
 * @param fn from the state so far and an element to the next state, of the structure, dtypes and shapes of the first.
 * @param elems tensors of equal first size, alone or nested.
 * @param initializer the first state; without it the first element is, and the function starts with the second.
 * @returns the states stacked along a new first axis.
 */
export function scan<State>(
  fn: (state: never, element: never) => State,
  elems: Tree<TensorLike>,
  initializer?: Tree<TensorLike>,
  options: ScanOptions = {},
): Tensors<State> {
  checkArguments(fn, options, ['reverse', 'parallelIterations'], 'scan');
  const { reverse = false, parallelIterations = 10 } = options;
  checkSwitch(reverse, 'scan: reverse');
  const elements = new Elements(tensorsIn(elems, 'scan'), 'scan');
  const body = fn as (state: Tree<Tensor>, element: Tree<Tensor>) => unknown;
  const edge = reverse ? raw.sub(elements.count, int(1)) : int(0);
  const step = int(reverse ? -1 : 1);
  const structure: Tree<unknown> = initializer === undefined ? elements.structure : tensorsIn(initializer, 'scan');
  const first = flatten(initializer === undefined ? elements.at(edge) : tensorsIn(initializer, 'scan'));
  const facts = first.map(({ dtype, staticShape }): Fact => ({ dtype, shape: staticShape }));
  const reserved = facts.map((fact) => reserve(elements.count, fact));
  const started = initializer === undefined;
  const lists = started ? reserved.map((list, k) => raw.tensorListSetItem(list, edge, first[k])) : reserved;
  const count = first.length;
  const results = whileLoop(
    (done: Tensor) => raw.less(done, elements.count),
    (done: Tensor, i: Tensor, ...rest: Tensor[]) => {
      const state = pack(structure, rest.slice(0, count));
      const next = leavesOf(body(state, elements.at(i)), 'scan');
      if (next.length !== count)
        throw new TypeError(`scan: expected ${count} tensors for the next state, received ${next.length}`);
      next.forEach((tensor, k) => checkState(tensor, facts[k]));
      const kept = rest.slice(count).map((list, k) => raw.tensorListSetItem(list, i, next[k]));
      return [raw.add(done, int(1)), raw.add(i, step), ...next, ...kept];
    },
    [int(started ? 1 : 0), started ? raw.add(edge, step) : edge, ...first, ...lists],
    { parallelIterations },
  );
  return pack(
    structure,
    results.slice(2 + count).map((list, k) => stack(list, facts[k])),
  ) as Tensors<State>;
}
