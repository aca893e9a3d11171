/** What `restore` gives: how far the checkpoint and the program's objects fit together. */

import { updateNow } from './deferred';
import type { Restoration } from './restoration';

/** How much of a checkpoint has found its object. Values whose object is made later are restored then. */
export interface LoadStatus {
  /** @throws Error unless every value of the checkpoint was restored and every object of the program was in it. */
  assertConsumed(): this;
  /** @throws Error unless every object that the program has by now was in the checkpoint. */
  assertExistingObjectsMatched(): this;
  /** @throws Error when nothing but the root was matched. */
  assertNontrivialMatch(): this;
  /** Says that it is right for values to stay unused, about which a warning would come when the program ends. */
  expectPartial(): this;
  /** In eager execution variables have their initial values from the start: restores what has appeared since. */
  initializeOrRestore(): void;
}

const unchecked = new Set<WeakRef<CheckpointStatus>>();

/** Names at most so many, for messages that can be read. */
function list(names: readonly string[]): string {
  const shown = names.slice(0, 10).join(', ');
  return names.length > 10 ? `${shown} and ${names.length - 10} more` : shown;
}

/** The status of a checkpoint that was read. */
export class CheckpointStatus implements LoadStatus {
  readonly #restoration: Restoration;
  #isChecked = false;

  constructor(restoration: Restoration) {
    this.#restoration = restoration;
    if (unchecked.size === 0) process.once('beforeExit', warnOfUnused);
    if (!restoration.isComplete) unchecked.add(new WeakRef(this));
  }

  assertConsumed(): this {
    this.assertExistingObjectsMatched();
    const { unrestored, prefix } = this.#restoration;
    if (unrestored.length === 0) return this;
    throw new Error(`assertConsumed: the program has no objects for these values of '${prefix}': ${list(unrestored)}`);
  }

  assertExistingObjectsMatched(): this {
    this.#isChecked = true;
    updateNow(this.#restoration);
    const { unmatched, prefix } = this.#restoration;
    if (unmatched.length === 0) return this;
    throw new Error(`assertExistingObjectsMatched: '${prefix}' has no values for these objects: ${list(unmatched)}`);
  }

  assertNontrivialMatch(): this {
    updateNow(this.#restoration);
    const { prefix } = this.#restoration;
    if ([...this.#restoration.objects].length > 1) return this;
    throw new Error(`assertNontrivialMatch: nothing in '${prefix}' goes with an object of the program but the root`);
  }

  expectPartial(): this {
    this.#isChecked = true;
    return this;
  }

  initializeOrRestore(): void {
    updateNow(this.#restoration);
  }

  /** What to warn of when the program ends; null when all is well. */
  get warning(): string | null {
    const { unrestored, prefix } = this.#restoration;
    if (this.#isChecked || unrestored.length === 0) return null;
    return `restore: these values of '${prefix}' were never used (expectPartial() says that this is right): ${list(unrestored)}`;
  }
}

function warnOfUnused(): void {
  for (const reference of unchecked) {
    const warning = reference.deref()?.warning;
    if (warning) process.emitWarning(warning);
  }
  unchecked.clear();
}

/** The status when there was no checkpoint to read. */
export class InitializationStatus implements LoadStatus {
  #refuse(call: string): never {
    throw new Error(`${call}: no checkpoint was given, so nothing was restored`);
  }

  assertConsumed(): this {
    return this.#refuse('assertConsumed');
  }

  assertExistingObjectsMatched(): this {
    return this.#refuse('assertExistingObjectsMatched');
  }

  assertNontrivialMatch(): this {
    return this.#refuse('assertNontrivialMatch');
  }

  expectPartial(): this {
    return this;
  }

  initializeOrRestore(): void {}
}
