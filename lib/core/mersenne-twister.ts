const N = 624;
const M = 397;

/**
 * The MT19937 generator of Matsumoto and Nishimura, seeded and read as Python's `random` module does it.
 *
 * Keras draws the seed of every initializer and dropout layer that was given none from Python's `random`; drawing the
 * same numbers gives the same initial weights after the same `setRandomSeed`.
 */
export class MersenneTwister {
  private readonly state = new Uint32Array(N);
  private index = N;

  /** @param seed any integer; like Python, its absolute value is what counts. */
  constructor(seed: number | bigint) {
    let rest = BigInt(seed);
    if (rest < 0n) rest = -rest;
    const key: number[] = [];
    do {
      key.push(Number(rest & 0xffffffffn));
      rest >>= 32n;
    } while (rest > 0n);
    this.initializeByArray(key);
  }

  private initialize(seed: number): void {
    this.state[0] = seed;
    for (let i = 1; i < N; i++) {
      const previous = this.state[i - 1] ^ (this.state[i - 1] >>> 30);
      this.state[i] = Math.imul(1812433253, previous) + i;
    }
  }

  private initializeByArray(key: number[]): void {
    const { state } = this;
    this.initialize(19650218);
    let i = 1;
    let j = 0;
    const wrap = () => {
      if (i < N) return;
      state[0] = state[N - 1];
      i = 1;
    };
    for (let k = Math.max(N, key.length); k > 0; k--) {
      const previous = state[i - 1] ^ (state[i - 1] >>> 30);
      state[i] = (state[i] ^ Math.imul(previous, 1664525)) + key[j] + j;
      i++;
      j = (j + 1) % key.length;
      wrap();
    }
    for (let k = N - 1; k > 0; k--) {
      const previous = state[i - 1] ^ (state[i - 1] >>> 30);
      state[i] = (state[i] ^ Math.imul(previous, 1566083941)) - i;
      i++;
      wrap();
    }
    state[0] = 0x80000000;
    this.index = N;
  }

  private twist(): void {
    const { state } = this;
    for (let i = 0; i < N; i++) {
      const joined = (state[i] & 0x80000000) | (state[(i + 1) % N] & 0x7fffffff);
      state[i] = state[(i + M) % N] ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0);
    }
    this.index = 0;
  }

  /** The next 32 random bits, as an unsigned integer. */
  uint32(): number {
    if (this.index >= N) this.twist();
    let y = this.state[this.index++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return y >>> 0;
  }

  /**
   * An integer in [low, high], both ends included: Python's `random.randint`.
   *
   * @throws RangeError when the range is empty or wider than 2³² − 1.
   */
  integer(low: number, high: number): number {
    const count = high - low + 1;
    if (!(count >= 1) || count > 0xffffffff) {
      throw new RangeError(`integer: expected low <= high and a range below 2^32, received [${low}, ${high}]`);
    }
    const bits = 32 - Math.clz32(count);
    let value: number;
    do value = this.uint32() >>> (32 - bits);
    while (value >= count);
    return low + value;
  }
}
