/** Sessions: runs of parts of a graph, off the JavaScript thread. */

import { checkList } from '../core/checks';
import { show } from '../core/show';
import type { DeviceInfo, SessionHandle, SessionRunArguments, SessionRunResult, TensorHandle } from '../native/addon';
import { addon } from '../native/load';
import { toTensor, type TensorLike } from '../core/convert';
import { withContext } from '../core/context';
import { checkEager, eagerContext } from '../core/eager-context';
import { currentConfig } from '../core/eager-handle';
import { guarded, guardedAsync, TensorFlowError } from '../core/errors';
import { checkOptions } from '../core/options';
import { formatShape, isCompatible } from '../core/shape';
import { EagerTensor, Tensor } from '../core/tensor';
import { longestTimer } from '../core/timer';
import { flatten, pack, type Tree } from '../core/tree';
import { ConfigProto, RunMetadata, RunOptions } from '../proto/messages';
import type { Init } from '../proto/codec';
import { Gates, withoutGates } from './gates';
import type { Graph } from './graph';
import { GraphTensor } from './graph-tensor';
import { Operation } from './operation';
import { threadUseOf } from './thread-use';

/** A tensor, an operation, or the name of either. */
export type Fetch = Tensor | Operation | string;

/** Values by tensor: pairs, or a record by the tensors' names. */
export type Feeds = Readonly<Record<string, TensorLike>> | Iterable<readonly [Tensor | string, TensorLike]>;

export interface SessionOptions {
  /** What the session is to run with: threads, devices, placement. Bytes or a ConfigProto; as `tf.config` says by default. */
  config?: Uint8Array | Init<ConfigProto>;
  /** `''` for this process, or the address of a server, `'grpc://host:port'`. */
  target?: string;
}

export interface RunArguments {
  feeds?: Feeds;
  /** Operations to run beside what is fetched. */
  targets?: readonly (Operation | string)[];
  /** Bytes or a RunOptions message; `timeout` comes on top. */
  runOptions?: Uint8Array | Init<RunOptions>;
  /**
   * Milliseconds after which the run is stopped with DEADLINE_EXCEEDED; with the single-threaded executor it is given up
   * then, and goes on unseen.
   */
  timeout?: number;
  /**
   * Stops the run: the promise is rejected at once with the signal's reason, and what runs is cancelled. An operation that
   * does not look for cancellation still runs to its end. A session of a server, and one with the single-threaded executor
   * or `optimize_for_static_graph`, only stop waiting: there the run goes on unseen.
   *
   * The first such run of a set of fetches prepares the graph once more. A loop then runs on a thread of its own, one
   * operation after the other, unless it waits for something or there is a `timeout`.
   */
  signal?: AbortSignal;
  /** Is given what the run did: step statistics and graphs, as `runOptions` asks for. */
  onMetadata?: (metadata: RunMetadata) => void;
}

const runArguments = ['feeds', 'targets', 'runOptions', 'timeout', 'signal', 'onMetadata'];

/** What to fetch, alone or nested in lists and records. */
export type Fetches = Fetch | readonly Fetches[] | { readonly [key: string]: Fetches };

/**
 * What fetches give, in the same structure: a tensor for each tensor, null for each operation. Of a name that is not written
 * out where it is fetched TypeScript cannot say which.
 */
export type Fetched<F = unknown> = unknown extends F
  ? Tree<Tensor | null>
  : F extends Operation
    ? null
    : F extends Tensor
      ? Tensor
      : F extends string
        ? FetchedByName<F>
        : { -readonly [K in keyof F]: Fetched<F[K]> };

type FetchedByName<Name extends string> = string extends Name
  ? Tensor | null
  : Name extends `${string}:${number}`
    ? Tensor
    : null;

function checkArguments({ feeds = {}, targets = [], onMetadata }: RunArguments): void {
  if (typeof feeds !== 'object' || feeds === null) {
    throw new TypeError(`run: expected feeds by name or in pairs, received ${show(feeds)}`);
  }
  if (!Array.isArray(targets)) throw new TypeError(`run: expected a list of targets, received ${show(targets)}`);
  if (onMetadata !== undefined && typeof onMetadata !== 'function') {
    throw new TypeError(`run: expected a function as onMetadata, received ${show(onMetadata)}`);
  }
}

/** Fetches taken apart: what the runtime is asked for, and how the answer goes together. */
interface Request {
  fetches: GraphTensor[];
  targets: Operation[];
  answer(values: readonly Tensor[]): unknown;
}

/** A run as the addon takes it, and the values of all fetches once those it gave are there. */
interface Run {
  native: SessionRunArguments;
  values(given: readonly TensorHandle[]): Tensor[];
}

/**
 * Runs parts of a graph with variables, queues and tables of its own: `await session.run(fetches, { feeds })`. To be closed at the
 * end, by `close` or `await using`.
 */
export class Session implements AsyncDisposable {
  readonly #handle: SessionHandle;
  readonly #target: string;
  readonly #config: ConfigProto;
  /** Null where single runs cannot be stopped, undefined until one is to be. */
  #gates: Gates | null | undefined;
  #closed = false;

  /**
   * @param graph what it runs; operations added later are seen by the next run.
   * @param handle one that is open already, made with these options.
   */
  constructor(
    readonly graph: Graph,
    options: SessionOptions = {},
    handle?: SessionHandle,
  ) {
    checkOptions(options, ['config', 'target'], 'Session');
    const { target, config } = nativeOptions(options);
    this.#handle = handle ?? guarded('Session', () => addon.sessionNew(graph.handle, { target, config }));
    this.#target = target;
    this.#config = ConfigProto.decode(config);
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /**
   * The runtime's session.
   *
   * @throws TensorFlowError, in the name of the call, when it has been closed.
   */
  handle(call: string): SessionHandle {
    if (!this.#closed) return this.#handle;
    throw new TensorFlowError('FAILED_PRECONDITION', call, 'the session has been closed');
  }

  /** The devices it can use. */
  get devices(): DeviceInfo[] {
    return guarded('Session.devices', () => addon.sessionDevices(this.handle('devices')));
  }

  /**
   * Runs what is needed for the fetches, off this thread; runs may overlap.
   *
   * @param fetches tensors, operations or names, alone or nested in lists and records.
   * @returns values in the structure of the fetches, null where an operation is fetched.
   * @throws RangeError for names that are not there and feeds of the wrong shape, TensorFlowError from the run.
   */
  run<const F extends Fetches>(fetches: F, args: RunArguments = {}): Promise<Fetched<F>> {
    return this.#run(fetches, args) as Promise<Fetched<F>>;
  }

  async #run(fetches: Fetches, args: RunArguments): Promise<unknown> {
    checkOptions(args, runArguments, 'run');
    this.handle('run');
    const signal = signalOf(args, 'run');
    const request = this.#request(fetches);
    const run = this.#arguments(request, args);
    if (isEmpty(run.native)) return request.answer(run.values([]));
    const { values, metadata } = await this.start(run.native, signal, 'run');
    if (metadata !== null) args.onMetadata?.(withoutGates(RunMetadata.decode(metadata)));
    return request.answer(run.values(values));
  }

  /** Starts a run that is made ready and, when there is a signal, ends with it. */
  start(given: SessionRunArguments, signal: AbortSignal | null, call: string): Promise<SessionRunResult> {
    const handle = this.handle(call);
    const { run, timeout } = this.#isSingleThreaded ? withoutTimeout(given) : { run: given, timeout: 0 };
    if (signal === null && timeout === 0) return guardedAsync(call, () => addon.sessionRun(handle, run));
    return orGivenUp(
      guardedAsync(call, () => (signal === null ? addon.sessionRun(handle, run) : this.#runUntil(handle, run, signal))),
      signal,
      timeout,
      call,
    );
  }

  /** The same on this thread: for small graphs, whose run takes less time than the way to another thread and back. */
  runSync<const F extends Fetches>(fetches: F, args: Omit<RunArguments, 'signal'> = {}): Fetched<F> {
    checkOptions(
      args,
      runArguments.filter((key) => key !== 'signal'),
      'runSync',
    );
    const handle = this.handle('runSync');
    const request = this.#request(fetches);
    const run = this.#arguments(request, args);
    if (isEmpty(run.native)) return request.answer(run.values([])) as Fetched<F>;
    const { values, metadata } = guarded('runSync', () => this.#startHere(handle, run.native));
    if (metadata !== null) args.onMetadata?.(RunMetadata.decode(metadata));
    return request.answer(run.values(values)) as Fetched<F>;
  }

  /**
   * Prepares a run in several parts.
   *
   * @param feeds all tensors that the parts will feed.
   * @param fetches all that they will fetch.
   */
  partialRun(feeds: readonly (Tensor | string)[], fetches: Fetches): PartialRun {
    checkList(feeds, 'partialRun', 'feeds');
    const request = this.#request(fetches);
    const handle = guarded('partialRun', () =>
      addon.sessionPartialRunSetup(
        this.handle('partialRun'),
        feeds.map((feed) => this.#tensor(feed).output),
        request.fetches.map(({ output }) => output),
        request.targets.map((target) => target.current.handle),
      ),
    );
    return new PartialRun(async (parts, args) => {
      const part = this.#request(parts);
      const run = this.#arguments(part, args);
      const { values } = await guardedAsync('partialRun', () =>
        addon.sessionPartialRun(this.handle('partialRun'), handle, run.native),
      );
      return part.answer(run.values(values));
    });
  }

  /** Ends it: runs under way are cancelled, further ones refused. Twice is allowed. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await guardedAsync('close', () => addon.sessionClose(this.#handle));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  get #isSingleThreaded(): boolean {
    return this.#config.experimental?.executor_type === 'SINGLE_THREADED_EXECUTOR';
  }

  #startHere(handle: SessionHandle, given: SessionRunArguments): SessionRunResult {
    const { run, timeout } = this.#isSingleThreaded ? withoutTimeout(given) : { run: given, timeout: 0 };
    const started = performance.now();
    const result = addon.sessionRunSync(handle, run);
    // Nobody could stop it.
    if (timeout > 0 && performance.now() - started > timeout) throw tookLonger(timeout, 'runSync');
    return result;
  }

  #runUntil(handle: SessionHandle, run: SessionRunArguments, signal: AbortSignal): Promise<SessionRunResult> {
    if (this.#gates === undefined) this.#gates = Gates.for(handle, this.graph, this.#target, this.#config);
    return this.#gates === null ? addon.sessionRun(handle, run) : this.#gates.run(run, signal);
  }

  #tensor(which: Tensor | string): GraphTensor {
    if (typeof which === 'string') return this.graph.tensor(which);
    if (which instanceof GraphTensor && which.home === this.graph) return which;
    const received = which instanceof Tensor ? which.describe() : String(which);
    throw new TypeError(`run: expected a tensor of the session's graph or its name, received ${received}`);
  }

  #request(fetches: Fetches): Request {
    const tensors: GraphTensor[] = [];
    const targets: Operation[] = [];
    const places = flatten(fetches as Tree<Fetch>).map((fetch) => {
      const isOperation = fetch instanceof Operation || (typeof fetch === 'string' && !/:\d+$/.test(fetch));
      if (!isOperation) return tensors.push(this.#tensor(fetch as Tensor | string)) - 1;
      targets.push(this.graph.operation(fetch));
      return null;
    });
    return {
      fetches: tensors,
      targets,
      answer: (values) =>
        pack(
          fetches as Tree<Fetch>,
          places.map((place) => (place === null ? null : values[place])),
        ),
    };
  }

  #arguments(request: Request, args: RunArguments): Run {
    const { feeds = {}, targets = [], onMetadata } = args;
    checkArguments(args);
    const entries =
      Symbol.iterator in feeds
        ? [...(feeds as Iterable<readonly [Tensor | string, TensorLike]>)]
        : Object.entries(feeds as Record<string, TensorLike>);
    const pairs = entries.map(([which, value]) => this.#feed(which, value));
    const fed = new Map(pairs);
    // What is fed and fetched is what was fed; the runtime would refuse it.
    const fetches = request.fetches.filter((tensor) => !fed.has(tensor));
    const operations = [...request.targets, ...targets.map((target) => this.graph.operation(target))];
    const runOptions = runOptionsOf(args, 'run');
    if (runOptions !== null) checkThreads(this.graph, [...fetches.map(({ op }) => op), ...operations], runOptions);
    return {
      native: {
        feeds: pairs.map(([tensor]) => tensor.output),
        feedValues: pairs.map(([, value]) => value.handle('run')),
        fetches: fetches.map(({ output }) => output),
        targets: operations.map(({ current }) => current.handle),
        runOptions,
        metadata: onMetadata !== undefined,
      },
      values: (given) => {
        const results = given.map((value) => new EagerTensor(value)).values();
        return request.fetches.map((tensor) => fed.get(tensor) ?? results.next().value!);
      },
    };
  }

  #feed(which: Tensor | string, value: TensorLike): [GraphTensor, EagerTensor] {
    const tensor = this.#tensor(which);
    const given = withContext(eagerContext, () =>
      toTensor(value, value instanceof Tensor ? undefined : tensor.dtype, `feed ${tensor.name}`),
    );
    if (given.dtype !== tensor.dtype) {
      throw new TypeError(`run: expected a ${tensor.dtype} feed for ${tensor.name}, received ${given.describe()}`);
    }
    if (!isCompatible(tensor.staticShape, given.staticShape)) {
      throw new RangeError(
        `run: expected a feed of shape ${formatShape(tensor.staticShape)} for ${tensor.name}, ` +
          `received ${formatShape(given.staticShape)}`,
      );
    }
    return [tensor, checkEager(given, 'run')];
  }
}

/** A run in parts: what one part fetched can be looked at before the next is fed. */
export class PartialRun {
  readonly #part: (fetches: Fetches, args: RunArguments) => Promise<unknown>;

  /** Made by `session.partialRun`. */
  constructor(part: (fetches: Fetches, args: RunArguments) => Promise<unknown>) {
    this.#part = part;
  }

  /** Feeds and fetches some of what was announced. */
  run<const F extends Fetches>(fetches: F, args: Pick<RunArguments, 'feeds' | 'targets'> = {}): Promise<Fetched<F>> {
    return this.#run(fetches, args) as Promise<Fetched<F>>;
  }

  async #run(fetches: Fetches, args: Pick<RunArguments, 'feeds' | 'targets'>): Promise<unknown> {
    checkOptions(args, ['feeds', 'targets'], 'partialRun');
    return this.#part(fetches, args);
  }
}

/** Whether there is nothing to run, which the runtime refuses. */
function isEmpty({ fetches, targets }: SessionRunArguments): boolean {
  return fetches.length === 0 && targets.length === 0;
}

type NativeOptions = { target: string; config: Uint8Array };

/** The signal that ends a call, which must not have come yet. */
export function signalOf({ signal = null }: { signal?: AbortSignal | null }, call: string): AbortSignal | null {
  if (signal === null) return null;
  if (typeof signal.addEventListener !== 'function') {
    throw new TypeError(`${call}: expected an AbortSignal as signal, received ${show(signal)}`);
  }
  if (signal.aborted) throw signal.reason;
  return signal;
}

function nativeOptions({ config, target = '' }: SessionOptions): NativeOptions {
  if (config === undefined) return { target, config: currentConfig() };
  return { target, config: config instanceof Uint8Array ? config : ConfigProto.encodeChecked(config) };
}

/** On the thread that asks, loops that wait for something get deeper into calls with each turn, until the process ends. */
function checkThreads(graph: Graph, operations: readonly Operation[], runOptions: Uint8Array): void {
  if (RunOptions.decode(runOptions).inter_op_thread_pool >= 0) return;
  const { hasLoop, isAsynchronous } = threadUseOf(graph, operations);
  if (!hasLoop || !isAsynchronous) return;
  throw new RangeError(
    'run: expected no inter_op_thread_pool below 0 for a loop together with operations that wait (queues, calls, iterators)',
  );
}

/** Serialized RunOptions of a call, null for TensorFlow's own. */
export function runOptionsOf(
  { runOptions, timeout }: Pick<RunArguments, 'runOptions' | 'timeout'>,
  call: string,
): Uint8Array | null {
  if (timeout === undefined) {
    return runOptions === undefined || runOptions instanceof Uint8Array
      ? (runOptions ?? null)
      : RunOptions.encodeChecked(runOptions);
  }
  if (!Number.isInteger(timeout) || timeout <= 0) {
    throw new RangeError(`${call}: expected a timeout of whole milliseconds > 0, received ${show(timeout)}`);
  }
  const given = runOptions instanceof Uint8Array ? RunOptions.decode(runOptions) : (runOptions ?? {});
  return RunOptions.encodeChecked({ ...given, timeout_in_ms: timeout });
}

/**
 * The run without TensorFlow's timeout, in milliseconds. For its sake the executor on one thread would leave ours for one
 * of the pool that all sessions share, and wait there for what only this pool can do: some such runs, and nothing moves.
 */
function withoutTimeout(run: SessionRunArguments): { run: SessionRunArguments; timeout: number } {
  if (run.runOptions === null) return { run, timeout: 0 };
  const options = RunOptions.decode(run.runOptions);
  const timeout = Number(options.timeout_in_ms);
  if (timeout <= 0) return { run, timeout: 0 };
  return { run: { ...run, runOptions: RunOptions.encode({ ...options, timeout_in_ms: 0 }) }, timeout };
}

function tookLonger(timeout: number, call: string): TensorFlowError {
  return new TensorFlowError('DEADLINE_EXCEEDED', call, `it took more than ${timeout} ms`);
}

/** The result, unless the signal or the end of its time (ms, 0 for none) comes first; what then becomes of the run is not seen. */
function orGivenUp<T>(run: Promise<T>, signal: AbortSignal | null, timeout: number, call: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal!.reason as Error);
    const late = () => reject(tookLonger(timeout, call));
    const timer = timeout === 0 ? undefined : setTimeout(late, Math.min(timeout, longestTimer));
    signal?.addEventListener('abort', abort, { once: true });
    run.then(resolve, reject).finally(() => {
      signal?.removeEventListener('abort', abort);
      clearTimeout(timer);
    });
  });
}
