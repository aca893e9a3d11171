/** How long runs take, and so where the next one goes. */

/** Runs that take less than this (ms) are done before a thread could be asked to do them. */
const inlineTime = 0.15;
/** The same for one of several calls made at once, which on threads of their own run side by side. */
const inlineTimeOfMany = 0.04;
/** What takes no longer than this (ms) on another thread may be tried on this one. */
const trialTime = 1;
/** Calls from one trial to the next. */
const trialEvery = 32;

/** Follows what gets cheaper at once and what gets dearer slowly: a run may take long because the machine is busy. */
function follow(estimate: number, took: number): number {
  if (estimate === Infinity) return took;
  return took < estimate ? (estimate + took) / 2 : estimate + 0.05 * (Math.min(took, 4 * estimate) - estimate);
}

/** What runs with inputs of about one size cost. */
export class RunCost {
  #here = Infinity;
  #away = Infinity;
  #sinceTrial = 0;

  /**
   * Whether the next run is shorter than the way to another thread and back.
   *
   * @param isOneOfMany whether another call has just been made, so that both could run side by side.
   */
  isShort(isOneOfMany: boolean): boolean {
    if (this.#here < (isOneOfMany ? inlineTimeOfMany : inlineTime)) return true;
    if (isOneOfMany || this.#away > trialTime) return false;
    return this.#sinceTrial++ % trialEvery === 0;
  }

  /** @param took milliseconds that a run took on this thread. */
  ranHere(took: number): void {
    this.#here = follow(this.#here, took);
  }

  /** @param took milliseconds that a run took on another thread, with the way there and back. */
  ranAway(took: number): void {
    this.#away = follow(this.#away, took);
  }
}

/** Costs by the number of elements that go in, one for each power of two. */
export class RunCosts {
  readonly #bySize: RunCost[] = [];

  of(elements: number): RunCost {
    return (this.#bySize[32 - Math.clz32(elements)] ??= new RunCost());
  }
}
