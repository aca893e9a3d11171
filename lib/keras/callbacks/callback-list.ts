import { isRecord } from '../../core/tree';
import { show } from '../../core/show';
import {
  Callback,
  type BatchCadence,
  type Cadence,
  type CallbackModel,
  type CallbackParams,
  type HookName,
  type Hooks,
  type Logs,
} from './callback';
import { History } from './history';
import { LambdaCallback } from './lambda-callback';
import { ProgbarLogger } from './progbar-logger';

/** A callback, a plain record of hooks, or a list of them. */
export type CallbacksOption = Callback | Hooks | readonly (Callback | Hooks)[] | null | undefined;

/** Logs, or the number of an epoch or batch and logs. */
export type CallbackArguments = [Logs?] | [number, Logs?];

const rank: Record<Cadence, number> = { never: 0, report: 1, every: 2 };

/** The callbacks of one run, called in order, each waited for when it returns a promise. */
export class CallbackList {
  readonly callbacks: Callback[];
  readonly history: History | null;
  readonly cadence: BatchCadence;

  /**
   * @param given what the user passed.
   * @param model the model that runs.
   * @param params what the callbacks are told.
   * @param defaults which of Keras's own callbacks to add when the user did not.
   */
  constructor(given: CallbacksOption, model: CallbackModel, params: CallbackParams, defaults: { history: boolean }) {
    this.callbacks = (Array.isArray(given) ? given : given ? [given] : []).map(toCallback);
    if (defaults.history && !this.callbacks.some((callback) => callback instanceof History)) {
      this.callbacks.push(new History());
    }
    if (params.verbose !== 0 && !this.callbacks.some((callback) => callback instanceof ProgbarLogger)) {
      this.callbacks.push(new ProgbarLogger());
    }
    this.history = this.callbacks.find((callback) => callback instanceof History) ?? null;
    for (const callback of this.callbacks) {
      callback.setModel(model);
      callback.setParams(params);
    }
    this.cadence = this.highestCadence();
  }

  /** Calls one hook of every callback. Returns a promise only when some hook did. */
  call(hook: HookName, ...args: CallbackArguments): void | Promise<void> {
    for (let i = 0; i < this.callbacks.length; i++) {
      const pending = this.invoke(i, hook, args);
      if (isPromise(pending)) return this.rest(pending, i + 1, hook, args);
    }
  }

  private async rest(pending: Promise<unknown>, from: number, hook: HookName, args: unknown[]): Promise<void> {
    await pending;
    for (let i = from; i < this.callbacks.length; i++) await this.invoke(i, hook, args);
  }

  private invoke(index: number, hook: HookName, args: unknown[]): unknown {
    const callback = this.callbacks[index];
    return (callback[hook] as (...values: unknown[]) => unknown).apply(callback, args);
  }

  private highestCadence(): BatchCadence {
    const highest: BatchCadence = { train: 'never', test: 'never', predict: 'never' };
    for (const { cadence } of this.callbacks) {
      for (const kind of ['train', 'test', 'predict'] as const) {
        if (rank[cadence[kind]] > rank[highest[kind]]) highest[kind] = cadence[kind];
      }
    }
    return highest;
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | undefined)?.then === 'function';
}

function toCallback(given: Callback | Hooks): Callback {
  if (given instanceof Callback) return given;
  if (isRecord(given)) return new LambdaCallback(given);
  throw new TypeError(`callbacks: expected a Callback, a record of hooks or a list of them, received ${show(given)}`);
}
