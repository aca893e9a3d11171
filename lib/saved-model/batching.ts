/** Gathering single requests into batches. */

import { withContext } from '../core/context';
import { constant, isTensorLike, type TensorLike } from '../core/convert';
import { eagerContext } from '../core/eager-context';
import { TensorFlowError } from '../core/errors';
import { checkOptions } from '../core/options';
import { formatShape } from '../core/shape';
import { show } from '../core/show';
import type { Tensor } from '../core/tensor';
import { longestTimer } from '../core/timer';
import { isRecord } from '../core/tree';
import { concatV2, split, splitV } from '../ops/generated';
import type { SignatureTensor } from './meta-graph';
import type { Signature, SignatureInputs, SignatureOutputs } from './signature';

export interface BatchingOptions {
  /** Rows of a batch at most, 32 when left out; a request of more rows runs by itself. */
  maxBatchSize?: number;
  /** Milliseconds the first request of a batch waits for others at most; 2 when left out. */
  maxDelay?: number;
  /** Requests that may be unanswered, waiting or running; more are refused at once with RESOURCE_EXHAUSTED. No limit when left out. */
  maxQueue?: number;
}

const knownOptions = ['maxBatchSize', 'maxDelay', 'maxQueue'];

interface Request {
  inputs: Record<string, Tensor>;
  /** Those made here of plain values, to be freed with the answer. */
  owned: Tensor[];
  rows: number;
  resolve(outputs: SignatureOutputs): void;
  reject(error: unknown): void;
}

/** Requests that can be joined: sizes after the first are equal. */
interface Lane {
  requests: Request[];
  rows: number;
  /** Starts the batch when nothing else does. */
  timer: NodeJS.Timeout;
}

/** Takes requests one by one and answers each with its own rows. */
export interface Batcher {
  /** One request: inputs by name, each with its rows along the first axis. */
  (inputs: SignatureInputs): Promise<SignatureOutputs>;
  /** Requests that wait for their batch. */
  readonly waiting: number;
  /** Requests that are not answered yet, waiting or running. */
  readonly pending: number;
  /** Runs what waits now; resolves when nothing is left. */
  drain(): Promise<void>;
}

function countOf(value: number, name: string): number {
  if (value >= 1 && (Number.isInteger(value) || value === Infinity)) return value;
  throw new RangeError(`runBatched: expected ${name}, a whole number >= 1, received ${show(value)}`);
}

function delayOf(value: number): number {
  if (typeof value === 'number' && value >= 0 && value <= longestTimer) return value;
  throw new RangeError(`runBatched: expected maxDelay from 0 to ${longestTimer} ms, received ${show(value)}`);
}

/**
 * Gathers requests that arrive close together, joins them along the first axis, runs the signature once, and gives each
 * request its rows. Order and errors are kept per request: one that does not fit the signature is refused before it joins
 * others, and when a batch fails, its requests are run one by one.
 *
 * @param signature must take and give one row per example: first sizes open.
 * @throws RangeError for a signature with other inputs or outputs, or an option out of range.
 */
export function runBatched(signature: Signature, options: BatchingOptions = {}): Batcher {
  checkOptions(options, knownOptions, 'runBatched');
  const queue = new BatchQueue(signature, {
    maxBatchSize: countOf(options.maxBatchSize ?? 32, 'maxBatchSize'),
    maxDelay: delayOf(options.maxDelay ?? 2),
    maxQueue: countOf(options.maxQueue ?? Infinity, 'maxQueue'),
  });
  const batcher = (inputs: SignatureInputs) => queue.add(inputs);
  return Object.defineProperties(batcher, {
    waiting: { get: () => queue.waiting },
    pending: { get: () => queue.pending },
    drain: { value: () => queue.drain() },
  }) as unknown as Batcher;
}

function checkRows(signature: Signature): void {
  if (typeof signature !== 'function' || typeof (signature as Partial<Signature>).signatureName !== 'string') {
    throw new TypeError(`runBatched: expected a signature of a loaded SavedModel, received ${show(signature)}`);
  }
  const { signatureName, inputs, outputs } = signature;
  const check = (kind: string, [name, { shape }]: [string, SignatureTensor]): void => {
    if (shape === null || (shape.length > 0 && shape[0] === null)) return;
    throw new RangeError(
      `runBatched: expected ${kind} '${name}' of '${signatureName}' to have an open first size, one row per example; ` +
        `its shape is ${formatShape(shape)}`,
    );
  };
  if (Object.keys(inputs).length === 0) {
    throw new RangeError(`runBatched: expected a signature with inputs, '${signatureName}' has none`);
  }
  Object.entries(inputs).forEach((entry) => check('input', entry));
  Object.entries(outputs).forEach((entry) => check('output', entry));
}

class BatchQueue {
  readonly #signature: Signature;
  readonly #options: Required<BatchingOptions>;
  readonly #lanes = new Map<string, Lane>();
  readonly #running = new Set<Promise<void>>();
  #waiting = 0;
  #pending = 0;

  constructor(signature: Signature, options: Required<BatchingOptions>) {
    checkRows(signature);
    this.#signature = signature;
    this.#options = options;
  }

  get waiting(): number {
    return this.#waiting;
  }

  get pending(): number {
    return this.#pending;
  }

  async add(given: SignatureInputs): Promise<SignatureOutputs> {
    const { maxQueue } = this.#options;
    if (this.#pending >= maxQueue) {
      const message = `${this.#pending} requests are unanswered already (maxQueue ${maxQueue})`;
      throw new TensorFlowError('RESOURCE_EXHAUSTED', 'runBatched', message);
    }
    const request = this.#read(given);
    this.#pending++;
    try {
      return await new Promise((resolve, reject) => this.#enqueue({ ...request, resolve, reject }));
    } finally {
      this.#pending--;
      for (const tensor of request.owned) tensor.dispose();
    }
  }

  async drain(): Promise<void> {
    do {
      for (const key of [...this.#lanes.keys()]) this.#flush(key);
      await Promise.all(this.#running);
    } while (this.#lanes.size > 0 || this.#running.size > 0);
  }

  #read(given: SignatureInputs): Omit<Request, 'resolve' | 'reject'> {
    const inputs = this.#signature.check(given);
    const isGiven = (value: unknown): boolean => isTensorLike(isRecord(given) ? value : given);
    const owned = Object.keys(inputs).filter((name) => !isGiven((given as Record<string, TensorLike>)[name]));
    const rows = rowsOf(inputs);
    return { inputs, owned: owned.map((name) => inputs[name]), rows };
  }

  #enqueue(request: Request): void {
    const { maxBatchSize, maxDelay } = this.#options;
    const key = Object.values(request.inputs)
      .map(({ shape }) => shape.slice(1).join())
      .join(';');
    const full = this.#lanes.get(key);
    if (full !== undefined && full.rows + request.rows > maxBatchSize) this.#flush(key);
    let lane = this.#lanes.get(key);
    if (lane === undefined) {
      lane = { requests: [], rows: 0, timer: setTimeout(() => this.#flush(key), maxDelay) };
      this.#lanes.set(key, lane);
    }
    lane.requests.push(request);
    lane.rows += request.rows;
    this.#waiting++;
    if (lane.rows >= maxBatchSize) this.#flush(key);
  }

  #flush(key: string): void {
    const lane = this.#lanes.get(key);
    if (lane === undefined) return;
    clearTimeout(lane.timer);
    this.#lanes.delete(key);
    this.#waiting -= lane.requests.length;
    const run = this.#runBatch(lane.requests).finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  async #runBatch(batch: readonly Request[]): Promise<void> {
    try {
      const outputs = batch.length === 1 ? [await this.#signature(batch[0].inputs)] : await this.#runJoined(batch);
      batch.forEach(({ resolve }, i) => resolve(outputs[i]));
    } catch (error) {
      if (batch.length === 1) batch[0].reject(error);
      // One bad request must not fail the others: each learns of its own error only.
      else await Promise.all(batch.map((request) => this.#runBatch([request])));
    }
  }

  async #runJoined(batch: readonly Request[]): Promise<SignatureOutputs[]> {
    const joined = withContext(eagerContext, () => join(batch, Object.keys(this.#signature.inputs)));
    try {
      const outputs = await this.#signature(joined);
      try {
        const rows = batch.map((request) => request.rows);
        return withContext(eagerContext, () => distribute(outputs, rows));
      } finally {
        for (const output of Object.values(outputs)) output.dispose();
      }
    } finally {
      for (const input of Object.values(joined)) input.dispose();
    }
  }
}

function rowsOf(inputs: Readonly<Record<string, Tensor>>): number {
  const sizes = Object.entries(inputs).map(([name, { shape }]) => {
    if (shape.length === 0) throw new RangeError(`runBatched: expected rows in input '${name}', received a scalar`);
    return shape[0];
  });
  if (sizes.some((size) => size !== sizes[0])) {
    throw new RangeError(`runBatched: expected inputs of equally many rows, received ${sizes.join(', ')}`);
  }
  return sizes[0];
}

function join(batch: readonly Request[], names: readonly string[]): Record<string, Tensor> {
  const axis = constant(0, [], 'int32');
  const joined = names.map((name) => {
    const rows = batch.map(({ inputs }) => inputs[name]);
    return [name, concatV2(rows, axis)];
  });
  axis.dispose();
  return Object.fromEntries(joined) as Record<string, Tensor>;
}

/** Each request's rows of each output. */
function distribute(outputs: SignatureOutputs, rows: readonly number[]): SignatureOutputs[] {
  const total = rows.reduce((sum, count) => sum + count, 0);
  const perRequest: SignatureOutputs[] = rows.map(() => ({}));
  for (const [name, output] of Object.entries(outputs)) {
    if (output.shape[0] !== total) {
      throw new RangeError(
        `runBatched: expected ${total} rows of output '${name}', received shape ${formatShape(output.shape)}`,
      );
    }
    pieces(output, rows).forEach((piece, i) => (perRequest[i][name] = piece));
  }
  return perRequest;
}

function pieces(output: Tensor, rows: readonly number[]): Tensor[] {
  const [axis, sizes] = [constant(0, [], 'int32'), constant([...rows], [rows.length], 'int32')];
  try {
    const isEven = rows.every((count) => count === rows[0]);
    return isEven
      ? split(axis, output, { num_split: rows.length })
      : splitV(output, sizes, axis, { num_split: rows.length });
  } finally {
    axis.dispose();
    sizes.dispose();
  }
}
