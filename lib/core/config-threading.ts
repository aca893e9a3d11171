/** `tf.config.threading`: threads of the runtime. */

import { beforeStart } from './config-changes';
import { runtimeConfig } from './eager-handle';
import { show } from './show';

function checkThreads(count: number, call: string): number {
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError(
      `${call}: expected a number of threads >= 0 (0: TensorFlow's choice), received ${show(count)}`,
    );
  }
  return count;
}

/** Threads one operation may use; 0 is TensorFlow's choice. Before the first operation only. */
export function setIntraOpParallelismThreads(count: number): void {
  checkThreads(count, 'setIntraOpParallelismThreads');
  if (count === runtimeConfig.intraOpThreads) return;
  beforeStart('setIntraOpParallelismThreads');
  runtimeConfig.intraOpThreads = count;
}

/** Threads that one operation may use; 0 leaves it to TensorFlow. */
export function getIntraOpParallelismThreads(): number {
  return runtimeConfig.intraOpThreads;
}

/** Operations that may run side by side; 0 is TensorFlow's choice. Before the first operation only. */
export function setInterOpParallelismThreads(count: number): void {
  checkThreads(count, 'setInterOpParallelismThreads');
  if (count === runtimeConfig.interOpThreads) return;
  beforeStart('setInterOpParallelismThreads');
  runtimeConfig.interOpThreads = count;
}

/** Operations that may run at a time; 0 leaves it to TensorFlow. */
export function getInterOpParallelismThreads(): number {
  return runtimeConfig.interOpThreads;
}
