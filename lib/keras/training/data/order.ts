/** The order in which the samples of an epoch are taken. */

import { MersenneTwister } from '../../../core/mersenne-twister';

/** true: all samples shuffled; 'batch': within each batch; false: as they come. */
export type Shuffle = boolean | 'batch';

// So many swaps take about a millisecond; longer shuffles let other events in between.
const swapsPerTurn = 65_536;

/** Makes the orders of one run, epoch by epoch. */
export class Shuffler {
  private readonly random: MersenneTwister;

  /**
   * @param seed of the run: the same seed gives the same orders.
   * @param rows number of samples.
   */
  constructor(
    seed: bigint,
    private readonly rows: number,
    private readonly shuffle: Shuffle,
    private readonly batchSize: number,
  ) {
    this.random = new MersenneTwister(seed);
  }

  /** The order of the next epoch; null for samples as they come. */
  next(): Int32Array | null | Promise<Int32Array> {
    if (this.shuffle === false) return null;
    const order = new Int32Array(this.rows);
    for (let i = 0; i < order.length; i++) order[i] = i;
    if (this.shuffle === 'batch') {
      for (let first = 0; first < this.rows; first += this.batchSize) {
        this.mix(order, first, Math.min(first + this.batchSize, this.rows), Infinity);
      }
      return order;
    }
    const left = this.mix(order, 0, this.rows, swapsPerTurn);
    return left === 0 ? order : this.finish(order, left);
  }

  private async finish(order: Int32Array, left: number): Promise<Int32Array> {
    let end = left;
    while (end > 0) {
      await new Promise((resume) => setImmediate(resume));
      end = this.mix(order, 0, end, swapsPerTurn);
    }
    return order;
  }

  /** Fisher-Yates from `end` down to `first`, at most `limit` swaps. Returns where it stopped; 0 when done. */
  private mix(order: Int32Array, first: number, end: number, limit: number): number {
    let i = end - 1;
    for (let swaps = 0; i > first; i--, swaps++) {
      if (swaps === limit) return i + 1;
      const j = this.random.integer(first, i);
      const taken = order[i];
      order[i] = order[j];
      order[j] = taken;
    }
    return 0;
  }
}
