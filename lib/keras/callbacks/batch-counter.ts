/** Counts batches across epochs and says when another `every` of them have gone by. */
export class BatchCounter {
  private sinceLast = 0;

  /** @param lastBatch the batch seen last; null when none was seen in this run. */
  constructor(
    private readonly every: number,
    public lastBatch: number | null,
  ) {}

  /** Notes that a batch ended; true when it is time. */
  isDue(batch: number): boolean {
    const isNewEpoch = this.lastBatch === null || batch <= this.lastBatch;
    this.sinceLast += isNewEpoch ? batch + 1 : batch - this.lastBatch!;
    this.lastBatch = batch;
    if (this.sinceLast < this.every) return false;
    this.sinceLast = 0;
    return true;
  }
}
