/** Data that comes batch by batch: iterables and iterators, sync or async, and functions that make them. */

import { Tensor } from '../../../core/tensor';
import { isRecord } from '../../../core/tree';
import { readBatch, type Batch, type DataHints } from './batch';

/** Something that yields batches. */
export type BatchSource =
  AsyncIterable<unknown> | Iterable<unknown> | (() => AsyncIterable<unknown> | Iterable<unknown>);

type AnyIterator = AsyncIterator<unknown> | Iterator<unknown>;

/** Whether x is a source of batches rather than arrays. */
export function isBatchSource(x: unknown): x is BatchSource {
  if (typeof x === 'function') return true;
  if (x === null || typeof x !== 'object' || Array.isArray(x) || ArrayBuffer.isView(x) || x instanceof Tensor)
    return false;
  return Symbol.asyncIterator in x || Symbol.iterator in x;
}

/** Reads batches from a source, over as many passes as are asked for. */
export class BatchStream {
  private iterator: AnyIterator | null = null;
  private batches = 0;

  /** Batches of one pass; null before the first pass has ended. */
  length: number | null = null;

  constructor(
    private readonly call: string,
    private readonly source: BatchSource,
    private readonly hints: DataHints,
    /** Whether targets are expected beside the inputs. */
    private readonly withTargets: boolean,
  ) {}

  /** Begins another pass, unless one is under way. */
  begin(): void {
    if (this.iterator !== null) return;
    const made: unknown = typeof this.source === 'function' ? this.source() : this.source;
    this.iterator = iterate(made) ?? this.refuse(made);
    this.batches = 0;
  }

  private refuse(made: unknown): never {
    throw new TypeError(`${this.call}: expected an iterable of batches, received ${describe(made)}`);
  }

  /** The next batch; null at the end of the pass. */
  async next(): Promise<Batch | null> {
    const { done, value } = await this.iterator!.next();
    if (done) {
      this.length ??= this.batches;
      this.iterator = null;
      return null;
    }
    this.batches += 1;
    return this.read(value);
  }

  /** Tells the source that no more is wanted. */
  async close(): Promise<void> {
    const iterator = this.iterator;
    this.iterator = null;
    await iterator?.return?.();
  }

  /** Tells the source so without waiting: it may be busy for long, and what becomes of it concerns nobody any more. */
  abandon(): void {
    this.close().catch(() => {});
  }

  private read(value: unknown): Batch {
    const [x, y, sampleWeight] = this.parts(value);
    return readBatch(this.call, x, y, sampleWeight, this.hints);
  }

  private parts(value: unknown): [unknown, unknown, unknown] {
    if (isRecord(value) && 'xs' in value) return [value['xs'], value['ys'], value['sampleWeight'] ?? value['weights']];
    if (this.withTargets) {
      if (Array.isArray(value) && value.length >= 1 && value.length <= 3) return [value[0], value[1], value[2]];
      throw new TypeError(
        `${this.call}: expected each batch to be [x, y], [x, y, sampleWeight] or {xs, ys}, received ${describe(value)}`,
      );
    }
    const isParts =
      Array.isArray(value) && value.length <= 3 && value.some((part) => typeof part === 'object' && !isNumbers(part));
    return isParts ? [value[0], undefined, undefined] : [value, undefined, undefined];
  }
}

function iterate(made: unknown): AnyIterator | null {
  if (made === null || typeof made !== 'object') return null;
  if (Symbol.asyncIterator in made) return (made as AsyncIterable<unknown>)[Symbol.asyncIterator]();
  return Symbol.iterator in made ? (made as Iterable<unknown>)[Symbol.iterator]() : null;
}

/** Nested plain arrays of numbers. */
function isNumbers(value: unknown): boolean {
  return Array.isArray(value) && (value.length === 0 || typeof value[0] !== 'object' || isNumbers(value[0]));
}

function describe(value: unknown): string {
  return Array.isArray(value)
    ? `a list of ${value.length}`
    : value instanceof Tensor
      ? value.describe()
      : String(value);
}
