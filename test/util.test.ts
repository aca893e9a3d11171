import * as tf from '../lib/index';

const { util } = tf;

test('shuffles hold what was there, and repeat after setSeed', () => {
  const shuffled = () => {
    tf.random.setSeed(5);
    const list = Array.from({ length: 50 }, (_, i) => i);
    const other = Float32Array.from(list);
    util.shuffleCombo(list, other);
    expect([...other]).toEqual(list);
    util.shuffle(list);
    return { list, indices: [...util.createShuffledIndices(50)] };
  };
  const { list, indices } = shuffled();
  const inOrder = Array.from({ length: 50 }, (_, i) => i);
  for (const one of [list, indices]) {
    expect(one).not.toEqual(inOrder);
    expect([...one].sort((a, b) => a - b)).toEqual(inOrder);
  }
  expect(shuffled()).toEqual({ list, indices });
});

test('every order of three is as likely', () => {
  tf.random.setSeed(1);
  const counts = new Map<string, number>();
  for (let i = 0; i < 1200; i++) {
    const order = util.createShuffledIndices(3).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual(['012', '021', '102', '120', '201', '210']);
  for (const count of counts.values()) expect(Math.abs(count - 200)).toBeLessThan(60);
});

test('sizes, nested lists, assertions', () => {
  expect(util.sizeFromShape([3, 4, 2])).toBe(24);
  expect(util.sizeFromShape([])).toBe(1);
  expect(util.flatten<number>([[1, 2], [3, [4, Int32Array.of(5, 6)]]])).toEqual([1, 2, 3, 4, 5, 6]); // prettier-ignore
  expect(util.flatten(7)).toEqual([7]);
  expect(() => util.assert(false, () => 'no')).toThrow('no');
  expect(() => util.assert(true, 'never')).not.toThrow();
  expect(util.now()).toBeGreaterThan(0);
});

test('what does not fit is refused', () => {
  expect(() => util.shuffle('abc' as never)).toThrow("shuffle: expected array to be a list, received 'abc'");
  expect(() => util.shuffleCombo([1], [1, 2])).toThrow(
    'shuffleCombo: expected arrays of one length, received lengths 1 and 2',
  );
  expect(() => util.createShuffledIndices(-1)).toThrow('createShuffledIndices: expected an integer >= 0, received -1');
  expect(() => util.sizeFromShape([null, 2])).toThrow(
    'sizeFromShape: expected a list of sizes that are known, received [null, 2]',
  );
});
