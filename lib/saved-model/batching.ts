/** Gathering single requests into batches. */

import { withContext } from '../core/context';
import { constant, isTensorLike, toTensor, type TensorLike } from '../core/convert';
import { eagerContext } from '../core/eager-context';
import { formatShape } from '../core/shape';
import type { Tensor } from '../core/tensor';
import { isRecord } from '../core/tree';
import { concatV2, split, splitV } from '../ops/generated';

import type { Signature, SignatureOutputs } from './signature';

export interface BatchingOptions {
  /** Rows of a batch at most. */
  maxBatchSize?: number;
  /** Milliseconds the first request of a batch waits for others at most. */
  maxDelay?: number;
  /** Requests that may wait; more are refused with an error at once. */
  maxQueue?: number;
}

const knownOptions = ['maxBatchSize', 'maxDelay', 'maxQueue'];

interface Request {
  inputs: Record<string, Tensor>;
  rows: number;
  resolve(outputs: SignatureOutputs): void;
  reject(error: unknown): void;
}

/** Takes requests one by one and answers each with its own rows. */
export interface Batcher {
  /** One request: inputs by name, each with its rows along the first axis. */
  (inputs: Readonly<Record<string, TensorLike>> | TensorLike): Promise<SignatureOutputs>;
  /** Requests that wait for their batch. */
  readonly waiting: number;
  /** Runs what waits now; resolves when nothing is left. */
  drain(): Promise<void>;
}

function positive(value: number, name: string, least: number): number {
  if (typeof value === 'number' && value >= least) return value;
  throw new RangeError(`runBatched: expected ${name} >= ${least}, received ${String(value)}`);
}

/**
 * Gathers requests that arrive close together, joins them along the first axis, runs the signature once, and gives each
 * request its rows. Order and errors are kept per request: when a batch fails, its requests are run one by one.
 *
 * @param signature must take and give one row per example: first sizes open.
 */
export function runBatched(signature: Signature, options: BatchingOptions = {}): Batcher {
  for (const key of Object.keys(options)) {
    if (!knownOptions.includes(key)) {
      throw new TypeError(`runBatched: unknown option '${key}'; expected ${knownOptions.join(', ')}`);
    }
  }
  const queue = new BatchQueue(signature, {
    maxBatchSize: positive(options.maxBatchSize ?? 32, 'maxBatchSize', 1),
    maxDelay: positive(options.maxDelay ?? 2, 'maxDelay', 0),
    maxQueue: positive(options.maxQueue ?? Infinity, 'maxQueue', 1),
  });
  const batcher = (inputs: Readonly<Record<string, TensorLike>> | TensorLike) => queue.add(inputs);
  return Object.defineProperties(batcher, {
    waiting: { get: () => queue.waiting },
    drain: { value: () => queue.drain() },
  }) as unknown as Batcher;
}

class BatchQueue {
  readonly #signature: Signature;
  readonly #options: Required<BatchingOptions>;
  #requests: Request[] = [];
  #rows = 0;
  #timer: NodeJS.Timeout | null = null;
  readonly #running = new Set<Promise<void>>();

  constructor(signature: Signature, options: Required<BatchingOptions>) {
    this.#signature = signature;
    this.#options = options;
    for (const [name, { shape }] of Object.entries({ ...signature.inputs, ...signature.outputs })) {
      if (shape !== null && (shape.length === 0 || shape[0] !== null)) {
        throw new RangeError(
          `runBatched: expected an open first size for '${name}', it has shape ${formatShape(shape)}`,
        );
      }
    }
  }

  get waiting(): number {
    return this.#requests.length;
  }

  add(given: Readonly<Record<string, TensorLike>> | TensorLike): Promise<SignatureOutputs> {
    return new Promise((resolve, reject) => {
      if (this.#requests.length >= this.#options.maxQueue) {
        throw new RangeError(`runBatched: ${this.#requests.length} requests wait already (maxQueue)`);
      }
      const inputs = this.#convert(given);
      const rows = this.#rowsOf(inputs);
      if (this.#rows > 0 && this.#rows + rows > this.#options.maxBatchSize) this.#flush();
      this.#requests.push({ inputs, rows, resolve, reject });
      this.#rows += rows;
      if (this.#rows >= this.#options.maxBatchSize) this.#flush();
      else this.#timer ??= setTimeout(() => this.#flush(), this.#options.maxDelay);
    });
  }

  async drain(): Promise<void> {
    this.#flush();
    await Promise.all(this.#running);
  }

  #convert(given: Readonly<Record<string, TensorLike>> | TensorLike): Record<string, Tensor> {
    const { inputs, signatureName } = this.#signature;
    const names = Object.keys(inputs);
    const byName = isRecord(given) ? given : { [names[0]]: given };
    const keys = Object.keys(byName);
    if (keys.length !== names.length || !names.every((name) => name in byName)) {
      throw new TypeError(
        `signatures.${signatureName}: expected inputs ${names.join(', ')}, received ${keys.join(', ') || 'none'}`,
      );
    }
    return withContext(eagerContext, () =>
      Object.fromEntries(
        names.map((name) => {
          const value = byName[name] as TensorLike;
          const { dtype } = inputs[name];
          return [name, toTensor(value, isTensorLike(value) ? undefined : dtype, `input '${name}'`)];
        }),
      ),
    );
  }

  #rowsOf(inputs: Record<string, Tensor>): number {
    const sizes = Object.entries(inputs).map(([name, { shape }]) => {
      if (shape.length === 0) throw new RangeError(`runBatched: expected rows in input '${name}', received a scalar`);
      return shape[0];
    });
    if (new Set(sizes).size > 1) {
      throw new RangeError(`runBatched: expected inputs of equally many rows, received ${sizes.join(', ')}`);
    }
    return sizes[0] ?? 0;
  }

  #flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#requests.length === 0) return;
    const batch = this.#requests;
    this.#requests = [];
    this.#rows = 0;
    const run = this.#runBatch(batch).finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  async #runBatch(batch: Request[]): Promise<void> {
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
    const joined = withContext(eagerContext, () => {
      const axis = constant(0, [], 'int32');
      return Object.fromEntries(
        Object.keys(this.#signature.inputs).map((name) => [
          name,
          concatV2(
            batch.map(({ inputs }) => inputs[name]),
            axis,
          ),
        ]),
      );
    });
    const outputs = await this.#signature(joined);
    return withContext(eagerContext, () =>
      distribute(
        outputs,
        batch.map(({ rows }) => rows),
      ),
    );
  }
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
  const axis = constant(0, [], 'int32');
  if (rows.every((count) => count === rows[0])) return split(axis, output, { num_split: rows.length });
  return splitV(output, constant([...rows], [rows.length], 'int32'), axis, { num_split: rows.length });
}
