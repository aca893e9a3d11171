/** Gradient tapes. */

import { checkFunction } from '../core/checks';
import { currentContext, type Context, type OpRecord, type Recorder } from '../core/context';
import { isDifferentiable, type DType } from '../core/dtype';
import { refusePromise } from '../core/promised';
import { show } from '../core/show';
import { Tensor } from '../core/tensor';
import { flatten, isRecord, pack, type Tree } from '../core/tree';
import { toTensor, type TensorLike } from '../core/convert';
import { checkOptions } from '../core/options';
import { gradientRule, hasGradient } from '../gradients/registry';
import * as raw from '../ops/generated';
import { backprop } from './backprop';
import { sourceTensor, type GradientSource } from './sources';

export interface GradientTapeOptions {
  /** Whether gradients can be asked for more than once. */
  persistent?: boolean;
  /** Whether trainable variables are watched as soon as they are read; true when left out. */
  watchAccessedVariables?: boolean;
}

export interface GradientOptions {
  /** Gradients that flow into the targets, in their structure; ones when left out. */
  outputGradients?: Tree<TensorLike>;
  /** What a source gets that no target depends on: null, or zeros. */
  unconnectedGradients?: 'none' | 'zero';
}

const tapeOptions = ['persistent', 'watchAccessedVariables'];

/** Through resources and variants (lists, tables) gradients may flow as well. */
function carriesGradient(dtype: DType): boolean {
  return isDifferentiable(dtype) || dtype === 'variant' || dtype === 'resource';
}

/**
 * Records operations so that they can be differentiated.
 *
 * ```ts
 * const tape = new tf.GradientTape();
 * const loss = tape.record(() => tf.square(w));
 * const gradient = tape.gradient(loss, w);
 * ```
 *
 * Trainable variables are watched by themselves, other tensors with `watch`. Tapes nest: gradients taken while an outer
 * tape records are themselves differentiable.
 */
export class GradientTape implements Recorder {
  readonly orders: number;
  readonly #persistent: boolean;
  readonly #watchVariables: boolean;
  #records: OpRecord[] = [];
  #watched = new Set<number>();
  #held = new Set<number>();
  #used = false;

  constructor(options: GradientTapeOptions = {}) {
    checkOptions(options, tapeOptions, 'GradientTape');
    this.#persistent = options.persistent ?? false;
    // One that is persistent may record its own gradients.
    this.orders = this.#persistent ? 2 : 1;
    this.#watchVariables = options.watchAccessedVariables ?? true;
  }

  /** Follows a tensor, or each of several, through the operations recorded from here on. */
  watch(sources: Tree<GradientSource>): void {
    for (const source of flatten(sources)) {
      const tensor = sourceTensor(source, 'watch');
      this.#watched.add(tensor.id);
      this.#held.add(tensor.id);
    }
  }

  /**
   * Runs `fn` and records what it does; more than one call adds up.
   *
   * @returns what `fn` returns.
   * @throws TypeError when that is a promise: what happens later is not recorded.
   */
  record<T>(fn: () => T): T;
  /** Sees one operation: called by the context in which it ran. */
  record(op: OpRecord): void;
  record<T>(what: (() => T) | OpRecord): T | void {
    if (isRecord(what)) return this.#see(what as unknown as OpRecord);
    checkFunction(what, 'GradientTape.record');
    const context = currentContext();
    context.recorders.push(this);
    try {
      const result = (what as () => T)();
      refusePromise(result, 'GradientTape.record: expected a function that returns its result, received a promise');
      return result;
    } finally {
      remove(context, this);
    }
  }

  /** Runs `fn` without recording it on this tape. */
  stopRecording<T>(fn: () => T): T {
    checkFunction(fn, 'GradientTape.stopRecording');
    const context = currentContext();
    const index = context.recorders.lastIndexOf(this);
    if (index < 0) return fn();
    context.recorders.splice(index, 1);
    try {
      return fn();
    } finally {
      context.recorders.splice(index, 0, this);
    }
  }

  /** Forgets what was recorded and watched. */
  reset(): void {
    this.#records = [];
    this.#watched = new Set();
    this.#held = new Set();
    this.#used = false;
  }

  holds(tensor: Tensor): boolean {
    return this.#held.has(tensor.id);
  }

  /**
   * The gradient of a target (the sum of its elements, or of several targets) by sources.
   *
   * @param target tensors computed while recording.
   * @param sources tensors or variables, alone or nested.
   * @returns gradients in the structure of the sources, each of its source's shape and dtype; null where the target does
   * not depend on the source.
   * @throws Error when an operation on the way has no registered gradient, or a tape that is not persistent is used twice.
   */
  gradient<S extends GradientSource>(target: Tree<Tensor>, sources: S, options?: GradientOptions): Tensor | null;
  gradient<S extends GradientSource>(target: Tree<Tensor>, sources: S[], options?: GradientOptions): (Tensor | null)[];
  gradient<S extends Record<string, GradientSource>>(
    target: Tree<Tensor>,
    sources: S,
    options?: GradientOptions,
  ): { [Name in keyof S]: Tensor | null };
  gradient(target: Tree<Tensor>, sources: Tree<GradientSource>, options?: GradientOptions): Tree<Tensor | null>;
  gradient(target: Tree<Tensor>, sources: Tree<GradientSource>, options: GradientOptions = {}): Tree<Tensor | null> {
    if (this.#used && !this.#persistent) {
      throw new Error(
        'GradientTape.gradient: this tape was used already; make it with {persistent: true} to use it again',
      );
    }
    const { unconnectedGradients = 'none' } = options;
    if (unconnectedGradients !== 'none' && unconnectedGradients !== 'zero') {
      throw new RangeError(
        `GradientTape.gradient: expected unconnectedGradients 'none' or 'zero', received ${show(unconnectedGradients)}`,
      );
    }
    const given = flatten(sources);
    const tensors = given.map((source) => sourceTensor(source, 'GradientTape.gradient'));
    const found = backprop(this.#records, seeds(target, options.outputGradients), tensors);
    // Records may lead back to a source that nobody asked to watch.
    const gradients = found.map((gradient, i) => (this.#isWatched(tensors[i]) ? gradient : null));
    if (!this.#persistent) {
      this.#records = [];
      this.#held = new Set();
      this.#used = true;
    }
    const filled =
      unconnectedGradients === 'zero' ? gradients.map((gradient, i) => gradient ?? zerosFor(given[i])) : gradients;
    return pack(sources, filled);
  }

  #see(op: OpRecord): void {
    const watched = op.inputs.some((input) => this.#isWatched(input));
    if (!watched) return;
    if (op.gradient === undefined && hasGradient(op.type) && gradientRule(op.type) === null) return;
    for (const output of op.outputs) {
      if (carriesGradient(output.dtype)) this.#watched.add(output.id);
    }
    this.#records.push(op);
    for (const tensor of op.inputs) this.#held.add(tensor.id);
    for (const tensor of op.outputs) this.#held.add(tensor.id);
  }

  #isWatched(tensor: Tensor): boolean {
    return this.#watched.has(tensor.id) || (this.#watchVariables && tensor.handleData?.trainable === true);
  }
}

function remove(context: Context, recorder: Recorder): void {
  const index = context.recorders.lastIndexOf(recorder);
  if (index >= 0) context.recorders.splice(index, 1);
}

/** The gradients that flow into the targets: those given, in the targets' structure, else ones. */
function seeds(target: Tree<Tensor>, given?: Tree<TensorLike>): { tensor: Tensor; gradient: Tensor }[] {
  const targets = flatten(target);
  for (const each of targets as unknown[]) {
    if (each instanceof Tensor) continue;
    throw new TypeError(`GradientTape.gradient: expected target tensors, received ${show(each)}`);
  }
  if (given === undefined) return targets.map((tensor) => ({ tensor, gradient: raw.onesLike(tensor) }));
  const gradients = flattenLike(target, given);
  return targets.map((tensor, i) => ({ tensor, gradient: toTensor(gradients[i], tensor.dtype, 'outputGradients') }));
}

/** What stands in `values` where `structure` has its leaves; below them values may be nested arrays. */
function flattenLike(structure: Tree<Tensor>, values: unknown): TensorLike[] {
  if (Array.isArray(structure)) {
    if (!Array.isArray(values) || values.length !== structure.length) {
      const received = Array.isArray(values) ? values.length : String(values);
      throw new RangeError(
        `GradientTape.gradient: expected ${structure.length} output gradients, received ${received}`,
      );
    }
    return structure.flatMap((branch, i) => flattenLike(branch, values[i]));
  }
  if (!isRecord(structure)) return [values as TensorLike];
  return Object.keys(structure)
    .sort()
    .flatMap((key) =>
      flattenLike((structure as Record<string, Tree<Tensor>>)[key], (values as Record<string, unknown>)[key]),
    );
}

function zerosFor(source: GradientSource): Tensor {
  const value = 'toTensor' in source ? (source as unknown as { toTensor(): Tensor }).toTensor() : (source as Tensor);
  return raw.zerosLike(value);
}
