// The first calls pay for what is made once; the best of a few says what a way costs from then on.
const trials = 3;

/** Ways to the same result, of which the fastest is found by trying them. */
export class Fastest<T> {
  private chosen: (() => T) | null = null;
  private readonly best: number[];
  private calls = 0;

  constructor(private readonly ways: readonly (() => T)[]) {
    this.best = ways.map(() => Infinity);
  }

  run(): T {
    if (this.chosen !== null) return this.chosen();
    const which = this.calls++ % this.ways.length;
    const start = performance.now();
    const result = this.ways[which]();
    this.best[which] = Math.min(this.best[which], performance.now() - start);
    if (this.calls === trials * this.ways.length) this.chosen = this.ways[this.best.indexOf(Math.min(...this.best))];
    return result;
  }
}
