/** The thread in which the HDF5 library works: each of its calls takes as long as it takes, and loading it does as well. */

import { Worker } from 'node:worker_threads';
import type { Answer, Call, Calls } from './hdf5-worker/calls';

/** Without work for so long the thread ends: what the library has taken of memory it never gives back. */
const idleTime = 10_000;

/** The thread, as long as it lives. */
export class Hdf5Thread {
  /** It has nothing to do with what the user gives to Node for the program, such as modules to be loaded first. */
  readonly #worker = new Worker(require.resolve('./hdf5-worker/start'), {
    name: 'tensorflow-native: HDF5',
    execArgv: [],
    env: {},
  });
  #receive: ((answer: Answer | Error) => void) | null = null;
  #end: Error | null = null;

  constructor() {
    this.#worker.on('message', (answer: Answer) => this.#receive?.(answer));
    this.#worker.on('error', (error) => this.#ended(error));
    this.#worker.on('exit', () => this.#ended());
    this.isNeeded = false;
  }

  get hasEnded(): boolean {
    return this.#end !== null;
  }

  /** Whether the process goes on for its sake. */
  set isNeeded(isNeeded: boolean) {
    if (isNeeded) this.#worker.ref();
    else this.#worker.unref();
  }

  /**
   * Has something done; one call follows the answer to the other.
   *
   * @param moved buffers in the arguments, which are the thread's from then on.
   */
  async call<Name extends keyof Calls>(
    name: Name,
    args: Parameters<Calls[Name]>,
    moved: ArrayBuffer[] = [],
  ): Promise<ReturnType<Calls[Name]>> {
    if (this.#end !== null) throw this.#end;
    const answer = await new Promise<Answer | Error>((resolve) => {
      this.#receive = resolve;
      this.#worker.postMessage({ name, args } as Call, moved);
    });
    if (answer instanceof Error) throw answer;
    if ('value' in answer) return answer.value as ReturnType<Calls[Name]>;
    const { isTypeError, message } = answer.error;
    throw isTypeError ? new TypeError(message) : new RangeError(message);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #ended(cause?: Error): void {
    const reason = cause === undefined ? '' : `: ${cause.message}`;
    this.#end ??= new Error(`the thread that reads and writes HDF5 files has ended${reason}`, { cause });
    this.#receive?.(this.#end);
  }
}

let thread: Hdf5Thread | null = null;
let idle: NodeJS.Timeout | undefined;
let lastTurn: Promise<unknown> = Promise.resolve();

/** Gives the thread to one after the other: it has one file open at a time. */
export function inTurn<T>(use: (thread: Hdf5Thread) => Promise<T>): Promise<T> {
  const turn = lastTurn.then(() => withThread(use));
  lastTurn = turn.catch(() => {});
  return turn;
}

async function withThread<T>(use: (thread: Hdf5Thread) => Promise<T>): Promise<T> {
  clearTimeout(idle);
  if (thread === null || thread.hasEnded) thread = new Hdf5Thread();
  const mine = thread;
  mine.isNeeded = true;
  try {
    return await use(mine);
  } finally {
    mine.isNeeded = false;
    idle = setTimeout(endIdle, idleTime).unref();
  }
}

function endIdle(): void {
  void thread?.end();
  thread = null;
}
