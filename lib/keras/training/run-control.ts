/** Who runs a model, and how a run is stopped. */

import type { CancellationHandle } from '../../native/addon';
import { addon } from '../../native/load';
import { currentDevice } from '../../core/device-scope';

// So long may steps run on the JavaScript thread before other events get their turn.
const turnMs = 2;
// What even a callback may not do to the model that is being trained.
const notInCallbacks: readonly string[] = ['fit', 'add', 'pop'];

/** Stops the steps that are under way: for good (a signal), or because somebody has seen enough. */
export class RunControl {
  /** Set when the run should end after the batch under way. */
  stopped = false;
  /** The device in force when the run began: it also counts for what the run does later. */
  readonly device = currentDevice();
  private current: CancellationHandle | null = null;
  private isStepping = false;
  private readonly between: (() => void)[] = [];
  private lastTurn = performance.now();
  private readonly onAbort = () => this.cancel();

  constructor(private readonly signal: AbortSignal | null) {
    signal?.addEventListener('abort', this.onAbort);
  }

  /** A handle for the steps about to run; `stop` and the signal cancel it. */
  begin(): CancellationHandle {
    this.check();
    this.current = addon.cancellationNew();
    if (this.stopped) this.cancel();
    return this.current;
  }

  /**
   * Waits for steps that run on another thread. Who asked to be let in between two steps has a turn after them.
   *
   * @param running ends early when such a turn is asked for.
   */
  async steps<T>(running: Promise<T>): Promise<T> {
    this.isStepping = true;
    try {
      return await running;
    } finally {
      this.isStepping = false;
      for (const turn of this.between.splice(0)) turn();
    }
  }

  /** Calls `fn` when no step is under way: now, or after the one that is. */
  betweenSteps<T>(fn: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const turn = () => {
        try {
          resolve(fn());
        } catch (error) {
          reject(error as Error);
        }
      };
      if (!this.isStepping) return turn();
      this.between.push(turn);
      this.cancel();
    });
  }

  /** Ends the run after the batch under way. */
  stop(): void {
    this.stopped = true;
    this.cancel();
  }

  /** @throws the signal's reason when it has been aborted. */
  check(): void {
    if (this.signal?.aborted) throw this.signal.reason;
  }

  /** Whether the signal has been aborted. */
  get aborted(): boolean {
    return this.signal?.aborted ?? false;
  }

  /**
   * Waits for what others give, and no longer than until the signal is aborted.
   *
   * @returns what `pending` gives; a failure of it after the abort is nobody's.
   * @throws the signal's reason when it is aborted first.
   */
  wait<T>(pending: Promise<T>): Promise<T> {
    const { signal } = this;
    if (signal === null) return pending;
    return new Promise<T>((resolve, reject) => {
      const onAbort = () => reject(signal.reason as Error);
      const letGo = () => signal.removeEventListener('abort', onAbort);
      signal.addEventListener('abort', onAbort);
      if (signal.aborted) onAbort();
      pending.finally(letGo).then(resolve, reject);
    });
  }

  /** Lets other events have their turn, when steps have run on this thread for a while. */
  turn(): void | Promise<void> {
    if (performance.now() - this.lastTurn < turnMs) return;
    return new Promise<void>((resume) => setImmediate(resume)).then(() => this.hadTurn());
  }

  /** Notes that other events just had their turn. */
  hadTurn(): void {
    this.lastTurn = performance.now();
  }

  /** Lets go of the signal. */
  end(): void {
    this.signal?.removeEventListener('abort', this.onAbort);
    this.current = null;
  }

  private cancel(): void {
    if (this.current !== null) addon.cancellationCancel(this.current);
  }
}

/**
 * One run at a time may use a model's metrics and change its weights: fit, evaluate and the batch calls. Callbacks of a
 * run may use the model in between; `predict` may run at any time.
 */
export class RunLock {
  private holder: string | null = null;
  private paused = false;

  constructor(private readonly model: string) {}

  /**
   * Takes the model.
   *
   * @returns gives it back.
   * @throws Error when another run has it.
   */
  acquire(call: string): () => void {
    if (this.holder !== null && !(this.paused && !notInCallbacks.includes(call))) {
      throw new Error(
        `${call}: the model '${this.model}' is busy with ${this.holder}; wait for it to end, or use another model`,
      );
    }
    const [holder, paused] = [this.holder, this.paused];
    this.holder = call;
    this.paused = false;
    return () => {
      this.holder = holder;
      this.paused = paused;
    };
  }

  /** Runs callbacks, which may evaluate the model. */
  pause<T>(fn: () => T): T {
    this.paused = true;
    const resume = () => void (this.paused = false);
    let result: T;
    try {
      result = fn();
    } catch (error) {
      resume();
      throw error;
    }
    const pending = result as { finally?(done: () => void): T } | undefined;
    if (typeof pending?.finally === 'function') return pending.finally(resume);
    resume();
    return result;
  }
}
