import { MersenneTwister } from '../../lib/core/mersenne-twister';

const draw = (seed: number | bigint, count: number) => {
  const generator = new MersenneTwister(seed);
  return Array.from({ length: count }, () => generator.integer(1, 1_000_000_000));
};

describe('MersenneTwister', () => {
  // random.seed(s); [random.randint(1, int(1e9)) for _ in range(5)]
  it.each([
    [42, [686579304, 119540832, 26855093, 796233791, 295310486]],
    [2 ** 40 + 7, [658959415, 802433305, 875009710, 686683281, 612452350]],
    [-5, [668835602, 274281999, 796487719, 384974576, 853832590]],
    [0, [906691060, 413654000, 813847340, 955892129, 451585302]],
  ])("draws Python's numbers from seed %d", (seed, expected) => {
    expect(draw(seed, 5)).toEqual(expected);
  });

  it('repeats itself, also past one turn of its state', () => {
    expect(draw(7, 2000)).toEqual(draw(7n, 2000));
  });

  it('refuses an empty range', () => {
    expect(() => new MersenneTwister(1).integer(3, 2)).toThrow('integer: expected low <= high');
  });
});
